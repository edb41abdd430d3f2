//! Reading a project's rows, as they are at one moment.

use std::collections::VecDeque;

use redraft_domain::ProjectSlug;
use sqlx::{AssertSqlSafe, Row as _};

use super::{Mask, TABLES, ids::Ids, mask::Masking, tables::Table, value::encode};
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
    masking: Option<Masking>,
    /// A content that was read and waits for those that come before it.
    waiting: Option<(String, Vec<u8>)>,
}

/// The key of the row that was read last.
#[derive(Debug, Clone, Default)]
struct After {
    number: i64,
    then: i64,
    text: String,
}

impl Store {
    /// Begins to read all of a project; with a mask everything passes it.
    pub async fn export(
        &self,
        project: &ProjectSlug,
        mask: Option<Mask>,
    ) -> Result<Export, StoreError> {
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
        let mut export = Export {
            tx,
            slug: project.clone(),
            ids,
            last_name: String::new(),
            names: VecDeque::new(),
            no_more_names: false,
            table: 0,
            after: After::default(),
            masking: None,
            waiting: None,
        };
        if let Some(mask) = mask {
            export.look_through(Masking::new(mask)).await?;
        }
        Ok(export)
    }
}

impl Export {
    /// Finds out which contents become others by the mask. Only their names are kept: the contents of a
    /// large project have no room in memory.
    async fn look_through(&mut self, mut masking: Masking) -> Result<(), StoreError> {
        while let Some((name, content)) = self.next_unmasked().await? {
            masking.look_at(&name, content);
        }
        self.masking = Some(masking);
        self.last_name.clear();
        self.no_more_names = false;
        Ok(())
    }

    /// The next content, in the order of the names that they have in the archive; `None` when all were
    /// read.
    pub async fn next_blob(&mut self) -> Result<Option<Vec<u8>>, StoreError> {
        loop {
            if self.waiting.is_none() {
                self.waiting = self.next_unmasked().await?;
            }
            let next = self.waiting.as_ref().map(|(name, _)| name.as_str());
            if let Some(masking) = &mut self.masking
                && let Some(masked) = masking.next_before(next)
            {
                let content = self.content(&masked).await?;
                let masked = |masking: &Masking| masking.content(content.clone());
                return Ok(self.masking.as_ref().map(masked));
            }
            let Some((name, content)) = self.waiting.take() else {
                return Ok(None);
            };
            match &mut self.masking {
                Some(masking) if masking.is_renamed(&name) => {}
                Some(masking) => {
                    masking.is_written(&name);
                    return Ok(Some(content));
                }
                None => return Ok(Some(content)),
            }
        }
    }

    async fn next_unmasked(&mut self) -> Result<Option<(String, Vec<u8>)>, StoreError> {
        if self.names.is_empty() && !self.no_more_names {
            self.read_names().await?;
        }
        let Some(name) = self.names.pop_front() else {
            return Ok(None);
        };
        let content = self.content(&name).await?;
        self.last_name.clone_from(&name);
        Ok(Some((name, content)))
    }

    async fn content(&mut self, name: &str) -> Result<Vec<u8>, StoreError> {
        let sql = "SELECT size_bytes, data FROM blobs WHERE hash = $1";
        let (size, data): (i64, Vec<u8>) = on!(self.tx, |c| sqlx::query_as(sql)
            .bind(name)
            .fetch_one(c)
            .await)?;
        zstd::bulk::decompress(&data, size as usize).map_err(StoreError::File)
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
                let rows = match &self.masking {
                    None => rows,
                    Some(masking) => {
                        let rows = rows.into_iter();
                        rows.map(|line| masking.row(table, line)).collect()
                    }
                };
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
