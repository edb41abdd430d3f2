//! Finishing an iteration: what it did, and what comes after it.

use redraft_domain::{LeaseEpoch, Next, PauseReason, SessionId, SessionState, Timestamp};

use super::{IterationEnd, IterationResult, write::write_end};
use crate::{
    Request, Session, Store, StoreError, Tx,
    chat::keep_answer,
    iterations::past_in,
    jobs::{enqueue, remove_job},
    sessions::{Holder, end_session, save_state, session_in, tell},
};

/// What finishing an iteration came to.
#[derive(Debug, Clone, PartialEq)]
pub enum Finished {
    /// The session's state. The lease is given back.
    To(SessionState),
    /// Nothing is left to be done, and the lease is held on: publish the document, then
    /// [`conclude`](Store::conclude).
    LastOne,
}

/// When a session ends that has nothing left to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    AtOnce,
    WhenConcluded,
}

impl Store {
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
        let (to, _) = self.finish(session, epoch, end, Ends::AtOnce).await?;
        Ok(to)
    }

    /// Like [`finish_iteration`](Self::finish_iteration), but a session that has nothing left to do
    /// does not end yet: whoever hears that it is done finds the user's file written.
    ///
    /// # Errors
    /// As there.
    pub async fn finish_before_publishing(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        end: IterationEnd,
    ) -> Result<Finished, StoreError> {
        let (to, saved) = self
            .finish(session, epoch, end, Ends::WhenConcluded)
            .await?;
        Ok(if saved {
            Finished::To(to)
        } else {
            Finished::LastOne
        })
    }

    /// Ends a session whose last iteration is finished and published. Where this never comes, the
    /// reconciler ends it.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone.
    pub async fn conclude(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
    ) -> Result<SessionState, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, session)
            .await?
            .ok_or(StoreError::Lost)?;
        let after = After::default();
        let (to, _) = go_on(&mut tx, &session, epoch, after, Ends::AtOnce, now).await?;
        tx.commit().await?;
        Ok(to)
    }

    async fn finish(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        end: IterationEnd,
        ends: Ends,
    ) -> Result<(SessionState, bool), StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let before = session_in(&mut tx, session)
            .await?
            .ok_or(StoreError::Lost)?;
        if before.epoch != epoch || before.next_iteration != end.number {
            return Err(StoreError::Lost);
        }
        let completed = matches!(end.result, IterationResult::Completed { .. });
        let after = After {
            conflict: end.conflict.clone(),
            failure: match &end.result {
                IterationResult::Failed { message } => Some(message.clone()),
                IterationResult::Completed { .. } => None,
            },
        };
        write_end(&mut tx, &before, end, now).await?;
        keep_answer(&mut tx, &before, before.next_iteration, completed, now).await?;
        count_iteration(&mut tx, session, completed).await?;
        let session = session_in(&mut tx, session)
            .await?
            .ok_or(StoreError::Lost)?;
        let to = go_on(&mut tx, &session, epoch, after, ends, now).await?;
        tx.commit().await?;
        Ok(to)
    }
}

/// What an iteration left behind that has a say in what comes next.
#[derive(Debug, Default)]
struct After {
    conflict: Option<String>,
    failure: Option<String>,
}

/// Decides and writes what comes after an iteration; the second value says whether it was written.
async fn go_on(
    tx: &mut Tx,
    session: &Session,
    epoch: LeaseEpoch,
    after: After,
    ends: Ends,
    now: Timestamp,
) -> Result<(SessionState, bool), StoreError> {
    let past = past_in(tx, session).await?;
    let next = session.next(after.failure, past, now);
    let state = session.state.clone();
    let holder = Holder::LetsGo(epoch);
    let to = match (session.requested, after.conflict, next) {
        (Some(Request::Cancel), ..) => Request::Cancel.fulfil(state),
        // Also where no iteration is left: the user has to choose, and then a resume ends the session.
        (_, Some(message), _) => state.pause(PauseReason::Conflict, message),
        (_, None, Next::Complete(..)) if ends == Ends::WhenConcluded => return Ok((state, false)),
        (_, None, Next::Complete(reason, message)) => state.complete(reason, message),
        (_, None, Next::Fail(reason, message)) => state.fail(reason, message),
        (Some(Request::Pause), None, Next::Iteration(_)) => Request::Pause.fulfil(state),
        (None, None, Next::Iteration(number)) => {
            save_state(tx, session, &state, holder, now).await?;
            enqueue(tx, &session.id, number, now, now).await?;
            return Ok((state, true));
        }
    };
    let to = to.map_err(|_| StoreError::Lost)?;
    if to.is_final() {
        end_session(tx, session, &to, holder, now).await?;
    } else {
        save_state(tx, session, &to, holder, now).await?;
        remove_job(tx, &session.id).await?;
        tell(tx, session, &to, now).await?;
    }
    Ok((to, true))
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
