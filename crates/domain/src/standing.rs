//! Where a session stands for someone who looks at many: what it needs, or how it ended.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::{EndReason, PauseReason, RunStatus, SessionState, workflow::words};

words!(
    /// Which list of the start page and of the morning report a session belongs to.
    Standing {
        /// It goes on only after the user did something.
        NeedsYou = "needs_you",
        /// An agent is at work, or is about to be.
        Running = "running",
        /// It waits until a time, and goes on by itself.
        Waiting = "waiting",
        /// It waits for a worker.
        Queued = "queued",
        /// It ended with what was asked for.
        Done = "done",
        /// It ended early, failed, or was stopped or paused by the user.
        Stopped = "stopped",
    }
);

impl Standing {
    /// Where a session of this state stands. One that a limit ended has stopped, whatever it completed before:
    /// not all that was asked for is there.
    pub fn of(state: &SessionState) -> Self {
        match (state, state.status()) {
            (SessionState::Paused { reason, .. }, _) if *reason != PauseReason::User => {
                Self::NeedsYou
            }
            (SessionState::Completed { reason, .. }, _) if is_early(*reason) => Self::Stopped,
            (_, RunStatus::Pending) => Self::Queued,
            (_, RunStatus::Running) => Self::Running,
            (_, RunStatus::Waiting) => Self::Waiting,
            (_, RunStatus::Completed) => Self::Done,
            (_, RunStatus::Paused | RunStatus::Error | RunStatus::Cancelled) => Self::Stopped,
        }
    }
}

/// Whether a session that ended so was cut short, and not at its goal.
fn is_early(reason: EndReason) -> bool {
    match reason {
        EndReason::AllIterations
        | EndReason::Answered
        | EndReason::Converged
        | EndReason::Oscillating
        | EndReason::Unchanged
        | EndReason::Phrase
        | EndReason::StepCompleted => false,
        EndReason::AllFailed
        | EndReason::CostLimit
        | EndReason::TokenLimit
        | EndReason::WallTimeLimit
        | EndReason::Deadline
        | EndReason::FailuresInARow
        | EndReason::Cancelled
        | EndReason::Fatal => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Timestamp, WaitReason};

    #[test]
    fn a_session_stands_where_its_state_and_its_reason_say() {
        let message = || String::from("Why.");
        let paused = |reason| SessionState::Paused {
            reason,
            message: message(),
        };
        let completed = |reason| SessionState::Completed {
            reason,
            message: message(),
        };
        let waiting = SessionState::Waiting {
            until: Timestamp(5),
            reason: WaitReason::UsageLimit,
            message: message(),
        };
        let error = SessionState::Error {
            reason: EndReason::AllFailed,
            message: message(),
        };
        for (state, standing) in [
            (SessionState::Pending, Standing::Queued),
            (SessionState::Running, Standing::Running),
            (waiting, Standing::Waiting),
            (paused(PauseReason::User), Standing::Stopped),
            (paused(PauseReason::Conflict), Standing::NeedsYou),
            (completed(EndReason::AllIterations), Standing::Done),
            (completed(EndReason::Converged), Standing::Done),
            (completed(EndReason::CostLimit), Standing::Stopped),
            (error, Standing::Stopped),
        ] {
            assert_eq!(Standing::of(&state), standing, "{state:?}");
        }
    }
}
