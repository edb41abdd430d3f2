//! Letting a session stand still for a while: waiting for a time, or paused until the user acts.

use redraft_domain::{EventBody, LeaseEpoch, SessionId, SessionState};

use super::{Holder, end_session, read::session_in, save_state};
use crate::{
    NewEvent, Store, StoreError,
    events::insert_events,
    iterations::reopen,
    jobs::{enqueue, remove_job},
    partials::clear_partial,
};

impl Store {
    /// The holder of a lease lets its session stand still, or ends it, in the middle of an iteration.
    /// `change` is one of the transitions of [`SessionState`].
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone, or the transition is not allowed any more.
    pub async fn stand_still(
        &self,
        id: &SessionId,
        epoch: LeaseEpoch,
        change: impl FnOnce(SessionState) -> Result<SessionState, redraft_domain::TransitionError>,
    ) -> Result<SessionState, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id).await?.ok_or(StoreError::Lost)?;
        let to = change(session.state.clone()).map_err(|_| StoreError::Lost)?;
        let holder = Holder::LetsGo(epoch);
        if to.is_final() {
            end_session(&mut tx, &session, &to, holder, now).await?;
            tx.commit().await?;
            return Ok(to);
        }
        save_state(&mut tx, &session, &to, holder, now).await?;
        reopen(&mut tx, id, session.next_iteration).await?;
        clear_partial(&mut tx, id).await?;
        let wait_until = if let SessionState::Waiting { until, .. } = &to {
            enqueue(&mut tx, id, session.next_iteration, *until, now).await?;
            Some(until.to_string())
        } else {
            remove_job(&mut tx, id).await?;
            None
        };
        let message = to.message().unwrap_or_default().to_owned();
        let body = EventBody::Status {
            run_status: to.status(),
            message,
            wait_until,
        };
        let event = NewEvent {
            iteration: Some(session.current_iteration),
            attempt: None,
            body,
            at: now,
        };
        insert_events(&mut tx, id, &[event]).await?;
        tx.commit().await?;
        Ok(to)
    }
}
