//! Every key of the dashboard, and how keys that follow each other are understood.
//!
//! This table is all there is: the listener does what it says, and the page of keys shows it.

mod heard;

pub use heard::Listener;

use crate::texts::{around, keys as texts, live, morning, session, timeline, words};

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
            Self::Everywhere => texts::EVERYWHERE,
            Self::Session => texts::ON_A_SESSION,
            Self::Changes => texts::IN_CHANGES,
            Self::Version => texts::AT_A_VERSION,
            Self::Planning => texts::IN_PLANNING,
            Self::Morning => texts::IN_THE_MORNING,
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
    key(Everywhere, "Mod+k", texts::FIND, Palette),
    key(
        Everywhere,
        "?",
        texts::SHOW_THE_KEYS,
        Go(crate::paths::KEYS_PAGE),
    ),
    key(
        Everywhere,
        "/",
        around::SEARCH_IN_EVERYTHING,
        Write(crate::paths::SEARCH_PAGE, "#words"),
    ),
    key(Everywhere, "g h", words::GO_TO_THE_START_PAGE, Go("/")),
    key(Everywhere, "g u", texts::GO_UP, Up),
    key(
        Everywhere,
        "g s",
        texts::GO_TO_THE_SEARCH,
        Go(crate::paths::SEARCH_PAGE),
    ),
    key(
        Everywhere,
        "g l",
        texts::GO_TO_THE_LIMITS,
        Go(crate::paths::LIMITS_PAGE),
    ),
    key(
        Everywhere,
        "g a",
        texts::GO_TO_ACCESS,
        Go(crate::paths::ACCESS_PAGE),
    ),
    key(
        Everywhere,
        "g m",
        texts::GO_TO_THE_MORNING,
        Go(crate::paths::MORNING_PAGE),
    ),
    key(
        Everywhere,
        "g o",
        texts::GO_TO_NOTIFICATIONS,
        Go(crate::paths::NOTIFICATIONS_PAGE),
    ),
    key(Everywhere, "g n", words::ADD_A_PROJECT, Go("/projects/new")),
    key(
        Everywhere,
        "t t",
        texts::CHANGE_THEME,
        Press(&[around::THEME]),
    ),
    key(
        Everywhere,
        "t d",
        texts::CHANGE_LAYOUT,
        Press(&[around::LAYOUT]),
    ),
    key(Session, "j", texts::NEXT_ITERATION, Step(ITERATIONS, 1)),
    key(
        Session,
        "k",
        texts::PREVIOUS_ITERATION,
        Step(ITERATIONS, -1),
    ),
    key(
        Session,
        "v i",
        texts::SHOW_THE_ITERATIONS,
        Reach(words::ITERATIONS, ITERATIONS),
    ),
    key(
        Session,
        "v d",
        texts::SHOW_THE_DOCUMENT,
        Press(&[words::DOCUMENT]),
    ),
    key(
        Session,
        "v c",
        texts::SHOW_THE_CHANGES,
        Press(&[session::CHANGES]),
    ),
    key(
        Session,
        "v t",
        texts::SHOW_THE_TIMELINE,
        Press(&[session::TIMELINE]),
    ),
    key(
        Session,
        "v f",
        texts::SHOW_THE_FIGURES,
        Press(&[session::FIGURES]),
    ),
    key(
        Session,
        "v l",
        texts::SHOW_WHAT_HAPPENS_NOW,
        Reach(live::LIVE, ".live-column .log"),
    ),
    key(Session, "a p", words::PAUSE, Press(&[words::PAUSE])),
    key(
        Session,
        "a r",
        texts::RESUME_OR_RUN_NOW,
        Press(&[words::RESUME, session::RUN_NOW]),
    ),
    key(
        Session,
        "a s",
        texts::STOP_AFTER_A_QUESTION,
        Press(&[words::STOP]),
    ),
    key(
        Session,
        "a t",
        texts::RETRY_A_FAILED_ITERATION,
        Press(&[session::RETRY_ITERATION]),
    ),
    key(
        Session,
        "a n",
        words::NEW_SESSION,
        Press(&[words::NEW_SESSION]),
    ),
    key(
        Session,
        "a c",
        texts::COMPLETE_AFTER_A_QUESTION,
        Press(&[words::COMPLETE_THE_STEP]),
    ),
    key(
        Changes,
        "n",
        texts::NEXT_OR_LATER,
        Press(&[words::NEXT_CHANGE, timeline::LATER]),
    ),
    key(
        Changes,
        "p",
        texts::PREVIOUS_OR_EARLIER,
        Press(&[words::PREVIOUS_CHANGE, timeline::EARLIER]),
    ),
    key(
        Version,
        "a b",
        texts::RESTORE_AFTER_A_QUESTION,
        Press(&[words::RESTORE_THIS_VERSION]),
    ),
    key(
        Version,
        "a v",
        words::COMPARE_VERSIONS,
        Press(&[words::COMPARE_VERSIONS]),
    ),
    key(
        Version,
        "a w",
        words::WHO_WROTE_WHAT,
        Press(&[words::WHO_WROTE_WHAT]),
    ),
    key(
        Version,
        "a f",
        texts::START_ON_THIS_VERSION,
        Press(&[words::FORK]),
    ),
    key(
        Planning,
        "v t",
        texts::SHOW_THE_CONVERSATION,
        Press(&[words::CONVERSATION]),
    ),
    key(
        Planning,
        "v d",
        texts::SHOW_THE_DOCUMENT,
        Press(&[words::DOCUMENT]),
    ),
    key(
        Planning,
        "v g",
        texts::SHOW_THE_GUARDRAILS,
        Press(&[words::GUARDRAILS]),
    ),
    key(Planning, "a e", words::EDIT, Press(&[words::EDIT])),
    key(
        Planning,
        "a m",
        texts::WRITE_A_MESSAGE,
        Reach("", ".composer textarea"),
    ),
    key(Morning, "j", texts::NEXT_SESSION, Move(SESSIONS, 1)),
    key(Morning, "k", texts::PREVIOUS_SESSION, Move(SESSIONS, -1)),
    key(
        Morning,
        "a",
        texts::ACCEPT_IT,
        PressIn(SESSIONS, &[morning::ACCEPT]),
    ),
    key(
        Morning,
        "r",
        texts::TRY_IT_AGAIN,
        PressIn(SESSIONS, &[morning::RETRY, words::RESUME]),
    ),
    key(
        Morning,
        "f",
        texts::FORK_IT,
        PressIn(SESSIONS, &[words::FORK]),
    ),
    key(Morning, "u", texts::TAKE_BACK, Press(&[morning::UNDO])),
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
