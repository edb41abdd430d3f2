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
    /// The lines of the document that it is about; without them it is about all of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lines: Option<NoteLines>,
}

/// Lines of a version of the document: at most 200.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NoteLines {
    /// The version; it must be one of the session's document.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "0"), maximum(value = "1000000000000000")))
    )]
    pub revision_id: i64,
    /// The number of the first line, from 1.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "10000000")))
    )]
    pub first_line: i64,
    /// The number of the last line.
    #[cfg_attr(
        feature = "openapi",
        oai(validator(minimum(value = "1"), maximum(value = "10000000")))
    )]
    pub last_line: i64,
}

/// Changes what a note says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct ChangeNote {
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
    /// The lines that it is about; `null` for one about the whole document.
    pub anchor: Nullable<NoteAnchor>,
    /// Every attempt that was given it, oldest first.
    pub uses: Vec<NoteUse>,
    /// When it was written.
    pub created_at: String,
    /// When the user last changed it.
    pub changed_at: Nullable<String>,
    /// What whoever wrote its texts should know, a sentence each: that one holds what looks like a key. Only
    /// in the answer to the request that brought them.
    pub warnings: Vec<String>,
}

/// The lines that a note is about, and where they are by now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NoteAnchor {
    /// The version of the document that the note was written on.
    pub revision_id: i64,
    /// The number of the first line there, from 1.
    pub first_line: i32,
    /// The number of the last line there.
    pub last_line: i32,
    /// What the lines said; cut after 8,000 characters.
    pub quote: String,
    /// Where the lines stand in the version that was asked for; `null` when they are gone.
    pub place: Nullable<NotePlace>,
    /// The version that the lines are missing from first, as far as that can be told; `null` while they are there.
    pub gone_since_revision: Nullable<i64>,
    /// The number of the iteration that wrote that version; `null` where none of this session did.
    pub gone_since_iteration: Nullable<i32>,
}

/// Lines of the version that was asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct NotePlace {
    /// The number of the first line, from 1.
    pub first_line: i32,
    /// The number of the last line.
    pub last_line: i32,
    /// Whether they are others than the note was written on.
    pub is_changed: bool,
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
