//! Workflows, their steps and the settings of both.

use super::words;

// The workflow.
pub const WORKFLOW: &str = "Workflow";
pub const START: &str = "Start";
pub const TAKE_OUT_OF_THE_ARCHIVE: &str = "Take it out of the archive";
pub const ARCHIVE: &str = "Archive";
pub const PUT_IT_AWAY: &str = "Put the workflow away as it is? It can be taken out again.";
pub const ARCHIVE_IT: &str = "Archive it";
pub const RESOURCES_OF_THE_PROJECT: &str = "Resources of the project";

pub const IS_IN_THE_ARCHIVE: &str = "It is in the archive; nothing happens in it.";
pub const IS_PAUSED: &str = "It is paused: no session starts or goes on until it is resumed.";
pub const ALL_STEPS_ARE_DONE: &str = "All its steps are done.";

pub fn has_not_begun(count: usize, first: &str) -> String {
    format!("It has not begun; its first step of {count} is {first}.")
}

pub fn is_at_step(number: i32, count: usize, name: &str) -> String {
    format!("Step {number} of {count}: {name}.")
}

// A step.
pub const BEING_WORKED_ON: &str = "being worked on";
pub const ITS_DOCUMENT: &str = "Document: ";
pub const MAY_RUN_COMMANDS: &str = " · the agent may run commands";

pub const WORK_ON_IT_AGAIN: &str = "Work on it again";
pub const IT_IS_DONE: &str = "It is done";
pub const WORK_ON_IT_NOW: &str = "Work on it now";
pub const SKIP_IT: &str = "Skip it";
pub const LEAVE_IT_OUT: &str = "Leave this step out and go to the next?";

pub const PLAN_IN_A_CONVERSATION: &str = "Plan it in a conversation";
pub const GO_ON_WITH_THE_CONVERSATION: &str = "Go on with the conversation";
pub const LOOK_AT_THE_DOCUMENT: &str = "Look at the document";

pub const STOP_AND_COMPLETE_IT: &str =
    "A session is going on. Stop it, take the document as it is then, and go to the next step?";
pub const STOP_AND_COMPLETE: &str = "Stop and complete";
pub const TAKE_THE_DOCUMENT: &str = "Take the document as it is and go to the next step?";
pub const COMPLETE_IT: &str = "Complete it";

// The settings of a step.
pub const SETTINGS_OF_THIS_STEP: &str = "Settings of this step";
pub const WHICH_DOCUMENT: &str =
    "A .md or .txt file, relative to the project's folder; empty: a file of Redraft's own.";
pub const WHICH_MODEL: &str = "Empty: opus.";
pub const MOST_SECONDS: &str = "Most seconds for one iteration";
pub const HOW_MANY_SECONDS: &str = "1 to 86400; empty: 1800, which is half an hour.";
pub const MOST_SECONDS_IS_NO_NUMBER: &str =
    "The most seconds for one iteration must be a whole number.";

pub const CHOOSE_COMMANDS_WITH_CARE: &str =
    "Commands can do whatever you can, so choose them only where you trust the project.";
pub const READ_AND_RESEARCH: &str = "Read and research";
pub const DOCUMENT_ONLY: &str = "Document only";
pub const EDIT_THE_PROJECT: &str = "Edit the project";
pub const COMMANDS: &str = "Commands";
pub const EVERYTHING: &str = "Everything";

pub const IN_A_SANDBOX: &str = "In a sandbox";
pub const WHAT_A_SANDBOX_IS: &str =
    "The agent sees the project and no other file of yours. It needs bubblewrap (Linux).";
pub const TOOLS: &str = "Tools, one a line";
pub const WHICH_TOOLS: &str =
    "Empty: those of the choice above. With Bash the agent may run commands.";

pub const SAVE_SETTINGS: &str = "Save settings";
pub const MAY_IT_RUN_COMMANDS: &str = "An agent that runs commands can do whatever you can on this machine, outside the \
                                       project and with your keys too. Let this step's agent run them?";
pub const LET_IT_RUN_COMMANDS: &str = "Let it run commands";

// The document.
pub const EDIT_THE_DOCUMENT: &str = "Edit the document";

// The sessions.
pub const THERE_IS_NO_SESSION: &str = "There is none yet; a conversation or iterations begin one.";
pub const NO_PROMPT: &str = "(no prompt)";

pub fn conversation(prompt: &str) -> String {
    format!("Conversation: {prompt}")
}

// The versions.
pub const VERSIONS_OF_THE_DOCUMENT: &str = "Versions of the document";
pub const VERSIONS_OF_THE_GUARDRAILS: &str = "Versions of the guardrails";
pub const THERE_IS_NO_VERSION: &str = "None is kept yet; the first session begins the history.";

pub fn show_all(count: usize) -> String {
    format!("Show all {count}")
}

// The settings of the workflow.
pub const WORKFLOW_SETTINGS: &str = "Workflow settings";
pub const WORKFLOW_NAME: &str = "Workflow name";
pub const DELETE_THIS_WORKFLOW: [&str; 3] = [
    "Delete this workflow",
    "Delete the workflow and its history? Your files stay.",
    words::DELETE_IT,
];
