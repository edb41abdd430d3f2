//! Ending a session, whoever does it.

use redraft_domain::{EventBody, SessionKind, SessionState, Timestamp};

use super::{
    Session,
    save::{Holder, save_state},
};
use crate::{
    NewEvent, StoreError, Tx, chat::keep_answer, events::insert_events, iterations::skip_rest,
    jobs::remove_job, partials::clear_partial,
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
    // Of an answer that is cut off here; one that came to its end is a message already.
    keep_answer(tx, session, session.next_iteration, false, now).await?;
    skip_rest(tx, &session.id, now).await?;
    remove_job(tx, &session.id).await?;
    clear_partial(tx, &session.id).await?;
    let completed = session.iterations_completed;
    let mut events = Vec::new();
    let mut event = |body| {
        events.push(NewEvent {
            iteration: None,
            attempt: None,
            body,
            at: now,
        });
    };
    let done = EventBody::Done {
        iterations_completed: completed,
    };
    let error = |fatal| EventBody::Error {
        message: to.message().unwrap_or_default().to_owned(),
        iteration: None,
        fatal,
    };
    match (session.kind, to) {
        (_, SessionState::Completed { .. }) => event(done),
        // An answer always ends with `done`, so that who listens to a chat knows one end only.
        (SessionKind::Chat, _) => {
            event(error(false));
            event(done);
        }
        (SessionKind::Iteration, SessionState::Cancelled { .. }) => event(EventBody::Cancelled {
            iterations_completed: completed,
        }),
        (SessionKind::Iteration, _) => event(error(true)),
    }
    insert_events(tx, &session.id, &events).await
}
