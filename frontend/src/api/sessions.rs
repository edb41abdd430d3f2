//! Iteration sessions.

use redraft_wire::{
    Attempt, CancelIteration, IterationDiff, IterationSession, IterationSummary, SessionSummary,
    StartIteration, StoredEvent,
};

use super::Failure;
use super::request::{get, post, send_for};
use crate::paths::WorkflowPath;

/// All of a workflow, newest first.
pub(crate) async fn sessions(path: WorkflowPath) -> Result<Vec<SessionSummary>, Failure> {
    get(&path.planning("sessions")).await
}

pub(crate) async fn start(
    path: WorkflowPath,
    body: StartIteration,
) -> Result<IterationSession, Failure> {
    send_for("POST", &path.planning("iterate"), &body).await
}

pub(crate) async fn session(path: WorkflowPath, id: String) -> Result<IterationSession, Failure> {
    get(&path.session(&id, "")).await
}

pub(crate) async fn iterations(
    path: WorkflowPath,
    id: String,
) -> Result<Vec<IterationSummary>, Failure> {
    get(&path.session(&id, "/iterations")).await
}

pub(crate) async fn attempts(path: WorkflowPath, id: String) -> Result<Vec<Attempt>, Failure> {
    get(&path.session(&id, "/attempts")).await
}

pub(crate) async fn diff(
    path: WorkflowPath,
    id: String,
    iteration: i64,
) -> Result<IterationDiff, Failure> {
    get(&path.session(&id, &format!("/iterations/{iteration}/diff"))).await
}

/// The newest `limit` events before one, ascending.
pub(crate) async fn events_before(
    path: WorkflowPath,
    id: String,
    before: i64,
    limit: usize,
) -> Result<Vec<StoredEvent>, Failure> {
    get(&path.session(&id, &format!("/events?before_id={before}&limit={limit}"))).await
}

/// One event, whole.
pub(crate) async fn event(
    path: WorkflowPath,
    id: String,
    event: i64,
) -> Result<StoredEvent, Failure> {
    get(&path.session(&id, &format!("/events/{event}"))).await
}

pub(crate) async fn pause(path: WorkflowPath, id: String) -> Result<IterationSession, Failure> {
    post(&path.session(&id, "/pause")).await
}

pub(crate) async fn resume(path: WorkflowPath, id: String) -> Result<IterationSession, Failure> {
    post(&path.session(&id, "/resume")).await
}

pub(crate) async fn cancel(path: WorkflowPath, id: String) -> Result<IterationSession, Failure> {
    let body = CancelIteration { session_id: id };
    send_for("POST", &path.planning("iterate/cancel"), &body).await
}
