//! What the watcher of an attempt is told while it runs.

use redraft_domain::Usage;
use serde_json::Value;
use uuid::Uuid;

use super::event::{PartialKind, RateLimit, Retry};

/// Something that happened in a running attempt.
///
/// Every event of the agent becomes at least one signal, except those whose content is in others
/// already (the frame of a message that is being written, a repeated text).
#[derive(Debug, Clone, PartialEq)]
pub enum Signal {
    /// The agent is up. Later turns of the same process come as [`Signal::Raw`].
    Started {
        /// The agent's own session id, for resuming.
        agent_session_id: Option<Uuid>,
        /// The model's full name.
        model: String,
        /// The agent's version.
        version: String,
    },
    /// A finished piece of text.
    Content {
        /// The text.
        text: String,
        /// The tool call of the subagent that wrote it.
        parent: Option<String>,
    },
    /// A finished piece of thinking.
    Thinking {
        /// The text.
        text: String,
    },
    /// A tool is called.
    ToolUse {
        /// The call's id.
        id: String,
        /// The tool's name.
        tool: String,
        /// What it is called with.
        input: Value,
        /// The tool call of the subagent that made it.
        parent: Option<String>,
    },
    /// A tool has answered.
    ToolResult {
        /// The call's id.
        id: String,
        /// The tool's name; `unknown` when the call was not seen.
        tool: String,
        /// The whole answer.
        result: String,
        /// Whether the tool failed or was refused.
        is_error: bool,
        /// Milliseconds from call to answer; `None` when the call was not seen.
        duration_ms: Option<u64>,
        /// The tool call of the subagent that made it.
        parent: Option<String>,
    },
    /// Text that is still being written, at most five times a second. Never worth storing: the
    /// finished block follows as [`Signal::Content`], [`Signal::Thinking`] or [`Signal::ToolUse`].
    Partial {
        /// Counts the blocks of the attempt, so that pieces of one block can be joined.
        block: u64,
        /// What is being written.
        kind: PartialKind,
        /// What was added since the last `Partial` of this block.
        text: String,
    },
    /// A request to the API failed and is repeated.
    Retry(Retry),
    /// How far the account's limit is used up.
    RateLimit(RateLimit),
    /// What the attempt has used so far: at the end of each message of the model.
    Usage(Usage),
    /// Any other event, as received.
    Raw {
        /// Its name: `type` or `type/subtype`; `text` for a line that is no JSON.
        kind: String,
        /// The line; bytes that are no UTF-8 are U+FFFD.
        json: String,
    },
}

impl Signal {
    /// Whether it is a finished block, in the place of the partial text before it.
    pub fn ends_block(&self) -> bool {
        matches!(
            self,
            Self::Content { .. } | Self::Thinking { .. } | Self::ToolUse { .. }
        )
    }

    /// Whether it only shows that the agent lives, so that nothing is lost when it is not stored.
    pub fn is_fleeting(&self) -> bool {
        match self {
            Self::Partial { .. } => true,
            Self::Raw { kind, .. } => {
                matches!(kind.as_str(), "system/status" | "system/thinking_tokens")
            }
            _ => false,
        }
    }
}
