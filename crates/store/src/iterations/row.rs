//! An iteration and its row.

use redraft_domain::{
    IterationId, IterationStatus, IterationTask, MessageId, RevisionId, SessionId, Timestamp, Usd,
};
use sqlx::{AssertSqlSafe, FromRow};

use crate::{Store, StoreError};

/// An iteration.
#[derive(Debug, Clone)]
pub struct Iteration {
    /// Its row.
    pub id: IterationId,
    /// Its number in the session, from 1.
    pub number: u32,
    /// What it is for.
    pub task: IterationTask,
    /// The message that the conversation ended with when it was asked for; none in a session that
    /// refines a document.
    pub message: Option<MessageId>,
    /// Where it stands.
    pub status: IterationStatus,
    /// The document before it.
    pub before: Option<RevisionId>,
    /// The document after it.
    pub after: Option<RevisionId>,
    /// Characters added inside the lines.
    pub chars_added: i64,
    /// Characters removed inside the lines.
    pub chars_removed: i64,
    /// The agent's own summary.
    pub summary: Option<String>,
    /// Why it failed.
    pub error_message: Option<String>,
    /// How often the agent was started for it.
    pub attempts: u32,
    /// How many of those no longer count, since the user resumed the session after them.
    pub forgiven_attempts: u32,
    /// Dollars of all its attempts.
    pub cost_usd: Usd,
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// The number of the failed iteration that this one tries again.
    pub retry_of: Option<u32>,
    /// When its first attempt began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub completed_at: Option<Timestamp>,
    diff_hash: Option<String>,
}

#[derive(FromRow)]
pub(crate) struct Row {
    id: i64,
    number: i64,
    task: String,
    message_id: Option<i64>,
    status: String,
    before_revision: Option<i64>,
    after_revision: Option<i64>,
    chars_added: i64,
    chars_removed: i64,
    diff_hash: Option<String>,
    summary: Option<String>,
    error_message: Option<String>,
    attempts: i64,
    forgiven_attempts: i64,
    cost_usd: f64,
    input_tokens: i64,
    output_tokens: i64,
    started_at: Option<i64>,
    completed_at: Option<i64>,
    retry_of: Option<i64>,
}

impl Row {
    /// The task's word, and the message it belongs to.
    pub(crate) fn is_for(&self) -> (&str, Option<i64>) {
        (&self.task, self.message_id)
    }
}

impl TryFrom<Row> for Iteration {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let status = row.status.parse();
        let task = row.task.parse();
        Ok(Self {
            id: IterationId(row.id),
            number: row.number as u32,
            task: task.map_err(|()| StoreError::bad("iterations", "task", row.id))?,
            message: row.message_id.map(MessageId),
            status: status.map_err(|()| StoreError::bad("iterations", "status", row.id))?,
            before: row.before_revision.map(RevisionId),
            after: row.after_revision.map(RevisionId),
            chars_added: row.chars_added,
            chars_removed: row.chars_removed,
            summary: row.summary,
            error_message: row.error_message,
            attempts: row.attempts as u32,
            forgiven_attempts: row.forgiven_attempts as u32,
            cost_usd: row.cost_usd,
            input_tokens: row.input_tokens,
            output_tokens: row.output_tokens,
            retry_of: row.retry_of.map(|number| number as u32),
            started_at: row.started_at.map(Timestamp),
            completed_at: row.completed_at.map(Timestamp),
            diff_hash: row.diff_hash,
        })
    }
}

/// The statement `SELECT (columns) FROM iterations (rest)`. `rest` is always a literal.
pub(crate) fn select(rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "SELECT id, number, task, message_id, status, before_revision, after_revision, chars_added, chars_removed, \
         diff_hash, summary, error_message, attempts, forgiven_attempts, cost_usd, input_tokens, \
         output_tokens, started_at, completed_at, retry_of FROM iterations {rest}"
    ))
}

impl Iteration {
    /// The unified diff, as it was stored; `None` where nothing changed.
    pub async fn diff(&self, store: &Store) -> Result<Option<std::sync::Arc<str>>, StoreError> {
        match &self.diff_hash {
            Some(hash) => store.blob(hash).await.map(Some),
            None => Ok(None),
        }
    }
}

impl Store {
    /// The iterations of a session, in order.
    pub async fn iterations(&self, session: &SessionId) -> Result<Vec<Iteration>, StoreError> {
        let sql = select("WHERE session_id = $1 ORDER BY number");
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Iteration::try_from).collect()
    }

    /// One iteration of a session, by its row.
    pub async fn iteration(
        &self,
        session: &SessionId,
        id: IterationId,
    ) -> Result<Option<Iteration>, StoreError> {
        let sql = select("WHERE session_id = $1 AND id = $2");
        let row: Option<Row> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(session.as_str())
                .bind(id.0)
                .fetch_optional(c)
                .await
        })?;
        row.map(Iteration::try_from).transpose()
    }
}
