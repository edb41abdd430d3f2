//! Why a copy of a database was not made, or is not to be trusted.

use thiserror::Error;

/// A database could not be copied, or is not to be trusted.
#[derive(Debug, Error)]
pub enum CopyError {
    /// The file is something else.
    #[error("the file is no database of Redraft")]
    NotOurs,
    /// SQLite's own check found damages; the first ones are told.
    #[error("the database is damaged ({0})")]
    Damaged(String),
    /// The copy does not hold what the database holds.
    #[error(
        "the copy does not hold what the database holds: table {table} has {copied} rows in the copy, \
         and {expected} in the database"
    )]
    Differs {
        /// The table.
        table: String,
        /// Its rows in the copy.
        copied: i64,
        /// Its rows in the database.
        expected: i64,
    },
    /// The path is no text, which SQLite needs it to be.
    #[error("the file's path is not UTF-8")]
    Path,
    /// SQLite refused.
    #[error("the database did not carry out a statement")]
    Database(#[source] sqlx::Error),
}

impl From<sqlx::Error> for CopyError {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(sqlx::error::DatabaseError::code);
        match code.as_deref() {
            // SQLITE_NOTADB
            Some("26") => Self::NotOurs,
            // SQLITE_CORRUPT and its kinds
            Some("11" | "267" | "523" | "779") => Self::Damaged(error.to_string()),
            _ => Self::Database(error),
        }
    }
}

impl CopyError {
    /// Whether the file itself is the trouble, and not the machine around it.
    pub fn is_of_the_file(&self) -> bool {
        matches!(self, Self::NotOurs | Self::Damaged(_))
    }
}
