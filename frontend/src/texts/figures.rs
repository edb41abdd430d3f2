//! What the iterations changed and cost.

pub const NO_ITERATION_HAS_ENDED_YET: &str =
    "No iteration has ended yet; then its figures are here.";

// What is drawn of each iteration.
pub const CHARACTERS_CHANGED: &str = "Characters changed";
pub const TOKENS: &str = "Tokens";
pub const TIME: &str = "Time";

pub fn at_most(value: &str) -> String {
    format!("at most {value}")
}

pub fn bar(number: i32, value: &str, name: &str) -> String {
    format!("Iteration {number}: {value} ({name})")
}

pub const HOLLOW_BARS: &str = "Hollow bars: the last iterations, which changed next to nothing.";

pub const THE_FIGURES_OF_EACH_ITERATION: &str = "The figures of each iteration";
pub const CHARACTERS_PER_DOLLAR: &str = "Characters per dollar";
pub const DOLLARS_FOR_1000_CHARACTERS: &str = "Dollars for 1,000 characters";

// What it came to, in one sentence. `who` is one iteration or several.
pub fn iterations_to(first: i32, last: i32) -> String {
    format!("Iterations {first} to {last}")
}

pub fn all_changed_nothing(who: &str, cost: &str) -> String {
    format!("{who} {CHANGED_NOTHING}, for {cost}.")
}

pub fn changed_characters(who: &str, characters: &str, cost: &str) -> String {
    format!("{who} changed {characters} characters, for {cost}.")
}

pub const CHANGED_NOTHING: &str = "changed nothing";

pub fn made_of_all_changes(part: &str) -> String {
    format!("made {part} of all changes")
}

pub fn did_for(who: &str, did: &str, cost: &str, all: &str) -> String {
    format!("{who} {did}, for {cost} of {all}.")
}

pub const LESS_THAN_A_TENTH_OF_A_PER_CENT: &str = "less than 0.1 %";

// The session as a file.
pub const SAVE_AS_A_PAGE: &str = "Save as a page";
pub const SAVE_AS_MARKDOWN: &str = "Save as Markdown";
pub const TO_HAND_ON: &str = "To hand on: everything in one file, secrets masked.";
