//! What several pages say.

use crate::format::thousands;

pub const ACCESS: &str = "Access";
pub const ADD_A_PROJECT: &str = "Add a project";
pub const CANCEL: &str = "Cancel";
pub const CHARACTERS_ADDED: &str = "Characters added";
pub const CHARACTERS_REMOVED: &str = "Characters removed";
pub const COPIED: &str = "Copied";
pub const COPY: &str = "Copy";
pub const DESIGN_DOCUMENT: &str = "Design document";
pub const DOLLARS: &str = "Dollars";
pub const DOLLARS_SO_FAR: &str = "Dollars so far";
pub const FORK: &str = "Fork";
pub const GO_TO_THE_START_PAGE: &str = "Go to the start page";
pub const ITERATIONS_COMPLETED: &str = "Iterations completed";
pub const LETTERS_AND_DIGITS: &str = "Letters, digits and - _ .";
pub const LIMITS: &str = "Limits";
pub const LOADING: &str = "Loading…";
pub const MOST_DOLLARS: &str = "Most dollars";
pub const MOST_TOKENS: &str = "Most tokens";
pub const NAME: &str = "Name";
pub const NEEDS_YOU: &str = "Needs you";
pub const NOTIFICATIONS: &str = "Notifications";
pub const PROJECTS: &str = "Projects";
pub const REDRAFT: &str = "Redraft";
pub const REDRAFT_UP: &str = "redraft up";
pub const RENAME: &str = "Rename";
pub const RESUME: &str = "Resume";
pub const SAVE: &str = "Save";
pub const SAVED: &str = "Saved.";
pub const SAVE_LIMITS: &str = "Save limits";
pub const SEARCH: &str = "Search";
pub const THE_BROWSER_REFUSED: &str = "The browser refused";
pub const TIME_ZONE: &str = "Time zone";
pub const TRY_AGAIN: &str = "Try again";

pub fn characters_removed(count: i64) -> String {
    format!("−{} characters", thousands(count))
}

pub fn completed_of(completed: i32, requested: i32) -> String {
    format!("{completed} of {requested}")
}

pub fn in_project(name: &str) -> String {
    format!(" in {name}")
}

pub fn must_be_a_number(name: &str) -> String {
    format!("{name} must be a number, such as 2.50.")
}

pub fn must_be_a_whole_number(name: &str) -> String {
    format!("{name} must be a whole number.")
}
