//! A session as the rows for both kinds return it, with its conversation.

use redraft_domain::SessionKind;
use redraft_store::{Message, Session};
use redraft_wire::PlanningSession;

use crate::{app::App, error::ApiError, show};

/// The session, its conversation and its results.
pub(crate) async fn show_session(
    app: &App,
    session: &Session,
) -> Result<PlanningSession, ApiError> {
    let document = app.texts.of_session(&app.store, session).await?;
    let messages = messages(app, session).await?;
    Ok(show::planning_session(
        session,
        document.as_deref(),
        &messages,
    ))
}

/// All messages of a session; only chat sessions have any.
pub(crate) async fn messages(app: &App, session: &Session) -> Result<Vec<Message>, ApiError> {
    match session.kind {
        SessionKind::Chat => Ok(app.store.messages(&session.id).await?),
        SessionKind::Iteration => Ok(Vec::new()),
    }
}
