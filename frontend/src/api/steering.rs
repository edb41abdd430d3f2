//! What a user does to a session while it goes on, or after it: notes, another try, a fork.

use redraft_wire::{
    ForkRevision, IterationSession, Note, SessionFork, StartIteration, StoredEvent, WriteNote,
};

use super::request::Request;
use crate::paths::WorkflowPath;

/// The notes to a session, oldest first.
pub(crate) fn notes(path: WorkflowPath, id: String) -> Request<Vec<Note>> {
    Request::get(path.session(&id, "/notes"))
}

pub(crate) fn write_note(path: WorkflowPath, id: String, content: String) -> Request<Note> {
    let body = WriteNote {
        content,
        lines: None,
    };
    Request::send("POST", path.session(&id, "/notes"), &body)
}

pub(crate) fn take_back_note(path: WorkflowPath, id: String, note: i64) -> Request<()> {
    Request::act("DELETE", path.session(&id, &format!("/notes/{note}")))
}

/// Tries a failed iteration again, by its id.
pub(crate) fn retry(path: WorkflowPath, id: String, iteration: i64) -> Request<IterationSession> {
    Request::act(
        "POST",
        path.session(&id, &format!("/iterations/{iteration}/retry")),
    )
}

/// The sessions that were forked from one.
pub(crate) fn forks(path: WorkflowPath, id: String) -> Request<Vec<SessionFork>> {
    Request::get(path.session(&id, "/forks"))
}

/// Starts a session on a version of the document; `from_session` is the one whose version it is.
pub(crate) fn fork(
    path: WorkflowPath,
    revision: i64,
    from_session: Option<String>,
    start: StartIteration,
) -> Request<IterationSession> {
    let body = ForkRevision {
        start,
        from_session,
    };
    Request::send(
        "POST",
        path.planning(&format!("revisions/{revision}/fork")),
        &body,
    )
}

/// The last events of an attempt, ascending.
pub(crate) fn attempt_events(
    path: WorkflowPath,
    id: String,
    attempt: i64,
    limit: usize,
) -> Request<Vec<StoredEvent>> {
    Request::get(path.session(&id, &format!("/attempts/{attempt}/events?limit={limit}")))
}
