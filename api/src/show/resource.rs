use redraft_document::ResourceFile;
use redraft_domain::{ResourceKind, Timestamp};
use redraft_store::{Resource, ResourceRevision};
use redraft_wire as wire;

/// The name of the file at a recorded path.
fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// A resource that is recorded, and its file where there is one.
pub(crate) fn resource(resource: &Resource, file: Option<&ResourceFile>) -> wire::Resource {
    let size = file.and_then(|file| i64::try_from(file.size_bytes).ok());
    wire::Resource {
        file_name: file_name(&resource.path).to_owned(),
        path: resource.path.clone(),
        kind: resource.kind.to_string(),
        name: resource.name.clone(),
        workflow_id: resource.workflow.as_ref().map(ToString::to_string).into(),
        revision_id: Some(resource.current.0).into(),
        size_bytes: size.unwrap_or(resource.size_bytes),
        is_missing: file.is_none(),
        updated_at: resource.updated_at.to_string(),
    }
}

/// A file that is not recorded yet.
pub(crate) fn resource_file(file: &ResourceFile) -> wire::Resource {
    wire::Resource {
        file_name: file.name.to_string(),
        path: file.name.path(),
        kind: ResourceKind::of_file(file.name.as_str()).to_string(),
        name: file.name.stem().to_owned(),
        workflow_id: None.into(),
        revision_id: None.into(),
        size_bytes: i64::try_from(file.size_bytes).unwrap_or(i64::MAX),
        is_missing: false,
        updated_at: Timestamp(file.modified_ms).to_string(),
    }
}

/// A resource with its text.
pub(crate) fn resource_content(resource: &Resource, content: String) -> wire::ResourceContent {
    wire::ResourceContent {
        file_name: file_name(&resource.path).to_owned(),
        path: resource.path.clone(),
        kind: resource.kind.to_string(),
        name: resource.name.clone(),
        workflow_id: resource.workflow.as_ref().map(ToString::to_string).into(),
        revision_id: resource.current.0,
        size_bytes: resource.size_bytes,
        updated_at: resource.updated_at.to_string(),
        content,
        warnings: Vec::new(),
    }
}

/// A revision of a resource.
pub(crate) fn resource_revision(
    resource: &Resource,
    revision: &ResourceRevision,
) -> wire::ResourceRevision {
    wire::ResourceRevision {
        id: revision.id.0,
        parent_id: revision.parent.map(|id| id.0).into(),
        author: revision.author.to_string(),
        session_id: revision.session.as_ref().map(ToString::to_string).into(),
        size_bytes: revision.size_bytes,
        created_at: revision.created_at.to_string(),
        is_current: revision.id == resource.current,
    }
}

/// A revision of a resource with its text.
pub(crate) fn resource_revision_content(
    resource: &Resource,
    revision: &ResourceRevision,
    content: String,
) -> wire::ResourceRevisionContent {
    let shown = resource_revision(resource, revision);
    wire::ResourceRevisionContent {
        id: shown.id,
        parent_id: shown.parent_id,
        author: shown.author,
        session_id: shown.session_id,
        size_bytes: shown.size_bytes,
        created_at: shown.created_at,
        is_current: shown.is_current,
        content,
    }
}
