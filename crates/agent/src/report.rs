//! What is known about an attempt after its end.

use std::time::Duration;

use redraft_domain::{Usage, Usd};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::{Exit, Outcome};

/// Everything about an ended attempt.
#[derive(Debug, Clone)]
pub struct Report {
    /// How it ended.
    pub outcome: Outcome,
    /// How the agent's process ended; `None` when it had to be swept away.
    pub exit: Option<Exit>,
    /// The end of its standard error, at most 8 KiB; bytes that are no UTF-8 are U+FFFD.
    pub stderr_tail: String,
    /// The tokens of this attempt alone, subagents included.
    pub usage: Usage,
    /// The dollars of this attempt alone, as the agent reckons them; `None` when it did not tell.
    pub cost_usd: Option<Usd>,
    /// Whether more was used than the figures say: the attempt ended in the middle of a turn.
    pub cost_is_estimate: bool,
    /// The agent's own session id, for [`crate::Conversation::Resume`].
    pub agent_session_id: Option<Uuid>,
    /// The turns of the last result, as the agent counts them.
    pub num_turns: u64,
    /// The last successful result's text; without one, all texts.
    pub final_text: String,
    /// Processes that outlived the agent, and were killed.
    pub leftovers: Vec<LeftoverProcess>,
    /// How many bytes the agent wrote to its standard output.
    pub bytes_read: u64,
    /// In how many lines.
    pub lines: u64,
    /// From start to end.
    pub duration: Duration,
}

impl Report {
    /// The agent's exit code.
    pub fn exit_code(&self) -> Option<i32> {
        match self.exit {
            Some(Exit::Code(code)) => Some(code),
            _ => None,
        }
    }

    /// The signal that ended the agent.
    pub fn signal(&self) -> Option<i32> {
        match self.exit {
            Some(Exit::Signal(signal)) => Some(signal),
            _ => None,
        }
    }
}

/// A process that outlived its agent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftoverProcess {
    /// Its id.
    pub pid: i32,
    /// Its command line, at most 200 characters.
    pub command: String,
    /// Whether it is gone now.
    pub killed: bool,
}
