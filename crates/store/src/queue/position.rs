//! Where a session stands in the queue.

use redraft_domain::SessionId;

use crate::{Store, StoreError};

impl Store {
    /// How many sessions come before it, and one; `None`: it is not queued, or a worker has it.
    pub async fn queue_position(&self, session: &SessionId) -> Result<Option<i64>, StoreError> {
        let sql = "SELECT COUNT(*) FROM jobs m JOIN jobs j ON j.run_at < m.run_at \
                   OR (j.run_at = m.run_at AND (j.enqueued_at < m.enqueued_at \
                       OR (j.enqueued_at = m.enqueued_at AND j.id <= m.id))) \
                   JOIN sessions s ON s.id = j.session_id \
                   WHERE m.session_id = $1 AND (s.lease_until IS NULL OR s.lease_until <= $2)";
        let now = self.now().0;
        let position: i64 = read!(self, |c| {
            let select = sqlx::query_scalar(sql).bind(session.as_str()).bind(now);
            select.fetch_one(c).await
        })?;
        Ok((position > 0).then_some(position))
    }
}
