use redraft_domain::WorkflowError;
use redraft_store::{Project, Workflow};
use redraft_wire::CompletePlanning;

use super::complete_planning::complete_planning;
use crate::{app::App, error::ApiError};

/// Completes the current step and moves on. Where it has an active session, what that has made is
/// saved as when the user completes the step, so that nothing is lost on this way.
pub(crate) async fn advance_workflow(
    app: &App,
    project: Project,
    workflow: &Workflow,
) -> Result<(), ApiError> {
    workflow.status.advance().map_err(WorkflowError::from)?;
    let steps = app.store.steps(&workflow.id).await?;
    let mut steps = steps.into_iter();
    let current = steps.find(|step| Some(step.number) == workflow.current_step);
    let active = app.store.active_session(&workflow.id).await?;
    match active.filter(|session| current.is_some_and(|step| step.id == session.step)) {
        Some(session) => {
            let as_it_is = CompletePlanning {
                design_doc: None,
                guardrails: None,
            };
            complete_planning(app, project, workflow, session, as_it_is).await?;
            Ok(())
        }
        None => Ok(app.store.advance_workflow(&workflow.id).await?),
    }
}
