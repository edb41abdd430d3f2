//! The document of a workflow's current step, for whoever edits it.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// The document as it is now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Document {
    /// The step whose document it is.
    pub step_id: i64,
    /// Its file, relative to the project.
    pub path: String,
    /// Its newest version; `null` while there is no document.
    pub revision_id: Nullable<i64>,
    /// When that was written.
    pub changed_at: Nullable<String>,
    /// Its text; empty while there is no document.
    pub content: String,
    /// The session that works on it and has not ended.
    pub session_id: Nullable<String>,
    /// The iteration of that session that runs.
    pub iteration_number: Nullable<i32>,
    /// What whoever wrote its text should know, a sentence each. Only in the answer to the request that
    /// brought it.
    pub warnings: Vec<String>,
}

/// Replaces the document.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct SaveDocument {
    /// The new text, at most 2 MiB.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub content: String,
    /// The version that the text was made from; left out where there was no document. 409 when the document
    /// has moved on since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))
    )]
    pub base_revision: Option<i64>,
}

/// What came of a text and the newest version of the document. Nothing is saved by it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct MergedDocument {
    /// The newest version, from which a save of this text is made.
    pub revision_id: Nullable<i64>,
    /// Both changes together. Where they touch the same lines, both stand there between `<<<<<<<` and
    /// `>>>>>>>`.
    pub content: String,
    /// How many such places there are; 0: none.
    pub conflicts: i32,
}
