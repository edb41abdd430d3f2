//! Versions of a document and what lies between two of them.

use super::words;
use crate::format::counted;

// Who wrote it.
pub const WRITTEN_BY_THE_AGENT: &str = "Written by the agent.";
pub const WRITTEN_BY_YOU: &str = "Written by you.";
pub const READ_FROM_THE_FILE: &str = "Read from the file.";
pub const IS_THE_PRESENT_ONE: &str = " The present one.";

// A version.
pub const COMPARE: &str = "Compare";
pub const WITH: &str = "with";
pub const WITH_NOTHING: &str = "nothing: read it";
pub const MAKE_IT_THE_PRESENT_ONE: &str = "Make this version the present one? The others are kept.";

pub fn choice(id: i64, is_present: bool) -> String {
    let present = if is_present { ", the present one" } else { "" };
    words::version(id) + present
}

pub fn from_to(older: i64, newer: i64) -> String {
    format!("From version {older} to version {newer}.")
}

// Two versions compared.
pub const SIDE_BY_SIDE: &str = "Side by side";
pub const IGNORE_WHITE_SPACE: &str = "Ignore white space";
pub const DIFFER_BY_WHITE_SPACE: &str = "The two versions differ by white space alone.";
pub const WHAT_DIFFERS: &str = "What differs";

pub fn show_unchanged_lines(count: i64) -> String {
    format!(
        "Show {}",
        counted(count, "unchanged line", "unchanged lines")
    )
}

// The same as it reads.
pub const BOTH_READ_THE_SAME: &str =
    "Both read the same: they differ in how they are written only.";
pub const HOW_CHANGES_LOOK: &str =
    "Underlined is new; struck through is gone. What did not change is folded away.";

pub fn show_unchanged_blocks(count: i64) -> String {
    format!(
        "Show {}",
        counted(count, "unchanged block", "unchanged blocks")
    )
}

// The way from change to change.
pub const CHANGES_BY_KEYS: &str = "Changes, also by the keys p and n";

pub fn change_of(number: usize, all: usize) -> String {
    format!("Change {number} of {all}")
}

pub fn changes(count: usize) -> String {
    if count == 1 {
        return "1 change".to_owned();
    }
    format!("{count} changes")
}
