//! Iteration sessions.

use redraft_wire::{
    Attempt, CancelIteration, IterationDiff, IterationSession, IterationSummary, LineCalls,
    SentPrompt, SessionSummary, StartIteration, StoredEvent, Timeline,
};

use super::request::Request;
use crate::paths::WorkflowPath;

/// All of a workflow, newest first.
pub(crate) fn sessions(path: WorkflowPath) -> Request<Vec<SessionSummary>> {
    Request::get(path.planning("sessions"))
}

pub(crate) fn start(path: WorkflowPath, body: StartIteration) -> Request<IterationSession> {
    Request::send("POST", path.planning("iterate"), &body)
}

pub(crate) fn session(path: WorkflowPath, id: String) -> Request<IterationSession> {
    Request::get(path.session(&id, ""))
}

/// The same as it was written.
pub(crate) fn session_verbatim(path: WorkflowPath, id: String) -> Request<IterationSession> {
    session(path, id).verbatim()
}

pub(crate) fn iterations(path: WorkflowPath, id: String) -> Request<Vec<IterationSummary>> {
    Request::get(path.session(&id, "/iterations"))
}

pub(crate) fn attempts(path: WorkflowPath, id: String) -> Request<Vec<Attempt>> {
    Request::get(path.session(&id, "/attempts"))
}

/// What the agent was sent for an iteration, each attempt.
pub(crate) fn prompts(path: WorkflowPath, id: String, iteration: i64) -> Request<Vec<SentPrompt>> {
    Request::get(path.session(&id, &format!("/iterations/{iteration}/prompts")))
}

pub(crate) fn diff(path: WorkflowPath, id: String, iteration: i64) -> Request<IterationDiff> {
    Request::get(path.session(&id, &format!("/iterations/{iteration}/diff")))
}

/// The newest `limit` events before one, ascending.
pub(crate) fn events_before(
    path: WorkflowPath,
    id: String,
    before: i64,
    limit: usize,
) -> Request<Vec<StoredEvent>> {
    Request::get(path.session(&id, &format!("/events?before_id={before}&limit={limit}")))
}

/// The first `limit` events after one.
pub(crate) fn events_after(
    path: WorkflowPath,
    id: String,
    after: i64,
    limit: usize,
) -> Request<Vec<StoredEvent>> {
    Request::get(path.session(&id, &format!("/events?after_id={after}&limit={limit}")))
}

/// What the time of a session, or of one of its iterations, went into.
pub(crate) fn timeline(
    path: WorkflowPath,
    id: String,
    iteration: Option<i32>,
) -> Request<Timeline> {
    let iteration = iteration.map_or(String::new(), |number| format!("?iteration={number}"));
    Request::get(path.session(&id, &format!("/timeline{iteration}")))
}

/// The calls of an iteration that wrote lines of a revision: the first one's number, and how many.
pub(crate) fn line_calls(
    path: WorkflowPath,
    id: String,
    iteration: i64,
    revision: i64,
    (first, count): (i64, i64),
) -> Request<LineCalls> {
    let query = format!("?revision={revision}&first_line={first}&line_count={count}");
    Request::get(path.session(&id, &format!("/iterations/{iteration}/line-calls{query}")))
}

/// One event, whole.
pub(crate) fn event(path: WorkflowPath, id: String, event: i64) -> Request<StoredEvent> {
    Request::get(path.session(&id, &format!("/events/{event}")))
}

pub(crate) fn pause(path: WorkflowPath, id: String) -> Request<IterationSession> {
    Request::act("POST", path.session(&id, "/pause"))
}

pub(crate) fn resume(path: WorkflowPath, id: String) -> Request<IterationSession> {
    Request::act("POST", path.session(&id, "/resume"))
}

pub(crate) fn cancel(path: WorkflowPath, id: String) -> Request<IterationSession> {
    let body = CancelIteration { session_id: id };
    Request::send("POST", path.planning("iterate/cancel"), &body)
}
