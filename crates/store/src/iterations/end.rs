//! How an iteration ended.

use redraft_domain::{AttemptId, RevisionId};

use crate::NewRevision;

/// How an iteration ended, and what its attempt leaves behind.
#[derive(Debug, Clone)]
pub struct IterationEnd {
    /// The iteration's number.
    pub number: u32,
    /// The attempt that ended it; `None` when no attempt was made.
    pub attempt: Option<AttemptId>,
    /// The document's revision before it.
    pub before: Option<RevisionId>,
    /// How it ended.
    pub result: IterationResult,
    /// The user's and the agent's changes do not fit together: the new revision is kept beside the
    /// document, which stays at the user's, and the session pauses with this sentence.
    pub conflict: Option<String>,
    /// The new guardrails; `None`: they stay as they are.
    pub guardrails: Option<String>,
    /// Whether its answer ended with the phrase that ends the session.
    pub said_phrase: bool,
}

/// Whether an iteration was of use.
#[derive(Debug, Clone)]
pub enum IterationResult {
    /// It ended well.
    Completed {
        /// The new document; `None`: nothing changed. Its parent is the document's present revision.
        revision: Option<NewRevision>,
        /// Characters added inside the lines.
        chars_added: i64,
        /// Characters removed inside the lines.
        chars_removed: i64,
        /// Both together as a part of the document before, 0 to 1 and more.
        changed_share: f64,
        /// The unified diff; `None`: nothing changed.
        diff: Option<String>,
        /// The agent's own summary.
        summary: Option<String>,
    },
    /// It ended without a usable document.
    Failed {
        /// What happened, why, what next: one sentence.
        message: String,
    },
}
