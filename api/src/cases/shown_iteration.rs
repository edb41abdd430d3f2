//! An iteration session as the API shows it.

use redraft_domain::RunStatus;
use redraft_store::Session;
use redraft_wire::IterationSession;

use crate::{app::App, error::ApiError, show};

/// The session with its document, its place in the queue and what is reserved for it.
pub(crate) async fn shown_iteration(
    app: &App,
    session: &Session,
) -> Result<IterationSession, ApiError> {
    let document = app.texts.of_session(&app.store, session).await?;
    let mut shown = show::iteration_session(session, document.as_deref());
    match session.state.status() {
        RunStatus::Running => shown.reserved_usd = app.store.reserved_for(&session.id).await?,
        RunStatus::Pending | RunStatus::Waiting => {
            shown.queue_position = app.store.queue_position(&session.id).await?.into();
        }
        _ => {}
    }
    Ok(shown)
}
