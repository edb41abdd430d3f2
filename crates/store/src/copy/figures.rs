//! What a database file holds, after all of it was checked.

use std::{path::Path, time::Duration};

use sqlx::{
    AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection,
    sqlite::SqliteConnectOptions,
};

use super::CopyError;

/// How long a statement waits for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(20);

/// How many damages are told.
const MOST_DAMAGES: usize = 3;

/// What a database file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatabaseFigures {
    /// The number of its newest migration.
    pub schema: i64,
    /// Bytes of its main file.
    pub bytes: u64,
    /// Each table with its rows, by name.
    pub rows: Vec<(String, i64)>,
}

impl DatabaseFigures {
    /// The rows of a table; 0 where there is none of this name.
    pub fn rows_of(&self, table: &str) -> i64 {
        let found = self.rows.iter().find(|(name, _)| name == table);
        found.map_or(0, |(_, rows)| *rows)
    }
}

/// Looks through all of a SQLite file: its pages, its indexes, its references, and its rows.
///
/// # Errors
/// [`CopyError::NotOurs`] and [`CopyError::Damaged`] when it is not to be trusted.
pub async fn look_at_database(path: &Path) -> Result<DatabaseFigures, CopyError> {
    let mut connection = open(path).await?;
    let looked = look(&mut connection).await;
    let closed = connection.close().await;
    let figures = looked?;
    closed?;
    Ok(figures)
}

/// A connection to a file that is there.
pub(super) async fn open(path: &Path) -> Result<SqliteConnection, CopyError> {
    let options = SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .busy_timeout(BUSY_TIMEOUT);
    Ok(options.connect().await?)
}

async fn look(connection: &mut SqliteConnection) -> Result<DatabaseFigures, CopyError> {
    let figures = count(connection).await?;
    let mut damages: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check(3)")
        .fetch_all(&mut *connection)
        .await?;
    damages.retain(|line| line != "ok");
    let loose = "SELECT DISTINCT \"table\" FROM pragma_foreign_key_check LIMIT 3";
    let loose: Vec<String> = sqlx::query_scalar(loose)
        .fetch_all(&mut *connection)
        .await?;
    let loose = loose
        .into_iter()
        .map(|table| format!("a row of {table} names one that is not there"));
    damages.extend(loose);
    damages.truncate(MOST_DAMAGES);
    if damages.is_empty() {
        Ok(figures)
    } else {
        Err(CopyError::Damaged(damages.join("; ")))
    }
}

/// Schema, size and rows, as one reading.
pub(super) async fn count(connection: &mut SqliteConnection) -> Result<DatabaseFigures, CopyError> {
    let mut reading = connection.begin().await?;
    let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' \
                  AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
    let tables: Vec<String> = sqlx::query_scalar(tables).fetch_all(&mut *reading).await?;
    let known = |name: &str| tables.iter().any(|table| table == name);
    if !known("_sqlx_migrations") || !known("sessions") {
        return Err(CopyError::NotOurs);
    }
    let schema = "SELECT COALESCE(MAX(version), 0) FROM _sqlx_migrations WHERE success";
    let schema: i64 = sqlx::query_scalar(schema).fetch_one(&mut *reading).await?;
    let size = "SELECT c.page_count * s.page_size FROM pragma_page_count c, pragma_page_size s";
    let bytes: i64 = sqlx::query_scalar(size).fetch_one(&mut *reading).await?;
    let mut rows = Vec::with_capacity(tables.len());
    for table in tables {
        // The name is one that the schema itself gave.
        let sql = format!("SELECT COUNT(*) FROM \"{}\"", table.replace('"', "\"\""));
        let count: i64 = sqlx::query_scalar(AssertSqlSafe(sql))
            .fetch_one(&mut *reading)
            .await?;
        rows.push((table, count));
    }
    reading.commit().await?;
    Ok(DatabaseFigures {
        schema,
        bytes: bytes as u64,
        rows,
    })
}
