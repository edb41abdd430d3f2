//! The sample project: made when somebody asks for it, removed with its project.

use std::path::PathBuf;

use redraft_document::MadeFolder;
use redraft_domain::{AgentName, Name, ProjectSlug};
use redraft_store::{NewProject, NewWorkflow, Project, Session, Workflow};
use redraft_wire::{CreateStep, Sample, StartIteration};
use serde_json::json;
use tokio::sync::Mutex;

use super::{blocking, new_steps, start_session};
use crate::{app::App, error::ApiError};

const DOCUMENT: &str = "design.md";
const TEXT: &str = include_str!("design.md");

/// The demo agent's pauses are there to be watched; this session is to be looked at when it is done.
const PROMPT: &str = "Make cancellations and spare parts concrete.\ndemo: speed=20";

/// Where the sample project is, or would be.
pub(crate) struct SamplePlace {
    folder: MadeFolder,
    /// Held while it is made, so that two who ask at once get the same one.
    making: Mutex<()>,
}

impl SamplePlace {
    /// The sample in this folder.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self {
            folder: MadeFolder::at(folder),
            making: Mutex::new(()),
        }
    }

    /// Whether this is the sample project.
    pub(crate) fn is_of(&self, project: &Project) -> bool {
        self.folder.path().to_str() == Some(project.path.as_str())
    }

    /// Removes the folder, after its project was forgotten.
    pub(crate) async fn remove(&self) {
        let folder = self.folder.clone();
        if let Err(error) = blocking(move || folder.remove()).await {
            tracing::warn!(%error, "the folder of the sample project stays");
        }
    }
}

/// What there is of the sample.
pub(crate) async fn found_sample(app: &App) -> Result<Sample, ApiError> {
    let Some(place) = &app.sample else {
        return Ok(shown(false, None, None, None));
    };
    let Some(project) = project(app, place).await? else {
        return Ok(shown(true, None, None, None));
    };
    let workflow = first_workflow(app, &project.slug).await?;
    let session = match &workflow {
        Some(workflow) => first_session(app, workflow).await?,
        None => None,
    };
    Ok(shown(false, Some(project), workflow, session))
}

/// The sample; what is missing of it is made.
pub(crate) async fn made_sample(app: &App) -> Result<Sample, ApiError> {
    let Some(place) = &app.sample else {
        return Err(ApiError::nothing("This service offers no sample project."));
    };
    let _alone = place.making.lock().await;
    let project = match project(app, place).await? {
        Some(project) => project,
        None => new_project(app, place).await?,
    };
    let workflow = match first_workflow(app, &project.slug).await? {
        Some(workflow) => workflow,
        None => new_workflow(app, &project).await?,
    };
    // Later than the workflow and as the last piece: whoever finds a session finds all of it.
    if first_session(app, &workflow).await?.is_none() {
        let wanted = StartIteration {
            prompt: PROMPT.to_owned(),
            agent: Some(AgentName::Demo.to_string()),
            ..StartIteration::default()
        };
        start_session(app, project.slug.as_str(), workflow.id.as_str(), wanted).await?;
    }
    found_sample(app).await
}

async fn project(app: &App, place: &SamplePlace) -> Result<Option<Project>, ApiError> {
    let mut projects = app.store.projects().await?.into_iter();
    Ok(projects.find(|project| place.is_of(project)))
}

async fn new_project(app: &App, place: &SamplePlace) -> Result<Project, ApiError> {
    let folder = place.folder.clone();
    blocking(move || folder.make(&[(DOCUMENT, TEXT)])).await?;
    let path = place.folder.path().to_str();
    let new = NewProject {
        name: Name::parse("Sample")?,
        path: path.ok_or_else(ApiError::our_fault)?.to_owned(),
    };
    Ok(app.store.create_project(new).await?)
}

async fn new_workflow(app: &App, project: &Project) -> Result<Workflow, ApiError> {
    let step = |name: &str, document: &str| CreateStep {
        name: name.to_owned(),
        step_type: String::from("interactive"),
        config: Some(json!({"design_doc_path": document})),
    };
    let steps = vec![step("Design", DOCUMENT), step("Test plan", "test-plan.md")];
    let new = NewWorkflow {
        name: Name::parse("Booking of repairs")?,
        steps: new_steps(project, Some(steps)).await?,
    };
    let id = app.store.create_workflow(&project.slug, new).await?;
    app.workflow(project.slug.as_str(), id.as_str()).await
}

async fn first_workflow(app: &App, slug: &ProjectSlug) -> Result<Option<Workflow>, ApiError> {
    Ok(app.store.workflows(slug).await?.into_iter().next())
}

async fn first_session(app: &App, workflow: &Workflow) -> Result<Option<Session>, ApiError> {
    Ok(app.store.sessions(&workflow.id).await?.pop())
}

fn shown(
    is_offered: bool,
    project: Option<Project>,
    workflow: Option<Workflow>,
    session: Option<Session>,
) -> Sample {
    Sample {
        is_offered,
        project_slug: project.map(|project| project.slug.to_string()).into(),
        workflow_id: workflow.map(|workflow| workflow.id.to_string()).into(),
        session_id: session.map(|session| session.id.to_string()).into(),
    }
}
