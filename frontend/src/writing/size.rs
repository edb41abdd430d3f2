//! How large a text is, in words.

use crate::format::bytes;
use crate::texts::writing as texts;

/// The most bytes of a document.
pub const MOST_BYTES: usize = 2 << 20;

/// Beyond this an agent reads a document only in parts.
const LARGE_BYTES: usize = 100_000;

/// Where two texts that could not be joined stand against each other, the first line begins so.
const UNDECIDED: &str = "<<<<<<< the newest version";

/// How large it is, and what follows from that.
pub fn size_said(text: &str) -> String {
    let lines = text.lines().count() as i64;
    let words = text.split_whitespace().count() as i64;
    let figures = texts::lines_and_words(lines, words);
    let size = bytes(text.len() as i64);
    match text.len() {
        0..=LARGE_BYTES => texts::is_small(&figures),
        length if length <= MOST_BYTES => texts::is_large(&figures, &size),
        length => {
            let over = bytes((length - MOST_BYTES) as i64);
            texts::is_too_large(&figures, &size, &over)
        }
    }
}

/// Why a text cannot be saved as it is.
pub fn obstacle(text: &str) -> Option<String> {
    if text.len() > MOST_BYTES {
        return Some(texts::TOO_LONG_TO_BE_SAVED.to_owned());
    }
    let undecided = text.lines().filter(|line| *line == UNDECIDED).count();
    (undecided > 0).then(|| texts::are_undecided(undecided as i64))
}

/// The place of the first such mark, in characters as a browser counts them.
pub fn first_undecided(text: &str) -> Option<u32> {
    let at = text.find(UNDECIDED)?;
    Some(text[..at].encode_utf16().count() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_words() {
        assert_eq!(size_said("one two\nthree\n"), "2 lines, 3 words.");
        assert_eq!(size_said(""), "0 lines, 0 words.");
        let large = size_said(&"x".repeat(150_000));
        assert!(large.contains("150 kB. Beyond 100 kB"), "{large}");
        let over = size_said(&"x".repeat(MOST_BYTES + 20_000));
        assert!(over.contains("take 20 kB out"), "{over}");
    }

    #[test]
    fn what_is_too_long_or_undecided_is_not_saved() {
        assert_eq!(obstacle("# A\n"), None);
        assert!(obstacle(&"x".repeat(MOST_BYTES + 1)).is_some());
        let marked = "é\n<<<<<<< the newest version\na\n=======\nb\n>>>>>>> yours\n";
        assert!(obstacle(marked).unwrap().starts_with("In 1 place both"));
        assert_eq!(first_undecided(marked), Some(2));
        // What only looks like one is the user's own.
        assert_eq!(obstacle("<<<<<<< HEAD\n"), None);
        assert_eq!(first_undecided("a"), None);
    }
}
