use redraft_domain::{Artifact, SessionId};
use redraft_publication::take_in;
use redraft_store::{Revision, Step};

use super::document::{place_of, write};
use crate::{app::App, error::ApiError};

/// Makes the text of an earlier revision the newest one, as the user's.
pub(crate) async fn restore_revision(
    app: &App,
    folder: &str,
    step: &Step,
    earlier: &Revision,
) -> Result<Revision, ApiError> {
    let text = earlier.text(&app.store).await?.to_string();
    let active = app.store.active_session(&step.workflow_id).await?;
    let session = active
        .filter(|session| session.step == step.id)
        .map(|session| session.id);
    if earlier.artifact == Artifact::Guardrails {
        return restore_guardrails(app, session, step, &text).await;
    }
    let place = place_of(folder, step);
    let current = take_in(&app.store, &place, session.as_ref())
        .await?
        .state
        .current;
    let id = write(app, &place, current, session.as_ref(), text).await?;
    app.store
        .revision(id)
        .await?
        .ok_or_else(|| ApiError::not_found("revision"))
}

async fn restore_guardrails(
    app: &App,
    session: Option<SessionId>,
    step: &Step,
    text: &str,
) -> Result<Revision, ApiError> {
    let session = session.ok_or_else(|| {
        ApiError::conflict("No session of this step is active; reopen the step or start a session.")
    })?;
    app.store.set_guardrails(&session, text).await?;
    let revisions = app.store.revisions(step.id, Artifact::Guardrails).await?;
    let newest = revisions.into_iter().next();
    newest.ok_or_else(|| ApiError::not_found("revision"))
}
