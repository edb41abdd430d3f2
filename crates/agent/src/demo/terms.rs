//! The words that a text is about.

use std::collections::HashMap;

/// Words that say nothing about a text's subject.
const COMMON: &[&str] = &[
    "about",
    "above",
    "after",
    "again",
    "against",
    "already",
    "always",
    "another",
    "around",
    "because",
    "been",
    "before",
    "being",
    "below",
    "better",
    "between",
    "both",
    "cannot",
    "change",
    "changes",
    "clear",
    "could",
    "current",
    "design",
    "detail",
    "details",
    "different",
    "does",
    "doing",
    "document",
    "down",
    "during",
    "each",
    "early",
    "either",
    "enough",
    "every",
    "everything",
    "example",
    "file",
    "first",
    "from",
    "have",
    "having",
    "here",
    "improve",
    "into",
    "itself",
    "just",
    "keep",
    "know",
    "less",
    "like",
    "make",
    "makes",
    "many",
    "might",
    "more",
    "most",
    "must",
    "need",
    "needs",
    "never",
    "nothing",
    "often",
    "once",
    "only",
    "other",
    "others",
    "over",
    "part",
    "please",
    "point",
    "possible",
    "rather",
    "ready",
    "really",
    "refine",
    "same",
    "section",
    "sections",
    "shall",
    "should",
    "since",
    "some",
    "something",
    "still",
    "such",
    "sure",
    "take",
    "text",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "thing",
    "things",
    "this",
    "those",
    "through",
    "time",
    "together",
    "under",
    "until",
    "update",
    "used",
    "user",
    "using",
    "very",
    "want",
    "well",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "will",
    "with",
    "within",
    "without",
    "work",
    "would",
    "write",
    "writing",
    "your",
];

/// A word of a text's own and how often it stands there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Term {
    pub(super) word: String,
    pub(super) count: usize,
}

/// The words that stand in a text at least `least` times, the most frequent first. Words of four
/// letters or more; plural and singular count as one.
pub(super) fn terms(text: &str, least: usize, shortest: usize) -> Vec<Term> {
    let mut found: HashMap<String, (usize, usize, String)> = HashMap::new();
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '-' && c != '_');
    for (at, word) in words.map(|word| word.trim_matches(['-', '_'])).enumerate() {
        let lower = word.to_lowercase();
        let letters = lower.chars().filter(|c| c.is_alphabetic()).count();
        if letters < shortest.max(4) || COMMON.contains(&lower.as_str()) {
            continue;
        }
        let stem = lower
            .strip_suffix('s')
            .filter(|stem| !stem.ends_with('s'))
            .unwrap_or(&lower);
        let entry = found
            .entry(stem.to_owned())
            .or_insert((0, at, lower.clone()));
        entry.0 += 1;
        // The shorter form names the thing.
        if lower.len() < entry.2.len() {
            entry.2 = lower;
        }
    }
    let mut all: Vec<_> = found
        .into_values()
        .filter(|(count, _, _)| *count >= least)
        .collect();
    all.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let term = |(count, _, word)| Term { word, count };
    all.into_iter().map(term).collect()
}

/// Whether a text speaks of a word, in any form.
pub(super) fn mentions(text: &str, word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    text.to_lowercase().contains(stem)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_frequent_words_of_a_texts_own_come_first() {
        let text = "Workers take leases. A worker renews its lease; the lease would end. Zebra.";
        let words: Vec<_> = terms(text, 2, 4)
            .into_iter()
            .map(|t| (t.word, t.count))
            .collect();
        assert_eq!(words, [("lease".to_owned(), 3), ("worker".to_owned(), 2)]);
        assert!(mentions("Leases end", "lease") && !mentions("nothing", "lease"));
    }
}
