use redraft_domain::RunStatus;
use redraft_store::{Request, Session};

use super::cancel_session::wait_until;
use crate::{app::App, error::ApiError};

/// Lets a session stand still. The worker that holds it stops its agent first; if that takes long, the
/// session is returned as it is then, and is paused a little later.
pub(crate) async fn pause_session(app: &App, session: Session) -> Result<Session, ApiError> {
    let asked = app.store.request(&session.id, Request::Pause).await?;
    let stands =
        |session: &Session| session.state.status() == RunStatus::Paused || session.state.is_final();
    wait_until(app, asked, stands).await
}
