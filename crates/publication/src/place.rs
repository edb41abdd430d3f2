//! Where a document is.

use std::path::PathBuf;

use redraft_document::{Document, DocumentPath, ProjectRoot};
use redraft_domain::StepId;

use crate::PublicationError;

/// A step's document and its file.
#[derive(Debug, Clone)]
pub struct DocumentPlace {
    /// The step whose document it is.
    pub step: StepId,
    /// The project's folder.
    pub project_path: PathBuf,
    /// The document, relative to the project.
    pub path: String,
}

impl DocumentPlace {
    /// Opens the document for reading and writing, and does `work` with it where blocking is allowed.
    pub(crate) async fn with<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Document) -> Result<T, PublicationError> + Send + 'static,
    ) -> Result<T, PublicationError> {
        let place = self.clone();
        let done = tokio::task::spawn_blocking(move || {
            let root = ProjectRoot::open(&place.project_path)?;
            let path: DocumentPath = place.path.parse()?;
            work(&root.document(&path)?)
        });
        match done.await {
            Ok(result) => result,
            // The task is never cancelled, so it can only have panicked: pass that on.
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }
}
