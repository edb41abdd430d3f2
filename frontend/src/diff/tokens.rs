//! Texts as lists of numbers, so that comparing is quick.

use std::collections::HashMap;

use super::edit::{Edit, edits};

/// The edits from one list of texts to another.
pub(super) fn compare<T: AsRef<str>>(old: &[T], new: &[T]) -> Vec<Edit> {
    let mut known = HashMap::new();
    let mut numbers = |texts: &[T]| -> Vec<u32> {
        let mut number = |text: &str| {
            let next = known.len() as u32;
            *known.entry(text.to_owned()).or_insert(next)
        };
        texts.iter().map(|text| number(text.as_ref())).collect()
    };
    let (old, new) = (numbers(old), numbers(new));
    edits(&old, &new)
}

/// The words of a line and what is between them.
pub(super) fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, character) in line.char_indices() {
        let kind = if character.is_whitespace() {
            0
        } else if character.is_ascii_alphanumeric() || character == '_' || !character.is_ascii() {
            1
        } else {
            2
        };
        if before.is_some_and(|before| before != kind) {
            words.push(&line[start..at]);
            start = at;
        }
        before = Some(kind);
    }
    if start < line.len() {
        words.push(&line[start..]);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn the_words_are_the_whole_line() {
        assert_eq!(
            words("paid, é or\tfailed."),
            ["paid", ",", " ", "é", " ", "or", "\t", "failed", "."]
        );
        assert!(words("").is_empty());
    }
}
