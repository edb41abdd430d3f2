//! What happened in a session, as it is stored and as viewers receive it.
//!
//! The JSON of [`EventBody`] is the `data:` object of the event stream: `type` names the event, the
//! other fields are the contract's, and ours beside them.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::{IterationId, NoteId, RevisionId, RunStatus, Usd, workflow::words};
use std::{fmt, str::FromStr};

words!(
    /// The type of an event.
    EventKind {
        /// An iteration begins, or goes on after an interruption.
        IterationStart = "iteration_start",
        /// A finished piece of the agent's text.
        Content = "content",
        /// A finished piece of the agent's thinking.
        Thinking = "thinking",
        /// The agent calls a tool.
        ToolUse = "tool_use",
        /// A tool's answer.
        ToolResult = "tool_result",
        /// The iteration changed the document.
        DesignDocUpdated = "design_doc_updated",
        /// An iteration ended well.
        IterationComplete = "iteration_complete",
        /// Something failed.
        Error = "error",
        /// The session stands still or goes on: waiting, paused, resumed, tried again.
        Status = "status",
        /// A note of the user was written, given to the agent, or taken back.
        Note = "note",
        /// Files of the project outside the working copy changed while the agent ran.
        FilesChanged = "files_changed",
        /// Anything else that the agent said, kept raw.
        Agent = "agent",
        /// The user stopped the session: its last event.
        Cancelled = "cancelled",
        /// The session ended well: its last event.
        Done = "done",
    }
);

words!(
    /// What became of a note.
    NoteChange {
        /// The user wrote it.
        Written = "written",
        /// The user changed what it says before it was used.
        Changed = "changed",
        /// An attempt was given it.
        Used = "used",
        /// The user took it back before it was used.
        TakenBack = "taken_back",
    }
);

words!(
    /// What became of a file.
    FileChange {
        /// It is new.
        Created = "created",
        /// It is another than before.
        Changed = "changed",
        /// It is gone.
        Removed = "removed",
    }
);

/// A file outside the working copy that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedFile {
    /// Its path in the project.
    pub path: String,
    /// What became of it.
    pub change: FileChange,
    /// Its size before, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes_before: Option<u64>,
    /// Its size after the run, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes_after: Option<u64>,
}

/// An event's content.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum EventBody {
    /// See [`EventKind::IterationStart`].
    IterationStart {
        /// Its number, from 1.
        iteration: u32,
        /// How many the session wants.
        total: u32,
        /// Which start of the agent for this iteration, from 1.
        attempt: u32,
        /// Whether the agent goes on with its own earlier conversation.
        resumed: bool,
    },
    /// See [`EventKind::Content`].
    Content {
        /// The text.
        text: String,
        /// The tool call of the subagent that wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    },
    /// See [`EventKind::Content`]: the same in a chat session, whose clients look for `content`.
    #[serde(rename = "content", skip_deserializing)]
    Reply {
        /// The text.
        content: String,
        /// The tool call of the subagent that wrote it.
        #[serde(skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    },
    /// See [`EventKind::Thinking`].
    Thinking {
        /// The text.
        text: String,
    },
    /// See [`EventKind::ToolUse`].
    ToolUse {
        /// The tool's name.
        tool: String,
        /// What it was called with.
        input: Value,
        /// The call's id; its result carries the same.
        tool_use_id: String,
        /// The tool call of the subagent that made it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    },
    /// See [`EventKind::ToolResult`].
    ToolResult {
        /// The tool's name.
        tool: String,
        /// Its answer.
        result: String,
        /// The call's id.
        tool_use_id: String,
        /// Whether the tool failed or was refused.
        is_error: bool,
        /// Milliseconds from call to answer.
        duration_ms: Option<u64>,
        /// The tool call of the subagent that made it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    },
    /// See [`EventKind::DesignDocUpdated`].
    DesignDocUpdated {
        /// Characters added inside the lines.
        chars_added: i64,
        /// Characters removed inside the lines.
        chars_removed: i64,
        /// The new revision.
        revision_id: RevisionId,
    },
    /// See [`EventKind::IterationComplete`].
    IterationComplete {
        /// Its number, from 1.
        iteration: u32,
        /// Its row.
        iteration_id: IterationId,
        /// The agent's own summary of its changes.
        summary: Option<String>,
        /// Dollars of all its attempts.
        cost_usd: Usd,
        /// Milliseconds from its first start to its end.
        duration_ms: i64,
    },
    /// See [`EventKind::Error`].
    Error {
        /// What happened, why, what next: one sentence.
        message: String,
        /// The iteration it belongs to.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        iteration: Option<u32>,
        /// Whether it ended the session: then this is its last event.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        fatal: bool,
    },
    /// See [`EventKind::Status`].
    Status {
        /// The session's state from now on.
        run_status: RunStatus,
        /// For a person.
        message: String,
        /// When it goes on by itself: ISO 8601.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wait_until: Option<String>,
    },
    /// See [`EventKind::Note`].
    Note {
        /// The note.
        note_id: NoteId,
        /// What became of it.
        change: NoteChange,
        /// The first iteration that may get it, or the one that got it now.
        iteration: u32,
        /// The note's text.
        text: String,
    },
    /// See [`EventKind::FilesChanged`].
    FilesChanged {
        /// For a person.
        message: String,
        /// Whether the agent was not allowed to change any of them.
        warning: bool,
        /// Whether all files of the project were looked at.
        complete: bool,
        /// The files, at most 100.
        files: Vec<ChangedFile>,
        /// A unified diff of those that are small texts.
        diff: String,
    },
    /// See [`EventKind::Agent`].
    Agent {
        /// The agent's own name for it, such as `system/api_retry`.
        kind: String,
        /// The JSON as received.
        raw: String,
    },
    /// See [`EventKind::Cancelled`].
    Cancelled {
        /// How many iterations were completed.
        iterations_completed: u32,
    },
    /// See [`EventKind::Done`].
    Done {
        /// How many iterations were completed.
        iterations_completed: u32,
    },
}

impl EventBody {
    /// The event's type.
    pub fn kind(&self) -> EventKind {
        match self {
            Self::IterationStart { .. } => EventKind::IterationStart,
            Self::Content { .. } | Self::Reply { .. } => EventKind::Content,
            Self::Thinking { .. } => EventKind::Thinking,
            Self::ToolUse { .. } => EventKind::ToolUse,
            Self::ToolResult { .. } => EventKind::ToolResult,
            Self::DesignDocUpdated { .. } => EventKind::DesignDocUpdated,
            Self::IterationComplete { .. } => EventKind::IterationComplete,
            Self::Error { .. } => EventKind::Error,
            Self::Status { .. } => EventKind::Status,
            Self::Note { .. } => EventKind::Note,
            Self::FilesChanged { .. } => EventKind::FilesChanged,
            Self::Agent { .. } => EventKind::Agent,
            Self::Cancelled { .. } => EventKind::Cancelled,
            Self::Done { .. } => EventKind::Done,
        }
    }

    /// Whether it is the last event of its session.
    pub fn is_last(&self) -> bool {
        match self {
            Self::Cancelled { .. } | Self::Done { .. } => true,
            Self::Error { fatal, .. } => *fatal,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn the_json_of_an_event_is_the_contracts() {
        let done = EventBody::Done {
            iterations_completed: 3,
        };
        assert_eq!(
            serde_json::to_value(&done).unwrap(),
            json!({"type": "done", "iterations_completed": 3})
        );
        let error = EventBody::Error {
            message: "x".into(),
            iteration: None,
            fatal: false,
        };
        assert_eq!(
            serde_json::to_value(&error).unwrap(),
            json!({"type": "error", "message": "x"})
        );
        assert!(done.is_last() && !error.is_last());
    }
}
