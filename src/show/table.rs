//! Tables that fit into the terminal.

use std::io::IsTerminal as _;

use anstyle::{Effects, Style};

use super::text;

/// Spaces between two columns.
const GAP: usize = 2;

/// The characters that a column keeps on a narrow terminal: enough for an id and for a time. The first
/// column, which names the thing, keeps its whole width.
const LEAST: usize = 16;

/// The most characters of a cell where the output is no terminal.
const MOST_CELL: usize = 200;

const HEAD: Style = Style::new().effects(Effects::BOLD);

/// The lines of a table, the columns that matter most first. It is as wide as the terminal at most: long
/// cells are cut there, and where that is not enough the last columns are left out. Where the output is
/// no terminal, it is as wide as it needs to be.
pub(crate) fn table(heads: &[&str], rows: &[Vec<String>]) -> String {
    in_width(heads, rows, terminal_width())
}

fn terminal_width() -> Option<usize> {
    let stdout = std::io::stdout();
    if !stdout.is_terminal() {
        return None;
    }
    let size = rustix::termios::tcgetwinsize(stdout).ok()?;
    // A terminal that does not know says 0.
    (size.ws_col > 0).then_some(usize::from(size.ws_col))
}

fn in_width(heads: &[&str], rows: &[Vec<String>], width: Option<usize>) -> String {
    let heads = heads.iter().map(ToString::to_string).collect();
    let lines: Vec<&Vec<String>> = std::iter::once(&heads).chain(rows).collect();
    let mut widths = vec![0; heads.len()];
    for line in &lines {
        for (widest, cell) in widths.iter_mut().zip(line.iter()) {
            *widest = cell.chars().count().min(MOST_CELL).max(*widest);
        }
    }
    if let Some(width) = width {
        narrow(&mut widths, width);
    }
    let mut table = String::new();
    for (number, line) in lines.into_iter().enumerate() {
        let cells = line.iter().zip(&widths).map(|(cell, width)| {
            let cell = cut(cell, *width);
            format!("{cell:width$}")
        });
        let line = cells.collect::<Vec<_>>().join(&" ".repeat(GAP));
        let line = cut(line.trim_end(), width.unwrap_or(usize::MAX));
        if number == 0 {
            table.push_str(&format!("{HEAD}{line}{HEAD:#}\n"));
        } else {
            table.push_str(&format!("{line}\n"));
        }
    }
    table
}

/// Takes from the widest column, again and again, until the columns fit; when none can give any more,
/// the last one goes.
fn narrow(widths: &mut Vec<usize>, width: usize) {
    while widths.len() > 1 && widths.iter().sum::<usize>() + GAP * (widths.len() - 1) > width {
        match widths.iter_mut().skip(1).max_by_key(|width| **width) {
            Some(widest) if *widest > LEAST => *widest -= 1,
            _ => {
                widths.pop();
            }
        }
    }
}

/// At most so many characters, the last of them telling that there were more.
fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text::line(text, most);
    }
    text::line(text, most.saturating_sub(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<Vec<String>> {
        vec![
            vec![
                "ps-1".into(),
                "running".into(),
                "A long name of a project".into(),
            ],
            vec!["ps-22".into(), "done".into(), "Ärger\u{1b}[2J".into()],
        ]
    }

    fn plain(width: Option<usize>) -> Vec<String> {
        let table = in_width(&["ID", "STATUS", "PROJECT"], &rows(), width);
        let plain = table.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
        plain.lines().map(str::to_owned).collect()
    }

    #[test]
    fn columns_stand_below_one_another_and_nothing_commands_the_terminal() {
        assert_eq!(
            plain(None),
            [
                "ID     STATUS   PROJECT",
                "ps-1   running  A long name of a project",
                "ps-22  done     Ärger\u{fffd}[2J",
            ]
        );
    }

    #[test]
    fn a_narrow_terminal_cuts_long_cells_and_then_leaves_out_the_last_columns() {
        assert_eq!(
            plain(Some(33)),
            [
                "ID     STATUS   PROJECT",
                "ps-1   running  A long name of a…",
                "ps-22  done     Ärger\u{fffd}[2J",
            ]
        );
        assert_eq!(
            plain(Some(30)),
            ["ID     STATUS", "ps-1   running", "ps-22  done"]
        );
        assert_eq!(plain(Some(10)), ["ID", "ps-1", "ps-22"]);
        for width in 1..60 {
            for line in plain(Some(width)) {
                assert!(line.chars().count() <= width, "{width}: {line}");
            }
        }
    }
}
