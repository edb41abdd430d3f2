//! The keys: where each is known, what it does, and the page that shows them.

// The page.
pub const TWO_KEYS: &str = "Two keys are pressed one after the other. None does anything while you write, and everything that \
     they do can also be done without them.";
pub const KEYS_ARE_ON: &str = "Keys without Ctrl or ⌘ are on";
pub const TURN_THEM_OFF: &str =
    "Turn them off when you dictate, or when a key is easily touched by accident.";
pub const COMMAND: &str = "⌘";
pub const CONTROL: &str = "Ctrl";

// Where keys are known.
pub const EVERYWHERE: &str = "Everywhere";
pub const ON_A_SESSION: &str = "On the page of a session";
pub const IN_CHANGES: &str = "In changes, comparisons and the timeline";
pub const AT_A_VERSION: &str = "At a version of a document";
pub const IN_PLANNING: &str = "In the planning of a step";
pub const IN_THE_MORNING: &str = "In the morning report";

// Everywhere.
pub const FIND: &str = "Find a page, a session or an action";
pub const SHOW_THE_KEYS: &str = "Show the keys";
pub const GO_UP: &str = "Go to the page above this one";
pub const GO_TO_THE_SEARCH: &str = "Go to the search";
pub const GO_TO_THE_LIMITS: &str = "Go to the limits";
pub const GO_TO_ACCESS: &str = "Go to tokens and access";
pub const GO_TO_THE_MORNING: &str = "Go to the morning report";
pub const GO_TO_NOTIFICATIONS: &str = "Go to the notifications";
pub const CHANGE_THEME: &str = "Change between light and dark";
pub const CHANGE_LAYOUT: &str = "Change between comfortable and compact";

// On the page of a session.
pub const NEXT_ITERATION: &str = "Next iteration";
pub const PREVIOUS_ITERATION: &str = "Previous iteration";
pub const SHOW_THE_ITERATIONS: &str = "Show the iterations";
pub const SHOW_THE_DOCUMENT: &str = "Show the document";
pub const SHOW_THE_CHANGES: &str = "Show the changes";
pub const SHOW_THE_TIMELINE: &str = "Show the timeline";
pub const SHOW_THE_FIGURES: &str = "Show the figures";
pub const SHOW_WHAT_HAPPENS_NOW: &str = "Show what happens now";
pub const RESUME_OR_RUN_NOW: &str = "Resume, or run now";
pub const STOP_AFTER_A_QUESTION: &str = "Stop, after a question";
pub const RETRY_A_FAILED_ITERATION: &str = "Retry a failed iteration";
pub const COMPLETE_AFTER_A_QUESTION: &str = "Complete the step, after a question";

// In changes.
pub const NEXT_OR_LATER: &str = "Next change, or a later moment";
pub const PREVIOUS_OR_EARLIER: &str = "Previous change, or an earlier moment";

// At a version.
pub const RESTORE_AFTER_A_QUESTION: &str = "Restore this version, after a question";
pub const START_ON_THIS_VERSION: &str = "Start a session on this version";

// In planning.
pub const SHOW_THE_CONVERSATION: &str = "Show the conversation";
pub const SHOW_THE_GUARDRAILS: &str = "Show the guardrails";
pub const WRITE_A_MESSAGE: &str = "Write a message";

// In the morning report.
pub const NEXT_SESSION: &str = "Next session";
pub const PREVIOUS_SESSION: &str = "Previous session";
pub const ACCEPT_IT: &str = "Accept it";
pub const TRY_IT_AGAIN: &str = "Try it again";
pub const FORK_IT: &str = "Fork it";
pub const TAKE_BACK: &str = "Take the last one back";
