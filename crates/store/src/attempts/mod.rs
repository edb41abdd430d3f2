//! Attempts: each start of the agent, counted before it, settled after it.

mod begin;
mod settle;

use redraft_domain::SessionId;
use sqlx::{AssertSqlSafe, FromRow};

use crate::{Store, StoreError};

pub use begin::{Begun, NewAttempt, Reservation, StartedAttempt};
pub use settle::Settlement;

/// An attempt.
#[derive(Debug, Clone, FromRow)]
pub struct Attempt {
    /// Its id.
    pub id: i64,
    /// The number of its iteration.
    pub iteration_number: i64,
    /// Which start for this iteration, from 1.
    pub number: i64,
    /// The worker that ran it.
    pub worker: String,
    /// The name of its working folder.
    pub work_id: String,
    /// The agent's own id of the conversation: a UUID.
    pub agent_session_id: String,
    /// Whether it went on with the conversation of an earlier attempt.
    pub resumed: bool,
    /// When it began, in milliseconds since 1970.
    pub started_at: i64,
    /// When it ended.
    pub ended_at: Option<i64>,
    /// How it ended, as a word.
    pub outcome: Option<String>,
    /// How it ended, in one sentence.
    pub message: Option<String>,
    /// The agent's exit code.
    pub exit_code: Option<i64>,
    /// The signal that ended the agent.
    pub exit_signal: Option<i64>,
    /// The last part of the agent's stderr.
    pub stderr: Option<String>,
    /// Dollars.
    pub cost_usd: f64,
    /// Whether the dollars are an estimate.
    pub cost_is_estimate: bool,
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// Processes that it had left behind.
    pub leftovers: i64,
    /// Tokens read from the cache.
    pub cache_read_tokens: i64,
    /// Tokens put into the cache.
    pub cache_write_tokens: i64,
    /// Dollars that are held back for it until it is settled.
    pub reserved_usd: f64,
    /// When its money and evidence were recorded.
    pub settled_at: Option<i64>,
}

/// The statement `SELECT (columns of an attempt) FROM attempts a (rest)`. `rest` is always a literal.
fn select(rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "SELECT a.id, i.number AS iteration_number, a.number, a.worker, a.work_id, \
         a.agent_session_id, a.resumed, a.started_at, a.ended_at, a.outcome, a.message, \
         a.exit_code, a.exit_signal, a.stderr, a.cost_usd, a.cost_is_estimate, a.input_tokens, \
         a.output_tokens, a.cache_read_tokens, a.cache_write_tokens, a.leftovers, a.reserved_usd, \
         a.settled_at FROM attempts a JOIN iterations i ON i.id = a.iteration_id {rest}"
    ))
}

impl Store {
    /// The attempts of a session, oldest first.
    pub async fn attempts(&self, session: &SessionId) -> Result<Vec<Attempt>, StoreError> {
        let sql = select("WHERE a.session_id = $1 ORDER BY a.id");
        Ok(read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?)
    }

    /// The attempts that nobody settled and whose worker is dead. Their dollars are unknown, and what is
    /// reserved for them is missing in the budgets until they are settled.
    pub async fn abandoned_attempts(&self) -> Result<Vec<Attempt>, StoreError> {
        let sql = select(
            "WHERE a.settled_at IS NULL \
             AND NOT EXISTS (SELECT 1 FROM workers w WHERE w.name = a.worker) ORDER BY a.id",
        );
        Ok(read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?)
    }

    /// How many events other than `iteration_start` the attempts of this iteration stored: signs of
    /// progress.
    pub async fn count_progress(
        &self,
        session: &SessionId,
        iteration: u32,
    ) -> Result<i64, StoreError> {
        let sql = "SELECT COUNT(*) FROM events WHERE session_id = $1 AND iteration_number = $2 \
                   AND kind IN ('content', 'thinking', 'tool_use', 'tool_result')";
        Ok(read!(self, |c| {
            let select = sqlx::query_scalar(sql)
                .bind(session.as_str())
                .bind(i64::from(iteration));
            select.fetch_one(c).await
        })?)
    }
}
