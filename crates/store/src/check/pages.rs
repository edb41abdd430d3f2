//! Whether the database file is whole.

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
}
