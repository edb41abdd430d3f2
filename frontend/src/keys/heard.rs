//! Keys that follow each other.

use super::{KEYS, Key};

/// How long the second key of two may take, in milliseconds.
const PATIENCE_MS: i64 = 1_500;

/// Remembers the first key of two.
#[derive(Debug, Clone, Copy, Default)]
pub struct Listener {
    begun: Option<(char, i64)>,
}

impl Listener {
    /// Hears a key as the browser names it, with `Mod+` before it where it was held, at a time in milliseconds. `does`
    /// does what a key stands for and says whether the present page has it; where it has not, the key may be the first
    /// of two. Whether anything was done.
    pub fn hear(&mut self, key: &str, at: i64, does: impl FnMut(&'static Key) -> bool) -> bool {
        let begun = self.begun.take();
        let begun = begun.filter(|(_, since)| at - since <= PATIENCE_MS);
        let whole = match begun {
            Some((first, _)) => format!("{first} {key}"),
            None => key.to_owned(),
        };
        if KEYS.iter().filter(|one| one.keys == whole).any(does) {
            return true;
        }
        let mut letters = key.chars();
        if let (None, Some(letter), None) = (begun, letters.next(), letters.next())
            && is_first(letter)
        {
            self.begun = Some((letter, at));
        }
        false
    }
}

fn is_first(letter: char) -> bool {
    let mut pairs = KEYS.iter().filter_map(|one| one.keys.split_once(' '));
    pairs.any(|(first, _)| first.starts_with(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a key does where every page has every key.
    fn hear(listener: &mut Listener, key: &str, at: i64) -> &'static str {
        let mut done = "";
        listener.hear(key, at, |key| {
            done = key.keys;
            true
        });
        done
    }

    #[test]
    fn one_key_is_heard_at_once_and_two_when_the_second_comes() {
        let mut listener = Listener::default();
        assert_eq!(hear(&mut listener, "?", 0), "?");
        assert_eq!(hear(&mut listener, "g", 10), "");
        assert_eq!(hear(&mut listener, "h", 900), "g h");
        assert_eq!(hear(&mut listener, "Mod+k", 1_000), "Mod+k");
    }

    #[test]
    fn a_second_key_that_comes_late_begins_anew() {
        let mut listener = Listener::default();
        assert_eq!(hear(&mut listener, "g", 0), "");
        assert_eq!(hear(&mut listener, "h", PATIENCE_MS + 1), "");
        assert_eq!(hear(&mut listener, "g", 5_000), "");
        assert_eq!(hear(&mut listener, "g", 9_000), "");
        assert_eq!(hear(&mut listener, "s", 9_100), "g s");
    }

    #[test]
    fn a_pair_that_stands_for_nothing_does_nothing_and_is_forgotten() {
        let mut listener = Listener::default();
        assert_eq!(hear(&mut listener, "g", 0), "");
        assert_eq!(hear(&mut listener, "?", 10), "", "not the `?` alone");
        assert_eq!(hear(&mut listener, "h", 20), "");
        assert_eq!(hear(&mut listener, "Enter", 30), "");
        assert_eq!(hear(&mut listener, "gh", 40), "");
    }

    #[test]
    fn a_key_that_another_page_has_by_itself_begins_two_on_this_one() {
        let (mut listener, mut done) = (Listener::default(), Vec::new());
        let mut on_a_session = |key: &'static Key| {
            let is_here = key.place != crate::keys::Place::Morning;
            done.extend(is_here.then_some(key.keys));
            is_here
        };
        assert!(!listener.hear("a", 0, &mut on_a_session));
        assert!(listener.hear("p", 10, &mut on_a_session));
        assert_eq!(done, ["a p"]);
        assert_eq!(hear(&mut listener, "a", 20), "a", "in the morning report");
    }
}
