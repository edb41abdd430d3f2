//! Trying a channel: something that did not happen is told by this channel alone.

use redraft_domain::HappeningKind;

use super::happening::new_uid;
use crate::{Store, StoreError};

impl Store {
    /// Puts a test on its way; returns the delivery's id, or `None` where there is no such channel.
    pub async fn test_channel(&self, channel: i64) -> Result<Option<i64>, StoreError> {
        let now = self.now().0;
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO happenings (uid, at, kind, sentence, iterations_completed, \
                   iterations_requested, cost_usd, fanned_at) SELECT $1, $2, $3, $4, 0, 0, 0, $2 \
                   FROM notification_channels c WHERE c.id = $5 RETURNING id";
        let sentence = "This is a test: nothing happened.";
        let happening: Option<i64> = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql).bind(new_uid()).bind(now);
            let insert = insert.bind(HappeningKind::Test.as_str()).bind(sentence);
            insert.bind(channel).fetch_optional(c).await
        })?;
        let Some(happening) = happening else {
            return Ok(None);
        };
        let sql = "INSERT INTO notification_deliveries \
                   (channel_id, happening_id, state, tries, began_at, next_at) \
                   VALUES ($1, $2, 'waiting', 0, $3, $3) RETURNING id";
        let id: i64 = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql).bind(channel).bind(happening);
            insert.bind(now).fetch_one(c).await
        })?;
        tx.commit().await?;
        Ok(Some(id))
    }
}
