//! What can go wrong with the data.

use std::borrow::Cow;

use sqlx::migrate::MigrateError;
use thiserror::Error;

/// A problem with the database. What a user did wrong has error types of its own.
#[derive(Debug, Error)]
pub enum StoreError {
    /// The database refused or could not be reached.
    #[error("the database did not carry out a statement")]
    Database(#[source] sqlx::Error),
    /// Another process wrote for longer than can be waited for. SQLite alone lets only one write.
    #[error(
        "another process kept the database from being written; when it stands still, stopped, \
         let it go on (`kill -CONT`) or end it"
    )]
    Locked(#[source] sqlx::Error),
    /// The schema could not be brought up to date.
    #[error("the database could not be brought up to date")]
    Migration(#[source] MigrateError),
    /// A newer Redraft wrote this database.
    #[error(
        "the database was written by a newer version of Redraft (schema {0}); install that version, \
         or choose another REDRAFT_HOME"
    )]
    NewerSchema(i64),
    /// No one has brought the schema up to date in time.
    #[error(
        "the database has no current schema yet; start `redraft up` or `redraft api` first, since \
         they bring it up to date"
    )]
    SchemaMissing,
    /// A file beside the database could not be used.
    #[error("a file in the data folder could not be used")]
    File(#[source] std::io::Error),
    /// A row holds what it must not.
    #[error("the row {id} of table {table} has a bad value in {column}")]
    BadRow {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The row's id.
        id: String,
    },
    /// The user took back a note between the reading of it and its use: read anew.
    #[error("a note was taken back meanwhile")]
    NoteTakenBack,
    /// The row was changed by someone else, or the lease is gone.
    #[error("the session was changed by someone else meanwhile")]
    Lost,
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        // SQLITE_BUSY, SQLITE_LOCKED, BUSY_RECOVERY, BUSY_SNAPSHOT; no code of PostgreSQL is so short.
        let code = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code);
        if matches!(code.as_deref(), Some("5" | "6" | "261" | "517")) {
            return Self::Locked(error);
        }
        Self::Database(error)
    }
}

impl StoreError {
    /// Whether the same call may succeed a little later: the database is locked or busy.
    pub fn is_transient(&self) -> bool {
        let error = match self {
            Self::Locked(_) => return true,
            Self::Database(error) => error,
            _ => return false,
        };
        match error {
            sqlx::Error::PoolTimedOut | sqlx::Error::Io(_) => true,
            // PostgreSQL's serialization failure, deadlock, and connection trouble.
            sqlx::Error::Database(cause) => matches!(
                cause.code().as_deref(),
                Some("40001" | "40P01" | "57P01" | "57P03")
            ),
            _ => false,
        }
    }

    /// Whether the disk is full: nothing was stored, and nothing was lost.
    pub fn is_disk_full(&self) -> bool {
        matches!(self.code().as_deref(), Some("13" | "53100"))
    }

    /// Whether the database's file is damaged, or is none: to try again is of no use.
    pub fn is_damaged(&self) -> bool {
        // SQLITE_CORRUPT and its kinds, SQLITE_NOTADB; PostgreSQL's damaged data and index.
        matches!(
            self.code().as_deref(),
            Some("11" | "26" | "267" | "523" | "779" | "XX001" | "XX002")
        )
    }

    /// The database's own word for what went wrong.
    fn code(&self) -> Option<Cow<'_, str>> {
        let (Self::Database(error)
        | Self::Migration(
            MigrateError::Execute(error) | MigrateError::ExecuteMigration(error, _),
        )) = self
        else {
            return None;
        };
        error.as_database_error()?.code()
    }

    /// Whether a row like this one exists already, where there may be one only.
    pub(crate) fn is_unique_violation(&self) -> bool {
        let Self::Database(sqlx::Error::Database(cause)) = self else {
            return false;
        };
        cause.is_unique_violation()
    }

    pub(crate) fn bad(table: &'static str, column: &'static str, id: impl ToString) -> Self {
        Self::BadRow {
            table,
            column,
            id: id.to_string(),
        }
    }
}
