//! Which lines changed.

use std::ops::Range;
use std::time::Instant;

use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

/// More lines than this, in either text, are not compared closely.
const MAX_LINES: usize = 20_000;

/// A run of lines or words that changed, between others that did not. Either range may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) old: Range<usize>,
    pub(super) new: Range<usize>,
}

/// Whether a text has more lines than are compared closely.
pub(crate) fn too_large_to_compare(text: &str) -> bool {
    text.split_inclusive('\n').nth(MAX_LINES).is_some()
}

/// The changed regions in order, or `None` where the texts are too large or the time is up.
pub(super) fn close(old: &[&str], new: &[&str], deadline: Instant) -> Option<Vec<Region>> {
    if old.len() > MAX_LINES || new.len() > MAX_LINES {
        return None;
    }
    let ops = capture_diff_slices_deadline(Algorithm::Histogram, old, new, Some(deadline));
    (Instant::now() < deadline).then(|| changed_runs(&ops))
}

/// One region from the first to the last line that differs; none where no line does.
pub(super) fn coarse(old: &[&str], new: &[&str]) -> Vec<Region> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (old_rest, new_rest) = (old[start..].iter().rev(), new[start..].iter().rev());
    let end = old_rest.zip(new_rest).take_while(|(a, b)| a == b).count();
    let region = Region {
        old: start..old.len() - end,
        new: start..new.len() - end,
    };
    if region.old.is_empty() && region.new.is_empty() {
        Vec::new()
    } else {
        vec![region]
    }
}

/// Joins neighbouring operations that are not `Equal` into one region.
pub(super) fn changed_runs(ops: &[DiffOp]) -> Vec<Region> {
    let mut regions: Vec<Region> = Vec::new();
    for op in ops.iter().filter(|op| !matches!(op, DiffOp::Equal { .. })) {
        let (old, new) = (op.old_range(), op.new_range());
        match regions.last_mut() {
            Some(last) if last.old.end == old.start && last.new.end == new.start => {
                last.old.end = old.end;
                last.new.end = new.end;
            }
            _ => regions.push(Region { old, new }),
        }
    }
    regions
}
