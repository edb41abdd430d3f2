//! Forgetting what was told long ago.

use redraft_domain::Timestamp;

use crate::{Store, StoreError};

/// How many happenings one transaction removes.
const AT_ONCE: i64 = 500;

impl Store {
    /// Removes happenings before this moment with their deliveries, but for those that are still on their way.
    /// Returns how many.
    pub(crate) async fn forget_old_happenings(&self, before: Timestamp) -> Result<u64, StoreError> {
        let sql = "DELETE FROM happenings WHERE id IN (SELECT h.id FROM happenings h \
                   WHERE h.at < $1 AND h.fanned_at IS NOT NULL AND NOT EXISTS \
                   (SELECT 1 FROM notification_deliveries d WHERE d.happening_id = h.id \
                   AND d.state = 'waiting') ORDER BY h.id LIMIT $2)";
        let mut all = 0;
        loop {
            let mut tx = self.begin().await?;
            let removed = on!(tx, |c| {
                let delete = sqlx::query(sql).bind(before.0).bind(AT_ONCE);
                delete.execute(c).await.map(|done| done.rows_affected())
            })?;
            tx.commit().await?;
            all += removed;
            if removed < AT_ONCE as u64 {
                return Ok(all);
            }
        }
    }
}
