//! Why the file and the revisions could not be brought together.

use redraft_document::{ContainmentError, FolderError, PathError, PublishError, ReadError};
use redraft_store::StoreError;
use thiserror::Error;

/// Why the file and the revisions could not be brought together. Nothing was lost.
#[derive(Debug, Error)]
pub enum PublicationError {
    /// The project's folder cannot be used.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The document's path is not usable.
    #[error(transparent)]
    Path(#[from] PathError),
    /// The document's path leads out of the project, or to something that is no document.
    #[error(transparent)]
    Containment(#[from] ContainmentError),
    /// The file cannot be read as a document.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The file cannot be written.
    #[error(transparent)]
    Publish(#[from] PublishError),
    /// The file changes faster than it can be taken in.
    #[error("The document's file changes all the time; try again when it is quiet.")]
    Restless,
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl PublicationError {
    /// Whether only the user can put it right, in contrast to trouble of ours that may pass.
    pub fn needs_user(&self) -> bool {
        !matches!(self, Self::Store(_) | Self::Restless)
    }
}
