//! Iterations of a session, their attempts and diffs.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// One iteration with its figures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct IterationSummary {
    /// Its row.
    pub id: i64,
    /// Its number in the session, from 1.
    pub iteration_number: i32,
    /// `pending`, `running`, `completed`, `failed` or `skipped`.
    pub status: String,
    /// Characters added inside the lines.
    pub chars_added: i64,
    /// Characters removed inside the lines.
    pub chars_removed: i64,
    /// The agent's own summary of its changes.
    pub summary: Nullable<String>,
    /// When its first attempt began.
    pub started_at: Nullable<String>,
    /// When it ended.
    pub completed_at: Nullable<String>,
    /// Why it failed, in one sentence.
    pub error_message: Nullable<String>,
    /// How often the agent was started for it.
    pub attempts: i32,
    /// Dollars of all its attempts.
    pub cost_usd: f64,
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// The document before it.
    pub before_revision: Nullable<i64>,
    /// The document after it.
    pub after_revision: Nullable<i64>,
    /// The number of the failed iteration that this one tries again.
    pub retry_of: Nullable<i32>,
}

/// One start of the agent for an iteration.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Attempt {
    /// Its id.
    pub id: i64,
    /// The iteration it belongs to.
    pub iteration_number: i32,
    /// Which start for this iteration, from 1.
    pub attempt_number: i32,
    /// The worker that ran it.
    pub worker: String,
    /// When it began.
    pub started_at: String,
    /// When it ended.
    pub ended_at: Nullable<String>,
    /// How it ended, as a word.
    pub outcome: Nullable<String>,
    /// How it ended, in one sentence.
    pub message: Nullable<String>,
    /// The agent's exit code.
    pub exit_code: Nullable<i32>,
    /// The signal that ended the agent.
    pub exit_signal: Nullable<i32>,
    /// The last part of the agent's stderr.
    pub stderr: Nullable<String>,
    /// Dollars that were held back from the budgets for it while it ran.
    pub reserved_usd: f64,
    /// Dollars.
    pub cost_usd: f64,
    /// Whether the dollars are an estimate.
    pub cost_is_estimate: bool,
    /// Tokens read, without those from the cache.
    pub input_tokens: i64,
    /// Tokens written.
    pub output_tokens: i64,
    /// Whether it went on with the conversation of an earlier attempt.
    pub resumed: bool,
    /// Processes that it had left behind and that were ended.
    pub leftovers: i32,
}

/// What an iteration changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct IterationDiff {
    /// The iteration's row.
    pub iteration_id: i64,
    /// Its number in the session.
    pub iteration_number: i32,
    /// The unified diff with file headers: a patch.
    pub diff_text: Nullable<String>,
    /// Characters added inside the lines.
    pub chars_added: i64,
    /// Characters removed inside the lines.
    pub chars_removed: i64,
    /// The diff's lines without the file headers.
    pub diff_lines: Vec<DiffLine>,
}

/// A line of a diff.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct DiffLine {
    /// The line as in the diff, with its sign.
    pub line: String,
    /// What it is.
    #[serde(rename = "type")]
    #[cfg_attr(feature = "openapi", oai(rename = "type"))]
    pub kind: DiffLineType,
}

/// What a line of a diff is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(
    feature = "openapi",
    derive(poem_openapi::Enum),
    oai(rename_all = "lowercase")
)]
pub enum DiffLineType {
    /// Added.
    Add,
    /// Removed.
    Remove,
    /// Unchanged.
    Context,
    /// The head of a hunk, or a remark such as a missing final newline.
    Hunk,
}
