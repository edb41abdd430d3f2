//! A database of its own for each test, on either engine.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use redraft_domain::{Clock, ManualClock, SystemClock, Timestamp};
use redraft_store::{Credential, DatabaseUrl, Store};
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, SqliteConnection, postgres::PgConnectOptions,
    sqlite::SqliteConnectOptions,
};
use tempfile::TempDir;

/// What the clock of every test shows at its start.
pub(crate) const START: Timestamp = Timestamp(1_795_000_000_000);

/// Makes of each named function, which takes `&Stores`, one test on SQLite and one on PostgreSQL.
macro_rules! on_both {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let stores = crate::stores::Stores::sqlite().await;
                super::$name(&stores).await;
                stores.end().await;
            })+
        }
        mod postgres {
            $(#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(stores) = crate::stores::Stores::postgres().await else {
                    println!("skipped: no PostgreSQL, since REDRAFT_TEST_POSTGRES_URL is not set");
                    return;
                };
                super::$name(&stores).await;
                stores.end().await;
            })+
        }
    };
}

/// A database of its own, and one store that has it open.
pub(crate) struct Stores {
    pub(crate) store: Store,
    pub(crate) url: DatabaseUrl,
    /// The clock of every store that is opened here, except those `in_real_time`.
    pub(crate) clock: Arc<ManualClock>,
    folder: TempDir,
    schema: Option<(String, String)>,
}

impl Stores {
    /// An up-to-date SQLite file.
    pub(crate) async fn sqlite() -> Self {
        let stores = Self::empty_sqlite().await;
        stores.migrated().await
    }

    /// An up-to-date SQLite file that no disk holds up, where the system has such a place.
    pub(crate) async fn sqlite_in_memory() -> Self {
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir());
        let folder = folder.unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("redraft.db"));
        Self::over(folder, url, None).await.migrated().await
    }

    /// An up-to-date schema of PostgreSQL; `None` where there is no server.
    pub(crate) async fn postgres() -> Option<Self> {
        Some(Self::empty_postgres().await?.migrated().await)
    }

    /// A SQLite file without any table.
    pub(crate) async fn empty_sqlite() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let url = DatabaseUrl::Sqlite(folder.path().join("redraft.db"));
        Self::over(folder, url, None).await
    }

    /// A schema of PostgreSQL without any table; `None` where there is no server.
    #[expect(
        clippy::disallowed_methods,
        reason = "the test runner says here where the server is; no program reads this"
    )]
    pub(crate) async fn empty_postgres() -> Option<Self> {
        let server = std::env::var("REDRAFT_TEST_POSTGRES_URL").ok()?;
        let schema = format!("test_{}", &Credential::new_secret()[..20]);
        let mut connection = PgConnection::connect(&server).await.unwrap();
        let sql = AssertSqlSafe(format!("CREATE SCHEMA {schema}"));
        sqlx::query(sql).execute(&mut connection).await.unwrap();
        connection.close().await.unwrap();
        let mark = if server.contains('?') { '&' } else { '?' };
        let url = DatabaseUrl::Postgres(format!("{server}{mark}options[search_path]={schema}"));
        let folder = tempfile::tempdir().unwrap();
        Some(Self::over(folder, url, Some((server, schema))).await)
    }

    /// Another up-to-date database of the same engine.
    pub(crate) async fn beside(&self) -> Self {
        match self.url {
            DatabaseUrl::Sqlite(_) => Self::sqlite().await,
            DatabaseUrl::Postgres(_) => Self::postgres().await.unwrap(),
        }
    }

    async fn over(folder: TempDir, url: DatabaseUrl, schema: Option<(String, String)>) -> Self {
        let clock = Arc::new(ManualClock::new(START));
        let store = open(&url, folder.path(), Arc::clone(&clock) as Arc<dyn Clock>).await;
        Self {
            store,
            url,
            clock,
            folder,
            schema,
        }
    }

    async fn migrated(self) -> Self {
        self.store.migrate(&self.lock_file()).await.unwrap();
        self
    }

    /// What whoever migrates locks.
    pub(crate) fn lock_file(&self) -> PathBuf {
        self.folder.path().join("migrate.lock")
    }

    /// The file that rings for jobs.
    pub(crate) fn bell_of_jobs(&self) -> PathBuf {
        self.folder.path().join("bell").join("jobs")
    }

    /// Another process on the same database, as far as connections and bells go.
    pub(crate) async fn another(&self) -> Store {
        let clock = Arc::clone(&self.clock) as Arc<dyn Clock>;
        open(&self.url, self.folder.path(), clock).await
    }

    /// Another process whose clock runs.
    pub(crate) async fn in_real_time(&self) -> Store {
        open(&self.url, self.folder.path(), Arc::new(SystemClock)).await
    }

    /// Moves the clock of all stores.
    pub(crate) fn later(&self, by: Duration) {
        self.clock.advance(by);
    }

    /// Runs SQL that is not the store's, for what no version of it would do.
    pub(crate) async fn execute(&self, sql: &str) -> Result<u64, sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        Ok(match self.connect().await {
            Raw::Sqlite(mut c) => sqlx::query(sql).execute(&mut c).await?.rows_affected(),
            Raw::Postgres(mut c) => sqlx::query(sql).execute(&mut c).await?.rows_affected(),
        })
    }

    /// The number that a query gives.
    pub(crate) async fn number(&self, sql: &str) -> i64 {
        let sql = AssertSqlSafe(sql.to_owned());
        match self.connect().await {
            Raw::Sqlite(mut c) => sqlx::query_scalar(sql).fetch_one(&mut c).await.unwrap(),
            Raw::Postgres(mut c) => sqlx::query_scalar(sql).fetch_one(&mut c).await.unwrap(),
        }
    }

    /// All columns, each with its table.
    pub(crate) async fn columns(&self) -> Vec<(String, String)> {
        match self.connect().await {
            Raw::Sqlite(mut c) => {
                let sql = "SELECT s.name, i.name FROM sqlite_schema s, pragma_table_info(s.name) i \
                           WHERE s.type = 'table' AND s.name <> 'sqlite_sequence'";
                sqlx::query_as(sql).fetch_all(&mut c).await.unwrap()
            }
            Raw::Postgres(mut c) => {
                let sql = "SELECT CAST(table_name AS TEXT), CAST(column_name AS TEXT) \
                           FROM information_schema.columns WHERE table_schema = current_schema()";
                sqlx::query_as(sql).fetch_all(&mut c).await.unwrap()
            }
        }
    }

    /// The columns that refer to a table, each with its own table.
    pub(crate) async fn columns_that_name(&self, table: &str) -> Vec<(String, String)> {
        match self.connect().await {
            Raw::Sqlite(mut c) => {
                let sql = "SELECT s.name, f.\"from\" FROM sqlite_schema s, \
                           pragma_foreign_key_list(s.name) f WHERE s.type = 'table' \
                           AND f.\"table\" = $1";
                let select = sqlx::query_as(sql).bind(table);
                select.fetch_all(&mut c).await.unwrap()
            }
            Raw::Postgres(mut c) => {
                let sql = "SELECT CAST(t.relname AS TEXT), CAST(a.attname AS TEXT) \
                           FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid \
                           JOIN pg_class o ON o.oid = k.confrelid \
                           JOIN pg_namespace n ON n.oid = t.relnamespace \
                           JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = k.conkey[1] \
                           WHERE k.contype = 'f' AND o.relname = $1 \
                           AND n.nspname = current_schema()";
                let select = sqlx::query_as(sql).bind(table);
                select.fetch_all(&mut c).await.unwrap()
            }
        }
    }

    /// Whether this is PostgreSQL.
    pub(crate) fn is_postgres(&self) -> bool {
        matches!(self.url, DatabaseUrl::Postgres(_))
    }

    /// A connection of its own.
    pub(crate) async fn connect(&self) -> Raw {
        match &self.url {
            DatabaseUrl::Sqlite(path) => {
                let options = SqliteConnectOptions::new().filename(path);
                Raw::Sqlite(SqliteConnection::connect_with(&options).await.unwrap())
            }
            DatabaseUrl::Postgres(url) => {
                let options: PgConnectOptions = url.parse().unwrap();
                Raw::Postgres(PgConnection::connect_with(&options).await.unwrap())
            }
        }
    }

    /// Closes the store and removes what it left on the server.
    pub(crate) async fn end(self) {
        self.store.close().await;
        if let Some((server, schema)) = self.schema {
            let mut connection = PgConnection::connect(&server).await.unwrap();
            let sql = AssertSqlSafe(format!("DROP SCHEMA {schema} CASCADE"));
            sqlx::query(sql).execute(&mut connection).await.unwrap();
        }
    }
}

/// A connection without a store.
pub(crate) enum Raw {
    Sqlite(SqliteConnection),
    Postgres(PgConnection),
}

impl Raw {
    /// Runs SQL and keeps the connection, so that a transaction stays open.
    pub(crate) async fn execute(&mut self, sql: &'static str) {
        match self {
            Self::Sqlite(c) => drop(sqlx::query(sql).execute(c).await.unwrap()),
            Self::Postgres(c) => drop(sqlx::query(sql).execute(c).await.unwrap()),
        }
    }
}

async fn open(url: &DatabaseUrl, folder: &Path, clock: Arc<dyn Clock>) -> Store {
    let bell = folder.join("bell");
    Store::open(url, &bell, clock).await.unwrap()
}
