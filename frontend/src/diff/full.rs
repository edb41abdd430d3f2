//! Two texts compared as a whole: every line, what stayed folded away.

use std::ops::Range;

use redraft_wire::DiffLineType;

use super::between::{Space, whole};
use super::rows::{DiffRow, rows};

/// Unchanged lines that stay open around a change.
const AROUND: usize = 3;

/// Fewer lines than this are not worth folding away.
const FEWEST: usize = 4;

/// Two texts compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Full {
    /// All lines in order.
    pub rows: Vec<DiffRow>,
    /// The rows in sections.
    pub sections: Vec<Section>,
    /// How many changes there are.
    pub changes: usize,
}

/// Rows that are shown or folded away together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// The rows.
    pub rows: Range<usize>,
    /// Whether they are folded away at first.
    pub is_folded: bool,
}

/// What stands beside each other: the places of two rows. A remark stands on both sides.
pub type Side = (Option<usize>, Option<usize>);

/// Compares two texts. Without a change there are no rows.
pub fn full(old: &str, new: &str, space: Space) -> Full {
    // The head of the one hunk says nothing here.
    let rows: Vec<DiffRow> = rows(&whole(old, new, space)).into_iter().skip(1).collect();
    Full {
        sections: sections(&rows),
        changes: rows.iter().filter(|row| row.change.is_some()).count(),
        rows,
    }
}

fn sections(rows: &[DiffRow]) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut start = 0;
    for run in rows.chunk_by(|a, b| is_context(a) == is_context(b)) {
        let end = start + run.len();
        if is_context(&run[0]) {
            // Nothing lies before the first line or after the last one that it could explain.
            let from = if start == 0 { 0 } else { start + AROUND };
            let to = if end == rows.len() {
                end
            } else {
                end.saturating_sub(AROUND)
            };
            if to >= from + FEWEST {
                push(&mut sections, start..from, false);
                push(&mut sections, from..to, true);
                push(&mut sections, to..end, false);
                start = end;
                continue;
            }
        }
        push(&mut sections, start..end, false);
        start = end;
    }
    sections
}

fn is_context(row: &DiffRow) -> bool {
    row.kind == DiffLineType::Context
}

fn push(sections: &mut Vec<Section>, rows: Range<usize>, is_folded: bool) {
    match sections.last_mut() {
        _ if rows.is_empty() => {}
        Some(last) if last.is_folded == is_folded => last.rows.end = rows.end,
        _ => sections.push(Section { rows, is_folded }),
    }
}

/// The rows of a section side by side: what was removed beside what was added in its place.
pub fn pairs(rows: &[DiffRow], of: Range<usize>) -> Vec<Side> {
    let mut pairs = Vec::with_capacity(of.len());
    let mut at = of.start;
    while at < of.end {
        let run = |from: usize, kind| {
            let rest = rows[from..of.end].iter();
            rest.take_while(|row| row.kind == kind).count()
        };
        let removed = run(at, DiffLineType::Remove);
        let added = run(at + removed, DiffLineType::Add);
        if removed + added == 0 {
            pairs.push((Some(at), Some(at)));
            at += 1;
            continue;
        }
        pairs.extend((0..removed.max(added)).map(|nth| {
            (
                (nth < removed).then_some(at + nth),
                (nth < added).then_some(at + removed + nth),
            )
        }));
        at += removed + added;
    }
    pairs
}

#[cfg(test)]
mod tests {
    use DiffLineType::{Add, Context, Remove};

    use super::*;

    fn numbered(count: usize) -> String {
        (1..=count).map(|n| format!("{n}\n")).collect()
    }

    fn folded(full: &Full) -> Vec<Range<usize>> {
        let folded = full.sections.iter().filter(|section| section.is_folded);
        folded.map(|section| section.rows.clone()).collect()
    }

    #[test]
    fn what_stayed_is_folded_away_except_around_changes() {
        let old = numbered(40);
        let new = old.replace("10\n", "ten\n").replace("30\n", "thirty\n");
        let full = full(&old, &new, Space::Counts);
        assert_eq!((full.rows.len(), full.changes), (42, 2));
        // Rows 9 and 10 are the first change, 30 and 31 the second one.
        assert_eq!(folded(&full), [0..6, 14..27, 35..42]);
        let all: Vec<usize> = full
            .sections
            .iter()
            .flat_map(|section| section.rows.clone())
            .collect();
        assert_eq!(
            all,
            (0..42).collect::<Vec<_>>(),
            "every row is in one section"
        );
        let starts: Vec<_> = full.rows.iter().filter_map(|row| row.change).collect();
        assert_eq!(starts, [0, 1]);
        assert_eq!((full.rows[9].change, full.rows[10].change), (Some(0), None));
    }

    #[test]
    fn a_few_lines_are_not_folded() {
        let old = numbered(12);
        let full = full(&old, &old.replace("1\n2\n", "1\nx\n"), Space::Counts);
        assert_eq!(folded(&full), vec![Range { start: 6, end: 13 }]);
        let near = super::full(
            &numbered(6),
            &numbered(6).replace("6\n", "x\n"),
            Space::Counts,
        );
        assert_eq!(folded(&near), Vec::<Range<usize>>::new());
    }

    #[test]
    fn texts_that_are_the_same_have_no_rows() {
        let same = full("a\nb\n", "a\nb\n", Space::Counts);
        assert_eq!(
            (same.rows.len(), same.sections.len(), same.changes),
            (0, 0, 0)
        );
        let empty = full("", "", Space::Ignored);
        assert!(empty.rows.is_empty());
    }

    #[test]
    fn white_space_can_be_left_out_of_account() {
        let (old, new) = ("a  b\nc\n\td\n", "a b\nC\nd \n");
        assert_eq!(full(old, new, Space::Counts).changes, 1);
        let ignoring = full(old, new, Space::Ignored);
        let kinds: Vec<_> = ignoring.rows.iter().map(|row| row.kind).collect();
        assert_eq!(kinds, [Context, Remove, Add, Context]);
        assert_eq!(ignoring.rows[0].parts[0].text, "a b", "as in the new text");
        assert!(full("a \n", "a\n", Space::Ignored).rows.is_empty());
    }

    #[test]
    fn what_was_removed_stands_beside_what_was_added() {
        let full = full("a\nb\nc\nd\n", "a\nB\nd\ne\nf\n", Space::Counts);
        let shown: Vec<(String, String)> = pairs(&full.rows, 0..full.rows.len())
            .into_iter()
            .map(|(old, new)| {
                let text = |at: Option<usize>| {
                    let parts = at.map(|at| full.rows[at].parts.iter());
                    parts
                        .into_iter()
                        .flatten()
                        .map(|part| part.text.as_str())
                        .collect()
                };
                (text(old), text(new))
            })
            .collect();
        let expected = [
            ("a", "a"),
            ("b", "B"),
            ("c", ""),
            ("d", "d"),
            ("", "e"),
            ("", "f"),
        ];
        assert_eq!(
            shown,
            expected.map(|(old, new)| (old.to_owned(), new.to_owned()))
        );
    }
}
