//! What several pages say.

pub const CANCEL: &str = "Cancel";
pub const COMPLETE_THE_STEP: &str = "Complete the step";
pub const CONVERSATION: &str = "Conversation";
pub const COPY_MARKDOWN: &str = "Copy Markdown";
pub const DELETE: &str = "Delete";
pub const DELETE_IT: &str = "Delete it";
pub const DOCUMENT: &str = "Document";
pub const DOLLARS: &str = "Dollars";
pub const EDIT: &str = "Edit";
pub const FORK: &str = "Fork";
pub const GUARDRAILS: &str = "Guardrails";
pub const ITERATIONS_COMPLETED: &str = "Iterations completed";
pub const NAME: &str = "Name";
pub const NEXT_CHANGE: &str = "Next (n)";
pub const PAUSE: &str = "Pause";
pub const PICTURE: &str = "Picture: ";
pub const PREVIOUS_CHANGE: &str = "Previous (p)";
pub const PROJECTS: &str = "Projects";
pub const REFINE_IN_ITERATIONS: &str = "Refine in iterations";
pub const RESOURCES: &str = "Resources";
pub const RESTORE_IT: &str = "Restore it";
pub const RESTORE_THIS_VERSION: &str = "Restore this version";
pub const RESUME: &str = "Resume";
pub const SAVE: &str = "Save";
pub const SAVED: &str = "Saved.";
pub const SESSIONS: &str = "Sessions";
pub const STOP: &str = "Stop";
pub const THE_VERSIONS_ARE_THE_SAME: &str = "The two versions are the same.";
pub const TRUST: &str = "Trust";

pub fn done_of(done: i32, wanted: i32) -> String {
    format!("{done} of {wanted}")
}

pub fn version(id: i64) -> String {
    format!("Version {id}")
}
