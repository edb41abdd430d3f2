//! Lists.

use super::block::{Block, Reader};
use super::lines::{indent, is_blank, is_rule, outdent};
use super::tail::{Tail, lazy};

/// What begins an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Marker {
    /// `-`, `+` or `*`; of a numbered item what stands behind the number.
    sign: u8,
    /// Its number.
    number: Option<u64>,
    /// Where its text begins.
    content: usize,
    /// Whether it has text on the same line.
    is_empty: bool,
}

impl Marker {
    /// Whether it ends a paragraph above it: an empty item does not, nor does a number other than
    /// one, since years end up at the beginning of lines.
    pub(super) fn may_interrupt(&self) -> bool {
        !self.is_empty && self.number.is_none_or(|number| number == 1)
    }

    /// The text behind it.
    pub(super) fn text<'a>(&self, line: &'a str) -> &'a str {
        line.get(self.content..).unwrap_or_default()
    }

    fn is_same_list(&self, other: &Self) -> bool {
        self.sign == other.sign && self.number.is_some() == other.number.is_some()
    }
}

/// The marker that a line begins with.
pub(super) fn marker(line: &str) -> Option<Marker> {
    let spaces = indent(line);
    if spaces >= 4 || is_rule(line) {
        return None;
    }
    let text = &line[spaces..];
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let sign = *text.as_bytes().get(digits)?;
    let number = match (digits, sign) {
        (0, b'-' | b'+' | b'*') => None,
        (1..=9, b'.' | b')') => Some(text[..digits].parse().ok()?),
        _ => return None,
    };
    let rest = &text[digits + 1..];
    let gap = rest.bytes().take_while(|byte| *byte == b' ').count();
    let is_empty = is_blank(rest);
    if gap == 0 && !is_empty && !rest.starts_with('\t') {
        return None;
    }
    // Five spaces and more are code inside the item.
    let gap = if is_empty || gap > 4 { 1 } else { gap.max(1) };
    Some(Marker {
        sign,
        number,
        content: spaces + digits + 1 + gap,
        is_empty,
    })
}

/// Reads the list that begins with the first line, and says how many lines it has.
pub(super) fn read(reader: &mut Reader<'_>, lines: &[String], blocks: &mut Vec<Block>) -> usize {
    let Some(first) = marker(&lines[0]) else {
        return 0;
    };
    let mut items = Vec::new();
    let (mut at, mut is_loose, mut end) = (0, false, 0);
    while let Some(line) = lines.get(at) {
        if is_blank(line) {
            at += 1;
            continue;
        }
        let Some(marker) = marker(line).filter(|marker| marker.is_same_list(&first)) else {
            break;
        };
        // A blank line before an item that is not the first.
        is_loose |= at > end && !items.is_empty();
        let (item, count) = item(&lines[at..], marker);
        let inside = reader.deeper().read(&item);
        is_loose |= inside.has_gaps;
        items.push(inside.blocks);
        at += count;
        end = at;
    }
    blocks.push(Block::List {
        start: first.number,
        items,
        is_loose,
    });
    end
}

/// The lines of an item without its indentation, and how many they are; blank ones at the end stay
/// outside.
fn item(lines: &[String], marker: Marker) -> (Vec<String>, usize) {
    let first = marker.text(&lines[0]).to_owned();
    let mut tail = Tail::default();
    tail.push(&first);
    let mut item = vec![first];
    let mut count = 1;
    for line in &lines[1..] {
        let text = if is_blank(line) {
            // An item that begins with a blank line has no second one.
            if item.len() == 1 && marker.is_empty {
                break;
            }
            String::new()
        } else if indent(line) >= marker.content {
            outdent(line, marker.content).to_owned()
        } else if tail.goes_on_with(line) {
            lazy(line)
        } else {
            break;
        };
        tail.push(&text);
        item.push(text);
        count += 1;
    }
    while item.len() > 1 && item.last().is_some_and(|line| is_blank(line)) {
        item.pop();
        count -= 1;
    }
    (item, count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_begins_with_a_sign_and_a_space() {
        assert_eq!(marker("- a").unwrap().content, 2);
        assert_eq!(marker("  12. a").unwrap().number, Some(12));
        assert_eq!(marker("-    a").unwrap().content, 5);
        assert_eq!(marker("-     code").unwrap().content, 2);
        for none in ["-a", "1234567890. a", "* * *", "    - a", "a", "1 a", ""] {
            assert_eq!(marker(none), None, "{none}");
        }
    }

    #[test]
    fn a_year_at_the_beginning_of_a_line_is_no_list() {
        assert!(!marker("1984. A book").unwrap().may_interrupt());
        assert!(marker("1. First").unwrap().may_interrupt());
    }
}
