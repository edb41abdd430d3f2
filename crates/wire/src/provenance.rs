//! Who wrote which line of a document.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Where the lines of a revision come from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Provenance {
    /// The revision.
    pub revision_id: i64,
    /// Its lines in order, those with one origin together.
    pub runs: Vec<LineRun>,
    /// The origins that the runs name, oldest first.
    pub origins: Vec<LineOrigin>,
    /// What could not be told, in one sentence: the document is too long, or its history is.
    pub note: Nullable<String>,
}

/// Lines that follow each other and have one origin.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct LineRun {
    /// The first line's number, from 1.
    pub first_line: i64,
    /// How many lines there are.
    pub line_count: i64,
    /// The revision that brought them in.
    pub revision_id: i64,
    /// The number of the iteration that wrote them; null where it was none.
    pub iteration_number: Nullable<i32>,
}

/// A revision that brought lines in.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct LineOrigin {
    /// The revision.
    pub revision_id: i64,
    /// Who wrote the lines: `iteration`, `user`, or `before`: they were there before.
    pub kind: String,
    /// The iteration that wrote them.
    pub iteration_id: Nullable<i64>,
    /// Its number in its session.
    pub iteration_number: Nullable<i32>,
    /// The session in which they were written.
    pub session_id: Nullable<String>,
    /// The agent's own summary of that iteration.
    pub summary: Nullable<String>,
    /// When they were written.
    pub created_at: String,
    /// How many lines there are.
    pub line_count: i64,
}
