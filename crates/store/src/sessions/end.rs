//! Ending a session, whoever does it.

use redraft_domain::{EventBody, SessionState, Timestamp};

use super::{
    Session,
    save::{Holder, save_state},
};
use crate::{
    NewEvent, StoreError, Tx, events::insert_events, iterations::skip_rest, jobs::remove_job,
    partials::clear_partial,
};

/// Ends a session: its final state, its last event, no job, and no iteration left open.
pub(crate) async fn end_session(
    tx: &mut Tx,
    session: &Session,
    to: &SessionState,
    holder: Holder,
    now: Timestamp,
) -> Result<(), StoreError> {
    save_state(tx, session, to, holder, now).await?;
    skip_rest(tx, &session.id, now).await?;
    remove_job(tx, &session.id).await?;
    clear_partial(tx, &session.id).await?;
    let completed = session.iterations_completed;
    let body = match to {
        SessionState::Completed { .. } => EventBody::Done {
            iterations_completed: completed,
        },
        SessionState::Cancelled { .. } => EventBody::Cancelled {
            iterations_completed: completed,
        },
        other => EventBody::Error {
            message: other.message().unwrap_or_default().to_owned(),
            iteration: None,
            fatal: true,
        },
    };
    let last = NewEvent {
        iteration: None,
        attempt: None,
        body,
        at: now,
    };
    insert_events(tx, &session.id, &[last]).await
}
