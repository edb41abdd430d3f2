//! How the demo agent improves a document: small passes, each of which looks for something that the
//! document lacks and adds it in the document's own words.

mod closing;
mod draft;
mod focus;
mod glossary;
mod overview;
mod sharpen;
mod subject;
mod thin;

use std::ops::Range;

pub(super) use draft::draft;

/// One change of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The bytes that are replaced; empty for an insertion.
    pub(super) range: Range<usize>,
    /// What stands there afterwards.
    pub(super) new: String,
}

/// What a pass found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Improvement {
    /// What the agent thinks about it.
    pub(super) thought: String,
    /// What it says before it edits.
    pub(super) say: String,
    /// What it searches for first, as a pattern.
    pub(super) search: Option<String>,
    /// The changes, in the order of the text, none overlapping.
    pub(super) changes: Vec<Change>,
    /// For the summary.
    pub(super) summary: String,
}

/// A pass looks at the document and at what the user wants; `None` when there is nothing for it.
type Pass = fn(document: &str, guidance: &str) -> Option<Improvement>;

/// All passes, with names that are kept between two runs.
const PASSES: &[(&str, Pass)] = &[
    ("overview", overview::improve),
    ("sharpen", sharpen::improve),
    ("focus", focus::improve),
    ("thin", thin::improve),
    ("criteria", closing::criteria),
    ("questions", closing::questions),
    ("risks", closing::risks),
    ("glossary", glossary::improve),
    ("steps", closing::steps),
];

/// How many passes one iteration does.
const EACH: usize = 2;

/// The names of the passes that fit this iteration: the next two that find something.
pub(super) fn choose(document: &str, guidance: &str, iteration: usize) -> Vec<&'static str> {
    let start = (iteration.max(1) - 1) * EACH % PASSES.len();
    let turn = PASSES.iter().cycle().skip(start).take(PASSES.len());
    turn.filter(|(_, pass)| pass(document, guidance).is_some())
        .map(|(name, _)| *name)
        .take(EACH)
        .collect()
}

/// Does the pass of this name.
pub(super) fn improve(name: &str, document: &str, guidance: &str) -> Option<Improvement> {
    let (_, pass) = PASSES.iter().find(|(known, _)| *known == name)?;
    pass(document, guidance)
}

/// The text after one change.
pub(super) fn apply(text: &str, change: &Change) -> String {
    let mut out = String::with_capacity(text.len() + change.new.len());
    out.push_str(&text[..change.range.start]);
    out.push_str(&change.new);
    out.push_str(&text[change.range.end..]);
    out
}

/// A new section at the end of the document.
fn append(document: &str, section: &str) -> Change {
    let gap = if document.is_empty() || document.ends_with("\n\n") {
        ""
    } else if document.ends_with('\n') {
        "\n"
    } else {
        "\n\n"
    };
    let end = document.len();
    Change {
        range: end..end,
        new: format!("{gap}{}\n", section.trim_end()),
    }
}

/// Words as a list for people: `a, b and c`.
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

#[cfg(test)]
mod tests;
