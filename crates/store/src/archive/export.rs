//! Reading a project's rows, as they are at one moment.

use std::collections::VecDeque;

use redraft_domain::ProjectSlug;
use sqlx::{AssertSqlSafe, Row as _};

use super::{TABLES, ids::Ids, tables::Table, value::encode};
use crate::{Store, StoreError, Tx, blobs::NAMED_BY};

/// How many rows are read at a time: few, since one may have a megabyte.
const ROWS_AT_ONCE: i64 = 50;

/// How many names of contents are read at a time.
const NAMES_AT_ONCE: i64 = 500;

/// A project being read. It sees one moment, while others go on writing.
#[derive(Debug)]
pub struct Export {
    tx: Tx,
    slug: ProjectSlug,
    ids: Ids,
    last_name: String,
    names: VecDeque<String>,
    no_more_names: bool,
    table: usize,
    after: After,
}

/// The key of the row that was read last.
#[derive(Debug, Clone, Default)]
struct After {
    number: i64,
    then: i64,
    text: String,
}

impl Store {
    /// Begins to read all of a project.
    pub async fn export(&self, project: &ProjectSlug) -> Result<Export, StoreError> {
        let mut tx = self.begin_reading().await?;
        let mut ids = Ids::default();
        for table in TABLES.iter().filter(|table| table.counts()) {
            let sql = AssertSqlSafe(format!(
                "SELECT MIN(t.id) FROM {} t WHERE {}",
                table.name, table.scope
            ));
            let first: Option<i64> = on!(tx, |c| sqlx::query_scalar(sql)
                .bind(project.as_str())
                .fetch_one(c)
                .await)?;
            ids.shift.insert(table.name, 1 - first.unwrap_or(1));
        }
        Ok(Export {
            tx,
            slug: project.clone(),
            ids,
            last_name: String::new(),
            names: VecDeque::new(),
            no_more_names: false,
            table: 0,
            after: After::default(),
        })
    }
}

impl Export {
    /// The next content, by its name; `None` when all were read.
    pub async fn next_blob(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        if self.names.is_empty() && !self.no_more_names {
            self.read_names().await?;
        }
        let Some(name) = self.names.pop_front() else {
            return Ok(None);
        };
        let sql = "SELECT size_bytes, data FROM blobs WHERE hash = $1";
        let (size, data): (i64, Vec<u8>) = on!(self.tx, |c| sqlx::query_as(sql)
            .bind(&name)
            .fetch_one(c)
            .await)?;
        let content = zstd::bulk::decompress(&data, size as usize).map_err(StoreError::File)?;
        self.last_name = name;
        Ok(Some(content))
    }

    async fn read_names(&mut self) -> Result<(), StoreError> {
        let named = NAMED_BY.iter().filter_map(|(name, column)| {
            let table = TABLES.iter().find(|table| table.name == *name)?;
            let scope = table.scope;
            Some(format!(
                "EXISTS (SELECT 1 FROM {name} t WHERE t.{column} = b.hash AND {scope})"
            ))
        });
        let named = named.collect::<Vec<_>>().join(" OR ");
        let sql = AssertSqlSafe(format!(
            "SELECT b.hash FROM blobs b WHERE b.hash > $2 AND ({named}) ORDER BY b.hash LIMIT $3"
        ));
        let names: Vec<String> = on!(self.tx, |c| {
            let select = sqlx::query_scalar(sql)
                .bind(self.slug.as_str())
                .bind(&self.last_name);
            select.bind(NAMES_AT_ONCE).fetch_all(c).await
        })?;
        self.no_more_names = (names.len() as i64) < NAMES_AT_ONCE;
        self.names = names.into();
        Ok(())
    }

    /// The next rows of a table, a JSON object each; `None` when all tables were read.
    pub async fn next_rows(&mut self) -> Result<Option<(&'static str, Vec<String>)>, StoreError> {
        while let Some(table) = TABLES.get(self.table) {
            let rows = self.read_rows(table).await?;
            if (rows.len() as i64) < ROWS_AT_ONCE {
                self.table += 1;
                self.after = After::default();
            }
            if !rows.is_empty() {
                return Ok(Some((table.name, rows)));
            }
        }
        Ok(None)
    }

    async fn read_rows(&mut self, table: &'static Table) -> Result<Vec<String>, StoreError> {
        let sql = AssertSqlSafe(statement(table));
        let mut lines = Vec::new();
        on!(self.tx, |c| {
            let mut select = sqlx::query(sql).bind(self.slug.as_str()).bind(ROWS_AT_ONCE);
            select = if table.has_number_key() {
                select.bind(self.after.number)
            } else {
                select.bind(self.after.text.clone())
            };
            if table.then.is_some() {
                select = select.bind(self.after.then);
            }
            for row in select.fetch_all(c).await? {
                lines.push(encode(&row, table, &self.ids)?);
                if table.has_number_key() {
                    self.after.number = row.try_get(table.key)?;
                } else {
                    self.after.text = row.try_get(table.key)?;
                }
                if let Some(then) = table.then {
                    self.after.then = row.try_get(then)?;
                }
            }
        });
        Ok(lines)
    }
}

fn statement(table: &Table) -> String {
    let columns = table.columns.iter().map(|(name, _)| format!("t.{name}"));
    let columns = columns.collect::<Vec<_>>().join(", ");
    let (key, name, scope) = (table.key, table.name, table.scope);
    let (behind, order) = match table.then {
        None => (format!("t.{key} > $3"), format!("t.{key}")),
        Some(then) => (
            format!("(t.{key} > $3 OR (t.{key} = $3 AND t.{then} > $4))"),
            format!("t.{key}, t.{then}"),
        ),
    };
    format!("SELECT {columns} FROM {name} t WHERE {scope} AND {behind} ORDER BY {order} LIMIT $2")
}
