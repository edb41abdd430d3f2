//! A unified diff in colours.

use anstyle::{AnsiColor, Style};
use redraft_wire::{DiffLine, DiffLineType};

use super::text;

/// The most characters of a line.
const MOST_CHARS: usize = 2_000;

/// The diff's first `most` lines, each with its style, and a remark where some are left out.
pub(crate) fn lines(diff: &[DiffLine], most: usize) -> Vec<String> {
    let shown = diff.iter().take(most);
    let mut lines: Vec<String> = shown
        .map(|line| {
            let style = style(line.kind);
            // The sign at its start says what it is, also where there are no colours.
            format!("  {style}{}{style:#}", text::line(&line.line, MOST_CHARS))
        })
        .collect();
    if let Some(left @ 1..) = diff.len().checked_sub(most) {
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
        let shown = lines(
            &[
                line("@@ -1 +1 @@", DiffLineType::Hunk),
                line("-old", DiffLineType::Remove),
                line("+new\u{1b}[0m", DiffLineType::Add),
                line(" same", DiffLineType::Context),
            ],
            4,
        );
        assert_eq!(shown[0], "  \u{1b}[36m@@ -1 +1 @@\u{1b}[0m");
        assert_eq!(shown[1], "  \u{1b}[31m-old\u{1b}[0m");
        assert_eq!(shown[2], "  \u{1b}[32m+new\u{fffd}[0m\u{1b}[0m");
        assert_eq!(shown[3], "   same");
    }

    #[test]
    fn of_a_long_diff_the_rest_is_counted() {
        let long = vec![line("+x", DiffLineType::Add); 12];
        let shown = lines(&long, 5);
        assert_eq!(shown.len(), 6);
        assert_eq!(shown[5], "  … 7 more lines");
        assert_eq!(lines(&long[..5], 5).len(), 5);
    }
}
