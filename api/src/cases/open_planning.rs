//! The session that planning stands at; a chat session where there is none yet.

use redraft_domain::{DEFAULT_MODEL, ModelName, Scope};
use redraft_publication::take_in;
use redraft_store::{NewChat, Session, Workflow};

use super::{
    document::{checked_key, place_of},
    start_session::planning_step,
};
use crate::{app::App, error::ApiError};

/// The newest session of the workflow's current step. Where there is none a chat session is created,
/// with the document that is in its file, unless the caller may only look.
pub(crate) async fn open_planning(
    app: &App,
    slug: &str,
    workflow: &Workflow,
    scope: Scope,
) -> Result<Session, ApiError> {
    let project = app.project(slug).await?;
    let step = planning_step(app, workflow).await?;
    if let Some(session) = app.store.newest_session(step.id).await? {
        return Ok(session);
    }
    if !scope.includes(Scope::Operate) {
        return Err(ApiError::forbidden(
            "Nobody has begun to plan in this step, and with the scope 'read' you cannot; whoever may \
             operate begins by opening it.",
        ));
    }
    let place = place_of(&project.path, &step);
    let document_key = checked_key(&place).await?;
    let taken_in = take_in(&app.store, &place, None).await?;
    let model = match &step.config.model {
        Some(model) => model.clone(),
        None => ModelName::parse(DEFAULT_MODEL)?,
    };
    let new = NewChat {
        project: project.slug,
        workflow: workflow.id.clone(),
        step: step.id,
        agent: app.default_agent,
        model,
        may_run_commands: step.config.may_run_commands(),
        document_path: place.path,
        document_key,
        start_revision: taken_in.state.current,
    };
    let id = app.store.create_chat(&new).await?;
    let created = app.store.session(&id).await?;
    created.ok_or_else(|| ApiError::not_found("session"))
}
