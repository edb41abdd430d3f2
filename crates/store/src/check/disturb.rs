//! What a proof does to a database that it has for itself.

use std::time::Duration;

use redraft_domain::SessionId;

use crate::{Store, StoreError};

impl Store {
    /// Keeps everybody else from writing for so long, as a backup or a slow disk would: a transaction that
    /// is open and then undone.
    pub async fn hold_up_writers(&self, time: Duration) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        // On PostgreSQL only a row that all writers need holds them up.
        let sql = "UPDATE sessions SET updated_at = updated_at";
        on!(tx, |c| sqlx::query(sql).execute(c).await.map(|_| ()))?;
        tokio::time::sleep(time).await;
        Ok(())
    }

    /// The sessions whose lease this worker holds now.
    pub async fn held_by(&self, worker: &str) -> Result<Vec<SessionId>, StoreError> {
        let sql = "SELECT id FROM sessions WHERE lease_owner = $1 AND lease_until > $2";
        let ids: Vec<String> = read!(self, |c| {
            let select = sqlx::query_scalar(sql).bind(worker).bind(self.now().0);
            select.fetch_all(c).await
        })?;
        ids.iter()
            .map(|id| {
                id.parse()
                    .map_err(|_| StoreError::bad("sessions", "id", id))
            })
            .collect()
    }
}
