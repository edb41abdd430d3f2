//! Counting a start before it is made.

use redraft_domain::{
    AttemptId, EventBody, IterationId, LeaseEpoch, NoteId, RevisionId, SessionId, Usd,
};

use crate::{
    AccountKey, GateFacts, NewEvent, Store, StoreError,
    blobs::put_blob,
    events::insert_events,
    gate::{facts_in, hold_gate, note_account},
    notes::use_notes,
};

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
    /// The account that the agent runs with.
    pub account: AccountKey,
    /// The notes of the user that stand in it.
    pub notes: Vec<NoteId>,
}

/// What is held back from the budgets for an attempt until it is settled.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reservation {
    /// Dollars.
    pub usd: Usd,
    /// Tokens.
    pub tokens: i64,
    /// Whether a budget wants the dollars to be the agent's own limit as well.
    pub is_limit: bool,
}

/// What asking for a start came to.
#[derive(Debug)]
pub enum Begun<R> {
    /// It is counted: start the agent.
    Started(StartedAttempt),
    /// The gate refused; nothing was counted.
    Refused(R),
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
    /// What is held back for it.
    pub reservation: Reservation,
}

impl Store {
    /// Counts a start before it is made: asks the gate, and writes the attempt's row with its
    /// reservation, the iteration running, and the event `iteration_start`, as one unit. So two
    /// workers never count on the same dollars.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone or the iteration is final: start nothing.
    /// [`StoreError::NoteTakenBack`] when one of its notes is gone: nothing was counted; make another prompt.
    pub async fn begin_attempt<R>(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        new: &NewAttempt,
        gate: impl FnOnce(&GateFacts) -> Result<Reservation, R>,
    ) -> Result<Begun<R>, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        hold_gate(&mut tx).await?;
        note_account(&mut tx, &new.account, now).await?;
        let facts = facts_in(&mut tx, session, &new.account, now).await?;
        let reservation = match gate(&facts) {
            Ok(reservation) => reservation,
            Err(refused) => return Ok(Begun::Refused(refused)),
        };
        let held = on!(tx, |c| {
            let sql = "UPDATE sessions SET updated_at = $3, account_id = $4, run_now = FALSE \
                       WHERE id = $1 AND lease_epoch = $2";
            let update = sqlx::query(sql)
                .bind(session.as_str())
                .bind(epoch.0)
                .bind(now.0)
                .bind(&new.account.id);
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
                   agent_session_id, resumed, started_at, prompt_hash, prompt_source, \
                   reserved_usd, reserved_tokens, account_id) \
                   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) RETURNING id";
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
            let insert = insert.bind(reservation.usd).bind(reservation.tokens);
            insert.bind(&new.account.id).fetch_one(c).await
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
        Ok(Begun::Started(StartedAttempt {
            id: attempt,
            iteration_id,
            number: number as u32,
            reservation,
        }))
    }
}
