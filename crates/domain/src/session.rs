//! The states of a session and the ways between them.
//!
//! ```text
//! pending ──► running ──► completed | error | cancelled
//!    │  ▲        │
//!    ▼  │        ▼
//! waiting / paused          (both are left by `resume`, or ended by `cancel` and `fail`)
//!
//! A chat session is at its end between two answers, and `ask` lets it begin anew. `reopen` lets a session
//! that completed or failed go on, for an iteration that is tried again.
//! ```

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{Timestamp, workflow::words};
use std::str::FromStr;

words!(
    /// A session's state without its data: the word in the API (`run_status`).
    RunStatus {
        /// Accepted, its first iteration is queued.
        Pending = "pending",
        /// An iteration runs or the next one is queued.
        Running = "running",
        /// Stands still until a named time, then goes on by itself.
        Waiting = "waiting",
        /// Stands still until the user says so.
        Paused = "paused",
        /// All iterations were run, or a limit was reached after at least one success.
        Completed = "completed",
        /// Ended without a result, or by a fatal error.
        Error = "error",
        /// Ended by the user.
        Cancelled = "cancelled",
    }
);

words!(
    /// Why a session waits.
    WaitReason {
        /// The account's usage limit is reached.
        UsageLimit = "usage_limit",
        /// The last attempt failed in a way that may pass.
        BackOff = "back_off",
        /// The rest of the account's usage window is left to the user.
        Reserve = "reserve",
        /// It is not one of the hours that the session is bound to.
        Hours = "hours",
        /// The budget of the day or the month is used up, or reserved by attempts that run.
        Budget = "budget",
    }
);

words!(
    /// Why a session is paused.
    PauseReason {
        /// The user asked for it.
        User = "user",
        /// The agent needs a login, a key or credit.
        NeedsLogin = "needs_login",
        /// The user's and the agent's changes of the document do not fit together.
        Conflict = "conflict",
        /// The same iteration was started several times without any progress.
        Quarantined = "quarantined",
        /// The budget of the project or the installation is used up.
        Budget = "budget",
        /// Something else that only the user can put right, such as a missing folder.
        NeedsUser = "needs_user",
    }
);

words!(
    /// Why a session ended.
    EndReason {
        /// All iterations were run.
        AllIterations = "all_iterations",
        /// The message of a chat session is answered, or nothing was asked yet.
        Answered = "answered",
        /// Every iteration failed.
        AllFailed = "all_failed",
        /// The dollar limit was reached.
        CostLimit = "cost_limit",
        /// The limit of tokens was reached.
        TokenLimit = "token_limit",
        /// The wall-time limit was reached.
        WallTimeLimit = "wall_time_limit",
        /// The deadline has passed.
        Deadline = "deadline",
        /// The last iterations changed very little.
        Converged = "converged",
        /// A document came back that was there before.
        Oscillating = "oscillating",
        /// The last iterations changed nothing.
        Unchanged = "unchanged",
        /// The last iterations failed.
        FailuresInARow = "failures_in_a_row",
        /// The agent said the phrase that ends the session.
        Phrase = "phrase",
        /// The user stopped it.
        Cancelled = "cancelled",
        /// The user completed the planning step while it was paused or waiting.
        StepCompleted = "step_completed",
        /// It could not go on at all.
        Fatal = "fatal",
    }
);

/// Where a session stands, with what belongs to that state. `message` is one sentence for a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum SessionState {
    /// See [`RunStatus::Pending`].
    Pending,
    /// See [`RunStatus::Running`].
    Running,
    /// See [`RunStatus::Waiting`].
    Waiting {
        /// When it goes on.
        until: Timestamp,
        /// Why it waits.
        reason: WaitReason,
        /// For a person.
        message: String,
    },
    /// See [`RunStatus::Paused`].
    Paused {
        /// Why it is paused.
        reason: PauseReason,
        /// For a person.
        message: String,
    },
    /// See [`RunStatus::Completed`].
    Completed {
        /// Why it ended.
        reason: EndReason,
        /// For a person.
        message: String,
    },
    /// See [`RunStatus::Error`].
    Error {
        /// Why it ended.
        reason: EndReason,
        /// For a person.
        message: String,
    },
    /// See [`RunStatus::Cancelled`].
    Cancelled {
        /// For a person.
        message: String,
    },
}

/// A session cannot go from one state to the other.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("a session that is {from} cannot become {to}")]
pub struct TransitionError {
    /// The state it is in.
    pub from: RunStatus,
    /// The state that was asked for.
    pub to: RunStatus,
}

impl SessionState {
    /// The state's word.
    pub fn status(&self) -> RunStatus {
        match self {
            Self::Pending => RunStatus::Pending,
            Self::Running => RunStatus::Running,
            Self::Waiting { .. } => RunStatus::Waiting,
            Self::Paused { .. } => RunStatus::Paused,
            Self::Completed { .. } => RunStatus::Completed,
            Self::Error { .. } => RunStatus::Error,
            Self::Cancelled { .. } => RunStatus::Cancelled,
        }
    }

    /// Whether it will never change by itself: a chat session only until the user asks again, another one
    /// until a failed iteration of it is tried again.
    pub fn is_final(&self) -> bool {
        self.status().is_final()
    }

    /// Whether only the user can make it go on, and not because the user paused it.
    pub fn needs_user(&self) -> bool {
        matches!(self, Self::Paused { reason, .. } if *reason != PauseReason::User)
    }

    /// The sentence for a person, where the state has one.
    pub fn message(&self) -> Option<&str> {
        match self {
            Self::Pending | Self::Running => None,
            Self::Waiting { message, .. }
            | Self::Paused { message, .. }
            | Self::Completed { message, .. }
            | Self::Error { message, .. }
            | Self::Cancelled { message } => Some(message),
        }
    }

    /// A worker took the lease.
    pub fn start(self) -> Result<Self, TransitionError> {
        let allowed = matches!(self, Self::Pending | Self::Running | Self::Waiting { .. });
        self.go(allowed, Self::Running)
    }

    /// It must stand still until a time.
    pub fn wait(
        self,
        until: Timestamp,
        reason: WaitReason,
        message: String,
    ) -> Result<Self, TransitionError> {
        let allowed = matches!(self, Self::Pending | Self::Running | Self::Waiting { .. });
        self.go(
            allowed,
            Self::Waiting {
                until,
                reason,
                message,
            },
        )
    }

    /// It must stand still until the user says so.
    pub fn pause(self, reason: PauseReason, message: String) -> Result<Self, TransitionError> {
        let allowed = matches!(self, Self::Pending | Self::Running | Self::Waiting { .. });
        self.go(allowed, Self::Paused { reason, message })
    }

    /// The user lets it go on, at once.
    pub fn resume(self) -> Result<Self, TransitionError> {
        let allowed = matches!(self, Self::Paused { .. } | Self::Waiting { .. });
        self.go(allowed, Self::Pending)
    }

    /// The user asks something of a chat session, which stands at its end between answers.
    pub fn ask(self) -> Result<Self, TransitionError> {
        let allowed = self.is_final();
        self.go(allowed, Self::Pending)
    }

    /// The user has a failed iteration tried again, after the session's end. One that the user ended
    /// stays ended.
    pub fn reopen(self) -> Result<Self, TransitionError> {
        let allowed = matches!(self, Self::Completed { .. } | Self::Error { .. });
        self.go(allowed, Self::Pending)
    }

    /// It ended with a result.
    pub fn complete(self, reason: EndReason, message: String) -> Result<Self, TransitionError> {
        let allowed = !self.is_final();
        self.go(allowed, Self::Completed { reason, message })
    }

    /// It ended without a result.
    pub fn fail(self, reason: EndReason, message: String) -> Result<Self, TransitionError> {
        let allowed = !self.is_final();
        self.go(allowed, Self::Error { reason, message })
    }

    /// The user ended it.
    pub fn cancel(self, message: String) -> Result<Self, TransitionError> {
        let allowed = !self.is_final();
        self.go(allowed, Self::Cancelled { message })
    }

    fn go(self, allowed: bool, to: Self) -> Result<Self, TransitionError> {
        if allowed {
            Ok(to)
        } else {
            Err(TransitionError {
                from: self.status(),
                to: to.status(),
            })
        }
    }
}

impl RunStatus {
    /// Whether a session in this state will never change again.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Error | Self::Cancelled)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Start,
        Wait,
        Pause,
        Resume,
        Complete,
        Fail,
        Cancel,
    }

    fn apply(state: SessionState, step: Step) -> Result<SessionState, TransitionError> {
        let why = String::from("because");
        match step {
            Step::Start => state.start(),
            Step::Wait => state.wait(Timestamp(1), WaitReason::BackOff, why),
            Step::Pause => state.pause(PauseReason::User, why),
            Step::Resume => state.resume(),
            Step::Complete => state.complete(EndReason::AllIterations, why),
            Step::Fail => state.fail(EndReason::Fatal, why),
            Step::Cancel => state.cancel(why),
        }
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let one = prop_oneof![
            Just(Step::Start),
            Just(Step::Wait),
            Just(Step::Pause),
            Just(Step::Resume),
            Just(Step::Complete),
            Just(Step::Fail),
            Just(Step::Cancel),
        ];
        proptest::collection::vec(one, 0..30)
    }

    proptest! {
        #[test]
        fn a_session_ends_once_and_its_standing_states_have_a_sentence(steps in steps()) {
            let mut state = SessionState::Pending;
            for step in steps {
                let before = state.clone();
                match apply(state.clone(), step) {
                    Ok(after) => {
                        prop_assert!(!before.is_final());
                        let moving =
                            matches!(after.status(), RunStatus::Pending | RunStatus::Running);
                        prop_assert_eq!(after.message().is_none(), moving);
                        state = after;
                    }
                    Err(error) => prop_assert_eq!(error.from, before.status()),
                }
            }
        }
    }

    #[test]
    fn only_a_chat_at_its_end_is_asked() {
        let ended = SessionState::Running.cancel(String::new()).unwrap();
        assert_eq!(ended.ask(), Ok(SessionState::Pending));
        assert!(SessionState::Pending.ask().is_err());
        assert!(SessionState::Running.ask().is_err());
    }

    #[test]
    fn what_the_user_ended_is_not_reopened_and_what_goes_on_needs_not_to_be() {
        let why = String::new;
        let running = || SessionState::Running;
        for ended in [
            running().complete(EndReason::AllIterations, why()),
            running().fail(EndReason::AllFailed, why()),
        ] {
            assert_eq!(ended.unwrap().reopen(), Ok(SessionState::Pending));
        }
        assert!(running().cancel(why()).unwrap().reopen().is_err());
        assert!(running().reopen().is_err());
        let paused = running().pause(PauseReason::User, why()).unwrap();
        assert!(paused.reopen().is_err());
    }

    #[test]
    fn a_paused_session_is_not_started_by_a_worker() {
        let paused = SessionState::Running
            .pause(PauseReason::User, String::new())
            .unwrap();
        assert!(paused.clone().start().is_err());
        assert_eq!(paused.resume(), Ok(SessionState::Pending));
    }
}
