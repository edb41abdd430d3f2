//! A unified diff in colours.

use anstyle::{AnsiColor, Style};
use redraft_wire::{DiffLine, DiffLineType};

use super::text;

/// The most lines of one diff that are shown.
const MOST_LINES: usize = 400;

/// The most characters of a line.
const MOST_CHARS: usize = 2_000;

/// The diff's lines, each with its style, and a remark where some are left out.
pub(super) fn lines(diff: &[DiffLine]) -> Vec<String> {
    let shown = diff.iter().take(MOST_LINES);
    let mut lines: Vec<String> = shown
        .map(|line| {
            let style = style(line.kind);
            // The sign at its start says what it is, also where there are no colours.
            format!("  {style}{}{style:#}", text::line(&line.line, MOST_CHARS))
        })
        .collect();
    if let Some(left @ 1..) = diff.len().checked_sub(MOST_LINES) {
        lines.push(format!("  … {left} more lines"));
    }
    lines
}

fn style(kind: DiffLineType) -> Style {
    let color = match kind {
        DiffLineType::Add => AnsiColor::Green,
        DiffLineType::Remove => AnsiColor::Red,
        DiffLineType::Hunk => AnsiColor::Cyan,
        DiffLineType::Context => return Style::new(),
    };
    Style::new().fg_color(Some(color.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(line: &str, kind: DiffLineType) -> DiffLine {
        DiffLine {
            line: line.into(),
            kind,
        }
    }

    #[test]
    fn added_and_removed_lines_have_their_colour_and_their_sign() {
        let shown = lines(&[
            line("@@ -1 +1 @@", DiffLineType::Hunk),
            line("-old", DiffLineType::Remove),
            line("+new\u{1b}[0m", DiffLineType::Add),
            line(" same", DiffLineType::Context),
        ]);
        assert_eq!(shown[0], "  \u{1b}[36m@@ -1 +1 @@\u{1b}[0m");
        assert_eq!(shown[1], "  \u{1b}[31m-old\u{1b}[0m");
        assert_eq!(shown[2], "  \u{1b}[32m+new\u{fffd}[0m\u{1b}[0m");
        assert_eq!(shown[3], "   same");
    }

    #[test]
    fn of_a_long_diff_the_rest_is_counted() {
        let long = vec![line("+x", DiffLineType::Add); MOST_LINES + 7];
        let shown = lines(&long);
        assert_eq!(shown.len(), MOST_LINES + 1);
        assert_eq!(shown[MOST_LINES], "  … 7 more lines");
        assert_eq!(lines(&long[..MOST_LINES]).len(), MOST_LINES);
    }
}
