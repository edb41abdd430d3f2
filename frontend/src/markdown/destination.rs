//! Where a link leads, as it is written.

use super::entity::entity;

/// Reads `address "title")` behind an open bracket, and says how long it is.
pub(super) fn destination(text: &str) -> Option<(String, usize)> {
    let start = text.len() - text.trim_start().len();
    let rest = &text[start..];
    let (address, length) = if let Some(inside) = rest.strip_prefix('<') {
        let end = inside
            .find(['>', '\n', '<'])
            .filter(|end| inside[*end..].starts_with('>'))?;
        (&inside[..end], end + 2)
    } else {
        let mut depth = 0_usize;
        let mut end = rest.len();
        let mut is_escaped = false;
        for (at, sign) in rest.char_indices() {
            match sign {
                _ if is_escaped => is_escaped = false,
                '\\' => is_escaped = true,
                '(' => depth += 1,
                ')' if depth == 0 => {
                    end = at;
                    break;
                }
                ')' => depth -= 1,
                ' ' | '\n' | '\t' => {
                    end = at;
                    break;
                }
                _ => {}
            }
        }
        (&rest[..end], end)
    };
    let after = &rest[length..];
    let behind = after.trim_start();
    let title = title(behind)?;
    let closing = behind[title..].trim_start();
    if !closing.starts_with(')') || (title > 0 && after.len() == behind.len()) {
        return None;
    }
    let used = text.len() - closing.len() + 1;
    Some((unescaped(address), used))
}

/// The length of the title that a text begins with; 0 without one, `None` for half of one.
fn title(text: &str) -> Option<usize> {
    let close = match text.chars().next() {
        Some('"') => '"',
        Some('\'') => '\'',
        Some('(') => ')',
        _ => return Some(0),
    };
    let mut is_escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            _ if sign == close => return Some(at + 1),
            _ => {}
        }
    }
    None
}

fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if signs
                .peek()
                .is_some_and(|(_, next)| next.is_ascii_punctuation()) =>
            {
                out.extend(signs.next().map(|(_, next)| next));
            }
            '&' => match entity(&text[at..]) {
                Some((character, length)) => {
                    out.push_str(&character);
                    signs.nth(length - 2);
                }
                None => out.push('&'),
            },
            other => out.push(other),
        }
    }
    out
}
