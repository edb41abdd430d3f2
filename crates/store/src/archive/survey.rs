//! Looking through all rows of an archive before any is stored.

use std::collections::{BTreeMap, HashMap};

use redraft_domain::{PermissionProfile, StepConfig};

use super::{
    ImportError, TABLES,
    tables::Table,
    value::{Value, decode},
};

/// The most workflows and sessions of one project: their ids are kept in memory.
const MOST_NAMED: usize = 1_000_000;

/// The most steps that are named.
const MOST_STEPS: usize = 1_000;

/// A step whose agent may do more than read the project and write its document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PowerfulStep {
    /// Its name.
    pub name: String,
    /// What its agent may do.
    pub profile: PermissionProfile,
}

/// What an archive holds, as far as whoever stores it has to know beforehand.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    table: usize,
    last: i64,
    rows: BTreeMap<&'static str, u64>,
    /// The largest id of each table that counts.
    pub(super) largest: HashMap<&'static str, i64>,
    pub(super) workflows: Vec<String>,
    pub(super) sessions: Vec<String>,
    pub(super) slug: String,
    name: String,
    powerful: Vec<PowerfulStep>,
}

impl Survey {
    /// Looks at the next rows of a table: a line each. The tables come in their order.
    ///
    /// # Errors
    /// [`ImportError::Row`] and [`ImportError::Table`].
    pub fn take(&mut self, table: &str, lines: &[u8]) -> Result<(), ImportError> {
        let table = self.go_to(table)?;
        let lines =
            str::from_utf8(lines).map_err(|_| self.error(table, "it is not UTF-8".to_owned()))?;
        for line in lines.lines() {
            *self.rows.entry(table.name).or_default() += 1;
            self.row(table, line)
                .map_err(|why| self.error(table, why))?;
        }
        Ok(())
    }

    /// How many rows of this table there are.
    pub fn rows(&self, table: &str) -> u64 {
        self.rows.get(table).copied().unwrap_or(0)
    }

    /// The steps whose agents may do more than read the project and write its document; of very many, the first.
    pub fn powerful_steps(&self) -> &[PowerfulStep] {
        &self.powerful
    }

    /// The project's name.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn error(&self, table: &Table, why: String) -> ImportError {
        ImportError::Row {
            table: table.name.to_owned(),
            row: self.rows(table.name),
            why,
        }
    }

    /// The table of this name, if it is the current one or comes after it.
    fn go_to(&mut self, name: &str) -> Result<&'static Table, ImportError> {
        let found = TABLES.iter().position(|table| table.name == name);
        let unknown = || ImportError::Table(name.chars().take(40).collect());
        let place = found
            .filter(|place| *place >= self.table)
            .ok_or_else(unknown)?;
        if place != self.table {
            self.table = place;
            self.last = 0;
        }
        Ok(&TABLES[place])
    }

    fn row(&mut self, table: &'static Table, line: &str) -> Result<(), String> {
        let values = decode(line, table)?;
        let (_, _, key) = &values[0];
        match key {
            Value::Int(Some(id)) => {
                let may_repeat = table.then.is_some();
                if *id < self.last || (*id == self.last && !may_repeat) {
                    return Err("the rows are not in their order, or one is there twice".into());
                }
                self.last = *id;
                if table.counts() {
                    self.largest.insert(table.name, *id);
                }
            }
            Value::Text(Some(id)) => self.text_key(table, id)?,
            _ => return Err(format!("'{}' is missing", table.key)),
        }
        let has_slug = values.iter().find(|(name, ..)| *name == "project_slug");
        if let Some((_, _, Value::Text(slug))) = has_slug
            && slug.as_ref() != Some(&self.slug)
        {
            return Err("it belongs to another project".into());
        }
        if table.name == "steps" && self.powerful.len() < MOST_STEPS {
            self.powerful.extend(powerful(&values));
        }
        if table.name == "projects" {
            let name = values.iter().find(|(name, ..)| *name == "name");
            if let Some((_, _, Value::Text(Some(name)))) = name {
                self.name.clone_from(name);
            }
        }
        Ok(())
    }

    fn text_key(&mut self, table: &Table, id: &str) -> Result<(), String> {
        let named = match table.name {
            "projects" => {
                id.clone_into(&mut self.slug);
                return Ok(());
            }
            "workflows" if !id.is_empty() => &mut self.workflows,
            "sessions" => &mut self.sessions,
            "policies" if id == self.slug => return Ok(()),
            _ => return Err(format!("'{}' has a bad value", table.key)),
        };
        if named.len() == MOST_NAMED {
            return Err("there are too many of them".into());
        }
        named.push(id.to_owned());
        Ok(())
    }
}

/// What a row of a step says of its agent, where that is more than the usual.
fn powerful(row: &[(&'static str, super::column::Column, Value)]) -> Option<PowerfulStep> {
    let text = |wanted: &str| {
        let mut columns = row.iter();
        match columns.find(|(name, ..)| *name == wanted) {
            Some((_, _, Value::Text(Some(text)))) => Some(text),
            _ => None,
        }
    };
    let serde_json::Value::Object(config) = serde_json::from_str(text("config")?).ok()? else {
        return None;
    };
    let profile = StepConfig::parse(config).ok()?.profile();
    profile.writes_elsewhere().then(|| PowerfulStep {
        name: text("name").cloned().unwrap_or_default(),
        profile,
    })
}
