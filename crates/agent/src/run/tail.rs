//! The end of a stream.

/// The most bytes that are kept.
const KEPT_BYTES: usize = 8 * 1024;

/// Keeps the last bytes of what passes.
#[derive(Debug, Default)]
pub(super) struct Tail(Vec<u8>);

impl Tail {
    pub(super) fn push(&mut self, bytes: &[u8]) {
        self.0.extend_from_slice(bytes);
        if self.0.len() > 2 * KEPT_BYTES {
            self.0.drain(..self.0.len() - KEPT_BYTES);
        }
    }

    /// The last 8 KiB as text; a character that was cut is left out.
    pub(super) fn text(&self) -> String {
        let mut start = self.0.len().saturating_sub(KEPT_BYTES);
        let is_middle = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
        let cut = start;
        while start > 0 && start - cut < 4 && self.0.get(start).is_some_and(is_middle) {
            start += 1;
        }
        let mut text = String::from_utf8_lossy(&self.0[start..]).into_owned();
        // Each bad byte became three.
        let excess = text.len().saturating_sub(KEPT_BYTES);
        text.drain(..text.ceil_char_boundary(excess));
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
}
