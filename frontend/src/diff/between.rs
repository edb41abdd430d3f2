//! The diff of two texts, made in the browser.

use redraft_wire::{DiffLine, DiffLineType};
use similar::{Algorithm, TextDiff};

/// What differs between two texts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// A patch, with file headers; empty when nothing differs.
    pub patch: String,
    /// Its lines without the file headers.
    pub lines: Vec<DiffLine>,
}

/// Compares two texts line by line; `name` is the file's name in the patch.
pub fn between(old: &str, new: &str, name: &str) -> Comparison {
    if old == new {
        return Comparison::default();
    }
    let diff = TextDiff::configure()
        .algorithm(Algorithm::Histogram)
        .diff_lines(old, new);
    let patch = diff
        .unified_diff()
        .context_radius(3)
        .header(&format!("a/{name}"), &format!("b/{name}"))
        .to_string();
    let lines = patch
        .split_inclusive('\n')
        .skip(2)
        .map(|line| line.strip_suffix('\n').unwrap_or(line))
        .map(|line| DiffLine {
            line: line.to_owned(),
            kind: match line.as_bytes().first() {
                Some(b'+') => DiffLineType::Add,
                Some(b'-') => DiffLineType::Remove,
                Some(b'@' | b'\\') => DiffLineType::Hunk,
                _ => DiffLineType::Context,
            },
        })
        .collect();
    Comparison { patch, lines }
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
    fn a_missing_final_newline_is_remarked() {
        let comparison = between("a\n", "a", "x.md");
        assert!(
            comparison
                .lines
                .iter()
                .any(|line| line.line.starts_with('\\'))
        );
    }
}
