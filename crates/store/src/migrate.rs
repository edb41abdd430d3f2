//! Bringing the schema up to date: one owner does it, everyone else waits.

use std::{fs::File, path::Path, time::Duration};

use sqlx::migrate::{MigrateError, Migrator};

use crate::{Store, StoreError, database::Database};

static SQLITE: Migrator = sqlx::migrate!("../../migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("../../migrations/postgres");

/// How often a waiting process looks whether the schema is there.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

impl Store {
    /// Runs the missing migrations, holding `lock_file` meanwhile, since SQLite's migrations take no
    /// lock of their own.
    ///
    /// # Errors
    /// [`StoreError::NewerSchema`] when a newer version wrote this database; nothing is changed then.
    pub async fn migrate(&self, lock_file: &Path) -> Result<(), StoreError> {
        let path = lock_file.to_owned();
        let lock = tokio::task::spawn_blocking(move || {
            let file = File::create(path)?;
            file.lock()?;
            Ok(file)
        });
        let lock = lock
            .await
            .map_err(std::io::Error::other)
            .and_then(|lock| lock);
        let _held_until_done = lock.map_err(StoreError::File)?;
        let migrated = match &self.database {
            Database::Sqlite { writer, .. } => SQLITE.run(writer).await,
            Database::Postgres(pool) => POSTGRES.run(pool).await,
        };
        migrated.map_err(|error| match error {
            MigrateError::VersionMissing(version) => StoreError::NewerSchema(version),
            other => StoreError::Migration(other),
        })
    }

    /// The number of the newest migration that this program knows.
    pub fn schema_version() -> i64 {
        SQLITE
            .iter()
            .map(|migration| migration.version)
            .max()
            .unwrap_or(0)
    }

    /// Waits until the owner has brought the schema up to date.
    ///
    /// # Errors
    /// [`StoreError::SchemaMissing`] when that did not happen within `limit`;
    /// [`StoreError::NewerSchema`] when the database belongs to a newer version; one that
    /// [is damaged](StoreError::is_damaged) is not waited for.
    pub async fn wait_for_schema(&self, limit: Duration) -> Result<(), StoreError> {
        let wanted = Self::schema_version();
        let started = tokio::time::Instant::now();
        loop {
            match self.applied_version().await? {
                Some(found) if found == wanted => return Ok(()),
                Some(found) if found > wanted => return Err(StoreError::NewerSchema(found)),
                _ if started.elapsed() >= limit => return Err(StoreError::SchemaMissing),
                _ => tokio::time::sleep(LOOK_AGAIN).await,
            }
        }
    }

    /// The newest migration in the database; `None` while its table is not there.
    async fn applied_version(&self) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT MAX(version) FROM _sqlx_migrations WHERE success";
        let found: Result<Option<i64>, _> =
            read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await);
        match found.map_err(StoreError::from) {
            Err(error) if error.is_damaged() => Err(error),
            found => Ok(found.ok().flatten()),
        }
    }
}
