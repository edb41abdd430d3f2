//! Events of a session.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::Nullable;

/// An event as the list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct StoredEvent {
    /// Grows within a session.
    pub id: i64,
    /// Its session.
    pub session_id: String,
    /// Its iteration.
    pub iteration_number: Nullable<i32>,
    /// `iteration_start`, `content`, `thinking`, `tool_use`, `tool_result`, `design_doc_updated`,
    /// `iteration_complete`, `error`, `status`, `agent`, `cancelled` or `done`.
    pub event_type: String,
    /// The text of a content, thinking, error or status event.
    pub content: Nullable<String>,
    /// The tool of a tool event.
    pub tool_name: Nullable<String>,
    /// What the tool was called with: JSON in a string.
    pub tool_input: Nullable<String>,
    /// The tool's answer.
    pub tool_result: Nullable<String>,
    /// The whole event as in the stream: JSON in a string.
    pub event_data: String,
    /// When it happened.
    pub timestamp: String,
    /// The same.
    pub created_at: String,
    /// Whether large values are cut here; the event's own page has them whole.
    pub truncated: bool,
    /// Bytes of the whole event's JSON.
    pub size_bytes: i64,
}

/// The `data:` object of a message of the event stream.
///
/// `_event_id`, `_at` (ISO 8601) and `_iteration` are on every stored event; `partial` and
/// `heartbeat` have none. The other fields are those of the event's type.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StreamMessage {
    /// The event's type, or `partial` or `heartbeat`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The stored event's id.
    #[serde(rename = "_event_id", default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<i64>,
    /// When it happened.
    #[serde(rename = "_at", default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// The iteration it belongs to.
    #[serde(
        rename = "_iteration",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub iteration: Option<i32>,
    /// Whether large values are cut: then `_size` is the whole event's size in bytes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub truncated: bool,
    /// The fields of its type.
    #[serde(flatten)]
    pub fields: Map<String, Value>,
}
