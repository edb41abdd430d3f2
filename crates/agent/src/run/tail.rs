//! The end of a stream.

/// The most bytes that are kept.
const KEPT_BYTES: usize = 8 * 1024;

/// How long a word may be that is left out because its beginning was cut away.
const LONGEST_WORD: usize = 4 * 1024;

/// Keeps the last bytes of what passes.
#[derive(Debug, Default)]
pub(super) struct Tail {
    bytes: Vec<u8>,
    /// Whether something came before them.
    is_cut: bool,
}

impl Tail {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
        if self.bytes.len() > 2 * KEPT_BYTES {
            self.bytes.drain(..self.bytes.len() - KEPT_BYTES);
            self.is_cut = true;
        }
    }

    /// The last 8 KiB as text. A word that was cut is left out: nobody could tell any more that it is the
    /// rest of a secret.
    pub(super) fn text(&self) -> String {
        let mut start = self.bytes.len().saturating_sub(KEPT_BYTES);
        let is_cut = self.is_cut || start > 0;
        let is_middle = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
        let cut = start;
        while is_cut && start - cut < 4 && self.bytes.get(start).is_some_and(is_middle) {
            start += 1;
        }
        let mut text = String::from_utf8_lossy(&self.bytes[start..]).into_owned();
        // Each bad byte became three.
        let excess = text.len().saturating_sub(KEPT_BYTES);
        text.drain(..text.ceil_char_boundary(excess));
        if (is_cut || excess > 0)
            && let Some(word) = text.find(char::is_whitespace)
            && word <= LONGEST_WORD
        {
            text.drain(..word);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_end_is_kept_and_no_character_is_cut() {
        let mut tail = Tail::default();
        for _ in 0..10_000 {
            tail.push("éx".as_bytes());
        }
        tail.push(b"end");
        let text = tail.text();
        assert!(text.ends_with("éxend"));
        assert!(text.len() <= KEPT_BYTES && text.len() > KEPT_BYTES - 4);
        assert!(!text.contains('\u{fffd}'));
    }

    #[test]
    fn bad_bytes_do_not_make_it_longer() {
        let mut tail = Tail::default();
        tail.push(&vec![0xff; 20_000]);
        assert!(tail.text().len() <= KEPT_BYTES);
    }

    #[test]
    fn of_a_word_that_was_cut_nothing_is_left() {
        for more in [0, 1, 1_000, 30_000] {
            let mut tail = Tail::default();
            tail.push(b"key=abcdefghijklmnopqrstuvwxyz ");
            tail.push(&vec![b'.'; KEPT_BYTES - 10]);
            tail.push(&vec![b' '; more]);
            let text = tail.text();
            assert!(!text.contains("xyz"), "{more}: {}", &text[..20]);
        }
        let mut whole = Tail::default();
        whole.push(b"two words");
        assert_eq!(whole.text(), "two words");
    }
}
