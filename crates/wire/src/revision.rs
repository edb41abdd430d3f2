//! Revisions of a document.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// One revision.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Revision {
    /// Its id; grows.
    pub id: i64,
    /// Of which artifact: `design_doc` (the document) or `guardrails`.
    pub artifact: String,
    /// The revision it was made from.
    pub parent_id: Nullable<i64>,
    /// `iteration`, `user` or `import`.
    pub author: String,
    /// The iteration that wrote it.
    pub iteration_id: Nullable<i64>,
    /// The session in which it was written.
    pub session_id: Nullable<String>,
    /// Bytes of the text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: String,
    /// Whether it is the artifact's present text.
    pub is_current: bool,
}

/// One revision with its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct RevisionContent {
    /// Its id; grows.
    pub id: i64,
    /// Of which artifact: `design_doc` (the document) or `guardrails`.
    pub artifact: String,
    /// The revision it was made from.
    pub parent_id: Nullable<i64>,
    /// `iteration`, `user` or `import`.
    pub author: String,
    /// The iteration that wrote it.
    pub iteration_id: Nullable<i64>,
    /// The session in which it was written.
    pub session_id: Nullable<String>,
    /// Bytes of the text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: String,
    /// Whether it is the artifact's present text.
    pub is_current: bool,
    /// The text.
    pub content: String,
}
