//! What several pages say.

use crate::format::{counted, thousands};

pub const AS_IT_READS: &str = "As it reads";
pub const COMPARE_VERSIONS: &str = "Compare versions";
pub const COPY_AS_PATCH: &str = "Copy as patch";
pub const COPY_MARKDOWN: &str = "Copy Markdown";
pub const DOCUMENT: &str = "Document";
pub const DOLLARS: &str = "Dollars";
pub const DOLLARS_SO_FAR: &str = "Dollars so far";
pub const EDIT: &str = "Edit";
pub const FAILED: &str = "failed";
pub const FORK: &str = "Fork";
pub const ITERATION: &str = "Iteration";
pub const ITERATIONS: &str = "Iterations";
pub const ITERATIONS_COMPLETED: &str = "Iterations completed";
pub const LIMITS: &str = "Limits";
pub const MOST_DOLLARS: &str = "Most dollars";
pub const MOST_TOKENS: &str = "Most tokens";
pub const NEW_SESSION: &str = "New session";
pub const PAUSE: &str = "Pause";
pub const RESUME: &str = "Resume";
pub const RUNNING: &str = "running";
pub const SAVED: &str = "Saved.";
pub const SAVE_LIMITS: &str = "Save limits";
pub const START: &str = "Start";
pub const STOP: &str = "Stop";
pub const WHO_WROTE_WHAT: &str = "Who wrote what";

pub fn characters_removed(count: i64) -> String {
    format!("−{} characters", thousands(count))
}

pub fn iteration(number: i32) -> String {
    format!("Iteration {number}")
}

pub fn lines(count: i64) -> String {
    counted(count, "line", "lines")
}

pub fn version(id: i64) -> String {
    format!("Version {id}")
}
