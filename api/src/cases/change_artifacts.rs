use redraft_publication::take_in;
use redraft_store::{Session, Workflow};
use redraft_wire::UpdateArtifacts;

use super::document::{checked_text, place_of, write};
use crate::{app::App, error::ApiError};

/// Replaces the given results of a session. The document becomes the user's revision and goes into the
/// file; during a run that is like an edit of the file.
pub(crate) async fn change_artifacts(
    app: &App,
    slug: &str,
    workflow: &Workflow,
    session: Session,
    change: UpdateArtifacts,
) -> Result<Session, ApiError> {
    // Before anything is changed.
    let guardrails = change.guardrails.as_deref();
    let guardrails = guardrails
        .map(|text| checked_text("guardrails", text))
        .transpose()?;
    if let Some(text) = &guardrails {
        app.keeps_secrets(session.guardrails.as_deref().unwrap_or_default(), text)?;
    }
    if let Some(text) = &change.design_doc {
        let text = checked_text("design_doc", text)?;
        let project = app.project(slug).await?;
        let step = app.step(workflow, session.step.0).await?;
        let place = place_of(&project.path, &step);
        let current = take_in(&app.store, &place, Some(&session.id))
            .await?
            .state
            .current;
        if change
            .base_revision
            .is_some_and(|base| Some(base) != current.map(|id| id.0))
        {
            return Err(ApiError::conflict(
                "The document has changed since the revision that your text was made from; look \
                 at the newest one and put your changes into it.",
            ));
        }
        let is_new = match current {
            Some(id) => {
                let present = app.texts.get(&app.store, id).await?;
                app.keeps_secrets(&present, &text)?;
                *present != *text
            }
            None => true,
        };
        if is_new {
            write(app, &place, current, Some(&session.id), text).await?;
        }
    }
    if let Some(text) = &guardrails {
        app.store.set_guardrails(&session.id, text).await?;
    }
    let changed = app.store.session(&session.id).await?;
    changed.ok_or_else(|| ApiError::not_found("session"))
}

/// The workflow's newest session whose results are still being worked on.
pub(crate) async fn active_session(app: &App, workflow: &Workflow) -> Result<Session, ApiError> {
    let active = app.store.active_session(&workflow.id).await?;
    active
        .ok_or_else(|| ApiError::nothing("No session of this workflow is active; start one first."))
}
