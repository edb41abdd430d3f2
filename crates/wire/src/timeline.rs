//! A session's time.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// What a session's time went into.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Timeline {
    /// When the first span began.
    pub from: String,
    /// When the last one ended.
    pub to: String,
    /// The spans: each before those that lie in it, and otherwise in the order in which they began.
    pub spans: Vec<TimelineSpan>,
    /// How many events they were made from.
    pub event_count: i64,
    /// What is missing, in one sentence; null where nothing is.
    pub note: Nullable<String>,
}

/// A span of time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct TimelineSpan {
    /// `iteration`, `attempt`, `thinking`, `text`, `call` (a call of a tool was written down), `tool`, `retry` (a
    /// request failed), `waiting`, `paused`, `queued`, or `several`: short ones after each other.
    pub kind: String,
    /// What it is called, such as the tool's name.
    pub name: String,
    /// A few words about it; may be empty.
    pub about: String,
    /// When it began.
    pub from: String,
    /// When it ended, or the present moment if it goes on.
    pub to: String,
    /// `done`, `failed`, `interrupted` or `running`.
    pub state: String,
    /// The event that tells of it; of several, the first one's.
    pub event_id: Nullable<i64>,
    /// The event with which it ended: a tool's answer, an iteration's end.
    pub end_event_id: Nullable<i64>,
    /// Its iteration.
    pub iteration_number: Nullable<i32>,
    /// How deep it lies: an iteration at 0, its attempts at 1, what they did at 2, what a subagent did below its call.
    pub depth: i32,
    /// How many spans it stands for.
    pub count: i32,
    /// How many of those failed.
    pub failed: i32,
}

/// The calls of tools that wrote lines of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct LineCalls {
    /// Oldest first.
    pub calls: Vec<LineCall>,
    /// What could not be told, in one sentence.
    pub note: Nullable<String>,
}

/// A call of a tool whose new text holds lines of a document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct LineCall {
    /// The event of the call.
    pub event_id: i64,
    /// The tool.
    pub tool_name: String,
    /// When it was called.
    pub at: String,
    /// The lines.
    pub lines: Vec<LineSpan>,
}

/// Lines that follow each other.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct LineSpan {
    /// The first line's number, from 1.
    pub first_line: i64,
    /// How many lines there are.
    pub line_count: i64,
}
