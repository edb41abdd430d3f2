//! What an attempt has used, while it runs and for good.

use redraft_domain::{AttemptId, Usage, Usd};

use crate::{
    Store, StoreError,
    blobs::put_blob,
    gate::{add_spending, estimate},
    text::storable,
};

/// What an attempt cost and left as evidence.
#[derive(Debug, Clone, Default)]
pub struct Settlement {
    /// How it ended, as a word.
    pub outcome: String,
    /// How it ended, in one sentence.
    pub message: Option<String>,
    /// The agent's exit code.
    pub exit_code: Option<i32>,
    /// The signal that ended the agent.
    pub exit_signal: Option<i32>,
    /// The last part of the agent's stderr.
    pub stderr: String,
    /// Tokens.
    pub usage: Usage,
    /// Dollars; `None`: the agent did not tell, and they are estimated from its tokens, or taken as
    /// what was reserved.
    pub cost_usd: Option<Usd>,
    /// Whether the dollars are an estimate.
    pub cost_is_estimate: bool,
    /// Processes that it had left behind.
    pub leftovers: u32,
    /// The half-made document of an attempt that did not end well.
    pub document: Option<String>,
}

impl Store {
    /// Keeps what a running attempt has used so far, for the case that its worker dies.
    pub async fn note_usage(&self, attempt: AttemptId, usage: Usage) -> Result<(), StoreError> {
        let sql = "UPDATE attempts SET input_tokens = $2, output_tokens = $3, \
                   cache_read_tokens = $4, cache_write_tokens = $5 \
                   WHERE id = $1 AND settled_at IS NULL";
        let mut tx = self.begin().await?;
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(attempt.0).bind(usage.input_tokens);
            let update = update
                .bind(usage.output_tokens)
                .bind(usage.cache_read_tokens);
            update
                .bind(usage.cache_write_tokens)
                .execute(c)
                .await
                .map(|_| ())
        })?;
        tx.commit().await
    }

    /// Records what an attempt cost and left behind: once, and also when its lease is gone.
    /// `false`: it was settled before.
    pub async fn settle_attempt(
        &self,
        attempt: AttemptId,
        settlement: &Settlement,
    ) -> Result<bool, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        // The session's row first, as everywhere: the present holder may write to the same rows.
        let hold = "UPDATE sessions SET version = version \
                    WHERE id = (SELECT session_id FROM attempts WHERE id = $1)";
        on!(tx, |c| sqlx::query(hold)
            .bind(attempt.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        let usage = settlement.usage;
        let is_estimate = settlement.cost_is_estimate || settlement.cost_usd.is_none();
        let cost_usd = match settlement.cost_usd {
            Some(told) => told,
            None => estimate(&mut tx, attempt.0, &usage).await?,
        };
        let document = match &settlement.document {
            Some(text) => Some(put_blob(&mut tx, text).await?),
            None => None,
        };
        let sql = "UPDATE attempts SET ended_at = $2, settled_at = $2, outcome = $3, message = $4, \
                   exit_code = $5, exit_signal = $6, stderr = $7, cost_usd = $8, \
                   cost_is_estimate = $9, input_tokens = $10, output_tokens = $11, \
                   cache_read_tokens = $12, cache_write_tokens = $13, leftovers = $14, \
                   document_hash = $15 WHERE id = $1 AND settled_at IS NULL \
                   RETURNING session_id, iteration_id";
        let settled: Option<(String, i64)> = on!(tx, |c| {
            let update = sqlx::query_as(sql)
                .bind(attempt.0)
                .bind(now.0)
                .bind(storable(&settlement.outcome));
            let update = update
                .bind(settlement.message.as_deref().map(storable))
                .bind(settlement.exit_code.map(i64::from));
            let update = update.bind(settlement.exit_signal.map(i64::from));
            let update = update.bind(storable(&settlement.stderr)).bind(cost_usd);
            let update = update.bind(is_estimate).bind(usage.input_tokens);
            let update = update
                .bind(usage.output_tokens)
                .bind(usage.cache_read_tokens);
            let update = update.bind(usage.cache_write_tokens);
            update
                .bind(i64::from(settlement.leftovers))
                .bind(document)
                .fetch_optional(c)
                .await
        })?;
        let Some((session, iteration)) = settled else {
            return Ok(false);
        };
        let sql = "UPDATE iterations SET cost_usd = cost_usd + $2, \
                   input_tokens = input_tokens + $3, output_tokens = output_tokens + $4 \
                   WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(iteration).bind(cost_usd);
            let update = update.bind(usage.input_tokens).bind(usage.output_tokens);
            update.execute(c).await.map(|_| ())
        })?;
        let sql = "UPDATE sessions SET cost_usd = cost_usd + $2, \
                   cost_is_estimate = cost_is_estimate OR $3, input_tokens = input_tokens + $4, \
                   output_tokens = output_tokens + $5, cache_read_tokens = cache_read_tokens + $6, \
                   cache_write_tokens = cache_write_tokens + $7 WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(&session).bind(cost_usd);
            let update = update.bind(is_estimate).bind(usage.input_tokens);
            let update = update
                .bind(usage.output_tokens)
                .bind(usage.cache_read_tokens);
            update
                .bind(usage.cache_write_tokens)
                .execute(c)
                .await
                .map(|_| ())
        })?;
        add_spending(&mut tx, &session, cost_usd, usage.budgeted(), now).await?;
        tx.commit().await?;
        Ok(true)
    }
}
