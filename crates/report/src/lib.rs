//! A session as one file to hand on: HTML that needs nothing else, or Markdown.
//!
//! The file is opened from a disk or a mail, far from the service and its headers, so it protects itself: what was
//! written is text in it and never markup, it holds no script and fetches nothing, and a policy of its own forbids
//! both. Nothing is masked here: whoever makes a [`Report`] decides what is in it, and how much.

mod document;
mod escape;
mod figures;
mod html;
mod markdown;

pub use html::html;
pub use markdown::markdown;

/// A session and what came of it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Report {
    /// The session's id.
    pub session: String,
    /// Its project's name.
    pub project: String,
    /// Its workflow's name.
    pub workflow: String,
    /// Where it stands, in one sentence.
    pub sentence: String,
    /// Which agent did it, and with which model.
    pub agent: String,
    /// Its document, relative to the project.
    pub document_path: String,
    /// How many iterations were asked for.
    pub iterations_requested: u32,
    /// How many are completed.
    pub iterations_completed: u32,
    /// Dollars.
    pub cost_usd: f64,
    /// Whether a part of the dollars is an estimate.
    pub cost_is_estimate: bool,
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// When its first iteration began: ISO 8601.
    pub started_at: Option<String>,
    /// When it ended.
    pub ended_at: Option<String>,
    /// Milliseconds from the one to the other.
    pub duration_ms: Option<i64>,
    /// What every iteration was asked to do.
    pub prompt: String,
    /// What the user told it while it went on, oldest first.
    pub notes: Vec<Note>,
    /// The iterations, by number.
    pub iterations: Vec<Iteration>,
    /// The document as the session left it; `None` where there is none.
    pub document: Option<Document>,
    /// When this file was made.
    pub made_at: String,
}

/// What the user told the session.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Note {
    /// The number of the first iteration that could get it.
    pub for_iteration: u32,
    /// What it says.
    pub text: String,
}

/// One iteration.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Iteration {
    /// Its number, from 1.
    pub number: u32,
    /// `pending`, `running`, `completed`, `failed` or `skipped`.
    pub status: String,
    /// The agent's own summary.
    pub summary: Option<String>,
    /// Why it failed.
    pub failure: Option<String>,
    /// Dollars.
    pub cost_usd: f64,
    /// Milliseconds from its start to its end.
    pub duration_ms: Option<i64>,
    /// Characters added inside the lines.
    pub chars_added: i64,
    /// Characters removed inside the lines.
    pub chars_removed: i64,
    /// What changed, line by line.
    pub changes: Vec<Change>,
    /// How many further lines of that are left out.
    pub more_changes: usize,
    /// What happened, oldest first.
    pub events: Vec<Event>,
    /// How many further events are left out.
    pub more_events: usize,
}

/// A line of a difference, without its sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// What became of it.
    pub kind: ChangeKind,
    /// The line.
    pub text: String,
}

/// What became of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It stayed.
    Kept,
    /// It says where the following lines are.
    Place,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Event {
    /// When: ISO 8601.
    pub at: String,
    /// What: `content`, `tool_use`, ….
    pub kind: String,
    /// The beginning of what it says.
    pub text: String,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Document {
    /// Its text.
    pub text: String,
    /// How many further bytes are left out.
    pub more_bytes: usize,
}

impl ChangeKind {
    /// What stands before the line, so that colours are not needed to tell.
    fn sign(self) -> char {
        match self {
            Self::Added => '+',
            Self::Removed => '−',
            Self::Kept | Self::Place => ' ',
        }
    }
}

#[cfg(test)]
mod tests;
