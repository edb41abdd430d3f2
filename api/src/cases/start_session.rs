use redraft_domain::{DEFAULT_MODEL, ModelName, Prompt, StepType, WorkflowError};
use redraft_publication::{DocumentPlace, take_in};
use redraft_store::{NewSession, Session, StartSessionError, Step, Workflow};
use redraft_wire::{SessionLimits, StartIteration};

use super::{
    document::{checked_key, place_of},
    limits::limits,
};
use crate::{app::App, error::ApiError};

/// How many iterations a session has whose request names no number.
const DEFAULT_ITERATIONS: i64 = 3;

/// Starts a session on the workflow's current step. Everything is checked before anything is changed.
pub(crate) async fn start_session(
    app: &App,
    slug: &str,
    workflow: &str,
    wanted: StartIteration,
) -> Result<Session, ApiError> {
    let Ready { new, .. } = made_ready(app, slug, workflow, wanted).await?;
    let id = app.store.start_session(new).await?;
    let started = app.store.session(&id).await?;
    started.ok_or_else(|| ApiError::not_found("session"))
}

/// A session that can be started, and where its document is.
pub(super) struct Ready {
    pub(super) new: NewSession,
    pub(super) place: DocumentPlace,
}

/// Checks everything, and then takes in what the user wrote into the document's file.
pub(super) async fn made_ready(
    app: &App,
    slug: &str,
    workflow: &str,
    wanted: StartIteration,
) -> Result<Ready, ApiError> {
    let project = app.project(slug).await?;
    let workflow = app.workflow(slug, workflow).await?;
    let prompt = Prompt::parse(&wanted.prompt)?;
    let limits = limits(&SessionLimits {
        iterations: wanted.iterations.unwrap_or(DEFAULT_ITERATIONS),
        max_cost_usd: wanted.max_cost_usd,
        max_tokens: wanted.max_tokens,
        max_wall_secs: wanted.max_wall_secs,
        deadline: wanted.deadline.clone(),
        hours: wanted.hours.clone(),
        stop_when: wanted.stop_when.clone(),
    })?;
    let agent = match &wanted.agent {
        Some(name) => name.parse()?,
        None => app.default_agent,
    };
    let asked_model = wanted.model.as_deref().map(ModelName::parse).transpose()?;
    let step = planning_step(app, &workflow).await?;
    let model = match asked_model.or_else(|| step.config.model.clone()) {
        Some(model) => model,
        None => ModelName::parse(DEFAULT_MODEL)?,
    };
    check_free(app, &workflow).await?;

    let place = place_of(&project.path, &step);
    let document_key = checked_key(&place).await?;
    let taken_in = take_in(&app.store, &place, None).await?;
    let new = NewSession {
        project: project.slug,
        workflow: workflow.id,
        step: step.id,
        prompt,
        agent,
        model,
        may_run_commands: step.config.may_run_commands(),
        limits,
        document_path: place.path.clone(),
        document_key,
        start_revision: taken_in.state.current,
        takes_comments: wanted.takes_comments == Some(true),
    };
    Ok(Ready { new, place })
}

/// The workflow's current step, which must be one of planning.
pub(crate) async fn planning_step(app: &App, workflow: &Workflow) -> Result<Step, ApiError> {
    let steps = app.store.steps(&workflow.id).await?;
    let current = steps
        .into_iter()
        .find(|step| Some(step.number) == workflow.current_step);
    let step = current.ok_or_else(|| {
        ApiError::bad_request("The workflow has no current step: all its steps are done.")
    })?;
    match step.step_type {
        StepType::Interactive => Ok(step),
        StepType::Autonomous => Err(ApiError::bad_request(
            "The workflow's current step is not an interactive one, so there is nothing to plan.",
        )),
    }
}

/// The store refuses too; but by then a revision might have been made of the user's file.
async fn check_free(app: &App, workflow: &Workflow) -> Result<(), ApiError> {
    workflow.status.work().map_err(WorkflowError::from)?;
    let sessions = app.store.sessions(&workflow.id).await?;
    match sessions
        .into_iter()
        .find(|session| !session.state.is_final())
    {
        Some(open) => Err(StartSessionError::Busy(open.id).into()),
        None => Ok(()),
    }
}
