//! The morning report.

use crate::format::{counted, thousands};

pub const THE_MORNING_REPORT: &str = "The morning report";
pub const TITLE: &str = "Morning report";

/// Before what came of it.
pub fn since(time: &str) -> String {
    format!("Since {time}:")
}

// `Keys: j k move, Enter opens, a accepts, r tries again, f forks.`
pub const KEYS: &str = "Keys: ";
pub const MOVE: &str = " move, ";
pub const ENTER: &str = "Enter";
pub const OPENS: &str = " opens, ";
pub const ACCEPTS: &str = " accepts, ";
pub const TRIES_AGAIN: &str = " tries again, ";
pub const FORKS: &str = " forks.";

// Since when.
pub const SINCE_WHEN: &str = "Since when";
pub const THE_LAST: &str = "The last ";
pub const TWELVE_HOURS: &str = "12 hours";
pub const TWO_DAYS: &str = "2 days";
pub const A_WEEK: &str = "A week";

// What was done last.
pub const UNDO: &str = "Undo (u)";
pub const IN_THE_REPORT_AGAIN: &str = "It is in the report again.";

pub fn is_accepted(name: &str) -> String {
    format!("“{name}” is accepted.")
}

pub fn goes_on(name: &str, sentence: &str) -> String {
    format!("“{name}” goes on: {sentence}")
}

// The lists.
pub const STOPPED_AND_WHY: &str = "Stopped, and why";
pub const DONE: &str = "Done";
pub const NO_SESSION_ENDED: &str = "No session ended in this time, and none needs you.";

pub fn nothing_is_left(accepted: i64) -> String {
    format!(
        "Nothing is left to look at: {}.",
        sessions_are_accepted(accepted)
    )
}

pub fn left_out(accepted: i64) -> String {
    format!("{} and left out.", sessions_are_accepted(accepted))
}

fn sessions_are_accepted(count: i64) -> String {
    counted(count, "session is accepted", "sessions are accepted")
}

pub fn older_not_listed(count: i64) -> String {
    let older = counted(count, "older session is", "older sessions are");
    format!("{older} not listed; a shorter time has fewer.")
}

pub fn more_not_listed(count: i64) -> String {
    format!("{} more are not listed.", thousands(count))
}

// A session.
pub const ACCEPT: &str = "Accept";
pub const RETRY: &str = "Retry";
pub const WHAT_CHANGED: &str = "What changed";
