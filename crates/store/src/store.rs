//! The store: connections, clock and bell in one hand.

use std::{path::Path, sync::Arc};

use redraft_domain::{Clock, Timestamp};

use crate::{Bell, DatabaseUrl, StoreError, blobs::BlobCache, database::Database};

/// The data of one installation. Cheap to clone; all clones share the connections.
#[derive(Debug, Clone)]
pub struct Store {
    pub(crate) database: Database,
    pub(crate) bell: Bell,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) blobs: Arc<BlobCache>,
}

impl Store {
    /// Opens the database; the bell's files are in `bell_folder`, which is created.
    ///
    /// The schema is not looked at: see [`migrate`](Self::migrate) and
    /// [`wait_for_schema`](Self::wait_for_schema).
    pub async fn open(
        url: &DatabaseUrl,
        bell_folder: &Path,
        clock: Arc<dyn Clock>,
    ) -> Result<Self, StoreError> {
        let bell = Bell::open(bell_folder).map_err(StoreError::File)?;
        let database = Database::open(url).await?;
        Ok(Self {
            database,
            bell,
            clock,
            blobs: Arc::default(),
        })
    }

    /// The present moment, as everything here is dated.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// What rings when something was committed.
    pub fn bell(&self) -> &Bell {
        &self.bell
    }

    /// Folds the write-ahead log into the database as far as no reader needs it. For one owner.
    pub async fn checkpoint(&self) -> Result<(), StoreError> {
        if let Database::Sqlite { checkpointer, .. } = &self.database {
            sqlx::query("PRAGMA wal_checkpoint(PASSIVE)")
                .execute(checkpointer)
                .await?;
        }
        Ok(())
    }

    /// A few random letters and digits, for names that must be new.
    pub fn random_suffix() -> String {
        format!("{:08x}", random_u64() as u32)
    }

    /// Closes the connections.
    pub async fn close(&self) {
        self.database.close().await;
    }
}

/// A random number for an id. The operating system's source does not fail on the systems that we
/// run on.
pub(crate) fn random_u64() -> u64 {
    let mut bytes = [0; 8];
    getrandom::fill(&mut bytes).expect("the operating system gives random numbers");
    u64::from_le_bytes(bytes)
}
