//! The admission gate: asked before every start of an agent.
//!
//! Each rule is one function in a file of its own; the first that objects decides. The gate is asked
//! twice: before anything is prepared, and again in the transaction that counts the start and
//! reserves its dollars, which alone decides.

mod budgets;
mod hours;
mod limits;
mod poison;
mod reserve;
mod usage_limit;

#[cfg(test)]
mod sample;

pub(crate) use self::usage_limit::{clock_time, jitter};

use redraft_domain::{
    EndReason, PauseReason, SessionState, Timestamp, TransitionError, WaitReason,
};
use redraft_store::{GateFacts, Reservation};

/// What the gate looks at besides the record.
#[derive(Debug, Clone)]
pub(crate) struct Candidate {
    /// The iteration's number.
    pub(crate) number: u32,
    /// How often the agent was started for it, as far as that counts.
    pub(crate) starts: u32,
    /// Events that tell of progress, of all attempts of this iteration.
    pub(crate) progress_events: i64,
    /// The last line that tells why an earlier attempt ended.
    pub(crate) last_message: Option<String>,
}

/// Why the agent may not be started, and what that does to the session. The text is for a person.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Objection {
    /// It ends: with a result if an iteration was completed.
    End(EndReason, String),
    /// It stands still until a time.
    Wait(Timestamp, WaitReason, String),
    /// It stands still until the user did something.
    Pause(PauseReason, String),
}

impl Objection {
    /// The state that follows; `completed` is the number of completed iterations.
    pub(crate) fn apply(
        self,
        state: SessionState,
        completed: u32,
    ) -> Result<SessionState, TransitionError> {
        match self {
            Self::End(reason, message) if completed > 0 => state.complete(reason, message),
            Self::End(reason, message) => state.fail(reason, message),
            Self::Wait(until, reason, message) => state.wait(until, reason, message),
            Self::Pause(reason, message) => state.pause(reason, message),
        }
    }
}

/// Asks every rule; says what to reserve if none objects.
pub(crate) fn ask(candidate: &Candidate, facts: &GateFacts) -> Result<Reservation, Objection> {
    let objection = limits::objection(facts)
        .or_else(|| poison::objection(candidate, facts))
        .or_else(|| hours::objection(facts))
        .or_else(|| usage_limit::objection(facts))
        .or_else(|| reserve::objection(facts));
    match objection {
        Some(objection) => Err(objection),
        None => budgets::reserve(facts),
    }
}

#[cfg(test)]
mod tests {
    use redraft_domain::RunStatus;

    use super::*;

    #[test]
    fn an_end_is_a_success_only_after_a_completed_iteration() {
        let end = Objection::End(EndReason::CostLimit, "Stopped.".into());
        let failed = end.clone().apply(SessionState::Running, 0).unwrap();
        assert_eq!(failed.status(), RunStatus::Error);
        let completed = end.apply(SessionState::Running, 1).unwrap();
        assert_eq!(completed.status(), RunStatus::Completed);
    }

    #[test]
    fn nothing_is_reserved_for_what_is_refused() {
        let mut facts = sample::facts();
        facts.session.limits.deadline = Some(Timestamp(1));
        assert!(ask(&sample::candidate(), &facts).is_err());
        facts.session.limits.deadline = None;
        assert!(ask(&sample::candidate(), &facts).is_ok());
    }
}
