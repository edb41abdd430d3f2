//! Keeping the words anew, where they were masked by other patterns than now.

use crate::{Store, StoreError};

/// How many entries one transaction removes: few enough that nobody waits for it.
const AT_ONCE: i64 = 2_000;

impl Store {
    /// Forgets the words that were kept when other patterns masked the texts, so that a secret which the
    /// present ones know cannot be guessed. Returns whether there were others. Interrupted, it begins again
    /// at its next call.
    pub async fn mask_words_by(&self, patterns: &str) -> Result<bool, StoreError> {
        let now = blake3::hash(patterns.as_bytes()).to_hex().to_string();
        let sql = "SELECT masked_by FROM search_progress";
        let before: String = read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        if before == now {
            return Ok(false);
        }
        let sql = "SELECT COALESCE(MAX(id), 0) FROM search_entries";
        let last: i64 = read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        loop {
            let mut tx = self.begin().await?;
            let sql = "DELETE FROM search_entries WHERE id IN \
                       (SELECT id FROM search_entries WHERE id <= $1 ORDER BY id LIMIT $2)";
            let removed = on!(tx, |c| {
                let delete = sqlx::query(sql).bind(last).bind(AT_ONCE);
                delete.execute(c).await.map(|done| done.rows_affected())
            })?;
            if removed == 0 {
                let sql = "UPDATE search_progress SET event_id = 0, masked_by = $1";
                on!(tx, |c| {
                    let update = sqlx::query(sql).bind(&now);
                    update.execute(c).await.map(|_| ())
                })?;
                tx.commit().await?;
                return Ok(true);
            }
            tx.commit().await?;
        }
    }
}
