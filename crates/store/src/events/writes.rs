//! The calls of tools that wrote texts.

use redraft_domain::SessionId;

use super::StoredEvent;
use crate::{Store, StoreError};

/// Calls of tools, and what became of them.
#[derive(Debug, Clone)]
pub struct WritingCalls {
    /// The calls whose input may hold a text that was written, with all of it; oldest first.
    pub calls: Vec<StoredEvent>,
    /// The answers that may say that a call failed or was refused.
    pub refusals: Vec<StoredEvent>,
    /// Whether these are all.
    pub is_all: bool,
}

const CALLS: &str = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, created_at \
     FROM events WHERE session_id = $1 AND iteration_number = $2 AND kind = 'tool_use' \
     AND (data LIKE '%\"new_string\"%' OR data LIKE '%\"content\"%' OR data LIKE '%\"new_source\"%' \
     OR blob_hash IS NOT NULL) ORDER BY id DESC LIMIT $3";

const REFUSALS: &str = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, created_at \
     FROM events WHERE session_id = $1 AND iteration_number = $2 AND kind = 'tool_result' \
     AND data LIKE '%\"is_error\":true%' ORDER BY id DESC LIMIT $3";

impl Store {
    /// The calls of an iteration that may have written a text: at most `most` of them, the last ones, and so many that
    /// their texts have `most_bytes`.
    pub async fn writing_calls(
        &self,
        session: &SessionId,
        iteration: u32,
        most: usize,
        most_bytes: i64,
    ) -> Result<WritingCalls, StoreError> {
        let limit = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
        let [mut calls, refusals] = [
            self.of_iteration(CALLS, session, iteration, limit).await?,
            self.of_iteration(REFUSALS, session, iteration, i64::MAX)
                .await?,
        ];
        let mut bytes = 0;
        let fits = calls.iter().take(most).take_while(|event| {
            bytes += event.size_bytes;
            bytes <= most_bytes
        });
        let fits = fits.count();
        let is_all = fits == calls.len();
        calls.truncate(fits);
        calls.reverse();
        for event in &mut calls {
            if let Some(hash) = event.blob_hash.take() {
                event.data = self.blob(&hash).await?.to_string();
            }
        }
        Ok(WritingCalls {
            calls,
            refusals,
            is_all,
        })
    }

    async fn of_iteration(
        &self,
        sql: &'static str,
        session: &SessionId,
        iteration: u32,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        Ok(read!(self, |c| {
            let select = sqlx::query_as(sql)
                .bind(session.as_str())
                .bind(i64::from(iteration));
            select.bind(limit).fetch_all(c).await
        })?)
    }
}
