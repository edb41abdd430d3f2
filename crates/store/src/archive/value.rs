//! A row as a line of JSON, and back.

use std::{borrow::Cow, collections::HashMap};

use serde_json::value::RawValue;
use sqlx::{ColumnIndex, Database, Decode, Row, Type};

use super::{column::Column, ids::Ids, tables::Table};

/// The largest number id in an archive: far more than any project has rows.
pub(crate) const MOST_ID: i64 = 1 << 40;

/// A value of a row, as an archive has it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Value {
    Int(Option<i64>),
    Real(Option<f64>),
    Bool(Option<bool>),
    Text(Option<String>),
}

/// The JSON of a row, whose columns are those of the table in their order.
pub(crate) fn encode<R>(row: &R, table: &Table, ids: &Ids) -> Result<String, sqlx::Error>
where
    R: Row,
    usize: ColumnIndex<R>,
    for<'r> i64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> f64: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> bool: Decode<'r, R::Database> + Type<R::Database>,
    for<'r> String: Decode<'r, R::Database> + Type<R::Database>,
    R::Database: Database,
{
    let mut json = String::from("{");
    let mut kind = String::new();
    // An event that is kept whole as a content has its ids there, too, and is left as it is.
    let mut is_cut = false;
    for (index, (name, column)) in table.columns.iter().enumerate() {
        if index > 0 {
            json.push(',');
        }
        json.push_str(&format!("\"{name}\":"));
        let value = match column {
            Column::Int => row
                .try_get::<Option<i64>, _>(index)?
                .map(|number| number.to_string()),
            Column::Id(of) => {
                let id = row
                    .try_get::<Option<i64>, _>(index)?
                    .map(|id| ids.number(of, id));
                // What lies before the project's first row is none of its rows.
                id.filter(|id| *id > 0).map(|id| id.to_string())
            }
            Column::Real => row
                .try_get::<Option<f64>, _>(index)?
                .map(|number| quoted(&number)),
            Column::Bool => row
                .try_get::<Option<bool>, _>(index)?
                .map(|yes| yes.to_string()),
            Column::Text(_) | Column::Slug | Column::Workflow | Column::Session => {
                let text = row.try_get::<Option<String>, _>(index)?;
                if *name == "kind" {
                    kind = text.clone().unwrap_or_default();
                }
                is_cut |= *name == "blob_hash" && text.is_some();
                text.map(|text| quoted(&text))
            }
            Column::Event => row.try_get::<Option<String>, _>(index)?.map(|data| {
                let data = if is_cut {
                    Cow::Borrowed(&*data)
                } else {
                    ids.event(&kind, &data)
                };
                quoted(&data)
            }),
        };
        json.push_str(value.as_deref().unwrap_or("null"));
    }
    json.push('}');
    Ok(json)
}

pub(super) fn quoted(value: &(impl serde::Serialize + ?Sized)) -> String {
    // A text or a number is always JSON.
    serde_json::to_string(value).unwrap_or_else(|_| "null".into())
}

/// Reads a line; gives the columns that it has, in the table's order. The error says what is wrong.
pub(crate) fn decode(
    line: &str,
    table: &Table,
) -> Result<Vec<(&'static str, Column, Value)>, String> {
    let mut found: HashMap<Cow<'_, str>, &RawValue> =
        serde_json::from_str(line).map_err(|error| format!("it is no JSON object ({error})"))?;
    let mut values = Vec::with_capacity(table.columns.len());
    for (name, column) in table.columns {
        let Some(raw) = found.remove(*name) else {
            continue;
        };
        let value = value(raw.get(), *column).ok_or_else(|| format!("'{name}' has a bad value"))?;
        values.push((*name, *column, value));
    }
    if let Some(unknown) = found.keys().next() {
        let unknown: String = unknown
            .chars()
            .take(40)
            .filter(|c| !c.is_control())
            .collect();
        return Err(format!("'{unknown}' is no column that this program knows"));
    }
    match values.first() {
        Some((name, ..)) if *name == table.columns[0].0 => Ok(values),
        _ => Err(format!("'{}' is missing", table.columns[0].0)),
    }
}

fn value(raw: &str, column: Column) -> Option<Value> {
    let is_null = raw == "null";
    Some(match column {
        Column::Int | Column::Id(_) if is_null => Value::Int(None),
        Column::Int => Value::Int(Some(raw.parse().ok()?)),
        Column::Id(_) => {
            let id: i64 = raw.parse().ok()?;
            Value::Int(Some((1..=MOST_ID).contains(&id).then_some(id)?))
        }
        Column::Real if is_null => Value::Real(None),
        Column::Real => {
            let number: f64 = raw.parse().ok()?;
            Value::Real(Some(number.is_finite().then_some(number)?))
        }
        Column::Bool if is_null => Value::Bool(None),
        Column::Bool => Value::Bool(Some(raw.parse().ok()?)),
        _ if is_null => Value::Text(None),
        _ => {
            let text: String = serde_json::from_str(raw).ok()?;
            Value::Text(Some(column.accepts(&text).then_some(text)?))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::TABLES;

    fn table(name: &str) -> &'static Table {
        TABLES.iter().find(|table| table.name == name).unwrap()
    }

    #[test]
    fn a_row_that_no_program_wrote_is_refused_with_what_is_wrong() {
        let read = |line: &str| decode(line, table("messages"));
        let whole = r#"{"id":1,"session_id":"ps-000000000001","role":"user","is_whole":true}"#;
        assert_eq!(read(whole).unwrap().len(), 4);
        for (line, why) in [
            ("", "no JSON object"),
            ("[1]", "no JSON object"),
            (r#"{"session_id":"ps-000000000001"}"#, "'id' is missing"),
            (r#"{"id":0}"#, "'id' has a bad value"),
            (r#"{"id":9223372036854775807}"#, "'id' has a bad value"),
            (r#"{"id":1.5}"#, "'id' has a bad value"),
            (r#"{"id":1,"role":"king"}"#, "'role' has a bad value"),
            (
                r#"{"id":1,"session_id":"../x"}"#,
                "'session_id' has a bad value",
            ),
            (
                r#"{"id":1,"content":"\u0000"}"#,
                "'content' has a bad value",
            ),
            (r#"{"id":1,"is_whole":1}"#, "'is_whole' has a bad value"),
            (r#"{"id":1,"x":1}"#, "'x' is no column"),
        ] {
            let told = read(line).unwrap_err();
            assert!(told.contains(why), "{line}: {told}");
        }
    }

    #[test]
    fn a_number_is_read_as_it_was_written() {
        for number in [0.1, 1.0 / 3.0, 1e300, 0.1 + 0.2] {
            let line = format!(
                r#"{{"id":"ps-000000000001","cost_usd":{}}}"#,
                quoted(&number)
            );
            let row = decode(&line, table("sessions")).unwrap();
            assert_eq!(row[1].2, Value::Real(Some(number)));
        }
    }
}
