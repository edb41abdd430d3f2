//! How many characters a change really added and removed.

use std::time::Instant;

use similar::{Algorithm, capture_diff_slices_deadline};

use super::regions::{Region, changed_runs};

/// More words than this, both sides of one region together, are not compared word by word.
const MAX_WORDS: usize = 20_000;

/// Characters are Unicode scalar values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Figures {
    pub(super) added: u64,
    pub(super) removed: u64,
    pub(super) coarse: bool,
}

/// The sum over all regions. When the time is up, *all* regions are counted coarsely, so that the
/// sum does not depend on the region at which the clock happened to stop.
pub(super) fn of_regions(
    old: &[&str],
    new: &[&str],
    regions: &[Region],
    deadline: Instant,
) -> Figures {
    let texts = |region: &Region| {
        (
            old[region.old.clone()].concat(),
            new[region.new.clone()].concat(),
        )
    };
    regions
        .iter()
        .map(texts)
        .map(|(old, new)| by_words(&old, &new, deadline))
        .try_fold(Figures::default(), |sum, next| Some(add(sum, next?)))
        .unwrap_or_else(|| {
            let coarse = regions
                .iter()
                .map(texts)
                .map(|(old, new)| coarsely(&old, &new));
            coarse.fold(Figures::default(), add)
        })
}

/// Compares word by word, and the words that changed by what they share at their ends: a comma
/// added to a long line is one character. `None` when the time is up.
fn by_words(old: &str, new: &str, deadline: Instant) -> Option<Figures> {
    let (old, new) = differing_middle(old, new);
    let (old_words, new_words) = (words(old), words(new));
    if old_words.is_empty() || new_words.is_empty() {
        return Some(count(old, new));
    }
    if old_words.len() + new_words.len() > MAX_WORDS {
        return Some(coarsely(old, new));
    }
    let ops =
        capture_diff_slices_deadline(Algorithm::Myers, &old_words, &new_words, Some(deadline));
    if Instant::now() >= deadline {
        return None;
    }
    let changed = changed_runs(&ops).into_iter().map(|run| {
        let (old, new) = (old_words[run.old].concat(), new_words[run.new].concat());
        let (old, new) = differing_middle(&old, &new);
        count(old, new)
    });
    Some(changed.fold(Figures::default(), add))
}

/// Everything between what the two texts share at their ends.
fn coarsely(old: &str, new: &str) -> Figures {
    let (old, new) = differing_middle(old, new);
    Figures {
        coarse: true,
        ..count(old, new)
    }
}

fn count(old: &str, new: &str) -> Figures {
    let chars = |text: &str| text.chars().count() as u64;
    Figures {
        added: chars(new),
        removed: chars(old),
        coarse: false,
    }
}

fn add(one: Figures, other: Figures) -> Figures {
    Figures {
        added: one.added + other.added,
        removed: one.removed + other.removed,
        coarse: one.coarse || other.coarse,
    }
}

/// Both texts without the characters that they share at their start and at their end.
fn differing_middle<'a>(old: &'a str, new: &'a str) -> (&'a str, &'a str) {
    let shared = |(a, b): (char, char)| (a == b).then_some(a.len_utf8());
    let start: usize = old.chars().zip(new.chars()).map_while(shared).sum();
    let (old, new) = (&old[start..], &new[start..]);
    let end: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .map_while(shared)
        .sum();
    (&old[..old.len() - end], &new[..new.len() - end])
}

/// Runs of letters and digits, and each other character by itself.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = match rest.find(|c: char| !c.is_alphanumeric()) {
            Some(0) => first.len_utf8(),
            Some(length) => length,
            None => rest.len(),
        };
        let (word, after) = rest.split_at(length);
        words.push(word);
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn figures(old: &str, new: &str) -> (u64, u64) {
        let figures = by_words(old, new, Instant::now() + Duration::from_mins(1));
        let figures = figures.expect("a minute is enough");
        assert!(!figures.coarse);
        (figures.added, figures.removed)
    }

    #[test]
    fn a_word_put_into_a_line_counts_with_its_space() {
        assert_eq!(figures("Hello world\n", "Hello brave world\n"), (6, 0));
    }

    #[test]
    fn a_letter_changed_in_a_word_counts_as_one_each_way() {
        assert_eq!(figures("The cat sat\n", "The car sat\n"), (1, 1));
    }

    #[test]
    fn letters_changed_in_several_words_count_by_themselves() {
        assert_eq!(
            figures("colour of the harbour\n", "color of the harbor\n"),
            (0, 2)
        );
    }

    #[test]
    fn changes_at_both_ends_of_a_line_do_not_count_what_lies_between() {
        assert_eq!(figures("one two three four\n", "1 two three 4\n"), (2, 7));
    }

    #[test]
    fn a_line_broken_anew_counts_only_the_spaces_that_became_line_ends() {
        assert_eq!(figures("a b c d\n", "a b\nc d\n"), (1, 1));
    }

    #[test]
    fn characters_are_unicode_scalar_values_not_bytes() {
        assert_eq!(figures("größe\n", "größen\n"), (1, 0));
        assert_eq!(figures("a\n", "a 👩‍🚀\n"), (4, 0));
    }

    #[test]
    fn a_region_with_too_many_words_is_counted_from_its_first_to_its_last_difference() {
        let long = "w ".repeat(MAX_WORDS);
        let (old, new) = (format!("a {long}b"), format!("c {long}d"));
        let figures = by_words(&old, &new, Instant::now() + Duration::from_mins(1));
        let all = old.chars().count() as u64;
        assert_eq!(
            figures,
            Some(Figures {
                added: all,
                removed: all,
                coarse: true
            })
        );
    }

    #[test]
    fn one_small_change_in_a_huge_line_is_still_counted_exactly() {
        let long = "word ".repeat(60_000);
        assert_eq!(
            figures(&format!("{long}x{long}"), &format!("{long}yz{long}")),
            (2, 1)
        );
    }
}
