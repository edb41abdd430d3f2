use redraft_domain::{Artifact, SessionId};
use redraft_publication::bring_out;
use redraft_store::{Fork, Revision, Session, Workflow};
use redraft_wire::ForkRevision;

use super::start_session::{Ready, made_ready};
use crate::{app::App, error::ApiError};

/// Starts a session on an earlier version of the current step's document. Everything is checked before
/// anything is changed.
pub(crate) async fn fork_revision(
    app: &App,
    slug: &str,
    workflow: &str,
    revision: i64,
    wanted: ForkRevision,
) -> Result<Session, ApiError> {
    let found = app.workflow(slug, workflow).await?;
    let (revision, step) = app.revision(&found, revision).await?;
    let from = from_session(app, &found, &revision, wanted.from_session.as_deref()).await?;
    if revision.artifact != Artifact::DesignDoc {
        return Err(ApiError::conflict(
            "A session begins with a version of the document, and this is one of the guardrails; restore \
             it instead.",
        ));
    }
    if Some(step.number) != found.current_step {
        return Err(ApiError::conflict(format!(
            "This version is one of the step {}, which is not the current one; reopen that step first.",
            step.name
        )));
    }
    let Ready { new, place } = made_ready(app, slug, workflow, wanted.start).await?;
    let text = revision.text(&app.store).await?;
    let is_present = match new.start_revision {
        Some(current) => app.store.revision_text(current).await? == text,
        None => false,
    };
    let fork = Fork {
        revision: revision.id,
        session: from,
        text: (!is_present).then(|| text.to_string()),
    };
    let id = app.store.fork_session(new, &fork).await?;
    // The revision is safe; what fails here is tried again by whoever reconciles.
    if let Err(error) = bring_out(&app.store, &place, Some(&id)).await {
        tracing::warn!(session = %id, %error, "a revision is not in its file yet");
    }
    let started = app.store.session(&id).await?;
    started.ok_or_else(|| ApiError::not_found("session"))
}

/// The session that is forked: the one that the request names, else the one that wrote the version.
async fn from_session(
    app: &App,
    workflow: &Workflow,
    revision: &Revision,
    named: Option<&str>,
) -> Result<Option<SessionId>, ApiError> {
    let Some(named) = named else {
        return Ok(revision.session.clone());
    };
    let found = match named.parse() {
        Ok(id) => app.store.session(&id).await?,
        Err(_) => None,
    };
    let found = found.filter(|session| session.workflow == workflow.id);
    match found {
        Some(session) => Ok(Some(session.id)),
        None => Err(ApiError::invalid("this workflow has no such session.").about("from_session")),
    }
}
