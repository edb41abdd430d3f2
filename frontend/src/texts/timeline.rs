//! The timeline and the waterfall of a session.

use crate::format::{counted, thousands};

pub const NOTHING_HAS_TAKEN_ANY_TIME_YET: &str =
    "Nothing has taken any time yet; the first iteration begins in a moment.";

// Going back.
pub const GO_BACK_IN_TIME: &str = "Go back in time, also by the keys p and n";
pub const LOOK_BACK: &str = "Look back";
pub const EARLIER: &str = "Earlier (p)";
pub const LATER: &str = "Later (n)";
pub const BACK_TO_NOW: &str = "Back to now";
pub const NOW: &str = "Now";

pub fn begins(name: &str) -> String {
    format!("{name} begins")
}

pub fn is_complete(name: &str) -> String {
    format!("{name} is complete")
}

pub fn has_failed(name: &str, about: &str) -> String {
    format!("{name} failed{about}")
}

// How the session stood at a moment.
pub const WHEN_THIS_WAS_IS_NOT_KNOWN: &str = "When this was is not known.";
pub const HOW_THE_SESSION_STOOD: &str = "How the session stood at this moment";
pub const BEFORE_THE_FIRST_ITERATION: &str = "Before the first iteration.";
pub const PAUSED: &str = "Paused";
pub const WAITING: &str = "Waiting";

pub fn was_running(number: i32, time: &str) -> String {
    format!("Iteration {number} was running, for {time}.")
}

pub fn had_ended(number: i32, how: &str) -> String {
    format!("Iteration {number} {how}.")
}

pub const HAD_FAILED: &str = "had failed";
pub const WAS_SKIPPED: &str = "was skipped";
pub const WAS_COMPLETE: &str = "was complete";

pub const DOLLARS_UP_TO_THEN: &str = "Dollars up to then";
pub const TOKENS_UP_TO_THEN: &str = "Tokens up to then";
pub const TIME_THAT_AGENTS_HAD_RUN: &str = "Time that agents had run";
pub const THE_ATTEMPT_THAT_RAN_IS_NOT_IN_IT: &str =
    "The attempt that ran then is not in the dollars and tokens: they are known at its end.";
pub const FORK_FROM_HERE: &str = "Fork from here";

pub const WHAT_HAPPENED: &str = "What happened";
pub const NOTHING_CAME_AFTER_IT: &str = "Nothing came after it.";

pub const THE_DOCUMENT: &str = "The document";
pub const THE_DOCUMENT_THEN: &str = "The document then";
pub const THERE_WAS_NOTHING_TO_READ_YET: &str = "There was nothing to read yet.";

pub fn document_as_left_by(number: i32) -> String {
    format!("The document as iteration {number} left it.")
}

pub const DOCUMENT_AS_AT_THE_BEGINNING: &str = "The document as it was when the session began.";
pub const THERE_WAS_NO_DOCUMENT_YET: &str = "There was no document yet.";

pub fn without_what_was_changing(document: &str, number: i32) -> String {
    format!("{document} What iteration {number} was changing at this moment is not in it.")
}

// The bars.
pub const THE_WHOLE_SESSION: &str = "The whole session";

pub fn events(count: i64) -> String {
    counted(count, "event", "events")
}

pub fn failed_or_refused(count: i64) -> String {
    let things = counted(count, "thing", "things");
    format!("{things} failed or was refused: marked ✕.")
}

pub const THE_ARROW_KEYS_GO_ON: &str =
    "The arrow keys go from one to the next; Enter leads to its events.";
pub const WHAT_THE_TIME_WENT_INTO: &str = "What the time went into";

pub fn failed_of(failed: i32, count: i32) -> String {
    format!("{failed} of {count} failed")
}

pub const INTERRUPTED: &str = "interrupted";

pub fn at(clock: &str) -> String {
    format!(", at {clock}")
}

// The same as a table.
pub const AS_A_TABLE: &str = "As a table";
pub const THE_TIMELINE_AS_A_TABLE: &str = "The timeline as a table";
pub const WHAT: &str = "What";
pub const ABOUT: &str = "About";
pub const BEGAN: &str = "Began";
pub const LASTED: &str = "Lasted";
pub const CAME_OUT: &str = "Came out";
pub const WELL: &str = "well";

pub fn show_more(left: i64) -> String {
    format!("Show more: {} rows are left", thousands(left))
}
