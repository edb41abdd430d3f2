use std::path::PathBuf;

use redraft_document::{DocumentPath, ProjectRoot, TextFormat, publish};
use redraft_domain::{ResourceKind, RevisionAuthor, RunStatus};
use redraft_store::{NewResource, Project, Session, Workflow};
use redraft_wire::{CompletePlanning, UpdateArtifacts};

use super::{blocking, change_artifacts::change_artifacts};
use crate::{app::App, error::ApiError};

/// Completes the planning step: final results, their files and records, and the workflow's next step.
pub(crate) async fn complete_planning(
    app: &App,
    project: Project,
    workflow: &Workflow,
    session: Session,
    with: CompletePlanning,
) -> Result<Session, ApiError> {
    // The store refuses too; but by then files would have been written.
    if matches!(
        session.state.status(),
        RunStatus::Pending | RunStatus::Running | RunStatus::Waiting
    ) {
        return Err(ApiError::conflict(
            "The session is still running; wait for it, or cancel it, before you complete the step.",
        ));
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
            ResourceKind::DesignDoc,
            "Design Doc",
            "design-doc",
            document.as_deref(),
        ),
        (
            ResourceKind::Guardrails,
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
            workflow: Some(workflow.id.clone()),
            kind,
            name: format!("{title} ({})", workflow.name),
            path: format!(".redraft/resources/{file}-{}.md", workflow.id),
            author: RevisionAuthor::User,
            session: Some(session.id.clone()),
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
