//! What the user asks of a session: to cancel it, to pause it, to let it go on.

use redraft_domain::{
    EndReason, EventBody, PauseReason, RunStatus, SessionId, SessionState, Timestamp,
    TransitionError, WorkflowTransitionError,
};
use thiserror::Error;

use super::{
    Holder, Session, end_session,
    read::{session_in, workflow_of},
    save_state,
};
use crate::{
    NewEvent, Store, StoreError, Tx,
    events::insert_events,
    iterations::{forgive, reopen},
    jobs::{enqueue, remove_job},
    workflows::hold_workflow,
};

/// A wish for a session that a worker may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// End it.
    Cancel,
    /// Let it stand still.
    Pause,
}

impl Request {
    /// The word in the database.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Cancel => "cancel",
            Self::Pause => "pause",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Cancel, Self::Pause]
            .into_iter()
            .find(|request| request.as_str() == word)
    }

    /// The state that fulfils it.
    pub fn fulfil(self, state: SessionState) -> Result<SessionState, TransitionError> {
        match self {
            Self::Cancel => state.cancel("Stopped by you.".into()),
            Self::Pause => state.pause(
                PauseReason::User,
                "Paused by you; resume it when you like.".into(),
            ),
        }
    }
}

/// A session cannot do what was asked.
#[derive(Debug, Error)]
pub enum RequestError {
    /// There is no such session.
    #[error("there is no such session")]
    Unknown,
    /// Its state does not allow it.
    #[error(transparent)]
    NotPossible(#[from] TransitionError),
    /// Its workflow is paused or archived.
    #[error(transparent)]
    NotOpen(#[from] WorkflowTransitionError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Asks for it. Where no worker holds the session it is done when this returns; otherwise the
    /// worker is told and does it within a second.
    pub async fn request(&self, id: &SessionId, what: Request) -> Result<Session, RequestError> {
        self.fulfil(id, what, false).await
    }

    /// Does it now, cutting off a worker that does not answer.
    pub async fn enforce(&self, id: &SessionId, what: Request) -> Result<Session, RequestError> {
        self.fulfil(id, what, true).await
    }

    async fn fulfil(
        &self,
        id: &SessionId,
        what: Request,
        by_force: bool,
    ) -> Result<Session, RequestError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id)
            .await?
            .ok_or(RequestError::Unknown)?;
        let to = what.fulfil(session.state.clone())?;
        if session.is_held(now) && !by_force {
            ask(&mut tx, &session, what, now).await?;
        } else if to.is_final() {
            end_session(&mut tx, &session, &to, Holder::IsCutOff, now).await?;
        } else {
            save_state(&mut tx, &session, &to, Holder::IsCutOff, now).await?;
            reopen(&mut tx, id, session.next_iteration).await?;
            remove_job(&mut tx, id).await?;
            tell(&mut tx, &session, &to, now).await?;
        }
        let after = session_in(&mut tx, id)
            .await?
            .ok_or(RequestError::Unknown)?;
        tx.commit().await?;
        Ok(after)
    }

    /// Lets a paused or waiting session go on at once; a waiting one for one start also against a usage
    /// limit, a reserve or its hours. One that has no iteration left ends.
    pub async fn resume_session(&self, id: &SessionId) -> Result<Session, RequestError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let workflow = workflow_of(&mut tx, id).await?;
        let workflow = workflow.ok_or(RequestError::Unknown)?;
        let held = hold_workflow(&mut tx, &workflow).await?;
        held.ok_or(RequestError::Unknown)?.status().work()?;
        let session = session_in(&mut tx, id)
            .await?
            .ok_or(RequestError::Unknown)?;
        let to = session.state.clone().resume()?;
        let is_parked = matches!(session.state, SessionState::Waiting { .. });
        if session.iterations_finished() >= session.limits.iterations
            && let Some(to) = session.end_when_nothing_is_left(Vec::new(), now)?
        {
            end_session(&mut tx, &session, &to, Holder::IsCutOff, now).await?;
            let after = session_in(&mut tx, id).await?;
            tx.commit().await?;
            return after.ok_or(RequestError::Unknown);
        }
        save_state(&mut tx, &session, &to, Holder::IsCutOff, now).await?;
        let sql = "UPDATE sessions SET run_now = $2 WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql).bind(id.as_str()).bind(is_parked);
            update.execute(c).await.map(|_| ())
        })
        .map_err(StoreError::from)?;
        forgive(&mut tx, id, session.next_iteration).await?;
        enqueue(&mut tx, id, session.next_iteration, now, now).await?;
        tell(&mut tx, &session, &to, now).await?;
        let after = session_in(&mut tx, id)
            .await?
            .ok_or(RequestError::Unknown)?;
        tx.commit().await?;
        Ok(after)
    }

    /// Ends a session that stands still, because its planning step was completed by the user.
    pub(crate) async fn end_for_completion(
        tx: &mut Tx,
        session: &Session,
        now: Timestamp,
    ) -> Result<(), StoreError> {
        if session.state.is_final() {
            return Ok(());
        }
        let message = "Ended: you completed the planning step.".to_owned();
        let to = session
            .state
            .clone()
            .complete(EndReason::StepCompleted, message);
        let to = to.map_err(|_| StoreError::Lost)?;
        end_session(tx, session, &to, Holder::IsCutOff, now).await
    }
}

/// Leaves the wish for the worker; an earlier wish to cancel is not weakened to a pause.
async fn ask(
    tx: &mut Tx,
    session: &Session,
    what: Request,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET requested = $2, requested_at = $3, updated_at = $3 \
               WHERE id = $1 AND (requested IS NULL OR requested <> 'cancel')";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.id.as_str())
            .bind(what.as_str())
            .bind(now.0);
        update.execute(c).await.map(|_| ())
    })?;
    tx.will_ring_jobs();
    Ok(())
}

/// Tells viewers where the session stands now.
pub(crate) async fn tell(
    tx: &mut Tx,
    session: &Session,
    to: &SessionState,
    now: Timestamp,
) -> Result<(), StoreError> {
    let message = match to.status() {
        RunStatus::Pending => "Resumed: goes on as soon as a worker is free.".to_owned(),
        _ => to.message().unwrap_or_default().to_owned(),
    };
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
    insert_events(tx, &session.id, &[event]).await
}
