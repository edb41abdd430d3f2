//! Lines that are too long to be drawn as a whole.

/// A longer text is folded in the middle, in bytes.
const MOST_BYTES: usize = 2_400;

/// What is seen of it at its beginning and at its end.
const SEEN_BYTES: usize = 600;

/// The beginning, the middle and the end of a long text; `None` where it is not long.
pub fn folded(text: &str) -> Option<(&str, &str, &str)> {
    if text.len() <= MOST_BYTES {
        return None;
    }
    let from = text.floor_char_boundary(SEEN_BYTES);
    let to = text.ceil_char_boundary(text.len() - SEEN_BYTES);
    Some((&text[..from], &text[from..to], &text[to..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_folded_between_characters_and_loses_nothing() {
        assert_eq!(folded("short"), None);
        assert_eq!(folded(&"x".repeat(MOST_BYTES)), None);
        let long = "é€".repeat(20_000);
        let (begin, middle, end) = folded(&long).unwrap();
        assert_eq!(format!("{begin}{middle}{end}"), long);
        assert!(begin.len() <= SEEN_BYTES && end.len() <= SEEN_BYTES);
    }
}
