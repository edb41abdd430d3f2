//! A unified diff, line by line, for display.

/// What a line of a diff shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiffLineKind {
    /// A line that is new; starts with `+`.
    Add,
    /// A line that is gone; starts with `-`.
    Remove,
    /// A line that stayed; starts with a space. Also the remark that a final newline is missing,
    /// which starts with a backslash.
    Context,
    /// Where the following lines stand; starts with `@@`.
    Hunk,
}

/// One line of a unified diff.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffLine {
    /// What the line shows.
    pub kind: DiffLineKind,
    /// The line as it stands in the diff, with its sign and without its newline.
    pub text: String,
}

/// The lines of a unified diff of one file as [`crate::diff`] writes it, without the two header
/// lines. A removed line that looks like a header (`--- x`) stays a removed line.
pub fn diff_lines(unified: &str) -> Vec<DiffLine> {
    let lines = unified.split_terminator('\n').skip(2);
    lines
        .map(|line| DiffLine {
            kind: kind_of(line),
            text: line.to_owned(),
        })
        .collect()
}

fn kind_of(line: &str) -> DiffLineKind {
    match line.as_bytes().first() {
        Some(b'+') => DiffLineKind::Add,
        Some(b'-') => DiffLineKind::Remove,
        Some(b'@') => DiffLineKind::Hunk,
        _ => DiffLineKind::Context,
    }
}
