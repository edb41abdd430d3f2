use redraft_document::ResourceName;
use redraft_domain::{ResourceKind, RevisionAuthor, RunStatus, WorkflowError};
use redraft_publication::{ResourcePlace, take_in_resource};
use redraft_store::{CompleteError, NewResource, Project, Session, Workflow};
use redraft_wire::{CompletePlanning, CompleteStep, UpdateArtifacts};

use super::{
    change_artifacts::change_artifacts,
    document::checked_text,
    remove::stop,
    resources::{place_of, settle},
};
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
        // A request that is refused anyway stops nothing.
        workflow.status.work().map_err(WorkflowError::from)?;
        if let Some(text) = &with.results.design_doc {
            checked_text("design_doc", text)?;
        }
        if let Some(text) = &with.results.guardrails {
            checked_text("guardrails", text)?;
        }
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
    let results = results(&project, workflow)?;
    for (_, _, place) in &results {
        place.prepare().await?;
    }
    let given = |text: Option<String>| text.filter(|text| !text.is_empty());
    let change = UpdateArtifacts {
        design_doc: given(with.design_doc),
        guardrails: given(with.guardrails),
        base_revision: None,
    };
    let slug = project.slug.to_string();
    let session = change_artifacts(app, &slug, workflow, session, change).await?;

    let document = app.texts.of_session(&app.store, &session).await?;
    let texts = [document.as_deref(), session.guardrails.as_deref()];
    let mut resources = Vec::new();
    for ((kind, title, place), text) in results.iter().zip(texts) {
        let Some(text) = text.filter(|text| !text.is_empty()) else {
            continue;
        };
        // What the user wrote into its file becomes a revision before this one.
        take_in_resource(&app.store, place).await?;
        resources.push(NewResource {
            project: project.slug.clone(),
            workflow: Some(workflow.id.clone()),
            kind: *kind,
            name: format!("{title} ({})", workflow.name),
            path: place.name.path(),
            author: RevisionAuthor::User,
            session: Some(session.id.clone()),
            text: text.to_owned(),
        });
    }
    let completed = app.store.complete_planning(&session.id, &resources).await?;
    for (_, _, place) in &results {
        settle(app, place).await;
    }
    Ok(completed)
}

/// What a planning step leaves: kind, title and place of each resource.
fn results(
    project: &Project,
    workflow: &Workflow,
) -> Result<[(ResourceKind, &'static str, ResourcePlace); 2], ApiError> {
    let place = |name: &str| {
        let name = ResourceName::parse(&format!("{name}-{}.md", workflow.id))?;
        Ok::<_, ApiError>(place_of(project, name))
    };
    Ok([
        (ResourceKind::DesignDoc, "Design Doc", place("design-doc")?),
        (ResourceKind::Guardrails, "Guardrails", place("guardrails")?),
    ])
}
