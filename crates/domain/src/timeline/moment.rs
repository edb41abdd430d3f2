//! What an event says about time.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::{AttemptId, EventId, EventKind, RunStatus, Timestamp};

/// How the message begins that tells of a failed request.
pub const REQUEST_FAILED: &str = "The agent's request failed";

/// The most characters of what is said about a call.
const MOST_CHARS: usize = 80;

/// An event, as far as it concerns time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// The event.
    pub id: EventId,
    /// When it was written down.
    pub at: Timestamp,
    /// Its iteration.
    pub iteration: Option<u32>,
    /// Its attempt.
    pub attempt: Option<AttemptId>,
    /// What it says.
    pub what: What,
}

/// What an event says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The agent was started.
    Began,
    /// A thought is finished.
    Thought,
    /// A piece of text is finished.
    Said {
        /// The call of the subagent that wrote it.
        parent: Option<String>,
    },
    /// A tool is called.
    Called {
        /// The call's id.
        call: String,
        /// The tool.
        tool: String,
        /// What it is called with, in a few words.
        about: String,
        /// The call of the subagent that made it.
        parent: Option<String>,
    },
    /// A tool has answered.
    Answered {
        /// The call's id.
        call: String,
        /// The tool.
        tool: String,
        /// Whether it failed or was refused.
        is_error: bool,
        /// Milliseconds from call to answer.
        took_ms: Option<u64>,
    },
    /// The session stands otherwise, or goes on.
    Stood {
        /// How.
        status: RunStatus,
        /// For a person.
        message: String,
    },
    /// An iteration ended, well or not.
    Completed,
    /// The last event of the session.
    Ended,
    /// Something that takes no time.
    Other,
}

/// The fields of an event's JSON that matter here. The large ones are passed over.
#[derive(Deserialize, Default)]
struct Facts<'a> {
    #[serde(default)]
    tool: String,
    #[serde(default)]
    tool_use_id: String,
    parent: Option<String>,
    #[serde(default)]
    is_error: bool,
    duration_ms: Option<u64>,
    #[serde(borrow)]
    input: Option<&'a RawValue>,
    run_status: Option<RunStatus>,
    #[serde(default)]
    message: String,
    #[serde(default)]
    fatal: bool,
}

/// What of a call's input says most about it, the first that is there.
#[derive(Deserialize)]
struct Input {
    file_path: Option<String>,
    path: Option<String>,
    notebook_path: Option<String>,
    pattern: Option<String>,
    command: Option<String>,
    description: Option<String>,
    query: Option<String>,
    url: Option<String>,
}

impl What {
    /// Reads the JSON of a stored event, which may be cut. What cannot be read takes no time.
    pub fn read(kind: EventKind, data: &str) -> Self {
        match kind {
            EventKind::IterationStart => return Self::Began,
            EventKind::Thinking => return Self::Thought,
            EventKind::IterationComplete => return Self::Completed,
            EventKind::Done | EventKind::Cancelled => return Self::Ended,
            EventKind::Content
            | EventKind::ToolUse
            | EventKind::ToolResult
            | EventKind::Status
            | EventKind::Error => {}
            _ => return Self::Other,
        }
        let facts: Facts<'_> = serde_json::from_str(data).unwrap_or_default();
        match kind {
            EventKind::Content => Self::Said {
                parent: facts.parent,
            },
            EventKind::ToolUse => Self::Called {
                call: facts.tool_use_id,
                tool: facts.tool,
                about: facts.input.map(about).unwrap_or_default(),
                parent: facts.parent,
            },
            EventKind::ToolResult => Self::Answered {
                call: facts.tool_use_id,
                tool: facts.tool,
                is_error: facts.is_error,
                took_ms: facts.duration_ms,
            },
            EventKind::Error if facts.fatal => Self::Ended,
            EventKind::Error => Self::Completed,
            _ => match facts.run_status {
                Some(status) => Self::Stood {
                    status,
                    message: facts.message,
                },
                None => Self::Other,
            },
        }
    }

    /// Whether reading an event of this kind needs its JSON.
    pub fn needs_data(kind: EventKind) -> bool {
        matches!(
            kind,
            EventKind::Content
                | EventKind::ToolUse
                | EventKind::ToolResult
                | EventKind::Status
                | EventKind::Error
        )
    }
}

fn about(input: &RawValue) -> String {
    let Ok(input) = serde_json::from_str::<Input>(input.get()) else {
        return String::new();
    };
    let file = input.file_path.or(input.path).or(input.notebook_path);
    // The name of a file says more than its folder, which is the same for most.
    let file = file.map(|path| path.rsplit(['/', '\\']).next().unwrap_or("").to_owned());
    let words = file
        .or(input.pattern)
        .or(input.description)
        .or(input.command)
        .or(input.query)
        .or(input.url);
    let words = words.unwrap_or_default();
    let mut lines = words.lines();
    let first = lines.next().unwrap_or_default();
    let cut: String = first.chars().take(MOST_CHARS).collect();
    if cut.len() < first.len() || lines.next().is_some() {
        return format!("{cut} …");
    }
    cut
}
