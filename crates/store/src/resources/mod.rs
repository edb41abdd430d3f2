//! Resources: files of a project that later steps use, such as a finished design document.
//!
//! A resource's text is a chain of revisions, as a document's is. First the record changes, then the
//! file; a row that is to be removed is kept until its file is gone. So whoever finds a row whose file
//! is behind ([`Store::unsettled_resources`]) knows what is left to be done.

mod change;
mod read;
mod remove;
mod revisions;
mod save;

use redraft_domain::{
    ProjectSlug, ResourceId, ResourceKind, ResourceRevisionId, RevisionAuthor, SessionId,
    Timestamp, WorkflowId,
};

pub use change::ResourceChange;
pub use remove::UnsettledResource;
pub use revisions::ResourceRevision;
pub(crate) use save::save_resource;

/// A resource to be recorded.
#[derive(Debug, Clone)]
pub struct NewResource {
    /// Its project.
    pub project: ProjectSlug,
    /// The workflow that made it.
    pub workflow: Option<WorkflowId>,
    /// What it is for.
    pub kind: ResourceKind,
    /// How it is called.
    pub name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// Who wrote its text. An imported text is one that the file holds already.
    pub author: RevisionAuthor,
    /// The session whose result it is.
    pub session: Option<SessionId>,
    /// Its text.
    pub text: String,
}

/// A resource, without its text.
#[derive(Debug, Clone)]
pub struct Resource {
    /// Its id.
    pub id: ResourceId,
    /// Its project.
    pub project: ProjectSlug,
    /// The workflow that made it.
    pub workflow: Option<WorkflowId>,
    /// What it is for.
    pub kind: ResourceKind,
    /// How it is called.
    pub name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// Its newest revision.
    pub current: ResourceRevisionId,
    /// The revision that its file holds, as far as we know.
    pub published: Option<ResourceRevisionId>,
    /// Bytes of its newest text.
    pub size_bytes: i64,
    /// Whether it is to be removed, and only its file is not gone yet.
    pub is_removed: bool,
    /// When it was recorded first.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}
