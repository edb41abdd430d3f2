//! Trying a failed iteration again: a further iteration at the session's end, and the failed one stays
//! as it is.

use redraft_domain::{
    EventBody, IterationId, IterationStatus, Limits, SessionId, SessionKind, SessionState,
    SessionStatus, Timestamp, TransitionError, WorkflowTransitionError,
};
use thiserror::Error;

use super::row::{Iteration, Row, select};
use crate::{
    NewEvent, Session, Store, StoreError, Tx,
    events::insert_events,
    jobs::enqueue,
    sessions::{Holder, save_state, session_in, workflow_of},
    workflows::hold_workflow,
};

/// A failed iteration could not be tried again; nothing was changed.
#[derive(Debug, Error)]
pub enum RetryError {
    /// There is no such session.
    #[error("there is no such session")]
    NoSession,
    /// The session has no such iteration.
    #[error("there is no such iteration")]
    Unknown,
    /// It is a conversation.
    #[error("the session {0} is a conversation; ask for the answer again there")]
    Conversation(SessionId),
    /// There is nothing to try again.
    #[error("iteration {number} is {status}; only one that failed can be tried again")]
    NotFailed {
        /// Its number.
        number: u32,
        /// Where it stands.
        status: IterationStatus,
    },
    /// That was done already.
    #[error("iteration {number} is tried again as iteration {by} already; look at that one")]
    TriedAgain {
        /// Its number.
        number: u32,
        /// The number of the other one.
        by: u32,
    },
    /// The session has as many iterations as it may have.
    #[error(
        "the session has {} iterations, which is the most; fork it to go on",
        Limits::MOST_ITERATIONS
    )]
    TooMany,
    /// The session has ended, and its results are not worked on any more.
    #[error(
        "the session {0} is over: its step was completed, or a later session took its place; fork it \
         to go on"
    )]
    NotActive(SessionId),
    /// The session was ended by the user.
    #[error(transparent)]
    NotPossible(#[from] TransitionError),
    /// Another attempt would be over a limit.
    #[error("the iteration cannot be tried again. {0}")]
    Limit(String),
    /// Another session of the workflow, or over the same document, goes on.
    #[error("the session {0} has not ended; wait for it, or cancel it, before you try this again")]
    Busy(SessionId),
    /// The workflow is paused or archived.
    #[error(transparent)]
    NotOpen(#[from] WorkflowTransitionError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Tries a failed iteration again, as a further one at the session's end. A session that ended, but
    /// not by the user, goes on for it.
    pub async fn retry_iteration(
        &self,
        id: &SessionId,
        iteration: IterationId,
    ) -> Result<Session, RetryError> {
        match self.try_again(id, iteration).await {
            // Another session began over the document between the look and the change; the second look
            // sees it.
            Err(RetryError::Store(error)) if error.is_unique_violation() => {
                self.try_again(id, iteration).await
            }
            done => done,
        }
    }

    async fn try_again(
        &self,
        id: &SessionId,
        iteration: IterationId,
    ) -> Result<Session, RetryError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let workflow = workflow_of(&mut tx, id).await?;
        let workflow = workflow.ok_or(RetryError::NoSession)?;
        let held = hold_workflow(&mut tx, &workflow).await?;
        held.ok_or(RetryError::NoSession)?.status().work()?;
        let session = session_in(&mut tx, id).await?;
        let session = session.ok_or(RetryError::NoSession)?;
        let failed = failed(&mut tx, &session, iteration).await?;
        let number = session.limits.iterations + 1;
        if number > Limits::MOST_ITERATIONS {
            return Err(RetryError::TooMany);
        }
        // The stop rules are not asked: they look back at failures that the user has seen.
        let limit = session.progress(None, Vec::new()).limit_reached(now);
        if let Some((_, message)) = limit {
            return Err(RetryError::Limit(message));
        }
        append(&mut tx, &session, failed, number).await?;
        let to = if session.state.is_final() {
            reopen(&mut tx, &session, number, now).await?
        } else {
            session.state.clone()
        };
        let body = EventBody::Status {
            run_status: to.status(),
            message: format!("Iteration {failed} is tried again, as iteration {number}."),
            wait_until: None,
        };
        let event = NewEvent {
            iteration: None,
            attempt: None,
            body,
            at: now,
        };
        insert_events(&mut tx, id, &[event]).await?;
        let after = session_in(&mut tx, id).await?;
        tx.commit().await?;
        after.ok_or(RetryError::NoSession)
    }
}

/// The number of an iteration that failed and was not tried again.
async fn failed(tx: &mut Tx, session: &Session, iteration: IterationId) -> Result<u32, RetryError> {
    let sql = select("WHERE session_id = $1 ORDER BY number");
    let rows: Vec<Row> = on!(tx, |c| sqlx::query_as(sql)
        .bind(session.id.as_str())
        .fetch_all(c)
        .await)
    .map_err(StoreError::from)?;
    let all = rows.into_iter().map(Iteration::try_from);
    let all = all.collect::<Result<Vec<_>, _>>()?;
    let found = all.iter().find(|one| one.id == iteration);
    let Iteration { number, status, .. } = *found.ok_or(RetryError::Unknown)?;
    if session.kind == SessionKind::Chat {
        return Err(RetryError::Conversation(session.id.clone()));
    }
    if status != IterationStatus::Failed {
        return Err(RetryError::NotFailed { number, status });
    }
    match all.iter().find(|one| one.retry_of == Some(number)) {
        Some(other) => Err(RetryError::TriedAgain {
            number,
            by: other.number,
        }),
        None => Ok(number),
    }
}

async fn append(
    tx: &mut Tx,
    session: &Session,
    failed: u32,
    number: u32,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO iterations (session_id, number, status, retry_of) \
               VALUES ($1, $2, 'pending', $3)";
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(session.id.as_str())
            .bind(i64::from(number));
        insert.bind(i64::from(failed)).execute(c).await.map(|_| ())
    })?;
    let sql = "UPDATE sessions SET iterations_requested = $2 WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.id.as_str())
        .bind(i64::from(number))
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Lets a session that has ended go on with this iteration; those that were skipped stay so.
async fn reopen(
    tx: &mut Tx,
    session: &Session,
    number: u32,
    now: Timestamp,
) -> Result<SessionState, RetryError> {
    let to = session.state.clone().reopen()?;
    if session.status != SessionStatus::Active {
        return Err(RetryError::NotActive(session.id.clone()));
    }
    let sql = "SELECT id FROM sessions WHERE id <> $1 AND (workflow_id = $2 \
               OR document_key = (SELECT document_key FROM sessions WHERE id = $1)) \
               AND run_status IN ('pending', 'running', 'waiting', 'paused') LIMIT 1";
    let other: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(session.id.as_str())
        .bind(session.workflow.as_str())
        .fetch_optional(c)
        .await)
    .map_err(StoreError::from)?;
    if let Some(other) = other {
        let bad = |_| StoreError::bad("sessions", "id", &other);
        return Err(RetryError::Busy(other.parse().map_err(bad)?));
    }
    let sql = "UPDATE sessions SET next_iteration = $2, ended_at = NULL WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.id.as_str())
        .bind(i64::from(number))
        .execute(c)
        .await
        .map(|_| ()))
    .map_err(StoreError::from)?;
    save_state(tx, session, &to, Holder::IsCutOff, now).await?;
    enqueue(tx, &session.id, number, now, now).await?;
    Ok(to)
}
