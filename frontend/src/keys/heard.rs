//! Keys that follow each other.

use super::{KEYS, Key};

/// How long the second key of two may take, in milliseconds.
const PATIENCE_MS: i64 = 1_500;

/// What a key meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Heard {
    /// Nothing of ours.
    Nothing,
    /// The first of two.
    Begun,
    /// These, of which the present page has one at most.
    Keys(Vec<&'static Key>),
}

/// Remembers the first key of two.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listener {
    begun: Option<(char, i64)>,
}

impl Listener {
    /// Hears a key as the browser names it, with `Mod+` before it where it was held, at a time in milliseconds.
    pub fn hear(&mut self, key: &str, at: i64) -> Heard {
        let begun = self.begun.take();
        let begun = begun.filter(|(_, since)| at - since <= PATIENCE_MS);
        let whole = match begun {
            Some((first, _)) => format!("{first} {key}"),
            None => key.to_owned(),
        };
        let found: Vec<_> = KEYS.iter().filter(|one| one.keys == whole).collect();
        if !found.is_empty() {
            return Heard::Keys(found);
        }
        let mut letters = key.chars();
        match (begun, letters.next(), letters.next()) {
            (None, Some(letter), None) if is_first(letter) => {
                self.begun = Some((letter, at));
                Heard::Begun
            }
            _ => Heard::Nothing,
        }
    }
}

fn is_first(letter: char) -> bool {
    let mut pairs = KEYS.iter().filter_map(|one| one.keys.split_once(' '));
    pairs.any(|(first, _)| first.starts_with(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(heard: &Heard) -> &'static str {
        match heard {
            Heard::Keys(keys) => keys[0].keys,
            _ => "",
        }
    }

    #[test]
    fn one_key_is_heard_at_once_and_two_when_the_second_comes() {
        let mut listener = Listener::default();
        assert_eq!(said(&listener.hear("?", 0)), "?");
        assert_eq!(listener.hear("g", 10), Heard::Begun);
        assert_eq!(said(&listener.hear("h", 900)), "g h");
        assert_eq!(said(&listener.hear("Mod+k", 1_000)), "Mod+k");
    }

    #[test]
    fn a_second_key_that_comes_late_begins_anew() {
        let mut listener = Listener::default();
        assert_eq!(listener.hear("g", 0), Heard::Begun);
        assert_eq!(listener.hear("h", PATIENCE_MS + 1), Heard::Nothing);
        assert_eq!(listener.hear("g", 5_000), Heard::Begun);
        assert_eq!(listener.hear("g", 9_000), Heard::Begun);
        assert_eq!(said(&listener.hear("s", 9_100)), "g s");
    }

    #[test]
    fn a_pair_that_stands_for_nothing_does_nothing_and_is_forgotten() {
        let mut listener = Listener::default();
        assert_eq!(listener.hear("g", 0), Heard::Begun);
        assert_eq!(listener.hear("?", 10), Heard::Nothing, "not the `?` alone");
        assert_eq!(listener.hear("h", 20), Heard::Nothing);
        assert_eq!(listener.hear("Enter", 30), Heard::Nothing);
        assert_eq!(listener.hear("gh", 40), Heard::Nothing);
    }
}
