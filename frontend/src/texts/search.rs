//! The full-text search.

pub const WORDS: &str = "Words";
pub const EACH_HAS_TO_BE_THERE: &str = "Each has to be there; \"in quotation marks\" as it stands.";
pub const IN: &str = "In";

// Where it looks.
pub const EVERYTHING: &str = "Everything";
pub const PROMPTS: &str = "Prompts";
pub const DOCUMENTS: &str = "Documents";
pub const SUMMARIES: &str = "Summaries";
pub const EVENTS: &str = "Events";

// What it finds.
pub const WHAT_WORDS: &str =
    "Words of prompts, documents, summaries and everything that agents wrote and did.";
pub const NOTHING_HAS_ALL_WORDS: &str = "Nothing has all of these words.";
pub const LOOKING: &str = "Looking";
pub const SHOW_OLDER_ONES: &str = "Show older ones";

pub fn found(count: usize) -> String {
    format!("{count} found")
}

// A text that was found.
pub const PROMPT: &str = "Prompt";
pub const DOCUMENT: &str = "Document";
pub const SUMMARY: &str = "Summary";
pub const TEXT: &str = "Text";
pub const THINKING: &str = "Thinking";
pub const TOOL_CALL: &str = "Tool call";
pub const TOOL_RESULT: &str = "Tool result";
pub const NOTE: &str = "Note";
pub const ERROR: &str = "Error";
pub const CHANGED_FILES: &str = "Changed files";
pub const EVENT: &str = "Event";
pub const IN_THE_PROJECT: &str = " in ";

pub fn of_iteration(what: &str, number: i64) -> String {
    format!("{what} of iteration {number}")
}
