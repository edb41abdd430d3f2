//! Vague words become something that can be checked.

use std::ops::Range;

use super::{Change, Improvement, listed};
use crate::demo::outline::{Outline, lines};

/// How many words are sharpened in one pass.
const MOST: usize = 4;

/// A vague word and what can be said in its place.
const VAGUE: &[(&str, &str)] = &[
    ("fast", "95 of 100 requests under 200 ms"),
    ("quickly", "within two seconds"),
    ("responsive", "an answer to every click within 100 ms"),
    ("soon", "before the next milestone"),
    (
        "easy to use",
        "a newcomer finishes the main task in five minutes",
    ),
    ("user-friendly", "the main task needs no manual"),
    (
        "intuitive",
        "in a test of five, nobody asks what a button does",
    ),
    ("scalable", "ten times today's load without a redesign"),
    ("robust", "killing any one process loses nothing"),
    ("reliable", "at most one failed run in a thousand"),
    ("secure", "least privilege, and no secret in a log"),
    ("efficient", "half a core at most under the usual load"),
    (
        "flexible",
        "a second use is added without touching the first",
    ),
    ("simple", "one way to do each thing"),
    ("lightweight", "starts in under a second"),
    ("as needed", "when a measurement asks for it"),
    ("as appropriate", "where this document names it"),
    ("if possible", "else the reason is written down here"),
    ("regularly", "once a day"),
    ("frequently", "every few minutes"),
    ("periodically", "once an hour"),
    ("large amounts of data", "up to 100,000 records"),
    ("etc.", "the rest is to be listed"),
    ("and so on", "the rest is to be listed"),
    ("TBD", "owner and date are missing"),
    ("somehow", "the way is still to be chosen"),
    ("high quality", "every promise has a test"),
    ("modern", "supported for at least two more years"),
    ("best practices", "those that this document names"),
    ("in the future", "after the first release, not before"),
];

/// After one of these the word does not stand alone.
const BOUND: &[&str] = &["after", "as", "enough", "to", "than"];

pub(super) fn improve(document: &str, _guidance: &str) -> Option<Improvement> {
    let mut found: Vec<(Range<usize>, &str, &str)> = Vec::new();
    for (word, sharp) in VAGUE {
        if !document.contains(sharp)
            && let Some(at) = find_word(document, word)
            && found
                .iter()
                .all(|(other, _, _)| other.end <= at || other.start >= at + word.len())
        {
            found.push((at..at + word.len(), word, sharp));
        }
    }
    found.sort_by_key(|(range, _, _)| range.start);
    found.truncate(MOST);
    if found.is_empty() {
        return None;
    }
    let words: Vec<String> = found
        .iter()
        .map(|(_, word, _)| format!("“{word}”"))
        .collect();
    let changes = found.iter().map(|(range, _, sharp)| Change {
        range: range.end..range.end,
        new: format!(" ({sharp})"),
    });
    let pattern: Vec<&str> = found.iter().map(|(_, word, _)| *word).collect();
    Some(Improvement {
        thought: format!(
            "Some words promise something that nobody could check: {}. Each of them should become \
             a number or a condition, so that two readers mean the same.",
            listed(&words)
        ),
        say: format!(
            "{} can be read in two ways. I'll make the meaning checkable.",
            listed(&words)
        ),
        search: Some(pattern.join("|")),
        changes: changes.collect(),
        summary: format!("Made {} checkable.", listed(&words)),
    })
}

/// The first place where a word stands in running text, not explained already.
fn find_word(document: &str, word: &str) -> Option<usize> {
    let outline = Outline::of(document);
    let added = |at: usize| outline.is_added(at);
    for line in lines(document).filter(|line| !added(line.start)) {
        let text = line.text;
        let trimmed = text.trim_start();
        if line.in_code || trimmed.starts_with(['#', '|', '>']) {
            continue;
        }
        let lower = text.to_ascii_lowercase();
        let wanted = word.to_ascii_lowercase();
        for (at, _) in lower.match_indices(&wanted) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let whole = !before.ends_with(|c: char| c.is_alphanumeric() || "-_/.".contains(c))
                && !after.starts_with(|c: char| c.is_alphanumeric() || "-_/".contains(c));
            let in_code = before.matches('`').count() % 2 == 1;
            let in_link = before
                .rfind("](")
                .is_some_and(|open| !before[open..].contains(')'));
            let next = after.trim_start();
            let following = next.split(|c: char| !c.is_alphanumeric()).next();
            let bound = following.is_some_and(|word| BOUND.contains(&word));
            // A word with a bracket after it was explained by someone.
            if whole && !bound && !in_code && !in_link && !next.starts_with('(') {
                return Some(line.start + at);
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_in_running_text_are_sharpened() {
        let text = "# A fast title\n`fast` and breakfast, [x](fast) and fast-lane.\n```\nfast\n```\nBe Fast.\n";
        let at = find_word(text, "fast").unwrap();
        assert_eq!(&text[at - 3..at + 5], "Be Fast.");
        let change = &improve(text, "").unwrap().changes[0];
        assert_eq!((change.range.start, &change.new[..4]), (at + 4, " (95"));
    }

    #[test]
    fn what_was_explained_is_left_alone() {
        assert_eq!(improve("It is fast (see below).\n", ""), None);
    }
}
