//! Storing a project: all of it or nothing.

use std::collections::BTreeMap;

use redraft_domain::{ProjectSlug, SessionId, WorkflowId};
use sqlx::AssertSqlSafe;

use super::{
    ImportError, Mask, Survey, TABLES,
    clean::Cleaning,
    ids::Ids,
    insert::{InsertError, insert_row},
    settle::settle,
};
use crate::{Store, StoreError, Tx, blobs::put_blob, store::random_u64, transaction::Connection};

/// A project being stored. Dropped without [`finish`](Self::finish) nothing of it is there.
#[derive(Debug)]
pub struct Import {
    tx: Tx,
    store: Store,
    folder: String,
    cleaning: Cleaning,
    ids: Ids,
    sessions: Vec<String>,
    workflows: Vec<String>,
    slug: String,
    rows: BTreeMap<String, u64>,
}

/// What was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The project's slug; another one than in the archive where that was taken.
    pub slug: ProjectSlug,
    /// Sessions that were going on when the archive was written, and ended now.
    pub ended: u64,
    /// Text ids that were taken, and became others.
    pub renamed: u64,
}

impl Store {
    /// Begins to store a project whose archive was surveyed. Until it is finished nobody else writes. What
    /// agents said passes the mask, as it does where it is stored for the first time.
    ///
    /// # Errors
    /// [`ImportError::Registered`] when the folder is a project already.
    pub async fn import(
        &self,
        survey: Survey,
        folder: &str,
        mask: Mask,
    ) -> Result<Import, ImportError> {
        if survey.rows("projects") != 1 {
            return Err(ImportError::Projects(survey.rows("projects")));
        }
        let mut tx = self.begin().await?;
        let sql = "SELECT slug FROM projects WHERE path = $1";
        let there: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(folder)
            .fetch_optional(c)
            .await)?;
        if let Some(slug) = there {
            let bad = |_| StoreError::bad("projects", "slug", &slug);
            return Err(ImportError::Registered(slug.parse().map_err(bad)?));
        }
        let mut ids = Ids::default();
        for (table, largest) in &survey.largest {
            let offset = reserve(&mut tx, table, *largest).await?;
            ids.shift.insert(table, offset);
        }
        let slug = free_slug(&mut tx, &survey).await?;
        ids.slug = Some(slug.clone());
        for id in &survey.workflows {
            if is_taken(&mut tx, "workflows", id).await? {
                let other = WorkflowId::from_random(random_u64());
                ids.texts.insert(id.clone(), other.to_string());
            }
        }
        for id in &survey.sessions {
            if is_taken(&mut tx, "sessions", id).await? {
                let other = SessionId::from_random(random_u64());
                ids.texts.insert(id.clone(), other.to_string());
            }
        }
        Ok(Import {
            tx,
            store: self.clone(),
            folder: folder.to_owned(),
            cleaning: Cleaning::new(mask),
            ids,
            sessions: survey.sessions,
            workflows: survey.workflows,
            slug,
            rows: BTreeMap::new(),
        })
    }
}

impl Import {
    /// Stores a content.
    ///
    /// # Errors
    /// [`ImportError::Blob`] when it is no text, or not the one of this name.
    pub async fn blob(&mut self, name: &str, content: &[u8]) -> Result<(), ImportError> {
        let bad = || ImportError::Blob(name.to_owned());
        let text = str::from_utf8(content).map_err(|_| bad())?;
        if put_blob(&mut self.tx, text).await? == name {
            Ok(())
        } else {
            Err(bad())
        }
    }

    /// Stores rows of a table, a line each, as they were surveyed.
    ///
    /// # Errors
    /// [`ImportError::Row`] with the first one that does not fit to the others.
    pub async fn rows(&mut self, table: &str, lines: &[u8]) -> Result<(), ImportError> {
        let found = TABLES.iter().find(|known| known.name == table);
        let found = found.ok_or_else(|| ImportError::Table(table.to_owned()))?;
        for line in String::from_utf8_lossy(lines).lines() {
            let row = self.rows.entry(table.to_owned()).or_default();
            *row += 1;
            let line = self.cleaning.row(&mut self.tx, found, line).await?;
            let inserted = insert_row(&mut self.tx, found, &self.ids, &self.folder, &line).await;
            inserted.map_err(|error| match error {
                InsertError::Row(why) => ImportError::Row {
                    table: table.to_owned(),
                    row: *row,
                    why,
                },
                InsertError::Database(error) => error.into(),
            })?;
        }
        Ok(())
    }

    /// Ends what was going on, looks that all can be read, and makes it durable.
    pub async fn finish(mut self) -> Result<Imported, ImportError> {
        let rename = |id: &String| self.ids.text(id).to_owned();
        let sessions: Vec<String> = self.sessions.iter().map(rename).collect();
        let workflows: Vec<String> = self.workflows.iter().map(rename).collect();
        let now = self.store.now();
        let ended = settle(&mut self.tx, &workflows, &sessions, now).await?;
        self.cleaning.forget_replaced(&mut self.tx).await?;
        self.tx.commit().await?;
        let bad = |_| StoreError::bad("projects", "slug", &self.slug);
        Ok(Imported {
            slug: self.slug.parse().map_err(bad)?,
            ended,
            renamed: self.ids.texts.len() as u64,
        })
    }
}

/// Takes ids `1 + offset` to `count + offset` of a table for us; gives the offset. An id that was ever
/// given is not given again, since clients remember how far they have seen.
async fn reserve(tx: &mut Tx, table: &'static str, count: i64) -> Result<i64, sqlx::Error> {
    match &mut tx.connection {
        Connection::Sqlite(transaction) => {
            // Rows with ids of ours move the sequence themselves.
            let sql = "SELECT COALESCE((SELECT seq FROM sqlite_sequence WHERE name = $1), 0)";
            sqlx::query_scalar(sql)
                .bind(table)
                .fetch_one(&mut **transaction)
                .await
        }
        Connection::Postgres(transaction) => {
            // Nobody takes an id between the two looks at the sequence.
            let lock = AssertSqlSafe(format!("LOCK TABLE {table} IN SHARE ROW EXCLUSIVE MODE"));
            sqlx::query(lock).execute(&mut **transaction).await?;
            let next = "SELECT nextval(pg_get_serial_sequence($1, 'id')) - 1";
            let offset: i64 = sqlx::query_scalar(next)
                .bind(table)
                .fetch_one(&mut **transaction)
                .await?;
            let set = "SELECT setval(pg_get_serial_sequence($1, 'id'), $2)";
            let set = sqlx::query(set).bind(table).bind(offset + count);
            set.execute(&mut **transaction).await?;
            Ok(offset)
        }
    }
}

async fn is_taken(tx: &mut Tx, table: &str, id: &str) -> Result<bool, sqlx::Error> {
    let sql = AssertSqlSafe(format!("SELECT COUNT(*) FROM {table} WHERE id = $1"));
    let count: i64 = on!(tx, |c| sqlx::query_scalar(sql).bind(id).fetch_one(c).await)?;
    Ok(count > 0)
}

/// The slug of the archive where it is free, else one made of the project's name. What a project of
/// that slug once allowed or spent is not taken over.
async fn free_slug(tx: &mut Tx, survey: &Survey) -> Result<String, sqlx::Error> {
    let mut slug = survey.slug.clone();
    let mut number = 2;
    loop {
        let sql = "SELECT (SELECT COUNT(*) FROM projects WHERE slug = $1) \
                   + (SELECT COUNT(*) FROM policies WHERE scope = $1)";
        let count: i64 = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(&slug)
            .fetch_one(c)
            .await)?;
        if count == 0 {
            return Ok(slug);
        }
        slug = ProjectSlug::from_name(survey.name(), number).to_string();
        number += 1;
    }
}
