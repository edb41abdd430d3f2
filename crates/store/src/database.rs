//! Where the data is: a SQLite file or a PostgreSQL server.

use std::{
    path::PathBuf,
    str::FromStr,
    time::{Duration, Instant},
};

use sqlx::{
    Connection as _, PgPool, SqlitePool,
    postgres::PgPoolOptions,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use thiserror::Error;

use crate::StoreError;

/// How long a statement waits for another process that is writing.
const BUSY_TIMEOUT: Duration = Duration::from_secs(20);

/// The pause before a file that was locked is opened again.
const OPEN_AGAIN: Duration = Duration::from_millis(20);

/// A writer folds the write-ahead log in itself only when it has become this long (40 MB): the owner
/// does it every few seconds, off the connection that stores events.
const AUTO_CHECKPOINT_PAGES: &str = "10000";

/// Which database to use: `sqlite:PATH` or `postgres://…`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file on this machine.
    Sqlite(PathBuf),
    /// A server; the URL holds a password and is never shown.
    Postgres(String),
}

/// The text names no database.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("a database is 'sqlite:/path/to/file' or 'postgres://user@host/name'")]
pub struct DatabaseUrlError;

impl FromStr for DatabaseUrl {
    type Err = DatabaseUrlError;

    fn from_str(url: &str) -> Result<Self, DatabaseUrlError> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() {
                Err(DatabaseUrlError)
            } else {
                Ok(Self::Sqlite(path.into()))
            };
        }
        let postgres = url.starts_with("postgres://") || url.starts_with("postgresql://");
        if postgres {
            Ok(Self::Postgres(url.to_owned()))
        } else {
            Err(DatabaseUrlError)
        }
    }
}

/// The open connections.
#[derive(Debug, Clone)]
pub(crate) enum Database {
    Sqlite {
        /// One connection: SQLite has one writer at a time, and waiting here is fairer than in it.
        writer: SqlitePool,
        readers: SqlitePool,
        /// Folds the write-ahead log in, so that the writer need not.
        checkpointer: SqlitePool,
    },
    Postgres(PgPool),
}

impl Database {
    /// Opens the connections; a SQLite file is created where it is missing.
    pub(crate) async fn open(url: &DatabaseUrl) -> Result<Self, StoreError> {
        match url {
            DatabaseUrl::Sqlite(path) => {
                let options = SqliteConnectOptions::new()
                    .filename(path)
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
                    .busy_timeout(BUSY_TIMEOUT)
                    .pragma("wal_autocheckpoint", AUTO_CHECKPOINT_PAGES)
                    .statement_cache_capacity(200);
                // A connection is never idle long enough to go bad, so none is tested before use.
                let pool = |connections| {
                    SqlitePoolOptions::new()
                        .max_connections(connections)
                        .test_before_acquire(false)
                        // SQLite ends a transaction by itself when the disk is full; the connection
                        // would believe for ever that it is in one.
                        .before_acquire(|connection, _| {
                            let usable = !connection.is_in_transaction();
                            Box::pin(async move { Ok(usable) })
                        })
                        .idle_timeout(None)
                        .max_lifetime(None)
                };
                let began = Instant::now();
                let writer = loop {
                    // Who turns the write-ahead log on, or off at its last end, keeps others away, and
                    // SQLite does not wait for that by itself.
                    match pool(1)
                        .connect_with(options.clone())
                        .await
                        .map_err(StoreError::from)
                    {
                        Err(StoreError::Locked(_)) if began.elapsed() < BUSY_TIMEOUT => {
                            tokio::time::sleep(OPEN_AGAIN).await;
                        }
                        opened => break opened?,
                    }
                };
                let readers = pool(2).connect_lazy_with(options.clone().read_only(true));
                let checkpointer = pool(1).connect_lazy_with(options.clone());
                Ok(Self::Sqlite {
                    writer,
                    readers,
                    checkpointer,
                })
            }
            DatabaseUrl::Postgres(url) => Ok(Self::Postgres(
                PgPoolOptions::new().max_connections(8).connect(url).await?,
            )),
        }
    }

    /// Closes the connections; the last one to a SQLite file folds its write-ahead log into it.
    pub(crate) async fn close(&self) {
        match self {
            Self::Sqlite {
                writer,
                readers,
                checkpointer,
            } => {
                checkpointer.close().await;
                readers.close().await;
                writer.close().await;
            }
            Self::Postgres(pool) => pool.close().await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_url_names_a_file_or_a_server() {
        assert_eq!(
            "sqlite:/a/b.db".parse(),
            Ok(DatabaseUrl::Sqlite("/a/b.db".into()))
        );
        assert_eq!(
            "sqlite:///a/b.db".parse(),
            Ok(DatabaseUrl::Sqlite("/a/b.db".into()))
        );
        assert!(matches!(
            "postgres://x@y/z".parse(),
            Ok(DatabaseUrl::Postgres(_))
        ));
        for bad in ["", "sqlite:", "mysql://x", "/a/b.db"] {
            assert_eq!(bad.parse::<DatabaseUrl>(), Err(DatabaseUrlError), "{bad}");
        }
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn whoever_opens_a_new_file_at_the_same_time_waits_for_the_others() {
        for _ in 0..20 {
            let folder = tempfile::tempdir().unwrap();
            let url = DatabaseUrl::Sqlite(folder.path().join("redraft.sqlite3"));
            let mut opening = tokio::task::JoinSet::new();
            for _ in 0..8 {
                let url = url.clone();
                opening.spawn(async move { Database::open(&url).await });
            }
            for opened in opening.join_all().await {
                opened.unwrap().close().await;
            }
        }
    }
}
