//! Full-text search: what was asked for, what came of it, and what happened meanwhile.
//!
//! Only the words are kept, by the id of an entry that names where the text is (SQLite's FTS5 without
//! contents, PostgreSQL's `tsvector`); the texts stay in their tables. The words follow some seconds
//! behind, so that nothing is added to the way on which events are stored.

mod anew;
mod find;
mod keep_up;
mod waiting;
mod words;

pub use find::{SearchHit, SearchPage};

use std::str::FromStr;

use thiserror::Error;

/// What kind of text was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SearchKind {
    /// What the user asked for: a session's prompt, or a message in a conversation.
    Prompt,
    /// The current revision of a document.
    Document,
    /// The agent's own summary of what an iteration changed.
    Summary,
    /// What an agent wrote or did, a note, or an error.
    Event,
}

/// The text names no kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a kind is 'prompt', 'document', 'summary' or 'event'")]
pub struct SearchKindError;

impl SearchKind {
    /// The kind as the database and the API name it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prompt => "prompt",
            Self::Document => "document",
            Self::Summary => "summary",
            Self::Event => "event",
        }
    }
}

impl FromStr for SearchKind {
    type Err = SearchKindError;

    fn from_str(text: &str) -> Result<Self, SearchKindError> {
        [Self::Prompt, Self::Document, Self::Summary, Self::Event]
            .into_iter()
            .find(|kind| kind.as_str() == text)
            .ok_or(SearchKindError)
    }
}
