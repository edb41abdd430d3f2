//! The settings of a step, checked when they are made, not only when they are used.

use std::path::PathBuf;

use redraft_document::{DocumentPath, ProjectRoot};
use redraft_domain::{Name, StepConfig, StepType};
use redraft_store::{NewStep, Project, Step, Workflow};
use redraft_wire::{AddStep, CreateStep, UpdateStep};
use serde_json::{Map, Value};

use super::blocking;
use crate::{app::App, error::ApiError};

/// The steps of a new workflow; without any, one step for a design document.
pub(crate) async fn new_steps(
    project: &Project,
    given: Option<Vec<CreateStep>>,
) -> Result<Vec<NewStep>, ApiError> {
    let Some(given) = given else {
        let step = NewStep {
            name: Name::parse("Design document")?,
            step_type: StepType::Interactive,
            config: StepConfig::default(),
        };
        return Ok(vec![step]);
    };
    let mut steps = Vec::with_capacity(given.len());
    for step in given {
        steps.push(new_step(project, step).await?);
    }
    Ok(steps)
}

/// Adds a step to a workflow.
pub(crate) async fn add_step(
    app: &App,
    project: &Project,
    workflow: &Workflow,
    given: AddStep,
) -> Result<(), ApiError> {
    let step = CreateStep {
        name: given.name,
        step_type: given.step_type,
        config: given.config,
    };
    let new = new_step(project, step).await?;
    // What does not fit into the type is no place either.
    let number = given
        .step_number
        .map(|number| usize::try_from(number).unwrap_or(0));
    app.store.add_step(&workflow.id, &new, number).await?;
    Ok(())
}

async fn new_step(project: &Project, given: CreateStep) -> Result<NewStep, ApiError> {
    let step_type = given
        .step_type
        .parse()
        .map_err(|()| ApiError::invalid("step_type: 'interactive' or 'autonomous' expected."))?;
    Ok(NewStep {
        name: Name::parse(&given.name)?,
        step_type,
        config: checked_config(project, given.config).await?,
    })
}

/// Changes a step's name and settings; returns the step as it is then.
pub(crate) async fn configured_step(
    app: &App,
    project: &Project,
    step: Step,
    change: UpdateStep,
) -> Result<Step, ApiError> {
    let name = change.name.as_deref().map(Name::parse).transpose()?;
    let config = match change.config {
        Some(config) => Some(checked_config(project, Some(config)).await?),
        None => None,
    };
    app.store
        .update_step(step.id, name.as_ref(), config.as_ref())
        .await?;
    let changed = app.store.step(step.id).await?;
    changed.ok_or_else(|| ApiError::not_found("step"))
}

async fn checked_config(project: &Project, given: Option<Value>) -> Result<StepConfig, ApiError> {
    let raw = match given {
        None | Some(Value::Null) => Map::new(),
        Some(Value::Object(raw)) => raw,
        Some(_) => return Err(ApiError::invalid("config: an object expected.")),
    };
    let config = StepConfig::parse(raw)?;
    let Some(path) = config.design_doc_path.clone() else {
        return Ok(config);
    };
    let root = PathBuf::from(&project.path);
    let checked = blocking(move || {
        let path = DocumentPath::parse(&path)?;
        ProjectRoot::open(&root)?.document(&path)?;
        Ok::<_, ApiError>(())
    });
    checked
        .await
        .map_err(|error| error.about("config.design_doc_path"))?;
    Ok(config)
}
