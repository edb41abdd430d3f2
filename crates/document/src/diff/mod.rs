//! What changed between two texts: a unified diff and the characters really added and removed.
//!
//! Nothing here reads or writes anything, and the same two texts always give the same answer: the
//! work is bounded by the size of the texts, and where the clock cuts it short all the same, the
//! unfinished result is thrown away for a coarse one that does not depend on when that happened.

mod figures;
mod lines;
mod regions;
mod unified;

use std::time::{Duration, Instant};

pub use lines::{DiffLine, DiffLineKind, diff_lines};
pub(crate) use regions::too_large_to_compare;

/// How long a diff may take before it becomes coarse. Texts within the caps need far less.
const TIME_LIMIT: Duration = Duration::from_secs(2);

/// The difference between two texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DocumentDiff {
    /// A unified diff with three lines of context that `patch` applies; empty without a change.
    pub text: String,
    /// Unicode scalar values that are new, counted inside the changed lines.
    /// `chars_added - chars_removed` is always the difference of the two lengths.
    pub chars_added: u64,
    /// Unicode scalar values that are gone, counted inside the changed lines.
    pub chars_removed: u64,
    /// The texts were too large or too different to compare closely: the diff is valid, but shows
    /// more as changed than need be, and the figures are upper bounds.
    pub coarse: bool,
}

impl DocumentDiff {
    /// The lines of [`DocumentDiff::text`] without its two header lines.
    pub fn lines(&self) -> Vec<DiffLine> {
        diff_lines(&self.text)
    }

    /// Whether the two texts are the same.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }
}

/// Compares two texts. `name` is what the header lines call the file (`a/NAME`, `b/NAME`).
pub fn diff(name: &str, before: &str, after: &str) -> DocumentDiff {
    diff_until(name, before, after, Instant::now() + TIME_LIMIT)
}

/// Like [`diff`], with the moment at which the comparison becomes coarse.
pub fn diff_until(name: &str, before: &str, after: &str, deadline: Instant) -> DocumentDiff {
    let old: Vec<&str> = before.split_inclusive('\n').collect();
    let new: Vec<&str> = after.split_inclusive('\n').collect();
    let close = regions::close(&old, &new, deadline);
    let cut_short = close.is_none();
    let regions = close.unwrap_or_else(|| regions::coarse(&old, &new));
    let figures = figures::of_regions(&old, &new, &regions, deadline);
    DocumentDiff {
        text: unified::write(name, &old, &new, &regions),
        chars_added: figures.added,
        chars_removed: figures.removed,
        coarse: !regions.is_empty() && (cut_short || figures.coarse),
    }
}

#[cfg(test)]
mod tests;
