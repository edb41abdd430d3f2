//! The blocks of a document, those that changed and those that did not.

use super::node::Node;
use super::write::{Step, Writer, items, steps};

/// Blocks that did not change and stay open around a change.
const AROUND: usize = 2;

/// Fewer of them than this are not worth folding away.
const FEWEST: usize = 3;

/// Two documents compared as they read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reading {
    /// Its parts, in order.
    pub parts: Vec<ReadingPart>,
    /// How many changes there are.
    pub changes: usize,
}

/// A part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingPart {
    /// Its HTML, which is inert.
    pub html: String,
    /// The numbers of the changes in it: the first one, and that after the last.
    pub changes: (usize, usize),
    /// Whether anything in it came or went; a change may have several parts.
    pub is_changed: bool,
    /// Whether it is folded away at first, since nothing near it changed.
    pub is_folded: bool,
}

/// Compares the blocks of two renderings.
pub(super) fn compare(old: &[Node<'_>], new: &[Node<'_>]) -> Reading {
    let mut writer = Writer::default();
    let mut parts: Vec<ReadingPart> = Vec::new();
    for step in steps(&items(old), &items(new)) {
        let before = writer.changes;
        let is_changed = matches!(step, Step::Changed(..));
        match step {
            // What is between two blocks belongs to the one before.
            Step::Kept(item) if item.html.trim().is_empty() => {
                match parts.last_mut() {
                    Some(last) => last.html.push_str(item.html),
                    None => writer.out.push_str(item.html),
                }
                continue;
            }
            Step::Kept(item) => {
                writer.out.push_str(item.html);
                writer.cuts.push((writer.out.len(), writer.changes));
            }
            Step::Changed(went, came) => writer.change(&went, &came),
        }
        let html = std::mem::take(&mut writer.out);
        let (mut start, mut first) = (0, before);
        for (end, changes) in std::mem::take(&mut writer.cuts) {
            parts.push(ReadingPart {
                html: html[start..end].to_owned(),
                changes: (first, changes),
                is_changed,
                is_folded: false,
            });
            (start, first) = (end, changes);
        }
    }
    fold(&mut parts);
    Reading {
        parts,
        changes: writer.changes,
    }
}

fn fold(parts: &mut [ReadingPart]) {
    let count = parts.len();
    let mut at = 0;
    while at < count {
        let run = parts[at..]
            .iter()
            .take_while(|part| !part.is_changed)
            .count();
        let end = at + run;
        let from = if at == 0 { 0 } else { at + AROUND };
        let to = if end == count {
            end
        } else {
            end.saturating_sub(AROUND)
        };
        if to >= from + FEWEST {
            for part in &mut parts[from..to] {
                part.is_folded = true;
            }
        }
        at = end + 1;
    }
}
