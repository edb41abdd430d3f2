//! Attempts: each start of the agent, counted before it, settled after it.

use redraft_domain::{
    AttemptId, EventBody, IterationId, LeaseEpoch, NoteId, RevisionId, SessionId, Usage, Usd,
};
use sqlx::FromRow;

use crate::{
    NewEvent, Store, StoreError, blobs::put_blob, events::insert_events, notes::use_notes,
    text::storable,
};

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
    /// When its money and evidence were recorded.
    pub settled_at: Option<i64>,
}

/// An attempt that is about to be made.
#[derive(Debug, Clone)]
pub struct NewAttempt {
    /// The number of the iteration.
    pub iteration: u32,
    /// How many iterations the session wants.
    pub total: u32,
    /// The worker.
    pub worker: String,
    /// The name of its working folder.
    pub work_id: String,
    /// The agent's own id of the conversation: a UUID.
    pub agent_session_id: String,
    /// Whether it goes on with the conversation of an earlier attempt.
    pub resumed: bool,
    /// The document's revision that it works on.
    pub before: Option<RevisionId>,
    /// What it is sent.
    pub prompt: String,
    /// Where that text came from.
    pub prompt_source: String,
    /// The notes of the user that stand in it.
    pub notes: Vec<NoteId>,
}

/// What an attempt may know of itself.
#[derive(Debug, Clone, Copy)]
pub struct StartedAttempt {
    /// Its id.
    pub id: AttemptId,
    /// Its iteration's row.
    pub iteration_id: IterationId,
    /// Which start for this iteration, from 1.
    pub number: u32,
}

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
    /// Dollars.
    pub cost_usd: Usd,
    /// Whether the dollars are an estimate.
    pub cost_is_estimate: bool,
    /// Processes that it had left behind.
    pub leftovers: u32,
    /// The half-made document of an attempt that did not end well.
    pub document: Option<String>,
}

impl Store {
    /// Counts a start before it is made: the attempt's row, the iteration running, and the event
    /// `iteration_start`, as one unit.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone or the iteration is final: start nothing.
    /// [`StoreError::NoteTakenBack`] when one of its notes is gone: nothing was counted; make another prompt.
    pub async fn begin_attempt(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        new: &NewAttempt,
    ) -> Result<StartedAttempt, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let held = on!(tx, |c| {
            let sql = "UPDATE sessions SET updated_at = $3 WHERE id = $1 AND lease_epoch = $2";
            let update = sqlx::query(sql)
                .bind(session.as_str())
                .bind(epoch.0)
                .bind(now.0);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        let sql = "UPDATE iterations SET status = 'running', attempts = attempts + 1, \
                   started_at = COALESCE(started_at, $3), before_revision = $4 \
                   WHERE session_id = $1 AND number = $2 AND status IN ('pending', 'running') \
                   RETURNING id, attempts, status";
        let started: Option<(i64, i64, String)> = on!(tx, |c| {
            let update = sqlx::query_as(sql)
                .bind(session.as_str())
                .bind(i64::from(new.iteration));
            update
                .bind(now.0)
                .bind(new.before.map(|id| id.0))
                .fetch_optional(c)
                .await
        })?;
        let (1, Some((iteration_id, number, _))) = (held, started) else {
            return Err(StoreError::Lost);
        };
        let sql = "INSERT INTO attempts (session_id, iteration_id, number, worker, work_id, \
                   agent_session_id, resumed, started_at, prompt_hash, prompt_source) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id";
        let prompt = put_blob(&mut tx, &new.prompt).await?;
        let id: i64 = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql)
                .bind(session.as_str())
                .bind(iteration_id);
            let insert = insert.bind(number).bind(&new.worker).bind(&new.work_id);
            let insert = insert
                .bind(&new.agent_session_id)
                .bind(new.resumed)
                .bind(now.0)
                .bind(prompt)
                .bind(&new.prompt_source);
            insert.fetch_one(c).await
        })?;
        let body = EventBody::IterationStart {
            iteration: new.iteration,
            total: new.total,
            attempt: number as u32,
            resumed: new.resumed,
        };
        let attempt = AttemptId(id);
        let event = |body| NewEvent {
            iteration: Some(new.iteration),
            attempt: Some(attempt),
            body,
            at: now,
        };
        let mut events = vec![event(body)];
        let used = use_notes(&mut tx, session, &new.notes, attempt, new.iteration).await?;
        events.extend(used.into_iter().map(event));
        insert_events(&mut tx, session, &events).await?;
        tx.commit().await?;
        let iteration_id = IterationId(iteration_id);
        Ok(StartedAttempt {
            id: attempt,
            iteration_id,
            number: number as u32,
        })
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
        let usage = settlement.usage;
        let settled: Option<(String, i64)> = on!(tx, |c| {
            let update = sqlx::query_as(sql)
                .bind(attempt.0)
                .bind(now.0)
                .bind(storable(&settlement.outcome));
            let update = update
                .bind(settlement.message.as_deref().map(storable))
                .bind(settlement.exit_code.map(i64::from));
            let update = update.bind(settlement.exit_signal.map(i64::from));
            let update = update
                .bind(storable(&settlement.stderr))
                .bind(settlement.cost_usd);
            let update = update
                .bind(settlement.cost_is_estimate)
                .bind(usage.input_tokens);
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
            let update = sqlx::query(sql).bind(iteration).bind(settlement.cost_usd);
            let update = update.bind(usage.input_tokens).bind(usage.output_tokens);
            update.execute(c).await.map(|_| ())
        })?;
        let sql = "UPDATE sessions SET cost_usd = cost_usd + $2, \
                   cost_is_estimate = cost_is_estimate OR $3, input_tokens = input_tokens + $4, \
                   output_tokens = output_tokens + $5, cache_read_tokens = cache_read_tokens + $6, \
                   cache_write_tokens = cache_write_tokens + $7 WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(session).bind(settlement.cost_usd);
            let update = update
                .bind(settlement.cost_is_estimate)
                .bind(usage.input_tokens);
            let update = update
                .bind(usage.output_tokens)
                .bind(usage.cache_read_tokens);
            update
                .bind(usage.cache_write_tokens)
                .execute(c)
                .await
                .map(|_| ())
        })?;
        tx.commit().await?;
        Ok(true)
    }

    /// The attempts of a session, oldest first.
    pub async fn attempts(&self, session: &SessionId) -> Result<Vec<Attempt>, StoreError> {
        let sql = "SELECT a.id, i.number AS iteration_number, a.number, a.worker, a.work_id, \
                   a.agent_session_id, a.resumed, a.started_at, a.ended_at, a.outcome, a.message, \
                   a.exit_code, a.exit_signal, a.stderr, a.cost_usd, a.cost_is_estimate, \
                   a.input_tokens, a.output_tokens, a.leftovers, a.settled_at \
                   FROM attempts a JOIN iterations i ON i.id = a.iteration_id \
                   WHERE a.session_id = $1 ORDER BY a.id";
        Ok(read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?)
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
