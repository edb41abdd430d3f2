//! The messages of a session's stream, and of an answer's.

use serde_json::Value;

use super::{
    message::{event, message},
    union::union,
};
use crate::Nullable;

event! {
    /// An iteration begins, or goes on after an interruption.
    IterationStartEvent, IterationStartType = "iteration_start" {
        /// Its number, from 1.
        iteration: i32,
        /// How many the session wants.
        total: i32,
        /// Which start of the agent for this iteration, from 1.
        attempt: i32,
        /// Whether the agent goes on with its own earlier conversation.
        resumed: bool,
    }
}

event! {
    /// A finished piece of the agent's text.
    ContentEvent, ContentType = "content" {
        /// The text, in an iteration session.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        text: Option<String>,
        /// The text, in a chat session.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        content: Option<String>,
        /// The tool call of the subagent that wrote it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    }
}

event! {
    /// A finished piece of the agent's thinking.
    ThinkingEvent, ThinkingType = "thinking" {
        /// The text.
        text: String,
    }
}

event! {
    /// The agent calls a tool.
    ToolUseEvent, ToolUseType = "tool_use" {
        /// The tool's name.
        tool: String,
        /// What it was called with: any JSON.
        input: Value,
        /// The call's id; its result carries the same.
        tool_use_id: String,
        /// The tool call of the subagent that made it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    }
}

event! {
    /// A tool's answer.
    ToolResultEvent, ToolResultType = "tool_result" {
        /// The tool's name.
        tool: String,
        /// Its answer.
        result: String,
        /// The call's id.
        tool_use_id: String,
        /// Whether the tool failed or was refused.
        is_error: bool,
        /// Milliseconds from call to answer.
        duration_ms: Nullable<i64>,
        /// The tool call of the subagent that made it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        parent: Option<String>,
    }
}

event! {
    /// The iteration changed the document.
    DesignDocUpdatedEvent, DesignDocUpdatedType = "design_doc_updated" {
        /// Characters added inside the lines.
        chars_added: i64,
        /// Characters removed inside the lines.
        chars_removed: i64,
        /// The new revision.
        revision_id: i64,
    }
}

event! {
    /// An iteration ended well.
    IterationCompleteEvent, IterationCompleteType = "iteration_complete" {
        /// Its number, from 1.
        iteration: i32,
        /// Its id.
        iteration_id: i64,
        /// The agent's own summary of its changes.
        summary: Nullable<String>,
        /// Dollars of all its attempts.
        cost_usd: f64,
        /// Milliseconds from its first start to its end.
        duration_ms: i64,
    }
}

event! {
    /// The session waits, is paused or goes on.
    StatusEvent, StatusType = "status" {
        /// The session's state from now on.
        run_status: String,
        /// What happened, for a person.
        message: String,
        /// When it goes on by itself.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        wait_until: Option<String>,
    }
}

event! {
    /// A note of the user was written, changed, given to the agent, or taken back.
    NoteEvent, NoteType = "note" {
        /// The note's id.
        note_id: i64,
        /// `written`, `changed`, `used` or `taken_back`.
        change: String,
        /// The first iteration that may get it, or the one that got it now.
        iteration: i32,
        /// The note's text.
        text: String,
    }
}

event! {
    /// Files of the project outside the working copy changed while the agent ran, or not all of them
    /// could be looked at.
    FilesChangedEvent, FilesChangedType = "files_changed" {
        /// What happened, for a person.
        message: String,
        /// Whether the agent was not allowed to change any of them.
        warning: bool,
        /// Whether all files of the project were looked at.
        complete: bool,
        /// The files, at most 100.
        files: Vec<ChangedFile>,
        /// A unified diff of those that are small texts.
        diff: String,
    }
}

/// A file outside the working copy that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ChangedFile {
    /// Its path in the project.
    pub path: String,
    /// `created`, `changed` or `removed`.
    pub change: String,
    /// Its size before, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes_before: Option<i64>,
    /// Its size after the run, in bytes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes_after: Option<i64>,
}

event! {
    /// Anything else that the agent said.
    AgentEvent, AgentType = "agent" {
        /// The agent's own name for it.
        kind: String,
        /// The JSON as the agent sent it, in a string.
        raw: String,
    }
}

event! {
    /// Something failed.
    ErrorEvent, ErrorType = "error" {
        /// What happened, why, what next: one sentence.
        message: String,
        /// The iteration that failed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        iteration: Option<i32>,
        /// There, and `true`, on the last event of a session that ended in an error.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        fatal: Option<bool>,
    }
}

event! {
    /// The user stopped the session: its last event.
    CancelledEvent, CancelledType = "cancelled" {
        /// How many iterations were completed.
        iterations_completed: i32,
    }
}

event! {
    /// The session, or the answer, ended well: its last event.
    DoneEvent, DoneType = "done" {
        /// How many iterations were completed.
        iterations_completed: i32,
    }
}

message! {
    /// Text that is still being written. It is not stored; the finished block's event replaces it.
    PartialEvent, PartialType = "partial" {
        /// `text`, `thinking` or `tool_input`.
        kind: String,
        /// The newest part of it.
        text: String,
        /// The number of the iteration that writes it.
        #[serde(rename = "_iteration")]
        #[cfg_attr(feature = "openapi", oai(rename = "_iteration"))]
        in_iteration: i32,
    }
}

message! {
    /// A sign of life, every 15 seconds.
    HeartbeatEvent, HeartbeatType = "heartbeat" {}
}

union! {
    /// A message of a session's stream.
    SessionEvent, "A message of a session's stream: the JSON of one `data:` line. New types may come." {
        /// An iteration begins.
        IterationStart(IterationStartEvent) = "iteration_start",
        /// The agent wrote.
        Content(ContentEvent) = "content",
        /// The agent thought.
        Thinking(ThinkingEvent) = "thinking",
        /// The agent calls a tool.
        ToolUse(ToolUseEvent) = "tool_use",
        /// The tool answered.
        ToolResult(ToolResultEvent) = "tool_result",
        /// The document changed.
        DesignDocUpdated(DesignDocUpdatedEvent) = "design_doc_updated",
        /// An iteration ended well.
        IterationComplete(IterationCompleteEvent) = "iteration_complete",
        /// The session stands still or goes on.
        Status(StatusEvent) = "status",
        /// A note of the user was written, used or taken back.
        Note(NoteEvent) = "note",
        /// Files outside the working copy changed.
        FilesChanged(FilesChangedEvent) = "files_changed",
        /// Anything else that the agent said.
        Agent(AgentEvent) = "agent",
        /// Something failed.
        Error(ErrorEvent) = "error",
        /// The user stopped the session.
        Cancelled(CancelledEvent) = "cancelled",
        /// The session ended well.
        Done(DoneEvent) = "done",
        /// Text that is still being written.
        Partial(PartialEvent) = "partial",
        /// A sign of life.
        Heartbeat(HeartbeatEvent) = "heartbeat",
    }
}
