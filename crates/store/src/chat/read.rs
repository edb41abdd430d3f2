//! Finding an answer and its events.

use redraft_domain::{EventId, SessionId};

use crate::{Store, StoreError};

impl Store {
    /// The number of the newest answer that was asked for.
    pub async fn newest_answer(&self, session: &SessionId) -> Result<Option<u32>, StoreError> {
        let sql = "SELECT MAX(number) FROM iterations WHERE session_id = $1 AND task = 'answer'";
        let number: Option<i64> = read!(self, |c| sqlx::query_scalar(sql)
            .bind(session.as_str())
            .fetch_one(c)
            .await)?;
        Ok(number.map(|number| number as u32))
    }

    /// The first event of an iteration; `None` while it has none.
    pub async fn first_event(
        &self,
        session: &SessionId,
        iteration: u32,
    ) -> Result<Option<EventId>, StoreError> {
        let sql = "SELECT MIN(id) FROM events WHERE session_id = $1 AND iteration_number = $2";
        let id: Option<i64> = read!(self, |c| sqlx::query_scalar(sql)
            .bind(session.as_str())
            .bind(i64::from(iteration))
            .fetch_one(c)
            .await)?;
        Ok(id.map(EventId))
    }
}
