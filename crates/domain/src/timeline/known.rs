//! What is known of a session before its events: its iterations and its attempts.

use std::collections::HashMap;

use super::tree::Tree;
use super::{AttemptTime, IterationTime, SessionTime, Span, SpanKind, SpanState};
use crate::{AttemptId, IterationStatus, Timestamp};

/// The nodes of what is known, by number and by row.
pub(super) type Known = (HashMap<u32, usize>, HashMap<AttemptId, usize>);

/// Adds a span for each iteration and each attempt.
pub(super) fn add_known(tree: &mut Tree, session: &SessionTime) -> Known {
    let mut iterations = HashMap::new();
    for one in &session.iterations {
        let span = iteration(one, session);
        iterations.insert(one.number, tree.add(span, None));
    }
    let mut attempts = HashMap::new();
    for one in &session.attempts {
        if let Some(outer) = iterations.get(&one.iteration) {
            let node = tree.add(attempt(one, session.to), Some(*outer));
            attempts.insert(one.id, node);
        }
    }
    (iterations, attempts)
}

fn iteration(one: &IterationTime, session: &SessionTime) -> Span {
    let mut span = span(SpanKind::Iteration, one.from, one.to.unwrap_or(session.to));
    span.name = format!("Iteration {}", one.number);
    span.about.clone_from(&one.about);
    span.state = match one.status {
        IterationStatus::Failed => SpanState::Failed,
        IterationStatus::Completed => SpanState::Done,
        _ if session.is_open => SpanState::Running,
        _ => SpanState::Interrupted,
    };
    span.iteration = Some(one.number);
    span
}

fn attempt(one: &AttemptTime, now: Timestamp) -> Span {
    let mut span = span(SpanKind::Attempt, one.from, one.to.unwrap_or(now));
    span.name = format!("Attempt {}", one.number);
    span.about.clone_from(&one.about);
    let state = match (one.to, one.went_well) {
        (None, _) => SpanState::Running,
        (Some(_), Some(true)) => SpanState::Done,
        (Some(_), Some(false)) => SpanState::Failed,
        (Some(_), None) => SpanState::Interrupted,
    };
    close(&mut span, state);
    span.iteration = Some(one.iteration);
    span
}

/// Says how a span came out.
pub(super) fn close(span: &mut Span, state: SpanState) {
    span.state = state;
    span.failed = u32::from(state == SpanState::Failed);
}

/// A span that went well.
pub(super) fn span(kind: SpanKind, from: Timestamp, to: Timestamp) -> Span {
    Span {
        kind,
        name: String::new(),
        about: String::new(),
        from,
        to: to.max(from),
        state: SpanState::Done,
        event: None,
        end_event: None,
        iteration: None,
        depth: 0,
        count: 1,
        failed: 0,
    }
}
