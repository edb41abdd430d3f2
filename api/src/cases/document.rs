//! The document of a step, as the user's verbs touch it.

use std::path::PathBuf;

use redraft_document::{DocumentPath, MAX_DOCUMENT_BYTES, ProjectRoot, TextFormat};
use redraft_domain::{Artifact, RevisionAuthor, RevisionId, SessionId};
use redraft_publication::{DocumentPlace, bring_out};
use redraft_store::{NewRevision, Step};

use super::blocking;
use crate::{app::App, error::ApiError};

/// Where a step's document is.
pub(crate) fn place_of(folder: &str, step: &Step) -> DocumentPlace {
    DocumentPlace {
        step: step.id,
        project_path: PathBuf::from(folder),
        path: step.document_path(),
    }
}

/// The absolute path of a document without links. Finding it shows that it is inside the project, and
/// reading it, that it can be read.
pub(crate) async fn checked_key(place: &DocumentPlace) -> Result<String, ApiError> {
    let (folder, path) = (place.project_path.clone(), place.path.clone());
    blocking(move || {
        let path = DocumentPath::parse(&path)?;
        let document = ProjectRoot::open(&folder)?.document(&path)?;
        document.read_or_predecessors()?;
        Ok::<_, ApiError>(document.canonical_path())
    })
    .await
}

/// A document's text from a field of a request: not too long, lines ended by LF.
pub(crate) fn checked_text(field: &str, text: &str) -> Result<String, ApiError> {
    let refused = |why: &str| Err(ApiError::invalid(why).about(field));
    if text.len() as u64 > MAX_DOCUMENT_BYTES {
        return refused("at most 2 MiB of text are taken.");
    }
    if text.contains('\0') {
        return refused("a text has no NUL characters; remove them.");
    }
    Ok(TextFormat::decode(text).0)
}

/// Makes the user's text the newest revision after `parent`, and puts it into the file.
pub(crate) async fn write(
    app: &App,
    place: &DocumentPlace,
    parent: Option<RevisionId>,
    session: Option<&SessionId>,
    text: String,
) -> Result<RevisionId, ApiError> {
    let new = NewRevision {
        artifact: Artifact::DesignDoc,
        step: place.step,
        parent,
        author: RevisionAuthor::User,
        iteration: None,
        session: session.cloned(),
        text,
    };
    let id = app.store.add_revision(&new).await?;
    // The revision is safe; what fails here is tried again by whoever reconciles.
    if let Err(error) = bring_out(&app.store, place, session).await {
        tracing::warn!(step = place.step.0, %error, "a revision is not in its file yet");
    }
    Ok(id)
}
