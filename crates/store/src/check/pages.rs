//! Whether the database file is whole, and can be written.

use std::time::Duration;

use tokio::time::timeout;

use crate::{Store, StoreError, database::Database};

impl Store {
    /// Looks through the database's pages and returns the first five damages; none when all is well. On
    /// PostgreSQL that is the server's own business, and nothing is looked at.
    pub async fn quick_check(&self) -> Result<Vec<String>, StoreError> {
        let Database::Sqlite { readers, .. } = &self.database else {
            return Ok(Vec::new());
        };
        let mut found: Vec<String> = sqlx::query_scalar("PRAGMA quick_check(5)")
            .fetch_all(readers)
            .await?;
        found.retain(|line| line != "ok");
        Ok(found)
    }

    /// Whether this process may write within `patience`. Nothing is written.
    pub async fn may_write(&self, patience: Duration) -> Result<bool, StoreError> {
        match timeout(patience, self.begin()).await {
            Ok(Ok(_unused)) => Ok(true),
            Ok(Err(StoreError::Locked(_))) | Err(_) => Ok(false),
            Ok(Err(error)) => Err(error),
        }
    }
}
