use std::time::Duration;

use redraft_store::{Request, RequestError, Session};
use tokio::time::{Instant, timeout_at};

use crate::{app::App, error::ApiError};

/// How long the worker that holds a session has to do what was asked.
const PATIENCE: Duration = Duration::from_secs(2);

/// Ends a session; returns it in its final state. A worker that does not answer is cut off.
pub(crate) async fn cancel_session(app: &App, session: Session) -> Result<Session, ApiError> {
    let ended = || ApiError::bad_request("The session has ended already.");
    let asked = match app.store.request(&session.id, Request::Cancel).await {
        Ok(asked) => asked,
        Err(RequestError::NotPossible(_)) => return Err(ended()),
        Err(other) => return Err(other.into()),
    };
    let after = wait_until(app, asked, |session| session.state.is_final()).await?;
    if after.state.is_final() {
        return Ok(after);
    }
    match app.store.enforce(&after.id, Request::Cancel).await {
        Ok(ended) => Ok(ended),
        // The worker was quicker by a hair.
        Err(RequestError::NotPossible(_)) => {
            let found = app.store.session(&after.id).await?;
            found.ok_or_else(|| ApiError::not_found("session"))
        }
        Err(other) => Err(other.into()),
    }
}

/// Looks at a session at each of its events, until it is as wanted or the patience is over.
pub(crate) async fn wait_until(
    app: &App,
    mut session: Session,
    is_as_wanted: impl Fn(&Session) -> bool,
) -> Result<Session, ApiError> {
    let deadline = Instant::now() + PATIENCE;
    if is_as_wanted(&session) {
        return Ok(session);
    }
    let mut news = app.hub.join(&session.id).await?;
    loop {
        session = match app.store.session(&session.id).await? {
            Some(session) => session,
            None => return Err(ApiError::not_found("session")),
        };
        if is_as_wanted(&session) {
            return Ok(session);
        }
        match timeout_at(deadline, news.recv()).await {
            Ok(Err(tokio::sync::broadcast::error::RecvError::Closed)) | Err(_) => {
                return Ok(session);
            }
            Ok(_) => {}
        }
    }
}
