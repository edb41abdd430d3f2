//! The live column: what the agent does, as it does it.

use crate::format::{counted, thousands};

pub const LIVE: &str = "Live";

// Above the list.
pub const WHICH_EVENTS: &str = "Which events";
pub const SHOW_USUAL: &str = "Usual";
pub const SHOW_TEXT: &str = "Text";
pub const SHOW_THINKING: &str = "Thinking";
pub const SHOW_TOOLS: &str = "Tools";
pub const SHOW_ERRORS: &str = "Errors";
pub const SHOW_EVERYTHING: &str = "Everything";

pub fn show_only(tool: &str) -> String {
    format!("Only {tool}")
}

pub const FIND: &str = "Find";
pub const FOLLOW: &str = "Follow";

// Finding.
pub const FIND_IN_THE_WHOLE_SESSION: &str = "Find in the whole session";
pub const LOOKING: &str = "Looking";
pub const OLDER: &str = "Older";
pub const NEWER: &str = "Newer";
pub const NOT_IN_THIS_SESSION: &str = "Not in this session.";
pub const NOT_IN_ITS_NEWEST_TEXTS: &str = "Not in its newest texts.";

pub fn found(number: usize, count: usize) -> String {
    format!("{number} of {count}, newest first")
}

pub fn found_or_more(number: usize, count: usize) -> String {
    format!("{number} of {count} or more, newest first")
}

// At the ends of the list.
pub fn looked_through(events: i64, back: &str) -> String {
    let events = counted(events, "event was", "events were");
    format!("{events} looked through{back}.")
}

pub fn back_to(clock: &str) -> String {
    format!(", back to {clock}")
}

pub const BACK_TO_THE_FIRST: &str = ", back to the first";
pub const LOOK_FURTHER_BACK: &str = "Look further back";
pub const LOAD_EARLIER_EVENTS: &str = "Load earlier events";
pub const LOAD_LATER_EVENTS: &str = "Load later events";

pub const NOTHING_OF_THIS_KIND_SO_FAR: &str = "Nothing of this kind so far.";
pub const NOTHING_HAPPENED: &str = "Nothing happened in this session.";
pub const IT_WILL_BEGIN_IN_A_MOMENT: &str = "It will begin in a moment.";

pub const THE_CONNECTION_WAS_LOST: &str =
    "The connection was lost. What happens meanwhile comes when it is back.";
pub const BEGINNING: &str = "Beginning";
pub const NEWEST: &str = "Newest";

pub fn new_ones(count: i64) -> String {
    format!("{} new", thousands(count))
}

pub const THE_LINK_IS_COPIED: &str = "The link to this event is copied.";
pub const THE_BROWSER_REFUSED_TO_COPY: &str = "The browser refused to copy the link.";
pub const THAT_EVENT_IS_NOT_HERE_ANY_MORE: &str =
    "That event is not here any more; this is what stands next to it.";

// What is being written.
pub const THINKING_NOW: &str = "thinking …";
pub const CALLING_A_TOOL_NOW: &str = "calling a tool …";
pub const WRITING_NOW: &str = "writing …";

pub fn calling_now(tool: &str) -> String {
    format!("{tool} …")
}

// Rows.
pub const IN_THE_WORK_OF: &str = "In: ";

pub fn iteration_of(number: i64, all: i64, how: &str) -> String {
    format!("Iteration {number} of {all}{how}")
}

pub fn and_attempt(number: i64) -> String {
    format!(", attempt {number}")
}

pub const AND_GOES_ON: &str = ", going on where it was interrupted";
pub const THINKING: &str = "thinking";
pub const THE_DOCUMENT_CHANGED: &str = "The document changed: ";

pub fn iteration_is_complete(number: i64, time: &str, cost: &str) -> String {
    format!("Iteration {number} is complete: {time}, {cost}.")
}

pub const FILES: &str = "files";

pub fn stopped_after(iterations: i64) -> String {
    format!("Stopped after {}.", of_iterations(iterations))
}

pub fn done_after(iterations: i64) -> String {
    format!("Done after {}.", of_iterations(iterations))
}

fn of_iterations(count: i64) -> String {
    counted(count, "iteration", "iterations")
}

// Notes to the session.
pub fn note_written(number: i64, text: &str) -> String {
    format!("Your note for iteration {number}: {text}")
}

pub fn note_changed(number: i64, text: &str) -> String {
    format!("Your note for iteration {number} is now: {text}")
}

pub fn note_taken_back(text: &str) -> String {
    format!("You took back your note: {text}")
}

pub fn note_used(number: i64, text: &str) -> String {
    format!("Iteration {number} got your note: {text}")
}

// Calls of tools.
pub const ANSWER: &str = "answer";
pub const CHANGE: &str = "Change";
pub const INPUT: &str = "Input";
pub const RESULT: &str = "Result";
pub const REFUSED_OR_FAILED: &str = "Refused or failed";

pub fn show_all(size: &str) -> String {
    format!("Show all, {size}")
}

pub fn only_the_first(characters: i64) -> String {
    let characters = thousands(characters);
    format!("… only the first {characters} characters are shown; the API has the rest.")
}

// Said aloud.
pub const THE_SESSION_IS_DONE: &str = "The session is done.";
pub const THE_SESSION_WAS_STOPPED: &str = "The session was stopped.";

pub fn iteration_began(number: i64) -> String {
    format!("iteration {number} began")
}

pub fn tool_calls(count: i64) -> String {
    counted(count, "tool call", "tool calls")
}

pub fn failed(count: i64) -> String {
    format!("{count} failed")
}

pub fn editing(file: &str) -> String {
    format!("editing {file}")
}

pub fn pieces_of_text(count: i64) -> String {
    counted(count, "text", "texts")
}
