//! Planning: the conversation, its results, and completing the step.

use redraft_wire::{CompletePlanning, CompleteStep, PlanningSession, SendMessage, UpdateArtifacts};

use super::request::Request;
use crate::paths::WorkflowPath;

/// The newest session of the current step; a conversation is begun where there is none.
pub(crate) fn planning(path: WorkflowPath) -> Request<PlanningSession> {
    Request::get(format!("{}/planning", path.api()))
}

/// The same as it was written.
pub(crate) fn planning_verbatim(path: WorkflowPath) -> Request<PlanningSession> {
    planning(path).verbatim()
}

/// Says something, or says it in the place of an earlier message.
pub(crate) fn send(
    path: WorkflowPath,
    content: String,
    instead_of: Option<i64>,
) -> Request<PlanningSession> {
    let body = SendMessage {
        content,
        instead_of,
    };
    Request::send("POST", path.planning("message"), &body)
}

/// Does something to the conversation that needs no words, such as `stop`.
pub(crate) fn talk(path: WorkflowPath, verb: &str) -> Request<PlanningSession> {
    Request::act("POST", path.planning(verb))
}

/// Goes on with the branch of a message.
pub(crate) fn choose(path: WorkflowPath, message: i64) -> Request<PlanningSession> {
    talk(path, &format!("messages/{message}/choose"))
}

pub(crate) fn save_results(path: WorkflowPath, body: UpdateArtifacts) -> Request<PlanningSession> {
    Request::send("PATCH", path.planning("artifacts"), &body)
}

/// Completes the planning step with the results as they are.
pub(crate) fn complete(path: WorkflowPath, stop_running: bool) -> Request<()> {
    let body = CompleteStep {
        results: CompletePlanning {
            design_doc: None,
            guardrails: None,
        },
        stop_running: stop_running.then_some(true),
    };
    Request::send("POST", path.planning("complete"), &body)
}
