//! The diff of two texts, made in the browser.

use redraft_wire::{DiffLine, DiffLineType};

use super::edit::Edit;
use super::tokens::compare;

/// Unchanged lines around a change.
const AROUND: usize = 3;

/// What differs between two texts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// A patch, with file headers; empty when nothing differs.
    pub patch: String,
    /// Its lines without the file headers.
    pub lines: Vec<DiffLine>,
}

/// Whether lines that differ by white space alone count as equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// They differ.
    Counts,
    /// They are equal, and shown as in the new text.
    Ignored,
}

/// All lines of two texts compared, those that stayed as well; nothing when no line differs.
pub(super) fn whole(old: &str, new: &str, space: Space) -> Vec<DiffLine> {
    lines(old, new, space, usize::MAX)
}

fn lines(old: &str, new: &str, space: Space, around: usize) -> Vec<DiffLine> {
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let edits = match space {
        Space::Counts => compare(&old, &new),
        Space::Ignored => {
            let bare = |lines: &[&str]| -> Vec<String> {
                let words = lines.iter().map(|line| line.split_whitespace());
                words
                    .map(|words| words.collect::<Vec<_>>().join(" "))
                    .collect()
            };
            compare(&bare(&old), &bare(&new))
        }
    };
    let mut lines = Vec::new();
    for (from, to) in hunks(&edits, around) {
        hunk(&edits, from, to, &old, &new, &mut lines);
    }
    lines
}

/// Compares two texts line by line; `name` is the file's name in the patch.
pub fn between(old: &str, new: &str, name: &str) -> Comparison {
    if old == new {
        return Comparison::default();
    }
    let lines = lines(old, new, Space::Counts, AROUND);
    let mut patch = format!("--- a/{name}\n+++ b/{name}\n");
    for line in &lines {
        patch.push_str(&line.line);
        patch.push('\n');
    }
    Comparison { patch, lines }
}

/// The parts of the edits that are shown: each change with the lines around it.
fn hunks(edits: &[Edit], around: usize) -> Vec<(usize, usize)> {
    let mut hunks: Vec<(usize, usize)> = Vec::new();
    for (at, edit) in edits.iter().enumerate() {
        if matches!(edit, Edit::Keep(..)) {
            continue;
        }
        let (from, to) = (
            at.saturating_sub(around),
            at.saturating_add(1).saturating_add(around).min(edits.len()),
        );
        match hunks.last_mut() {
            Some(last) if from <= last.1 => last.1 = to,
            _ => hunks.push((from, to)),
        }
    }
    hunks
}

fn hunk(
    edits: &[Edit],
    from: usize,
    to: usize,
    old: &[&str],
    new: &[&str],
    lines: &mut Vec<DiffLine>,
) {
    let count = |edits: &[Edit]| {
        let of_old = edits
            .iter()
            .filter(|edit| !matches!(edit, Edit::Add(_)))
            .count();
        let of_new = edits
            .iter()
            .filter(|edit| !matches!(edit, Edit::Remove(_)))
            .count();
        (of_old, of_new)
    };
    let (old_before, new_before) = count(&edits[..from]);
    let (old_count, new_count) = count(&edits[from..to]);
    let (old_range, new_range) = (range(old_before, old_count), range(new_before, new_count));
    lines.push(DiffLine {
        line: format!("@@ -{old_range} +{new_range} @@"),
        kind: DiffLineType::Hunk,
    });
    for edit in &edits[from..to] {
        let (sign, text, kind) = match *edit {
            Edit::Keep(_, at) => (' ', new[at], DiffLineType::Context),
            Edit::Remove(at) => ('-', old[at], DiffLineType::Remove),
            Edit::Add(at) => ('+', new[at], DiffLineType::Add),
        };
        lines.push(DiffLine {
            line: format!("{sign}{}", text.strip_suffix('\n').unwrap_or(text)),
            kind,
        });
        if !text.ends_with('\n') {
            lines.push(DiffLine {
                line: "\\ No newline at end of file".to_owned(),
                kind: DiffLineType::Hunk,
            });
        }
    }
}

/// A range of lines as patches write it: an empty one names the line before it.
fn range(before: usize, count: usize) -> String {
    match count {
        0 => format!("{before},0"),
        1 => format!("{}", before + 1),
        _ => format!("{},{count}", before + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_have_no_diff() {
        assert_eq!(between("a\n", "a\n", "x.md"), Comparison::default());
    }

    #[test]
    fn a_diff_is_a_patch_and_its_lines_are_without_the_file_headers() {
        let comparison = between("a\n--- b\n", "a\n+++ c\n", "x.md");
        assert_eq!(
            comparison.patch,
            "--- a/x.md\n+++ b/x.md\n@@ -1,2 +1,2 @@\n a\n---- b\n++++ c\n"
        );
        let kinds: Vec<_> = comparison.lines.iter().map(|line| line.kind).collect();
        assert_eq!(
            kinds,
            [
                DiffLineType::Hunk,
                DiffLineType::Context,
                DiffLineType::Remove,
                DiffLineType::Add
            ]
        );
    }

    #[test]
    fn changes_far_apart_are_hunks_of_their_own() {
        let old: String = (1..=20).map(|n| format!("{n}\n")).collect();
        let new = old.replace("2\n3\n", "2\nx\n3\n").replace("19\n", "");
        let patch = between(&old, &new, "x").patch;
        assert!(
            patch.contains("@@ -1,5 +1,6 @@\n 1\n 2\n+x\n 3\n"),
            "{patch}"
        );
        assert!(
            patch.contains("@@ -16,5 +17,4 @@\n 16\n 17\n 18\n-19\n 20\n"),
            "{patch}"
        );
    }

    #[test]
    fn a_missing_final_newline_is_remarked() {
        let patch = between("a\nb\n", "a\nb", "x").patch;
        assert!(
            patch.ends_with("-b\n+b\n\\ No newline at end of file\n"),
            "{patch}"
        );
    }

    #[test]
    fn a_new_text_is_added_after_line_zero() {
        let patch = between("", "a\n", "x").patch;
        assert!(patch.ends_with("@@ -0,0 +1 @@\n+a\n"), "{patch}");
    }
}
