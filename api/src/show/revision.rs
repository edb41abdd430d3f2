use redraft_store::Revision;
use redraft_wire as wire;

/// A revision; `is_current`: it is its artifact's present text.
pub(crate) fn revision(revision: &Revision, is_current: bool) -> wire::Revision {
    wire::Revision {
        id: revision.id.0,
        artifact: revision.artifact.to_string(),
        parent_id: revision.parent.map(|id| id.0).into(),
        author: revision.author.to_string(),
        iteration_id: revision.iteration.map(|id| id.0).into(),
        session_id: revision.session.as_ref().map(ToString::to_string).into(),
        size_bytes: revision.size_bytes,
        created_at: revision.created_at.to_string(),
        is_current,
    }
}

/// A revision with its text.
pub(crate) fn revision_content(
    revision: &Revision,
    is_current: bool,
    content: String,
) -> wire::RevisionContent {
    let shown = self::revision(revision, is_current);
    wire::RevisionContent {
        id: shown.id,
        artifact: shown.artifact,
        parent_id: shown.parent_id,
        author: shown.author,
        iteration_id: shown.iteration_id,
        session_id: shown.session_id,
        size_bytes: shown.size_bytes,
        created_at: shown.created_at,
        is_current: shown.is_current,
        content,
    }
}
