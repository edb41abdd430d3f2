//! The admission gate: asked before every start of an agent.
//!
//! Each rule is one function; the first that objects decides.

use redraft_domain::{PauseReason, Progress, SessionState, Timestamp, TransitionError};
use redraft_store::Session;

/// How often an iteration may be started without any sign of progress.
const MOST_FRUITLESS_STARTS: u32 = 3;

/// What the gate looks at.
#[derive(Debug)]
pub(crate) struct Candidate<'a> {
    pub(crate) session: &'a Session,
    /// The iteration's number.
    pub(crate) number: u32,
    /// How often the agent was started for it, as far as that counts.
    pub(crate) starts: u32,
    /// Events that tell of progress, of all attempts of this iteration.
    pub(crate) progress_events: i64,
    /// The last lines that tell why earlier attempts ended.
    pub(crate) last_message: Option<&'a str>,
    pub(crate) now: Timestamp,
}

/// What an objection does to the session.
pub(crate) type Objection =
    Box<dyn FnOnce(SessionState) -> Result<SessionState, TransitionError> + Send>;

/// Asks every rule. `None`: the agent may be started.
pub(crate) fn objection(candidate: &Candidate<'_>) -> Option<Objection> {
    limits(candidate).or_else(|| poison(candidate))
}

/// Dollars and wall time of the session.
fn limits(candidate: &Candidate<'_>) -> Option<Objection> {
    let session = candidate.session;
    let progress = Progress {
        limits: session.limits,
        finished: session.iterations_finished(),
        completed: session.iterations_completed,
        cost_usd: session.cost_usd,
        started_at: session.started_at,
        last_failure: None,
    };
    let (reason, message) = progress.limit_reached(candidate.now)?;
    if session.iterations_completed > 0 {
        Some(Box::new(move |state| state.complete(reason, message)))
    } else {
        Some(Box::new(move |state| state.fail(reason, message)))
    }
}

/// An iteration that was started several times and never got anywhere.
fn poison(candidate: &Candidate<'_>) -> Option<Objection> {
    let starts = candidate.starts;
    if starts < MOST_FRUITLESS_STARTS || candidate.progress_events > 0 {
        return None;
    }
    let why = candidate
        .last_message
        .unwrap_or("nothing is known of the reason");
    let message = format!(
        "Paused: iteration {} was started {starts} times without any progress (last: {why}). Look \
         at its attempts, put it right, then resume.",
        candidate.number
    );
    Some(Box::new(move |state| {
        state.pause(PauseReason::Quarantined, message)
    }))
}
