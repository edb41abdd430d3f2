//! The document of the current step, as somebody edits it.

use redraft_document::{Merge, MergeLabels, merge_labelled};
use redraft_domain::RevisionId;
use redraft_publication::take_in;
use redraft_store::{Session, Step, Workflow};
use redraft_wire::{Document, MergedDocument, SaveDocument};

use super::{
    blocking,
    document::{checked_text, place_of, write},
    start_session::planning_step,
};
use crate::{app::App, error::ApiError};

/// The document as it is now. A file that was never read becomes its first version.
pub(crate) async fn current_document(
    app: &App,
    slug: &str,
    workflow: &Workflow,
) -> Result<Document, ApiError> {
    let step = planning_step(app, workflow).await?;
    if app.store.document(step.id).await?.current.is_none() {
        let project = app.project(slug).await?;
        take_in(&app.store, &place_of(&project.path, &step), None).await?;
    }
    shown(app, workflow, &step).await
}

/// Makes a text the newest version and puts it into the file. While an iteration runs that is like an
/// edit of the file: what the iteration writes is joined with it.
pub(crate) async fn save_document(
    app: &App,
    slug: &str,
    workflow: &Workflow,
    wanted: &SaveDocument,
) -> Result<Document, ApiError> {
    let text = checked_text("content", &wanted.content)?;
    let step = planning_step(app, workflow).await?;
    let project = app.project(slug).await?;
    let place = place_of(&project.path, &step);
    let session = app.store.active_session(&workflow.id).await?;
    let session = session.filter(|session| session.step == step.id);
    let session = session.as_ref().map(|session| &session.id);
    let current = take_in(&app.store, &place, session).await?.state.current;
    if wanted.base_revision != current.map(|id| id.0) {
        return Err(ApiError::conflict(
            "The document has changed since the version that your text was made from, so nothing was \
             saved; merge both, or save yours over the newest one.",
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
        write(app, &place, current, session, text).await?;
    }
    shown(app, workflow, &step).await
}

/// Brings a text and the newest version together, and saves nothing.
pub(crate) async fn merge_document(
    app: &App,
    workflow: &Workflow,
    wanted: &SaveDocument,
) -> Result<MergedDocument, ApiError> {
    let theirs = checked_text("content", &wanted.content)?;
    let step = planning_step(app, workflow).await?;
    let base = match wanted.base_revision {
        Some(id) => {
            let (revision, of) = app.revision(workflow, id).await?;
            if of.id != step.id {
                return Err(ApiError::not_found("revision"));
            }
            revision.text(&app.store).await?.to_string()
        }
        None => String::new(),
    };
    let current = app.store.document(step.id).await?.current;
    let ours = match current {
        Some(id) => app.texts.get(&app.store, id).await?.to_string(),
        None => String::new(),
    };
    let merged = blocking(move || {
        Ok::<_, ApiError>(merge_labelled(&base, &ours, &theirs, MergeLabels::EDITOR))
    });
    let (content, conflicts) = match merged.await? {
        Merge::Clean(text) => (text, 0),
        Merge::Conflict { places, marked } => (marked, places as i32),
    };
    Ok(MergedDocument {
        revision_id: current.map(|id| id.0).into(),
        content,
        conflicts,
    })
}

async fn shown(app: &App, workflow: &Workflow, step: &Step) -> Result<Document, ApiError> {
    let current: Option<RevisionId> = app.store.document(step.id).await?.current;
    let (content, changed_at) = match current {
        Some(id) => {
            let revision = app.store.revision(id).await?;
            let text = app.texts.get(&app.store, id).await?.to_string();
            (text, revision.map(|one| one.created_at.to_string()))
        }
        None => (String::new(), None),
    };
    let sessions = app.store.sessions(&workflow.id).await?;
    let open = |one: &Session| one.step == step.id && !one.state.is_final();
    let session = sessions.into_iter().find(open);
    let running = match &session {
        Some(session) => {
            let all = app.store.iterations(&session.id).await?;
            let runs = all
                .into_iter()
                .find(|one| one.status == redraft_domain::IterationStatus::Running);
            runs.map(|one| one.number as i32)
        }
        None => None,
    };
    Ok(Document {
        step_id: step.id.0,
        path: step.document_path(),
        revision_id: current.map(|id| id.0).into(),
        changed_at: changed_at.into(),
        content,
        session_id: session.map(|session| session.id.as_str().to_owned()).into(),
        iteration_number: running.into(),
        warnings: Vec::new(),
    })
}
