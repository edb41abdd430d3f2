//! A session: its state, its iterations, its controls and its document.

use crate::format::{counted, thousands};

// The head.
pub const SESSION: &str = "Session";
pub const TIME_SINCE_THE_FIRST_ITERATION: &str = "Time since the first iteration began";
pub const API_EQUIVALENT: &str = "API equivalent";
pub const TOKENS_READ_AND_WRITTEN: &str = "Tokens read and written";

pub fn in_and_out(read: &str, written: &str) -> String {
    format!("{read} in, {written} out")
}

pub const AGENT_AND_MODEL: &str = "Agent and model";
pub const DEMO_SCRIPTED: &str = "demo, scripted";
pub const MAY_RUN_COMMANDS: &str = "may run commands";

pub fn was_removed_on(day: &str) -> String {
    format!(
        "What the agent did and was sent was removed on {day}, by the setting retention_days. The \
         results, changes and costs stay."
    )
}

pub const CHANGE_IT: &str = "Change it: ";
pub const LIMITS_OF_THE_INSTALLATION: &str = "limits of the installation";
pub const LIMITS_OF_THE_PROJECT: &str = "limits of the project";

// What can be done with it.
pub const RUN_NOW: &str = "Run now";
pub const STOP_THE_SESSION: &str = "Stop the session? What it has done is kept.";
pub const STOP_IT: &str = "Stop it";

// The parts of the page.
pub const PARTS_OF_THE_SESSION: &str = "Parts of the session";
pub const CHANGES: &str = "Changes";
pub const TIMELINE: &str = "Timeline";
pub const FIGURES: &str = "Figures";
pub const DOCUMENT_AND_CHANGES: &str = "Document and changes";

// The iterations.
pub const THE_NEWEST: &str = "The newest";

pub fn iteration_is(number: i32, how: &str) -> String {
    format!("Iteration {number}, {how}")
}

pub fn attempts(count: i32) -> String {
    format!("{count} attempts")
}

pub fn fork_after(number: i32) -> String {
    format!("Fork after iteration {number}")
}

// A key finds the button by the beginning of what it says.
pub const RETRY_ITERATION: &str = "Retry iteration ";

pub fn retry_iteration(number: i32) -> String {
    format!("{RETRY_ITERATION}{number}")
}

pub const TRIES_AGAIN: &str = "Tries again ";
pub const TRIED_AGAIN_AS: &str = "Tried again as ";

pub fn this_iteration(number: i32) -> String {
    format!("iteration {number}")
}

// The starts of the agent for an iteration.
pub const ATTEMPTS: &str = "Attempts";

pub fn starts_of_iteration(number: i32) -> String {
    format!("The starts of iteration {number}")
}

pub const THE_AGENT_WAS_NOT_STARTED: &str = "The agent was not started.";
pub const RESUME_STOP_OR: &str =
    "Resume lets it try again, Stop ends it; what it has done is kept. ";
pub const FORK_IT_WITH_ANOTHER_PROMPT: &str = "Fork it with another prompt";

pub const IT_RUNS: &str = "It runs.";
pub const IT_WENT_ON: &str = " It went on with the conversation before it.";
pub const PROCESSES_LEFT_BEHIND_WERE_ENDED: &str = " Processes that it had left behind were ended.";

pub fn signal(number: i32) -> String {
    format!("signal {number}")
}

pub fn exit_code(code: i32) -> String {
    format!("exit code {code}")
}

pub const LAST_EVENTS: &str = "Last events";
pub const IT_DID_NOTHING_THAT_WAS_SEEN: &str = "It did nothing that was seen.";

// What was sent for an iteration.
pub fn prompt_of_iteration(number: i32) -> String {
    format!("The prompt of iteration {number}")
}

pub const NOTHING_WAS_SENT_YET: &str = "Nothing was sent yet.";

pub fn attempt(number: i32) -> String {
    format!("Attempt {number}.")
}

pub fn text_is_from(source: &str) -> String {
    format!(" Its text is from: {source}.")
}

pub const WITH_AN_EARLIER_CONVERSATION: &str =
    " It went on with an earlier conversation, which held the rest.";
pub const COPY_THE_PROMPT: &str = "Copy the prompt";

// Notes.
pub const NOTES: &str = "Notes";
pub const YOUR_NOTE: &str = "Your note: ";

pub fn of_version(lines: &str, id: i64) -> String {
    format!("{lines} of version {id}.")
}

pub const NEVER_USED: &str = "Never used: the session ended before.";

pub fn waits_for(number: i32) -> String {
    format!("Waits for iteration {number}.")
}

pub fn waits_for_one_to_come(number: i32) -> String {
    format!("Waits for iteration {number}, which this session does not have yet.")
}

pub const WRITE_A_NOTE: &str = "Write a note";
pub const THE_NEXT_ITERATION_GETS_IT: &str = "The next iteration gets it.";
pub const THIS_IS_THE_LAST_ITERATION: &str =
    "This is the last iteration; the note is used only if another one follows.";
pub const LEAVE_THE_NOTE: &str = "Leave the note";

// Changing its limits.
pub const A_RUNNING_ITERATION_GOES_BY_THE_OLD_ONES: &str =
    "An iteration that runs goes by the old ones.";

// Where it comes from, and which ones come from it.
pub const FORKS: &str = "Forks";
pub const FORKED_FROM: &str = "Forked from ";

pub fn this_version(id: i64) -> String {
    format!("version {id}")
}

pub const OF: &str = " of ";
pub const ANOTHER_SESSION: &str = "another session";

pub fn from_version(id: i64, sentence: &str) -> String {
    format!("From version {id}. {sentence} ")
}

// The document.
pub const THERE_IS_NO_DOCUMENT_YET: &str =
    "There is no document yet; the first iteration writes it.";
pub const THIS_ITERATION_HAS_NO_DOCUMENT_YET: &str = "This iteration has no document yet.";

// Who wrote what.
pub const WHO_WROTE_CANNOT_BE_TOLD: &str = "The lines that are shown are not those that were written: it is empty, or a secret of several \
     lines is masked. Who wrote which cannot be told here.";
pub const EACH_MARK_NAMES_WHO_WROTE: &str = "Each mark names who wrote the lines beside it. Press one to see more; the arrow keys go from one to the next.";
pub const WHO_WROTE_THIS_DOCUMENT: &str = "Who wrote this document";
pub const THE_DOCUMENT_BY_WHO_WROTE_IT: &str = "The document, by who wrote it";
pub const SHOW_MORE: &str = "Show more";

pub fn of_another_session(number: i32) -> String {
    format!("Iteration {number} of another session")
}

pub const YOU_MARK: &str = "you";
pub const THERE_BEFORE: &str = "There before";

pub fn lines_of_all(count: i64, all: i64) -> String {
    format!("{} of {} lines", thousands(count), thousands(all))
}

pub const WHAT_IT_CHANGED: &str = "What it changed";
pub const ITS_ATTEMPTS_AND_EVENTS: &str = "Its attempts and events";
pub const NO_CALL_IS_KNOWN: &str =
    "No call of a tool is known to have written these lines as they stand.";
pub const WRITTEN_BY: &str = "Written by";

// Lines in words.
pub const LINE: &str = "line";
pub const LINES: &str = "lines";

pub fn line(number: i64) -> String {
    format!("line {number}")
}

pub fn lines_to(first: i64, last: i64) -> String {
    format!("lines {first} to {last}")
}

pub fn range(first: i64, last: i64) -> String {
    format!("{first} to {last}")
}

pub fn more_places(count: usize) -> String {
    format!("{count} more places")
}

pub fn these_and(lines: &str, ranges: &str, last: &str) -> String {
    format!("{lines} {ranges} and {last}")
}

// What an iteration changed.
pub const NOTHING_HAS_CHANGED_YET: &str = "No iteration has changed the document yet.";
pub const NOTHING_CHANGED: &str = "Nothing changed in this iteration.";
pub const IT_IS_AT_WORK: &str = "This iteration is at work; its changes appear when it is done.";
pub const IT_FAILED_AND_CHANGED_NOTHING: &str = "This iteration failed and changed nothing.";
pub const IT_WAS_SKIPPED: &str = "This iteration was skipped.";
pub const IT_HAS_NOT_BEGUN: &str = "This iteration has not begun.";

pub fn more_characters(count: i64) -> String {
    let characters = counted(count, "more character", "more characters");
    format!("… {characters} …")
}

pub const THE_DOCUMENT_IS_AS_BEFORE: &str = "The document is as it was before.";

// The sessions of the start page, in one sentence.
pub const NOTHING_IS_RUNNING: &str = "Nothing is running";

pub fn need_you(count: i64) -> String {
    counted(count, "session needs you", "sessions need you")
}

pub fn are_running(count: i64) -> String {
    counted(count, "session is running", "sessions are running")
}

pub fn are_waiting(count: i64) -> String {
    counted(count, "session is waiting", "sessions are waiting")
}

pub fn need_you_and_run(needing: &str, running: i64) -> String {
    format!("{needing}, {running} running")
}
