//! The lines of a diff with their numbers, and with what changed inside them.

use redraft_wire::{DiffLine, DiffLineType};

use super::words;

/// A row of a diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffRow {
    /// What it is.
    pub kind: DiffLineType,
    /// The line's number in the old text.
    pub old: Option<u32>,
    /// The line's number in the new text.
    pub new: Option<u32>,
    /// The line without its sign.
    pub parts: Vec<Part>,
    /// Which change begins here, from 0: removed and added lines that follow each other are one.
    pub change: Option<usize>,
}

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The text.
    pub text: String,
    /// Whether just this differs inside a line that otherwise stayed.
    pub marked: bool,
}

/// The rows of a diff. A run of removed lines that is followed by a run of added ones is taken as
/// a rewrite, line by line, and the words that differ are marked.
pub fn rows(lines: &[DiffLine]) -> Vec<DiffRow> {
    let mut rows: Vec<DiffRow> = Vec::with_capacity(lines.len());
    let (mut old, mut new) = (0, 0);
    for line in lines {
        let text = match line.kind {
            DiffLineType::Hunk => line.line.as_str(),
            _ => line.line.get(1..).unwrap_or_default(),
        };
        let mut row = DiffRow {
            kind: line.kind,
            old: None,
            new: None,
            change: None,
            parts: vec![Part {
                text: text.to_owned(),
                marked: false,
            }],
        };
        match line.kind {
            DiffLineType::Hunk => {
                if let Some(starts) = starts(&line.line) {
                    (old, new) = starts;
                }
            }
            DiffLineType::Remove => row.old = Some(next(&mut old)),
            DiffLineType::Add => row.new = Some(next(&mut new)),
            DiffLineType::Context => {
                row.old = Some(next(&mut old));
                row.new = Some(next(&mut new));
            }
        }
        rows.push(row);
    }
    mark_words(&mut rows);
    number_changes(&mut rows);
    rows
}

fn number_changes(rows: &mut [DiffRow]) {
    let (mut count, mut inside) = (0, false);
    for row in rows {
        let is_change = matches!(row.kind, DiffLineType::Add | DiffLineType::Remove);
        if is_change && !inside {
            row.change = Some(count);
            count += 1;
        }
        inside = is_change;
    }
}

fn next(number: &mut u32) -> u32 {
    *number += 1;
    *number - 1
}

/// The first line numbers of a hunk, from `@@ -12,7 +12,9 @@`; `None` for a remark.
fn starts(hunk: &str) -> Option<(u32, u32)> {
    let mut ranges = hunk.strip_prefix("@@ -")?.split(" @@").next()?.split(" +");
    let mut first = || ranges.next()?.split(',').next()?.parse().ok();
    Some((first()?, first()?))
}

fn mark_words(rows: &mut [DiffRow]) {
    let mut at = 0;
    while at < rows.len() {
        let removed = run(rows, at, DiffLineType::Remove);
        let added = run(rows, at + removed, DiffLineType::Add);
        for pair in 0..removed.min(added) {
            let (old, new) = (at + pair, at + removed + pair);
            let marked = words::compare(&rows[old].parts[0].text, &rows[new].parts[0].text);
            if let Some((old_parts, new_parts)) = marked {
                rows[old].parts = old_parts;
                rows[new].parts = new_parts;
            }
        }
        at += (removed + added).max(1);
    }
}

fn run(rows: &[DiffRow], from: usize, kind: DiffLineType) -> usize {
    rows[from..]
        .iter()
        .take_while(|row| row.kind == kind)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diff::between;

    #[test]
    fn lines_have_the_numbers_of_their_texts() {
        let old = "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n";
        let new = "0\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";
        let rows = rows(&between(old, new, "x").lines);
        let ten = rows.iter().find(|row| row.parts[0].text == "ten").unwrap();
        assert_eq!((ten.old, ten.new), (Some(10), None));
        let number = rows.iter().find(|row| row.parts[0].text == "10").unwrap();
        assert_eq!((number.old, number.new), (None, Some(11)));
        assert_eq!(rows[1].new, Some(1));
    }

    #[test]
    fn only_the_words_that_differ_are_marked() {
        let rows = rows(&between("Pay at once today.\n", "Pay later today.\n", "x").lines);
        let marked = |row: &DiffRow| -> Vec<String> {
            row.parts
                .iter()
                .filter(|p| p.marked)
                .map(|p| p.text.clone())
                .collect()
        };
        assert_eq!(marked(&rows[1]), ["at once"]);
        assert_eq!(marked(&rows[2]), ["later"]);
    }

    #[test]
    fn a_line_that_has_nothing_in_common_with_its_partner_is_not_marked() {
        let rows = rows(&between("alpha beta\n", "completely different text\n", "x").lines);
        assert!(rows.iter().all(|row| row.parts.len() == 1));
    }

    #[test]
    fn a_remark_does_not_move_the_numbers() {
        let rows = rows(&between("a\nb", "a\nc", "x").lines);
        let c = rows
            .iter()
            .find(|row| row.kind == DiffLineType::Add)
            .unwrap();
        assert_eq!(c.new, Some(2));
    }
}
