//! Addresses that are kept apart from their links: `[name]: https://…`.

use std::collections::HashMap;

/// Addresses by their names.
pub(super) type References = HashMap<String, String>;

/// The name under which an address is kept: capitals and spaces make no difference.
pub(super) fn name(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_ascii_lowercase()
}

/// Takes the addresses at the beginning of a paragraph, and says how many lines they are.
pub(super) fn take(lines: &[&str], references: &mut References) -> usize {
    let mut count = 0;
    for line in lines {
        let Some((name, address)) = definition(line) else {
            break;
        };
        // The first one counts.
        references.entry(name).or_insert(address);
        count += 1;
    }
    count
}

fn definition(line: &str) -> Option<(String, String)> {
    let (label, rest) = line.strip_prefix('[')?.split_once("]:")?;
    if label.trim().is_empty() || label.contains(['[', ']']) {
        return None;
    }
    let rest = rest.trim();
    let (address, title) = match rest.strip_prefix('<') {
        Some(rest) => rest.split_once('>')?,
        None => rest.split_once([' ', '\t']).unwrap_or((rest, "")),
    };
    let title = title.trim();
    let is_title = title.is_empty()
        || [('"', '"'), ('\'', '\''), ('(', ')')]
            .iter()
            .any(|(open, close)| {
                title.len() > 1 && title.starts_with(*open) && title.ends_with(*close)
            });
    (is_title && !rest.is_empty()).then(|| (name(label), address.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_taken_from_the_beginning_only() {
        let mut references = References::new();
        let count = take(
            &[
                "[The  RFC]: https://a.b 'title'",
                "[b]: <c d>",
                "text",
                "[e]: f",
            ],
            &mut references,
        );
        assert_eq!(count, 2);
        assert_eq!(references["the rfc"], "https://a.b");
        assert_eq!(references["b"], "c d");
        assert_eq!(take(&["[x]: a b c"], &mut references), 0);
    }
}
