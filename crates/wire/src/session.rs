//! Planning sessions.

use serde::{Deserialize, Serialize};

use crate::{
    Artifacts, ForkedFrom, HoursOfDay, IterationSummary, Nullable, SessionLimits, StopWhen,
};

/// Starts an iteration session.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct StartIteration {
    /// What every iteration is asked to do: 1 to 100,000 characters.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(min_length = 1, max_length = 100_000))
    )]
    pub prompt: String,
    /// How many iterations: 1 to 100; 3 without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "100")))
    )]
    pub iterations: Option<i64>,
    /// The model; without it the step's, else `opus`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 100)))]
    pub model: Option<String>,
    /// `claude` or `demo`; without it the configured one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 100)))]
    pub agent: Option<String>,
    /// The most dollars the session may cost.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0", exclusive), maximum(value = "100000")))
    )]
    pub max_cost_usd: Option<f64>,
    /// The most seconds from its first start to its end.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "2592000")))
    )]
    pub max_wall_secs: Option<i64>,
    /// The most tokens it may use, those read from the cache not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "1000000000000")))
    )]
    pub max_tokens: Option<i64>,
    /// No iteration starts from this moment on: ISO 8601 with a time zone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 40)))]
    pub deadline: Option<String>,
    /// The hours in which iterations start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hours: Option<HoursOfDay>,
    /// The rules that end it early.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stop_when: Option<StopWhen>,
    /// Whether its first iteration is given the comments on the document that wait.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes_comments: Option<bool>,
}

/// Names the session to cancel.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CancelIteration {
    /// The session's id.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 100)))]
    pub session_id: String,
}

/// An iteration session with its progress.
#[expect(clippy::struct_excessive_bools, reason = "the fields of the contract")]
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct IterationSession {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// Its workflow.
    pub workflow_id: String,
    /// Its step.
    pub step_id: i64,
    /// What every iteration is asked to do.
    pub prompt: Nullable<String>,
    /// How many iterations were asked for.
    pub iterations_requested: i32,
    /// How many are completed.
    pub iterations_completed: i32,
    /// The number of the iteration that runs or ran last; 0 before the first.
    pub current_iteration: i32,
    /// `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// Whether it is a chat session.
    pub is_legacy: bool,
    /// Why it failed, in one sentence.
    pub error_message: Nullable<String>,
    /// Its results so far.
    pub artifacts: Nullable<Artifacts>,
    /// `active`, `completed` or `interrupted`.
    pub status: String,
    /// When it was started.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// Its project.
    pub project_slug: String,
    /// Where it stands, in one sentence for a person.
    pub sentence: String,
    /// Whether it goes on only after the user did something.
    pub needs_user: bool,
    /// `claude` or `demo`.
    pub agent: String,
    /// The model.
    pub model: String,
    /// Whether the agent may run commands.
    pub may_run_commands: bool,
    /// Where its document is, relative to the project.
    pub document_path: String,
    /// The most dollars it may cost.
    pub max_cost_usd: Nullable<f64>,
    /// The most seconds it may take.
    pub max_wall_secs: Nullable<i64>,
    /// All its limits, these two included.
    pub limits: SessionLimits,
    /// Dollars that are held back from the budgets for an attempt that runs.
    pub reserved_usd: f64,
    /// What its dollars are: `api`: paid; `subscription`: what the API would have cost; `demo`: none;
    /// `null` before its first start.
    pub billing: Nullable<String>,
    /// How many sessions come before it, and one; `null` where it is not queued.
    pub queue_position: Nullable<i64>,
    /// Dollars so far.
    pub cost_usd: f64,
    /// Whether a part of the dollars is an estimate, since an attempt was ended before it told its cost.
    pub cost_is_estimate: bool,
    /// Tokens read so far, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written so far.
    pub output_tokens: i64,
    /// Until when it waits.
    pub wait_until: Nullable<String>,
    /// Why it waits, is paused or ended, as a word: `usage_limit`, `back_off`, `user`, `all_iterations`, ….
    pub reason: Nullable<String>,
    /// When its first iteration began.
    pub started_at: Nullable<String>,
    /// When it ended.
    pub ended_at: Nullable<String>,
    /// The id of its newest event; 0 before the first.
    pub last_event_id: i64,
    /// The newest revision of its document.
    pub revision_id: Nullable<i64>,
    /// Where it was forked from; `null` where it was not.
    pub forked_from: Nullable<ForkedFrom>,
    /// Since when its events, but for the last one, and its prompts are gone by the retention setting.
    pub events_pruned_at: Nullable<String>,
    /// What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
    /// in the answer to the request that brought them.
    pub warnings: Vec<String>,
}

/// A session as the rows for both kinds return it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct PlanningSession {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// Its workflow.
    pub workflow_id: String,
    /// Its step.
    pub step_id: i64,
    /// The conversation of a chat session.
    pub messages: Vec<Message>,
    /// Its results so far.
    pub artifacts: Nullable<Artifacts>,
    /// `active`, `completed` or `interrupted`.
    pub status: String,
    /// When it was started.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// Whether it is a chat session.
    pub is_legacy: bool,
    /// The newest revision of its document.
    pub revision_id: Nullable<i64>,
    /// What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
    /// in the answer to the request that brought them.
    pub warnings: Vec<String>,
}

/// A message of a chat session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Message {
    /// `user` or `assistant`.
    pub role: String,
    /// What was said.
    pub content: String,
    /// When.
    pub timestamp: String,
    /// What else is known of an answer; `null` for the user's messages.
    pub metadata: Nullable<MessageMetadata>,
    /// Its id.
    pub id: i64,
    /// The message before it.
    pub parent_id: Nullable<i64>,
    /// The number of the iteration that wrote it; none for the user's.
    pub answer: Nullable<i32>,
    /// Whether all of it is there; not so for an answer that was cut off.
    pub is_whole: bool,
    /// The messages that stand in this place in one branch or another, itself among them, oldest first.
    pub versions: Vec<i64>,
}

/// What else is known of an answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct MessageMetadata {
    /// The number of the iteration that wrote it.
    pub iteration_number: i32,
    /// Whether it was cut off.
    pub is_partial: bool,
}

/// A message of the user.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SendMessage {
    /// What the user says: 1 to 100,000 characters.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(min_length = 1, max_length = 100_000))
    )]
    pub content: String,
    /// The message of the user that this one takes the place of; its branch is kept beside the new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))
    )]
    pub instead_of: Option<i64>,
}

/// What an attempt was sent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SentPrompt {
    /// Which start of the agent for this iteration, from 1.
    pub attempt_number: i32,
    /// Whether it went on with an earlier conversation, which held the rest.
    pub resumed: bool,
    /// Where its text came from: a prompt of Redraft's with its version, such as `iteration, version 1`,
    /// or the project's own file; `null` for attempts of earlier versions.
    pub source: Nullable<String>,
    /// The prompt, as it was sent.
    pub prompt: String,
}

/// A session in the list of its workflow.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SessionSummary {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// Its step.
    pub step_id: i64,
    /// `active`, `completed` or `interrupted`.
    pub status: String,
    /// `pending`, `running`, `waiting`, `paused`, `completed`, `error` or `cancelled`.
    pub run_status: String,
    /// Whether it is a chat session.
    pub is_legacy: bool,
    /// What every iteration is asked to do; of a chat the first message, cut at 100 characters.
    pub prompt: Nullable<String>,
    /// How many iterations were asked for.
    pub iterations_requested: i32,
    /// How many are completed.
    pub iterations_completed: i32,
    /// The number of the iteration that runs or ran last.
    pub current_iteration: i32,
    /// When it was started.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// Characters added by all its iterations.
    pub total_chars_added: i64,
    /// Characters removed by all its iterations.
    pub total_chars_removed: i64,
    /// Its iterations.
    pub iterations: Vec<IterationSummary>,
    /// Where it stands, in one sentence for a person.
    pub sentence: String,
    /// `claude` or `demo`.
    pub agent: String,
    /// Dollars so far.
    pub cost_usd: f64,
    /// Where it was forked from; `null` where it was not.
    pub forked_from: Nullable<ForkedFrom>,
}

/// A session with all its messages.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SessionDetail {
    /// `ps-` and 12 hex digits.
    pub id: String,
    /// Its workflow.
    pub workflow_id: String,
    /// Its step.
    pub step_id: i64,
    /// `active`, `completed` or `interrupted`.
    pub status: String,
    /// The conversation of a chat session.
    pub messages: Vec<Message>,
    /// Its results so far.
    pub artifacts: Nullable<Artifacts>,
    /// When it was started.
    pub created_at: String,
    /// When it last changed.
    pub updated_at: String,
    /// Bytes of the document before the session.
    pub initial_content_size: Nullable<i64>,
    /// Bytes of the document after its last completed iteration.
    pub final_content_size: Nullable<i64>,
}
