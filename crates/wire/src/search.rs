//! Full-text search.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// A text that has the words in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SearchHit {
    /// Grows with each text; for the next page.
    pub id: i64,
    /// What kind of text it is: `prompt`, `document`, `summary` or `event`.
    pub kind: String,
    /// Its project.
    pub project_slug: String,
    /// Its workflow.
    pub workflow_id: String,
    /// What the workflow is called.
    pub workflow_name: String,
    /// Its session; a document may be of none.
    pub session_id: Nullable<String>,
    /// The iteration in which it happened.
    pub iteration_number: Nullable<i64>,
    /// The event.
    pub event_id: Nullable<i64>,
    /// The event's type.
    pub event_type: Nullable<String>,
    /// The revision of the document.
    pub revision_id: Nullable<i64>,
    /// When it was written.
    pub at: String,
    /// The words in their context, in pieces.
    pub excerpt: Vec<ExcerptPiece>,
}

/// A piece of an excerpt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ExcerptPiece {
    /// Its text, on one line.
    pub text: String,
    /// Whether it is one of the words that were looked for.
    pub is_hit: bool,
}
