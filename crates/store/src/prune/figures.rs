//! How much there is, and how much of it retention would remove.

use redraft_domain::Timestamp;
use sqlx::{AssertSqlSafe, FromRow};

use super::IS_PRUNABLE;
use crate::{Store, StoreError, blobs::NAMED_BY, database::Database};

/// How much the database holds of what retention may remove.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoredFigures {
    /// Sessions.
    pub sessions: i64,
    /// Events.
    pub events: i64,
    /// Contents.
    pub blobs: i64,
    /// Bytes of the contents as they are kept: compressed.
    pub blob_bytes: i64,
    /// Bytes of the database: of its main file, or of its tables and indexes on PostgreSQL.
    pub database_bytes: i64,
    /// Bytes in it that hold nothing and are used again before it grows; none on PostgreSQL, which keeps
    /// that to itself.
    pub free_bytes: Option<i64>,
}

/// What would be removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, FromRow)]
pub struct Prunable {
    /// Sessions of which something would be removed.
    pub sessions: i64,
    /// Events.
    pub events: i64,
    /// Bytes of the events' JSON.
    pub event_bytes: i64,
    /// Prompts of attempts.
    pub prompts: i64,
    /// Contents that nothing else names.
    pub blobs: i64,
    /// Bytes of these contents as they are kept.
    pub blob_bytes: i64,
}

impl Store {
    /// How much there is now.
    pub async fn stored_figures(&self) -> Result<StoredFigures, StoreError> {
        let sql = "SELECT (SELECT COUNT(*) FROM sessions), (SELECT COUNT(*) FROM events), \
                   (SELECT COUNT(*) FROM blobs), \
                   (SELECT CAST(COALESCE(SUM(OCTET_LENGTH(data)), 0) AS BIGINT) FROM blobs)";
        let (sessions, events, blobs, blob_bytes): (i64, i64, i64, i64) =
            read!(self, |c| sqlx::query_as(sql).fetch_one(c).await)?;
        let (database_bytes, free_bytes) = self.database_bytes().await?;
        Ok(StoredFigures {
            sessions,
            events,
            blobs,
            blob_bytes,
            database_bytes,
            free_bytes,
        })
    }

    /// Bytes of the database, and of the free ones among them.
    async fn database_bytes(&self) -> Result<(i64, Option<i64>), StoreError> {
        match &self.database {
            Database::Sqlite { readers, .. } => {
                let sql = "SELECT c.page_count * s.page_size, f.freelist_count * s.page_size \
                           FROM pragma_page_count c, pragma_freelist_count f, pragma_page_size s";
                Ok(sqlx::query_as(sql).fetch_one(readers).await?)
            }
            Database::Postgres(pool) => {
                let sql = "SELECT CAST(COALESCE(SUM(pg_total_relation_size(c.oid)), 0) AS BIGINT) \
                           FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace \
                           WHERE n.nspname = current_schema() AND c.relkind = 'r'";
                Ok((sqlx::query_scalar(sql).fetch_one(pool).await?, None))
            }
        }
    }

    /// What [`prune`](Self::prune) would remove now. Changes nothing.
    pub async fn prunable(&self, ended_before: Timestamp) -> Result<Prunable, StoreError> {
        let sql = AssertSqlSafe(statement());
        Ok(read!(self, |c| sqlx::query_as(sql)
            .bind(ended_before.0)
            .fetch_one(c)
            .await)?)
    }
}

/// A content goes when one of the rows that go names it, and no row that stays.
fn statement() -> String {
    let stays = NAMED_BY.map(|(table, column)| {
        let names = format!("SELECT 1 FROM {table} n WHERE n.{column} = b.hash");
        match (table, column) {
            ("events", _) => format!("NOT EXISTS ({names} AND n.id NOT IN (SELECT id FROM gone))"),
            ("attempts", "prompt_hash") => {
                format!("NOT EXISTS ({names} AND n.session_id NOT IN (SELECT id FROM old))")
            }
            _ => format!("NOT EXISTS ({names})"),
        }
    });
    format!(
        "WITH old AS (SELECT s.id FROM sessions s WHERE {IS_PRUNABLE}), \
         gone AS (SELECT e.id, e.blob_hash, OCTET_LENGTH(e.data) AS kept FROM events e \
         JOIN old ON old.id = e.session_id \
         WHERE e.id < (SELECT MAX(m.id) FROM events m WHERE m.session_id = e.session_id)), \
         named AS (SELECT blob_hash AS hash FROM gone WHERE blob_hash IS NOT NULL UNION \
         SELECT a.prompt_hash FROM attempts a JOIN old ON old.id = a.session_id \
         WHERE a.prompt_hash IS NOT NULL), \
         loose AS (SELECT OCTET_LENGTH(b.data) AS kept FROM blobs b JOIN named ON named.hash = b.hash \
         WHERE {}) \
         SELECT (SELECT COUNT(*) FROM old) AS sessions, (SELECT COUNT(*) FROM gone) AS events, \
         (SELECT CAST(COALESCE(SUM(kept), 0) AS BIGINT) FROM gone) AS event_bytes, \
         (SELECT COUNT(*) FROM attempts a JOIN old ON old.id = a.session_id \
         WHERE a.prompt_hash IS NOT NULL) AS prompts, \
         (SELECT COUNT(*) FROM loose) AS blobs, \
         (SELECT CAST(COALESCE(SUM(kept), 0) AS BIGINT) FROM loose) AS blob_bytes",
        stays.join(" AND ")
    )
}
