//! Why a project was not taken in.

use redraft_domain::ProjectSlug;
use thiserror::Error;

use crate::StoreError;

/// A project was not taken in; nothing was stored of it.
#[derive(Debug, Error)]
pub enum ImportError {
    /// A row is not one that this program could have written.
    #[error("row {row} of table '{table}' is not usable: {why}")]
    Row {
        /// The table.
        table: String,
        /// Which of its rows, from 1.
        row: u64,
        /// What is wrong.
        why: String,
    },
    /// A table that this program does not know, or in another order.
    #[error("table '{0}' is unknown, or not in its place")]
    Table(String),
    /// A content is no text, or is not what its name says.
    #[error("the content '{0}' is no text of this name")]
    Blob(String),
    /// A newer Redraft wrote the archive.
    #[error(
        "it was written by a newer version of Redraft (schema {0}, and this one knows {1}); install \
         that version first"
    )]
    Newer(i64, i64),
    /// There is no project in it, or more than one.
    #[error("it holds {0} projects, and must hold one")]
    Projects(u64),
    /// The folder is a project already.
    #[error(
        "the folder is registered already, as the project '{0}'; choose another one with --path"
    )]
    Registered(ProjectSlug),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for ImportError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
