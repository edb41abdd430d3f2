//! What the events of an agent's stream mean, as far as Redraft looks into them.
//!
//! The format is that of `claude -p --output-format stream-json`, which promises no stability:
//! everything is optional here, and what is not understood is kept raw by the caller.

use redraft_domain::{Usage, Usd};
use serde_json::Value;

/// One event.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    /// `system/init`: a turn begins.
    Init(Init),
    /// `assistant`: a finished block of the model's message.
    Assistant(Box<Assistant>),
    /// `user`: results of tools, or text that the CLI itself gave to the model.
    User(User),
    /// `stream_event`: a piece of a message that is being written.
    Stream {
        /// The tool call of the subagent that it belongs to.
        parent: Option<String>,
        /// Which piece.
        part: StreamPart,
    },
    /// `system/api_retry`: a request failed and is repeated.
    Retry(Retry),
    /// `rate_limit_event`: how far the account's limit is used up.
    RateLimit(RateLimit),
    /// `result`: a turn is over.
    Result(Box<TurnResult>),
    /// Any other event; its name is `type` or `type/subtype`.
    Other {
        /// The name, at most 100 characters.
        kind: String,
    },
    /// A line without any content.
    Blank,
    /// A line that is no JSON object.
    NotJson,
}

impl Event {
    /// Whether it is no sign that the agent gets on with its work.
    pub(super) fn is_silence(&self) -> bool {
        let is_ping = |part: &StreamPart| *part == StreamPart::Ping;
        match self {
            Self::Blank => true,
            Self::Stream { part, .. } => is_ping(part),
            _ => false,
        }
    }
}

/// A turn's first event.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Init {
    /// The CLI's own session id.
    pub session_id: Option<String>,
    /// The model's full name.
    pub model: String,
    /// The CLI's version.
    pub version: String,
}

/// A finished block (rarely several) of a message.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Assistant {
    /// The message's id; several events share it.
    pub message_id: String,
    /// The tool call of the subagent that wrote it.
    pub parent: Option<String>,
    /// The blocks.
    pub blocks: Vec<Block>,
    /// The usage at the message's start: its `output_tokens` are not the final ones.
    pub usage: Usage,
    /// Set when the CLI made the message up to tell of a failed request.
    pub error: Option<ApiError>,
}

/// A block of a message.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// Text for the user.
    Text(String),
    /// The model's thinking.
    Thinking(String),
    /// A tool call.
    ToolUse {
        /// The call's id.
        id: String,
        /// The tool's name.
        name: String,
        /// What it is called with.
        input: Value,
    },
    /// Any other block, by its type.
    Other(String),
}

/// Why a request to the API failed for good.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ApiError {
    /// The CLI's word for it, such as `rate_limit`.
    pub kind: String,
    /// The HTTP status; `None` when there was no answer.
    pub status: Option<u64>,
    /// The CLI's finer word, such as `connection_failed`; mostly empty.
    pub code: String,
    /// The API's own word, such as `overloaded_error`; may be empty.
    pub api_type: String,
    /// The sentence for a person.
    pub text: String,
    /// The account's limit, where that is the reason.
    pub limit: Option<RateLimit>,
}

/// Tool results, or text from the CLI.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct User {
    /// The tool call of the subagent that it belongs to.
    pub parent: Option<String>,
    /// The results of tools.
    pub results: Vec<ToolOutcome>,
    /// Whether it holds anything besides results of tools.
    pub has_text: bool,
}

/// What a tool answered.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolOutcome {
    /// The call's id.
    pub id: String,
    /// The answer; parts that are no text are named in brackets.
    pub text: String,
    /// Whether the tool failed or was refused.
    pub is_error: bool,
}

/// A piece of a message that is being written.
#[derive(Debug, Clone, PartialEq)]
pub enum StreamPart {
    /// The message begins.
    MessageStart {
        /// Its id.
        id: String,
        /// The tokens read for it.
        usage: Usage,
    },
    /// A block begins.
    BlockStart,
    /// A block goes on.
    Delta {
        /// The block's number in its message.
        index: u64,
        /// What kind of block it is.
        kind: PartialKind,
        /// What was added.
        text: String,
    },
    /// The message's usage so far; the last one holds its final output tokens.
    MessageDelta {
        /// The tokens; fields that were not sent are 0.
        usage: Usage,
    },
    /// A block or the message is over, or a signature came: nothing to show.
    Silent,
    /// Only a sign that the connection lives.
    Ping,
    /// Something else.
    Other,
}

/// What a piece of a message belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialKind {
    /// Text for the user.
    Text,
    /// Thinking.
    Thinking,
    /// The JSON of a tool's input.
    ToolInput,
}

/// A failed request that is repeated.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Retry {
    /// Which repetition, from 1.
    pub attempt: u64,
    /// The most repetitions.
    pub max: u64,
    /// Milliseconds until the repetition.
    pub delay_ms: u64,
    /// The HTTP status; `None` when there was no answer.
    pub status: Option<u64>,
    /// The CLI's word for it, such as `overloaded`.
    pub error: String,
}

/// How far an account's limit is used up.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RateLimit {
    /// `allowed_warning` or `rejected`.
    pub status: String,
    /// When it is free again, in seconds since 1970.
    pub resets_at: Option<i64>,
    /// Which limit, such as `five_hour`.
    pub kind: String,
    /// How far the account's usage windows are used up, as far as the event tells it.
    pub windows: Vec<UsageWindow>,
}

/// How far a usage window of an account is used up.
#[derive(Debug, Clone, PartialEq)]
pub struct UsageWindow {
    /// Which, such as `five_hour` or `seven_day`.
    pub kind: String,
    /// The part that is used, 0 to 1 and, where it may be overdrawn, more.
    pub used: f64,
    /// When it begins anew, in seconds since 1970.
    pub resets_at: Option<i64>,
}

impl RateLimit {
    /// Whether requests are refused because of it.
    pub fn is_rejected(&self) -> bool {
        self.status == "rejected"
    }
}

/// The end of a turn.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TurnResult {
    /// `success` or `error_…`; `success` comes with failed requests too.
    pub subtype: String,
    /// Whether the turn failed.
    pub is_error: bool,
    /// Why it ended, such as `completed` or `max_turns`; empty in some versions.
    pub terminal_reason: String,
    /// The failed request, where there was one.
    pub error: ApiError,
    /// The last text, or what went wrong.
    pub text: String,
    /// How many turns the CLI counts.
    pub num_turns: u64,
    /// The CLI's own session id.
    pub session_id: Option<String>,
    /// Dollars as the CLI adds them up: over the whole session in new versions, over the process
    /// in old ones.
    pub total_cost: Option<Usd>,
    /// The process's usage, without subagents.
    pub usage: Usage,
    /// Everything used in this session or process, all models.
    pub model_usage: Option<Spent>,
    /// Everything used since the last result, all models; only newer versions tell.
    pub since_last: Option<Spent>,
    /// Refused tool calls: the tool and the file that it was about.
    pub denials: Vec<Denial>,
}

/// Tokens and dollars together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spent {
    /// The tokens.
    pub usage: Usage,
    /// The dollars.
    pub cost: Usd,
}

/// A tool call that the permissions refused.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Denial {
    /// The tool.
    pub tool: String,
    /// The file it wanted, empty if none.
    pub file: String,
}
