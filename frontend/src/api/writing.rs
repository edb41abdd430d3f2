//! The document in the hand of whoever writes it: its text, comments on its lines, kept prompts.

use redraft_wire::{
    ChangeNote, Document, MergedDocument, Note, NoteLines, PromptTemplate, RevisionContent,
    SaveDocument, WriteNote, WriteTemplate,
};

use super::request::Request;
use crate::paths::{WorkflowPath, project_api};

/// The document of the current step, as it was written.
pub(crate) fn document(path: WorkflowPath) -> Request<Document> {
    Request::get(path.planning("document")).verbatim()
}

/// Replaces the document, if its newest version is still the base.
pub(crate) fn save_document(path: WorkflowPath, body: SaveDocument) -> Request<Document> {
    Request::send("PUT", path.planning("document"), &body).verbatim()
}

/// Joins a text and the newest version, and saves nothing.
pub(crate) fn merge_document(path: WorkflowPath, body: SaveDocument) -> Request<MergedDocument> {
    Request::send("POST", path.planning("document/merge"), &body).verbatim()
}

/// A version as it was written.
pub(crate) fn revision_verbatim(path: WorkflowPath, id: i64) -> Request<RevisionContent> {
    super::revision(path, id).verbatim()
}

/// The notes to a session, with the places of their lines in a version.
pub(crate) fn notes_in(path: WorkflowPath, id: String, revision: i64) -> Request<Vec<Note>> {
    Request::get(path.session(&id, &format!("/notes?revision={revision}")))
}

/// Writes a comment on lines.
pub(crate) fn write_comment(
    path: WorkflowPath,
    id: String,
    content: String,
    lines: NoteLines,
) -> Request<Note> {
    let body = WriteNote {
        content,
        lines: Some(lines),
    };
    Request::send("POST", path.session(&id, "/notes"), &body)
}

pub(crate) fn change_note(
    path: WorkflowPath,
    id: String,
    note: i64,
    content: String,
) -> Request<Note> {
    let address = path.session(&id, &format!("/notes/{note}"));
    Request::send("PATCH", address, &ChangeNote { content })
}

/// The comments that wait for a session of the current step.
pub(crate) fn waiting_comments(path: WorkflowPath) -> Request<Vec<Note>> {
    Request::get(path.planning("comments"))
}

/// The prompts that can be used in a project, as they were written.
pub(crate) fn templates(slug: &str) -> Request<Vec<PromptTemplate>> {
    Request::get(template(Some(slug), None)).verbatim()
}

/// Keeps a prompt, in a project or, without one, for all.
pub(crate) fn write_template(slug: Option<&str>, body: &WriteTemplate) -> Request<PromptTemplate> {
    Request::send("POST", template(slug, None), body)
}

pub(crate) fn change_template(
    slug: Option<&str>,
    id: i64,
    body: &WriteTemplate,
) -> Request<PromptTemplate> {
    Request::send("PUT", template(slug, Some(id)), body)
}

pub(crate) fn delete_template(slug: Option<&str>, id: i64) -> Request<()> {
    Request::act("DELETE", template(slug, Some(id)))
}

fn template(slug: Option<&str>, id: Option<i64>) -> String {
    let mut path = slug.map_or_else(|| "/api".to_owned(), project_api);
    path.push_str("/templates");
    if let Some(id) = id {
        path.push('/');
        path.push_str(&id.to_string());
    }
    path
}
