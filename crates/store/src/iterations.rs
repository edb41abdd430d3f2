//! Iterations: what each one did, and how one is finished.

use redraft_domain::{
    AttemptId, EventBody, IterationId, IterationStatus, LeaseEpoch, Next, PauseReason, Progress,
    RevisionId, SessionId, SessionState, Timestamp, Usd,
};
use sqlx::FromRow;

use crate::{
    NewEvent, NewRevision, Request, Session, Store, StoreError, Tx,
    blobs::put_blob,
    documents::move_document,
    events::insert_events,
    jobs::{enqueue, remove_job},
    revisions::insert_revision,
    sessions::{Holder, end_session, save_state, session_in},
};

/// An iteration.
#[derive(Debug, Clone)]
pub struct Iteration {
    /// Its row.
    pub id: IterationId,
    /// Its number in the session, from 1.
    pub number: u32,
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
    /// When its first attempt began.
    pub started_at: Option<Timestamp>,
    /// When it ended.
    pub completed_at: Option<Timestamp>,
    diff_hash: Option<String>,
}

/// How an iteration ended, and what its attempt leaves behind.
#[derive(Debug, Clone)]
pub struct IterationEnd {
    /// The iteration's number.
    pub number: u32,
    /// The attempt that ended it; `None` when no attempt was made.
    pub attempt: Option<AttemptId>,
    /// The document's revision before it.
    pub before: Option<RevisionId>,
    /// How it ended.
    pub result: IterationResult,
    /// The user's and the agent's changes do not fit together: the new revision is kept beside the
    /// document, which stays at the user's, and the session pauses with this sentence.
    pub conflict: Option<String>,
}

/// Whether an iteration was of use.
#[derive(Debug, Clone)]
pub enum IterationResult {
    /// It ended well.
    Completed {
        /// The new document; `None`: nothing changed. Its parent is the document's present revision.
        revision: Option<NewRevision>,
        /// Characters added inside the lines.
        chars_added: i64,
        /// Characters removed inside the lines.
        chars_removed: i64,
        /// The unified diff; `None`: nothing changed.
        diff: Option<String>,
        /// The agent's own summary.
        summary: Option<String>,
    },
    /// It ended without a usable document.
    Failed {
        /// What happened, why, what next: one sentence.
        message: String,
    },
}

#[derive(FromRow)]
struct Row {
    id: i64,
    number: i64,
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
}

impl TryFrom<Row> for Iteration {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let status = row.status.parse();
        Ok(Self {
            id: IterationId(row.id),
            number: row.number as u32,
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
            started_at: row.started_at.map(Timestamp),
            completed_at: row.completed_at.map(Timestamp),
            diff_hash: row.diff_hash,
        })
    }
}

const COLUMNS: &str = "SELECT id, number, status, before_revision, after_revision, chars_added, \
                       chars_removed, diff_hash, summary, error_message, attempts, forgiven_attempts, cost_usd, \
                       input_tokens, output_tokens, started_at, completed_at FROM iterations ";

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
        let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE session_id = $1 ORDER BY number"));
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
        let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE session_id = $1 AND id = $2"));
        let row: Option<Row> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(session.as_str())
                .bind(id.0)
                .fetch_optional(c)
                .await
        })?;
        row.map(Iteration::try_from).transpose()
    }

    /// Finishes the iteration that the lease was taken for: its figures, the new revision, its last
    /// events, and what comes next (the next job, or the end of the session), as one unit.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone, or the document is not at the revision's parent
    /// any more: nothing was changed.
    pub async fn finish_iteration(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        end: IterationEnd,
    ) -> Result<SessionState, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let before = session_in(&mut tx, session)
            .await?
            .ok_or(StoreError::Lost)?;
        if before.epoch != epoch || before.next_iteration != end.number {
            return Err(StoreError::Lost);
        }
        let completed = matches!(end.result, IterationResult::Completed { .. });
        let conflict = end.conflict.clone();
        let failure = match &end.result {
            IterationResult::Failed { message } => Some(message.clone()),
            IterationResult::Completed { .. } => None,
        };
        write_end(&mut tx, &before, end, now).await?;
        count_iteration(&mut tx, session, completed).await?;
        let after = session_in(&mut tx, session)
            .await?
            .ok_or(StoreError::Lost)?;
        let to = go_on(&mut tx, &after, epoch, failure, conflict, now).await?;
        tx.commit().await?;
        Ok(to)
    }
}

/// Decides and writes what comes after an iteration.
async fn go_on(
    tx: &mut Tx,
    session: &Session,
    epoch: LeaseEpoch,
    last_failure: Option<String>,
    conflict: Option<String>,
    now: Timestamp,
) -> Result<SessionState, StoreError> {
    let progress = Progress {
        limits: session.limits,
        finished: session.iterations_finished(),
        completed: session.iterations_completed,
        cost_usd: session.cost_usd,
        started_at: session.started_at,
        last_failure,
    };
    let state = session.state.clone();
    let holder = Holder::LetsGo(epoch);
    let lost = |_| StoreError::Lost;
    let to = match (progress.next(now), session.requested) {
        (_, Some(Request::Cancel)) => Request::Cancel.fulfil(state).map_err(lost)?,
        (Next::Complete(reason, message), _) => state.complete(reason, message).map_err(lost)?,
        (Next::Fail(reason, message), _) => state.fail(reason, message).map_err(lost)?,
        (Next::Iteration(_), wish) if wish.is_some() || conflict.is_some() => {
            let to = match conflict {
                Some(message) => state.pause(PauseReason::Conflict, message),
                None => Request::Pause.fulfil(state),
            };
            let to = to.map_err(lost)?;
            save_state(tx, session, &to, holder, now).await?;
            remove_job(tx, &session.id).await?;
            let message = to.message().unwrap_or_default().to_owned();
            let body = EventBody::Status {
                run_status: to.status(),
                message,
                wait_until: None,
            };
            let event = NewEvent {
                iteration: None,
                attempt: None,
                body,
                at: now,
            };
            insert_events(tx, &session.id, &[event]).await?;
            return Ok(to);
        }
        (Next::Iteration(number), _) => {
            save_state(tx, session, &state, holder, now).await?;
            enqueue(tx, &session.id, number, now, now).await?;
            return Ok(state);
        }
    };
    end_session(tx, session, &to, holder, now).await?;
    Ok(to)
}

async fn count_iteration(
    tx: &mut Tx,
    session: &SessionId,
    completed: bool,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET next_iteration = next_iteration + 1, \
               iterations_completed = iterations_completed + $2 WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.as_str())
            .bind(i64::from(completed));
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

async fn write_end(
    tx: &mut Tx,
    session: &Session,
    end: IterationEnd,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = sqlx::AssertSqlSafe(format!("{COLUMNS} WHERE session_id = $1 AND number = $2"));
    let row: Row = on!(tx, |c| {
        let select = sqlx::query_as(sql)
            .bind(session.id.as_str())
            .bind(i64::from(end.number));
        select.fetch_one(c).await
    })?;
    let iteration = Iteration::try_from(row)?;
    let event = |body| NewEvent {
        iteration: Some(end.number),
        attempt: end.attempt,
        body,
        at: now,
    };
    let mut events = Vec::new();
    match end.result {
        IterationResult::Failed { message } => {
            let status = iteration.status.fail().map_err(|_| StoreError::Lost)?;
            let sql = "UPDATE iterations SET status = $2, error_message = $3, completed_at = $4, \
                       before_revision = $5, after_revision = $5 WHERE id = $1";
            on!(tx, |c| {
                let update = sqlx::query(sql).bind(iteration.id.0).bind(status.as_str());
                let update = update
                    .bind(&message)
                    .bind(now.0)
                    .bind(end.before.map(|id| id.0));
                update.execute(c).await.map(|_| ())
            })?;
            events.push(event(EventBody::Error {
                message,
                iteration: Some(end.number),
                fatal: false,
            }));
        }
        IterationResult::Completed {
            revision,
            chars_added,
            chars_removed,
            diff,
            summary,
        } => {
            let status = iteration.status.complete().map_err(|_| StoreError::Lost)?;
            let mut after = end.before;
            if let Some(mut new) = revision {
                new.iteration = Some(iteration.id);
                let id = insert_revision(tx, &new, now).await?;
                if end.conflict.is_none() {
                    move_document(tx, new.step, new.parent, id).await?;
                }
                after = Some(id);
                events.push(event(EventBody::DesignDocUpdated {
                    chars_added,
                    chars_removed,
                    revision_id: id,
                }));
            }
            let diff_hash = match diff {
                Some(diff) => Some(put_blob(tx, &diff).await?),
                None => None,
            };
            let sql = "UPDATE iterations SET status = $2, before_revision = $3, \
                       after_revision = $4, chars_added = $5, chars_removed = $6, diff_hash = $7, \
                       summary = $8, completed_at = $9 WHERE id = $1";
            on!(tx, |c| {
                let update = sqlx::query(sql).bind(iteration.id.0).bind(status.as_str());
                let update = update
                    .bind(end.before.map(|id| id.0))
                    .bind(after.map(|id| id.0));
                let update = update.bind(chars_added).bind(chars_removed).bind(diff_hash);
                update
                    .bind(&summary)
                    .bind(now.0)
                    .execute(c)
                    .await
                    .map(|_| ())
            })?;
            let duration = iteration.started_at.map_or(0, |start| now.0 - start.0);
            events.push(event(EventBody::IterationComplete {
                iteration: end.number,
                iteration_id: iteration.id,
                summary,
                cost_usd: iteration.cost_usd,
                duration_ms: duration,
            }));
        }
    }
    insert_events(tx, &session.id, &events).await
}

pub(crate) async fn insert_iterations(
    tx: &mut Tx,
    session: &SessionId,
    count: u32,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO iterations (session_id, number, status) VALUES ($1, $2, 'pending')";
    for number in 1..=count {
        on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(session.as_str())
                .bind(i64::from(number));
            insert.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Marks every iteration that is not final as skipped.
pub(crate) async fn skip_rest(
    tx: &mut Tx,
    session: &SessionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET status = 'skipped', \
               completed_at = CASE WHEN started_at IS NULL THEN NULL ELSE $2 END \
               WHERE session_id = $1 AND status IN ('pending', 'running')";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .bind(now.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The user lets the session go on: the attempts so far no longer count against the iteration.
pub(crate) async fn forgive(
    tx: &mut Tx,
    session: &SessionId,
    number: u32,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET forgiven_attempts = attempts \
               WHERE session_id = $1 AND number = $2";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.as_str())
            .bind(i64::from(number));
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Marks an interrupted iteration as one to be gone on with.
pub(crate) async fn reopen(
    tx: &mut Tx,
    session: &SessionId,
    number: u32,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET status = 'pending' \
               WHERE session_id = $1 AND number = $2 AND status = 'running'";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.as_str())
            .bind(i64::from(number));
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
