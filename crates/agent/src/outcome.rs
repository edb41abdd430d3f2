//! How an attempt ended.

use std::fmt;

/// How an attempt ended; what follows from it is decided elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The agent did its work, with or without a change.
    Finished,
    /// The agent failed in a way that trying again will not help.
    AgentError {
        /// For a person.
        message: String,
    },
    /// The limit of turns was reached.
    OutOfTurns,
    /// It failed in a way that may pass.
    Transient {
        /// What kind of failure.
        class: TransientClass,
        /// For a person.
        message: String,
    },
    /// The account's limit is reached, and when it is free again is known.
    LimitedUntil {
        /// Seconds since 1970.
        resets_at: i64,
        /// Which limit, such as `five_hour`; may be empty.
        kind: String,
        /// For a person.
        message: String,
    },
    /// The account's limit is reached; nobody told until when.
    Limited {
        /// For a person.
        message: String,
    },
    /// Only the user can put it right.
    NeedsUser {
        /// What is needed.
        what: UserNeed,
        /// What to do, for a person.
        message: String,
    },
    /// The dollar limit given to the agent was reached.
    BudgetReached,
    /// The conversation to resume is not there any more: start a new one.
    ConversationLost {
        /// For a person.
        message: String,
    },
    /// It was stopped on request.
    Stopped {
        /// By whom.
        reason: StopReason,
    },
}

/// A kind of failure that may pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TransientClass {
    /// The API has no capacity.
    Overloaded,
    /// The API failed.
    Server,
    /// The API could not be reached.
    Network,
    /// The agent ended without a result.
    Crashed,
    /// The agent took too long in all or was silent for too long.
    TimedOut,
}

/// What only the user can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum UserNeed {
    /// Log in, or give a valid key.
    Login,
    /// Allow the agent to write its working copy.
    Permission,
    /// Pay.
    Billing,
    /// Choose another model.
    Model,
}

/// Why a running attempt is stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StopReason {
    /// The user cancelled.
    Cancel,
    /// The user paused.
    Pause,
    /// The worker ends.
    Drain,
    /// Another worker holds the session now.
    LeaseLost,
}

impl fmt::Display for StopReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cancel => "cancelled",
            Self::Pause => "paused",
            Self::Drain => "the worker was shut down",
            Self::LeaseLost => "another worker took over",
        })
    }
}
