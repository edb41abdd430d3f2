//! What several pages say.

use crate::format::{counted, thousands};

pub const ACCESS: &str = "Access";
pub const ADD_A_PROJECT: &str = "Add a project";
pub const ADD_IT: &str = "Add it";
pub const AS_IT_READS: &str = "As it reads";
pub const CANCEL: &str = "Cancel";
pub const CHARACTERS_ADDED: &str = "Characters added";
pub const CHARACTERS_REMOVED: &str = "Characters removed";
pub const COMMENT: &str = "Comment";
pub const COMPARE_VERSIONS: &str = "Compare versions";
pub const COMPLETED: &str = "completed";
pub const COMPLETE_THE_STEP: &str = "Complete the step";
pub const CONVERSATION: &str = "Conversation";
pub const COPIED: &str = "Copied";
pub const COPY: &str = "Copy";
pub const COPY_AS_PATCH: &str = "Copy as patch";
pub const COPY_MARKDOWN: &str = "Copy Markdown";
pub const DELETE: &str = "Delete";
pub const DELETE_IT: &str = "Delete it";
pub const DESIGN_DOCUMENT: &str = "Design document";
pub const DOCUMENT: &str = "Document";
pub const DOLLARS: &str = "Dollars";
pub const DOLLARS_SO_FAR: &str = "Dollars so far";
pub const EDIT: &str = "Edit";
pub const FAILED: &str = "failed";
pub const FORK: &str = "Fork";
pub const GO_TO_THE_START_PAGE: &str = "Go to the start page";
pub const GUARDRAILS: &str = "Guardrails";
pub const ITERATION: &str = "Iteration";
pub const ITERATIONS: &str = "Iterations";
pub const ITERATIONS_COMPLETED: &str = "Iterations completed";
pub const KEEP_IT: &str = "Keep it";
pub const LETTERS_AND_DIGITS: &str = "Letters, digits and - _ .";
pub const LIMITS: &str = "Limits";
pub const LOADING: &str = "Loading…";
pub const MODEL: &str = "Model";
pub const MOST_DOLLARS: &str = "Most dollars";
pub const MOST_TOKENS: &str = "Most tokens";
pub const NAME: &str = "Name";
pub const NEEDS_YOU: &str = "Needs you";
pub const NEW_SESSION: &str = "New session";
pub const NEXT_CHANGE: &str = "Next (n)";
pub const NOTIFICATIONS: &str = "Notifications";
pub const PAUSE: &str = "Pause";
pub const PICTURE: &str = "Picture: ";
pub const PREVIOUS_CHANGE: &str = "Previous (p)";
pub const PROJECTS: &str = "Projects";
pub const REDRAFT: &str = "Redraft";
pub const REDRAFT_UP: &str = "redraft up";
pub const REFINE_IN_ITERATIONS: &str = "Refine in iterations";
pub const RENAME: &str = "Rename";
pub const RESOURCES: &str = "Resources";
pub const RESTORE_IT: &str = "Restore it";
pub const RESTORE_THIS_VERSION: &str = "Restore this version";
pub const RESUME: &str = "Resume";
pub const RUNNING: &str = "running";
pub const SAVE: &str = "Save";
pub const SAVED: &str = "Saved.";
pub const SAVE_LIMITS: &str = "Save limits";
pub const SEARCH: &str = "Search";
pub const SESSIONS: &str = "Sessions";
pub const SKIPPED: &str = "skipped";
pub const START: &str = "Start";
pub const STOP: &str = "Stop";
pub const TAKE_IT_BACK: &str = "Take it back";
pub const THE_BROWSER_REFUSED: &str = "The browser refused";
pub const THE_VERSIONS_ARE_THE_SAME: &str = "The two versions are the same.";
pub const TIME_ZONE: &str = "Time zone";
pub const TO_COME: &str = "to come";
pub const TRUST: &str = "Trust";
pub const TRY_AGAIN: &str = "Try again";
pub const WAITS_FOR_THE_NEXT_SESSION: &str = "Waits for the next session.";
pub const WHAT_THE_AGENT_MAY_DO: &str = "What the agent may do";
pub const WHO_WROTE_WHAT: &str = "Who wrote what";
pub const YOU: &str = "You";

pub fn characters_removed(count: i64) -> String {
    format!("−{} characters", thousands(count))
}

pub fn done_of(done: i32, wanted: i32) -> String {
    format!("{done} of {wanted}")
}

pub fn in_project(name: &str) -> String {
    format!(" in {name}")
}

pub fn iteration(number: i32) -> String {
    format!("Iteration {number}")
}

pub fn lines(count: i64) -> String {
    counted(count, "line", "lines")
}

pub fn must_be_a_number(name: &str) -> String {
    format!("{name} must be a number, such as 2.50.")
}

pub fn must_be_a_whole_number(name: &str) -> String {
    format!("{name} must be a whole number.")
}

pub fn version(id: i64) -> String {
    format!("Version {id}")
}
