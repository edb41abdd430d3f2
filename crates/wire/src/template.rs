//! Prompts that are kept to be used again.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Keeps a prompt, or changes one that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct WriteTemplate {
    /// What it is called: 1 to 200 characters, and no other of the same owner is called so.
    #[cfg_attr(feature = "openapi", oai(validator(min_length = 1, max_length = 200)))]
    pub name: String,
    /// The prompt: 1 to 100,000 characters.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(min_length = 1, max_length = 100_000))
    )]
    pub content: String,
}

/// A prompt that is kept to be used again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct PromptTemplate {
    /// Its id; `null` for one that comes with Redraft, which cannot be changed.
    pub id: Nullable<i64>,
    /// Whose it is: `project`, `installation` or `built_in`.
    pub of: String,
    /// What it is called.
    pub name: String,
    /// The prompt.
    pub content: String,
    /// When it was written.
    pub created_at: Nullable<String>,
    /// When it was last changed.
    pub updated_at: Nullable<String>,
    /// What whoever wrote its texts should know, a sentence each. Only in the answer to the request that
    /// brought them.
    pub warnings: Vec<String>,
}
