//! What goes on, what came of the night, and what further iterations will take.

use redraft_wire::{Estimate, Glance, MorningReport};

use super::request::Request;
use crate::paths::{WorkflowPath, segment};

/// All that goes on.
pub(crate) fn glance() -> Request<Glance> {
    Request::get("/api/glance".to_owned())
}

/// What came of the time since a moment, with so many sessions in each list.
pub(crate) fn morning(since: &str, limit: u32) -> Request<MorningReport> {
    Request::get(format!(
        "/api/morning?since={}&limit={limit}",
        segment(since)
    ))
}

/// Takes note of how a session stands.
pub(crate) fn accept(path: &WorkflowPath, id: &str) -> Request<()> {
    Request::act("POST", path.session(id, "/accept"))
}

/// Takes that back.
pub(crate) fn take_back_acceptance(path: &WorkflowPath, id: &str) -> Request<()> {
    Request::act("DELETE", path.session(id, "/accept"))
}

/// What so many iterations will take; without a workflow those in a new project.
pub(crate) fn estimate(
    path: Option<&WorkflowPath>,
    iterations: &str,
    agent: &str,
    model: &str,
) -> Request<Estimate> {
    let mut query = format!("?iterations={}", segment(iterations));
    for (name, value) in [("agent", agent), ("model", model)] {
        if !value.is_empty() {
            query.push_str(&format!("&{name}={}", segment(value)));
        }
    }
    let estimate = format!("estimate{query}");
    Request::get(match path {
        Some(path) => path.planning(&estimate),
        None => format!("/api/{estimate}"),
    })
}
