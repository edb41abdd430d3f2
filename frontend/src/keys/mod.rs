//! Every key of the dashboard, and how keys that follow each other are understood.
//!
//! This table is all there is: the listener does what it says, and the page of keys shows it.

mod heard;

pub use heard::Listener;

/// Where a key is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    Everywhere,
    Session,
    Changes,
    Version,
    Planning,
    Morning,
}

impl Place {
    /// All, in the order in which people read of them.
    pub const ALL: [Self; 6] = [
        Self::Everywhere,
        Self::Session,
        Self::Changes,
        Self::Version,
        Self::Planning,
        Self::Morning,
    ];

    /// What it is called above its keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Everywhere => "Everywhere",
            Self::Session => "On the page of a session",
            Self::Changes => "In changes, comparisons and the timeline",
            Self::Version => "At a version of a document",
            Self::Planning => "In the planning of a step",
            Self::Morning => "In the morning report",
        }
    }

    /// Whether both can be on the screen at once.
    pub fn meets(self, other: Self) -> bool {
        let of_session = |one| matches!(one, Self::Session | Self::Changes | Self::Version);
        self == other
            || self == Self::Everywhere
            || other == Self::Everywhere
            || (of_session(self) && of_session(other))
    }
}

/// What a key does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// Opens the list of pages and actions.
    Palette,
    /// Goes to a page.
    Go(&'static str),
    /// Goes to the page above this one.
    Up,
    /// Goes to a page and into a field of it.
    Write(&'static str, &'static str),
    /// Presses the first of these that the page shows, by what it says; one that ends in a colon or a space by how
    /// it begins.
    Press(&'static [&'static str]),
    /// The same; where none is shown the focus goes to what this selector finds.
    Reach(&'static str, &'static str),
    /// Goes so many links on from the one that is shown, among those that this selector finds.
    Step(&'static str, i32),
    /// Moves the focus so many lines on, among those that this selector finds; from nowhere to the first one.
    Move(&'static str, i32),
    /// Presses the first of these in the line that has the focus, among those that this selector finds.
    PressIn(&'static str, &'static [&'static str]),
}

/// A key, or two that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// As the browser names them, with a space between two; `Mod` is Control, or Command on a Mac.
    pub keys: &'static str,
    /// What it does, for people.
    pub said: &'static str,
    pub place: Place,
    pub act: Act,
}

impl Key {
    /// Whether it works with the keys of one letter turned off.
    pub fn is_always_on(&self) -> bool {
        self.keys.starts_with("Mod+")
    }
}

const fn key(place: Place, keys: &'static str, said: &'static str, act: Act) -> Key {
    Key {
        keys,
        said,
        place,
        act,
    }
}

use Act::{Go, Move, Palette, Press, PressIn, Reach, Step, Up, Write};
use Place::{Changes, Everywhere, Morning, Planning, Session, Version};

/// The iterations beside a session's document.
const ITERATIONS: &str = ".rail ol > li > a";

/// The sessions of the morning report.
const SESSIONS: &str = ".morning-line";

/// All keys.
pub const KEYS: &[Key] = &[
    key(
        Everywhere,
        "Mod+k",
        "Find a page, a session or an action",
        Palette,
    ),
    key(
        Everywhere,
        "?",
        "Show the keys",
        Go(crate::paths::KEYS_PAGE),
    ),
    key(
        Everywhere,
        "/",
        "Search in everything",
        Write(crate::paths::SEARCH_PAGE, "#words"),
    ),
    key(Everywhere, "g h", "Go to the start page", Go("/")),
    key(Everywhere, "g u", "Go to the page above this one", Up),
    key(
        Everywhere,
        "g s",
        "Go to the search",
        Go(crate::paths::SEARCH_PAGE),
    ),
    key(
        Everywhere,
        "g l",
        "Go to the limits",
        Go(crate::paths::LIMITS_PAGE),
    ),
    key(
        Everywhere,
        "g a",
        "Go to tokens and access",
        Go(crate::paths::ACCESS_PAGE),
    ),
    key(
        Everywhere,
        "g m",
        "Go to the morning report",
        Go(crate::paths::MORNING_PAGE),
    ),
    key(
        Everywhere,
        "g o",
        "Go to the notifications",
        Go(crate::paths::NOTIFICATIONS_PAGE),
    ),
    key(Everywhere, "g n", "Add a project", Go("/projects/new")),
    key(
        Everywhere,
        "t t",
        "Change between light and dark",
        Press(&["Theme:"]),
    ),
    key(
        Everywhere,
        "t d",
        "Change between comfortable and compact",
        Press(&["Layout:"]),
    ),
    key(Session, "j", "Next iteration", Step(ITERATIONS, 1)),
    key(Session, "k", "Previous iteration", Step(ITERATIONS, -1)),
    key(
        Session,
        "v i",
        "Show the iterations",
        Reach("Iterations", ITERATIONS),
    ),
    key(Session, "v d", "Show the document", Press(&["Document"])),
    key(Session, "v c", "Show the changes", Press(&["Changes"])),
    key(Session, "v t", "Show the timeline", Press(&["Timeline"])),
    key(Session, "v f", "Show the figures", Press(&["Figures"])),
    key(
        Session,
        "v l",
        "Show what happens now",
        Reach("Live", ".live-column .log"),
    ),
    key(Session, "a p", "Pause", Press(&["Pause"])),
    key(
        Session,
        "a r",
        "Resume, or run now",
        Press(&["Resume", "Run now"]),
    ),
    key(Session, "a s", "Stop, after a question", Press(&["Stop"])),
    key(
        Session,
        "a t",
        "Retry a failed iteration",
        Press(&["Retry iteration "]),
    ),
    key(Session, "a n", "New session", Press(&["New session"])),
    key(
        Session,
        "a c",
        "Complete the step, after a question",
        Press(&["Complete the step"]),
    ),
    key(
        Changes,
        "n",
        "Next change, or a later moment",
        Press(&["Next (n)", "Later (n)"]),
    ),
    key(
        Changes,
        "p",
        "Previous change, or an earlier moment",
        Press(&["Previous (p)", "Earlier (p)"]),
    ),
    key(
        Version,
        "a b",
        "Restore this version, after a question",
        Press(&["Restore this version"]),
    ),
    key(
        Version,
        "a v",
        "Compare versions",
        Press(&["Compare versions"]),
    ),
    key(Version, "a w", "Who wrote what", Press(&["Who wrote what"])),
    key(
        Version,
        "a f",
        "Start a session on this version",
        Press(&["Fork"]),
    ),
    key(
        Planning,
        "v t",
        "Show the conversation",
        Press(&["Conversation"]),
    ),
    key(Planning, "v d", "Show the document", Press(&["Document"])),
    key(
        Planning,
        "v g",
        "Show the guardrails",
        Press(&["Guardrails"]),
    ),
    key(Planning, "a e", "Edit", Press(&["Edit"])),
    key(
        Planning,
        "a m",
        "Write a message",
        Reach("", ".composer textarea"),
    ),
    key(Morning, "j", "Next session", Move(SESSIONS, 1)),
    key(Morning, "k", "Previous session", Move(SESSIONS, -1)),
    key(Morning, "a", "Accept it", PressIn(SESSIONS, &["Accept"])),
    key(
        Morning,
        "r",
        "Try it again",
        PressIn(SESSIONS, &["Retry", "Resume"]),
    ),
    key(Morning, "f", "Fork it", PressIn(SESSIONS, &["Fork"])),
    key(Morning, "u", "Take the last one back", Press(&["Undo (u)"])),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(key: &Key) -> Vec<&'static str> {
        key.keys.split(' ').collect()
    }

    #[test]
    fn no_key_stands_for_two_things_where_both_are_known() {
        for (at, one) in KEYS.iter().enumerate() {
            for other in &KEYS[at + 1..] {
                assert!(
                    one.keys != other.keys || !one.place.meets(other.place),
                    "`{}` is both '{}' and '{}'",
                    one.keys,
                    one.said,
                    other.said
                );
            }
        }
    }

    #[test]
    fn no_key_of_its_own_begins_two_that_follow_each_other_where_both_are_known() {
        for pair in KEYS.iter().filter(|key| parts(key).len() == 2) {
            for single in KEYS.iter().filter(|key| parts(key).len() == 1) {
                assert!(
                    parts(pair)[0] != parts(single)[0] || !pair.place.meets(single.place),
                    "{}",
                    pair.said
                );
            }
        }
    }

    #[test]
    fn every_key_is_one_letter_or_two_and_says_what_it_does() {
        for key in KEYS {
            assert!(!key.said.is_empty() && parts(key).len() <= 2, "{key:?}");
            for part in parts(key) {
                let name = part.strip_prefix("Mod+").unwrap_or(part);
                assert_eq!(name.chars().count(), 1, "{key:?}");
                assert_eq!(name, name.to_lowercase(), "{key:?}");
            }
            assert!(Place::ALL.contains(&key.place));
        }
    }

    #[test]
    fn only_what_is_pressed_with_control_stays_when_keys_are_off() {
        let on: Vec<_> = KEYS.iter().filter(|key| key.is_always_on()).collect();
        assert_eq!(on.len(), 1);
        assert_eq!(on[0].act, Act::Palette);
    }
}
