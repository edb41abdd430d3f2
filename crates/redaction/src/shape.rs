//! A shape that is looked for, and where in a text that is worth it.

use std::{ops::Range, sync::OnceLock};

use regex::{Captures, Regex};

use crate::{MARK, gate::Gate, looks, mark, shapes::Written};

/// Where a word may begin. What agents say is full of places where a secret follows a letter all the same:
/// `\n` and `\u003d` in JSON within a text, colours of a terminal, `%3D` in an address, `MY_ghp_…`.
pub(crate) const BEGINS: &str =
    r"(?:(?-u:\b)|_|\\[nrtf]|\\u[0-9a-fA-F]{4}|\x1b\[[0-9;]*m|%[0-9a-fA-F]{2})";

/// How far before one of its words a match of a shape may begin, in bytes. A name may be longer; then it is
/// found all the same, by its end.
const BEFORE: usize = 256;

/// A shape that can be looked for.
#[derive(Debug)]
pub(crate) struct Shape {
    pub(crate) kind: &'static str,
    pub(crate) words: &'static [&'static str],
    written: &'static str,
    /// Made when it is first needed: most processes meet few of the shapes, or none.
    pattern: OnceLock<Regex>,
    is_secret: fn(&str) -> bool,
    behind: usize,
    pub(crate) gate: Gate,
}

impl Shape {
    pub(crate) fn new(written: &'static Written) -> Self {
        Self {
            kind: written.kind,
            words: written.words,
            written: written.pattern,
            pattern: OnceLock::new(),
            is_secret: written.is_secret,
            behind: written.behind,
            gate: written.gate,
        }
    }

    /// A pattern of the user's: all that fits it is a secret.
    pub(crate) fn of_user(pattern: Regex) -> Self {
        Self {
            kind: "a pattern of yours",
            words: &[],
            written: "",
            pattern: pattern.into(),
            is_secret: looks::any,
            behind: 0,
            gate: Gate::Open,
        }
    }

    /// The pattern as it is written.
    pub(crate) fn written(&self) -> &str {
        match self.written {
            "" => self.pattern().as_str(),
            written => written,
        }
    }

    fn pattern(&self) -> &Regex {
        self.pattern.get_or_init(|| {
            let begun = self.written.strip_prefix(r"\b").map(|rest| {
                if rest.contains("(?P<secret>") {
                    format!("{BEGINS}{rest}")
                } else {
                    format!("{BEGINS}(?P<secret>{rest})")
                }
            });
            // The boundary of Unicode's words would cost ten times as much in a text that is not ASCII.
            let pattern = begun.as_deref().unwrap_or(self.written);
            let pattern = pattern
                .replace(r"(?-u:\b)", r"\b")
                .replace(r"\b", r"(?-u:\b)");
            Regex::new(&pattern).expect("the known shapes are well written")
        })
    }

    /// Where a match may be, by the places of the shape's words in ascending order.
    pub(crate) fn around(&self, text: &str, words: &[usize]) -> Vec<Range<usize>> {
        // A key's lines go on for as long as they like.
        if self.kind == "a private key" {
            return everywhere(text);
        }
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for &word in words {
            if ranges
                .last()
                .is_some_and(|last| word + self.behind <= last.end)
            {
                continue;
            }
            let end = end_of_word(text, word + self.behind);
            let start = text.floor_char_boundary(word.saturating_sub(BEFORE));
            match ranges.last_mut() {
                Some(last) if last.end >= start => last.end = end,
                _ => ranges.push(start..end),
            }
        }
        ranges
    }

    /// The secrets of this shape in these parts of a text.
    fn find<'a>(
        &'a self,
        text: &'a str,
        parts: &'a [Range<usize>],
    ) -> impl Iterator<Item = Range<usize>> {
        parts.iter().flat_map(move |range| {
            let part = &text[..range.end];
            let mut at = range.start;
            std::iter::from_fn(move || {
                loop {
                    let found = self.pattern().captures_at(part, at)?;
                    let whole = found.get(0)?;
                    let secret = found.name("secret").unwrap_or(whole);
                    // What ends one secret may begin the next one.
                    at = secret.end().max(whole.start() + 1);
                    at = part.ceil_char_boundary(at);
                    if self.is_it(&found) {
                        return Some(secret.range());
                    }
                }
            })
        })
    }

    /// The text without the secrets of this shape in these parts of it; `None` where they have none.
    pub(crate) fn redact(&self, text: &str, parts: &[Range<usize>]) -> Option<String> {
        let mut redacted = String::new();
        let mut done = 0;
        for secret in self.find(text, parts) {
            redacted.push_str(&text[done..secret.start]);
            redacted.push_str(&mark(self.kind));
            done = secret.end;
        }
        if done == 0 {
            return None;
        }
        redacted.push_str(&text[done..]);
        Some(redacted)
    }

    /// Whether a match is to be taken out; not where it was taken out before.
    fn is_it(&self, found: &Captures<'_>) -> bool {
        let secret = found.name("secret").or_else(|| found.get(0));
        secret.is_some_and(|secret| {
            let text = secret.as_str();
            !text.is_empty() && !text.starts_with(MARK.trim_end()) && (self.is_secret)(text)
        })
    }
}

/// All of a text as its only part.
pub(crate) fn everywhere(text: &str) -> Vec<Range<usize>> {
    std::iter::once(0..text.len()).collect()
}

/// The end of the word that stands at a place, and what begins behind it: else the end of the part that is
/// looked at would be taken for the end of a line.
fn end_of_word(text: &str, at: usize) -> usize {
    let at = text.ceil_char_boundary(at.min(text.len()));
    let Some(end) = text[at..].find(char::is_whitespace) else {
        return text.len();
    };
    let rest = &text[at + end..];
    let next = rest
        .char_indices()
        .find(|(_, letter)| !letter.is_whitespace());
    next.map_or(text.len(), |(begin, letter)| {
        at + end + begin + letter.len_utf8()
    })
}
