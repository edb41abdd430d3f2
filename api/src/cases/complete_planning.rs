use std::path::PathBuf;

use redraft_document::{DocumentPath, ProjectRoot, TextFormat, publish};
use redraft_domain::{RunStatus, WorkflowError};
use redraft_store::{CompleteError, NewResource, Project, Session, Workflow};
use redraft_wire::{CompletePlanning, CompleteStep, UpdateArtifacts};

use super::{blocking, change_artifacts::change_artifacts, remove::stop};
use crate::{app::App, error::ApiError};

/// Completes the planning step. A session that is going on is stopped first where that is wished.
pub(crate) async fn complete_step(
    app: &App,
    project: Project,
    workflow: &Workflow,
    session: Session,
    with: CompleteStep,
) -> Result<Session, ApiError> {
    let mut session = session;
    if with.stop_running == Some(true) && is_going(&session) {
        let id = session.id.clone();
        stop(app, vec![session]).await?;
        let stopped = app.store.session(&id).await?;
        session = stopped.ok_or_else(|| ApiError::not_found("session"))?;
    }
    complete_planning(app, project, workflow, session, with.results).await
}

fn is_going(session: &Session) -> bool {
    matches!(
        session.state.status(),
        RunStatus::Pending | RunStatus::Running | RunStatus::Waiting
    )
}

/// Completes the planning step: final results, their files and records, and the workflow's next step.
pub(crate) async fn complete_planning(
    app: &App,
    project: Project,
    workflow: &Workflow,
    session: Session,
    with: CompletePlanning,
) -> Result<Session, ApiError> {
    // The store refuses too; but by then files would have been written.
    workflow.status.work().map_err(WorkflowError::from)?;
    if is_going(&session) {
        return Err(CompleteError::Running(session.id).into());
    }
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let change = UpdateArtifacts {
        design_doc: given(with.design_doc),
        guardrails: given(with.guardrails),
        base_revision: None,
    };
    let slug = project.slug.to_string();
    let session = change_artifacts(app, &slug, workflow, session, change).await?;

    let mut resources = Vec::new();
    let document = app.texts.of_session(&app.store, &session).await?;
    let results = [
        (
            "design_doc",
            "Design Doc",
            "design-doc",
            document.as_deref(),
        ),
        (
            "guardrails",
            "Guardrails",
            "guardrails",
            session.guardrails.as_deref(),
        ),
    ];
    for (kind, title, file, text) in results {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            continue;
        };
        resources.push(NewResource {
            project: project.slug.clone(),
            workflow: workflow.id.clone(),
            kind,
            name: format!("{title} ({})", workflow.name),
            path: format!(".redraft/resources/{file}-{}.md", workflow.id),
            text: text.to_owned(),
        });
    }
    write_files(&project.path, resources.clone()).await?;
    Ok(app
        .store
        .complete_planning(&session.id, None, &resources)
        .await?)
}

/// Writes each resource into its file, whatever that held before: these files are ours.
async fn write_files(folder: &str, resources: Vec<NewResource>) -> Result<(), ApiError> {
    let folder = PathBuf::from(folder);
    blocking(move || {
        let root = ProjectRoot::open(&folder)?;
        for resource in resources {
            let document = root.document(&DocumentPath::parse(&resource.path)?)?;
            let found = document.read()?.map(|reading| reading.text);
            publish(
                &document,
                found.as_deref(),
                &resource.text,
                TextFormat::default(),
            )?;
        }
        Ok::<_, ApiError>(())
    })
    .await
}
