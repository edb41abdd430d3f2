//! What the attempts of an iteration were sent.

use redraft_domain::IterationId;

use crate::{Store, StoreError};

/// What an attempt was sent.
#[derive(Debug, Clone)]
pub struct Sent {
    /// Which start of the agent for this iteration, from 1.
    pub attempt: u32,
    /// Whether it went on with an earlier conversation, which held the rest.
    pub resumed: bool,
    /// Where its text came from, such as `iteration, version 1` or a file of the project; `None` for
    /// an attempt of an earlier version of Redraft.
    pub source: Option<String>,
    /// The prompt.
    pub prompt: String,
}

impl Store {
    /// The prompts of an iteration's attempts, oldest first. Attempts of earlier versions of Redraft
    /// kept none, and are left out.
    pub async fn prompts(&self, iteration: IterationId) -> Result<Vec<Sent>, StoreError> {
        let sql = "SELECT number, resumed, prompt_source, prompt_hash FROM attempts \
                   WHERE iteration_id = $1 AND prompt_hash IS NOT NULL ORDER BY number";
        let rows: Vec<(i64, bool, Option<String>, String)> = read!(self, |c| sqlx::query_as(sql)
            .bind(iteration.0)
            .fetch_all(c)
            .await)?;
        let mut sent = Vec::with_capacity(rows.len());
        for (attempt, resumed, source, hash) in rows {
            sent.push(Sent {
                attempt: attempt as u32,
                resumed,
                source,
                prompt: self.blob(&hash).await?.to_string(),
            });
        }
        Ok(sent)
    }
}
