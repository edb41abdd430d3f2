//! Resources: files of a project that agents and people work by.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Makes a resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct CreateResource {
    /// The name of its file: plain, at most 200 bytes, ending in `.md` or `.txt`.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub file_name: String,
    /// `design_doc`, `guardrails` or `other`; without it what the file's name says.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 20)))]
    pub kind: Option<String>,
    /// How it is called; without it the file's name without its ending.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: Option<String>,
    /// Its text, at most 2 MiB.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub content: String,
}

/// Replaces a resource's text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ReplaceResource {
    /// Its new text, at most 2 MiB.
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 2_097_152)))]
    pub content: String,
    /// `design_doc`, `guardrails` or `other`; without it what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(max_length = 20)))]
    pub kind: Option<String>,
    /// Its new name; without it what it was.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: Option<String>,
    /// The revision that the text was made from; if the resource has moved on, 409.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))
    )]
    pub base_revision: Option<i64>,
}

/// A resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Resource {
    /// The name of its file, and its name in URLs.
    pub file_name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// `design_doc`, `guardrails` or `other`.
    pub kind: String,
    /// How it is called.
    pub name: String,
    /// The workflow whose result it is.
    pub workflow_id: Nullable<String>,
    /// Its newest revision; null for a file that nobody has opened here yet.
    pub revision_id: Nullable<i64>,
    /// Bytes of its text.
    pub size_bytes: i64,
    /// Whether its file is not there; its text is kept all the same.
    pub is_missing: bool,
    /// When it was last changed.
    pub updated_at: String,
}

/// A resource with its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ResourceContent {
    /// The name of its file, and its name in URLs.
    pub file_name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// `design_doc`, `guardrails` or `other`.
    pub kind: String,
    /// How it is called.
    pub name: String,
    /// The workflow whose result it is.
    pub workflow_id: Nullable<String>,
    /// Its newest revision.
    pub revision_id: i64,
    /// Bytes of its text.
    pub size_bytes: i64,
    /// When it was last changed.
    pub updated_at: String,
    /// Its text.
    pub content: String,
    /// What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
    /// in the answer to the request that brought them.
    pub warnings: Vec<String>,
}

/// One revision of a resource.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ResourceRevision {
    /// Its id; grows.
    pub id: i64,
    /// The revision it was made from.
    pub parent_id: Nullable<i64>,
    /// `user` or `import`, the file as it was found first.
    pub author: String,
    /// The session whose result it is.
    pub session_id: Nullable<String>,
    /// Bytes of the text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: String,
    /// Whether it is the resource's present text.
    pub is_current: bool,
}

/// One revision of a resource with its text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ResourceRevisionContent {
    /// Its id; grows.
    pub id: i64,
    /// The revision it was made from.
    pub parent_id: Nullable<i64>,
    /// `user` or `import`, the file as it was found first.
    pub author: String,
    /// The session whose result it is.
    pub session_id: Nullable<String>,
    /// Bytes of the text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: String,
    /// Whether it is the resource's present text.
    pub is_current: bool,
    /// The text.
    pub content: String,
}

/// Rules that the project has already, outside the resource folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct FoundGuardrails {
    /// The file, relative to the project, such as `CLAUDE.md`.
    pub path: String,
    /// Who reads it.
    pub reader: String,
    /// The name of the resource that it becomes.
    pub file_name: String,
    /// Bytes of its text; null where it cannot be read.
    pub size_bytes: Nullable<i64>,
    /// Whether there is a resource with exactly this text.
    pub is_adopted: bool,
    /// Why it cannot be adopted, in one sentence.
    pub problem: Nullable<String>,
}

/// Makes a resource of rules that were found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct AdoptGuardrails {
    /// The file, as it was found.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub path: String,
}
