//! Storing one row of an archive.

use sqlx::AssertSqlSafe;

use super::{
    column::Column,
    ids::Ids,
    tables::Table,
    value::{Value, decode},
};
use crate::{Tx, transaction::Connection};

/// Stores a row under its new ids; `folder` is the project's. The error says what is wrong with it.
pub(super) async fn insert_row(
    tx: &mut Tx,
    table: &'static Table,
    ids: &Ids,
    folder: &str,
    line: &str,
) -> Result<(), InsertError> {
    let values = decode(line, table).map_err(InsertError::Row)?;
    let text = |wanted: &str| {
        values.iter().find_map(|(name, _, value)| match value {
            Value::Text(Some(text)) if *name == wanted => Some(text.as_str()),
            _ => None,
        })
    };
    let mut columns: Vec<&'static str> = Vec::with_capacity(values.len() + 1);
    let mut bound: Vec<Value> = Vec::with_capacity(values.len() + 1);
    // What only holds in one installation is made anew.
    match table.name {
        "projects" => {
            columns.push("path");
            bound.push(Value::Text(Some(folder.to_owned())));
        }
        "sessions" => {
            let document = text("document_path").unwrap_or_default();
            columns.push("document_key");
            bound.push(Value::Text(Some(format!("{folder}/{document}"))));
        }
        _ => {}
    }
    let (kind, is_cut) = (
        text("kind").unwrap_or_default(),
        text("blob_hash").is_some(),
    );
    for (name, column, value) in &values {
        columns.push(name);
        bound.push(renamed(ids, *column, value, kind, is_cut));
    }
    let insert = AssertSqlSafe(statement(table.name, &columns, &tx.connection));
    let inserted = on!(tx, |c| {
        let mut insert = sqlx::query(insert);
        for value in bound {
            insert = match value {
                Value::Int(value) => insert.bind(value),
                Value::Real(value) => insert.bind(value),
                Value::Bool(value) => insert.bind(value),
                Value::Text(value) => insert.bind(value),
            };
        }
        insert.execute(c).await.map(|_| ())
    });
    inserted.map_err(InsertError::from)
}

/// Why a row was not stored.
#[derive(Debug)]
pub(super) enum InsertError {
    /// The row is at fault; what is wrong with it.
    Row(String),
    Database(sqlx::Error),
}

impl From<sqlx::Error> for InsertError {
    fn from(error: sqlx::Error) -> Self {
        use sqlx::error::ErrorKind as Kind;
        let Some(cause) = error.as_database_error() else {
            return Self::Database(error);
        };
        match cause.kind() {
            Kind::ForeignKeyViolation => Self::Row("it names something that is not there".into()),
            Kind::UniqueViolation => Self::Row("it is there twice".into()),
            Kind::NotNullViolation | Kind::CheckViolation => Self::Row("a value is missing".into()),
            _ => Self::Database(error),
        }
    }
}

fn renamed(ids: &Ids, column: Column, value: &Value, kind: &str, is_cut: bool) -> Value {
    match (column, value) {
        (Column::Id(of), Value::Int(Some(id))) => Value::Int(Some(ids.number(of, *id))),
        (Column::Slug, Value::Text(Some(slug))) => Value::Text(Some(ids.slug(slug).to_owned())),
        (Column::Workflow | Column::Session, Value::Text(Some(id))) => {
            Value::Text(Some(ids.text(id).to_owned()))
        }
        (Column::Event, Value::Text(Some(data))) if !is_cut => {
            Value::Text(Some(ids.event(kind, data).into_owned()))
        }
        (_, other) => other.clone(),
    }
}

/// The columns are those of our own description, so nothing of an archive gets into the SQL.
fn statement(table: &str, columns: &[&str], connection: &Connection) -> String {
    let parameter = |number: usize| match connection {
        Connection::Sqlite(_) => "?".to_owned(),
        Connection::Postgres(_) => format!("${number}"),
    };
    let parameters: Vec<String> = (1..=columns.len()).map(parameter).collect();
    // PostgreSQL gives some tables their ids itself, unless it is told not to.
    let given = match connection {
        Connection::Sqlite(_) => "",
        Connection::Postgres(_) => "OVERRIDING SYSTEM VALUE ",
    };
    format!(
        "INSERT INTO {table} ({}) {given}VALUES ({})",
        columns.join(", "),
        parameters.join(", ")
    )
}
