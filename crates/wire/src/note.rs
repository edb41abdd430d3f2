//! Notes to a session.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// Tells a session something that its next iteration gets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct WriteNote {
    /// What the iteration is told: 1 to 10,000 characters.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(min_length = 1, max_length = 10_000))
    )]
    pub content: String,
}

/// A note to a session.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Note {
    /// Its id; grows.
    pub id: i64,
    /// What it says.
    pub content: String,
    /// The number of the first iteration that may get it.
    pub for_iteration: i32,
    /// The number of the first iteration that was given it; `null` while it waits.
    pub used_in: Nullable<i32>,
    /// Every attempt that was given it, oldest first.
    pub uses: Vec<NoteUse>,
    /// When it was written.
    pub created_at: String,
    /// What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
    /// in the answer to the request that brought them.
    pub warnings: Vec<String>,
}

/// An attempt that was given a note.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NoteUse {
    /// The number of its iteration.
    pub iteration_number: i32,
    /// Which start of the agent for that iteration, from 1.
    pub attempt_number: i32,
    /// When it began.
    pub at: String,
}
