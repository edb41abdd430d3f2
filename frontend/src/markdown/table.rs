//! Tables.

use super::block::interrupts;
use super::lines::{indent, is_blank};
use super::list::marker;

/// A table; texts are Markdown still.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) columns: Vec<Align>,
    pub(super) head: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// Where the text of a column stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Centre,
    Right,
}

/// The table that begins with the first line, and how many lines it has.
pub(super) fn read(lines: &[String]) -> Option<(Table, usize)> {
    let (first, second) = (lines.first()?, lines.get(1)?);
    if !second.contains(['|', ':']) && !first.contains('|') || indent(second) >= 4 {
        return None;
    }
    let columns = columns(second)?;
    let head = cells(first);
    if head.len() != columns.len() {
        return None;
    }
    let mut rows = Vec::new();
    for line in &lines[2..] {
        if is_blank(line) || interrupts(line) || marker(line).is_some() {
            break;
        }
        let mut row = cells(line);
        row.resize(columns.len(), String::new());
        rows.push(row);
    }
    let count = rows.len() + 2;
    Some((
        Table {
            columns,
            head,
            rows,
        },
        count,
    ))
}

/// Whether a line could be the one below the head of a table.
pub(super) fn is_columns(line: &str) -> bool {
    line.contains(['|', ':']) && columns(line).is_some()
}

/// The line below the head, such as `|:--|--:|`.
fn columns(line: &str) -> Option<Vec<Align>> {
    cells(line)
        .iter()
        .map(|cell| {
            let dashes = cell.strip_prefix(':').unwrap_or(cell);
            let dashes = dashes.strip_suffix(':').unwrap_or(dashes);
            if dashes.is_empty() || dashes.bytes().any(|byte| byte != b'-') {
                return None;
            }
            Some(match (cell.starts_with(':'), cell.ends_with(':')) {
                (true, true) => Align::Centre,
                (false, true) => Align::Right,
                _ => Align::Start,
            })
        })
        .collect()
}

/// The cells of a row.
fn cells(line: &str) -> Vec<String> {
    let line = line.trim();
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut signs = line.chars().peekable();
    while let Some(sign) = signs.next() {
        let Some(cell) = cells.last_mut() else {
            break;
        };
        match sign {
            '\\' if signs.peek() == Some(&'|') => {
                signs.next();
                cell.push('|');
            }
            '|' => cells.push(String::new()),
            other => cell.push(other),
        }
    }
    // A row may be closed, and then nothing is behind its last sign.
    if cells.len() > 1 && cells.last().is_some_and(|cell| is_blank(cell)) {
        cells.pop();
    }
    cells.iter().map(|cell| cell.trim().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sign_in_a_cell_is_escaped() {
        assert_eq!(cells("| a \\| b | c |"), ["a | b", "c"]);
        assert_eq!(cells("a | | b"), ["a", "", "b"]);
    }

    #[test]
    fn head_and_columns_must_be_as_many() {
        let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
        assert!(read(&lines("| a | b |\n|---|\n")).is_none());
        assert!(read(&lines("a\n---\n")).is_none());
        let (table, count) = read(&lines("a | b\n:-: | --:\n1 | 2 | 3\n4\n\nx")).unwrap();
        assert_eq!(table.columns, [Align::Centre, Align::Right]);
        assert_eq!(table.rows, [vec!["1", "2"], vec!["4", ""]]);
        assert_eq!(count, 4);
    }
}
