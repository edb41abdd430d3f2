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
