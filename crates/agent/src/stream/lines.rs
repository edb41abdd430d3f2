//! Bytes into lines: split at `\n` and at nothing else.

/// The most bytes that are held as one line, 64 MiB. A longer line is handed out in pieces of this
/// size, so that a runaway agent cannot take all memory. The longest line seen from a real agent
/// has 5 MB.
pub const LONGEST_LINE: usize = 64 << 20;

/// One line of an agent's output, or a piece of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RawLine {
    /// Its bytes, without the newline.
    pub bytes: Vec<u8>,
    /// Whether a newline ended it; not so for the last line of a broken stream and for the pieces
    /// of a line longer than [`LONGEST_LINE`].
    pub complete: bool,
}

impl RawLine {
    /// How many bytes of the stream this line stands for, its newline included.
    pub fn stream_bytes(&self) -> u64 {
        self.bytes.len() as u64 + u64::from(self.complete)
    }
}

/// Splits a stream into lines; every byte that goes in comes out once.
#[derive(Debug)]
pub struct LineSplitter {
    /// What has come of the line that is not ended yet.
    pending: Vec<u8>,
    longest: usize,
}

impl Default for LineSplitter {
    fn default() -> Self {
        Self::with_longest(LONGEST_LINE)
    }
}

impl LineSplitter {
    /// A splitter that hands out at most `longest` bytes as one line.
    pub fn with_longest(longest: usize) -> Self {
        Self {
            pending: Vec::new(),
            longest: longest.max(1),
        }
    }

    /// Takes the next bytes of the stream and gives back the lines that they end.
    pub fn push(&mut self, mut bytes: &[u8]) -> Vec<RawLine> {
        let mut lines = Vec::new();
        loop {
            let room = self.longest - self.pending.len();
            let reach = &bytes[..bytes.len().min(room + 1)];
            if let Some(end) = reach.iter().position(|byte| *byte == b'\n') {
                self.pending.extend_from_slice(&bytes[..end]);
                lines.push(self.take(true));
                bytes = &bytes[end + 1..];
            } else if bytes.len() > room {
                self.pending.extend_from_slice(&bytes[..room]);
                lines.push(self.take(false));
                bytes = &bytes[room..];
            } else {
                self.pending.extend_from_slice(bytes);
                return lines;
            }
        }
    }

    /// The stream is at its end: gives back what came after the last newline, if anything did.
    pub fn finish(&mut self) -> Option<RawLine> {
        (!self.pending.is_empty()).then(|| self.take(false))
    }

    fn take(&mut self, complete: bool) -> RawLine {
        RawLine {
            bytes: std::mem::take(&mut self.pending),
            complete,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn split(splitter: &mut LineSplitter, chunks: &[&[u8]]) -> Vec<RawLine> {
        let mut lines: Vec<RawLine> = chunks.iter().flat_map(|c| splitter.push(c)).collect();
        lines.extend(splitter.finish());
        lines
    }

    #[test]
    fn a_half_last_line_is_kept_and_marked() {
        let lines = split(
            &mut LineSplitter::default(),
            &[b"a\r\n\nb", b"c\nhal", b"f"],
        );
        let texts: Vec<_> = lines.iter().map(|l| (&l.bytes[..], l.complete)).collect();
        let expected: [(&[u8], bool); 4] =
            [(b"a\r", true), (b"", true), (b"bc", true), (b"half", false)];
        assert_eq!(texts, expected);
    }

    #[test]
    fn other_line_ends_of_unicode_split_nothing() {
        let text = "a\u{2028}b\u{85}c\x0bd\n".as_bytes();
        assert_eq!(split(&mut LineSplitter::default(), &[text]).len(), 1);
    }

    #[test]
    fn a_line_over_the_limit_comes_in_pieces() {
        let lines = split(&mut LineSplitter::with_longest(3), &[b"abcdefgh\nxyz\n"]);
        let texts: Vec<_> = lines.iter().map(|l| (&l.bytes[..], l.complete)).collect();
        let expected: [(&[u8], bool); 4] = [
            (b"abc", false),
            (b"def", false),
            (b"gh", true),
            (b"xyz", true),
        ];
        assert_eq!(texts, expected);
    }

    proptest! {
        #[test]
        fn no_byte_is_lost_or_moved_however_the_stream_is_cut(
            chunks in proptest::collection::vec(
                proptest::collection::vec(prop_oneof![Just(b'\n'), any::<u8>()], 0..40), 0..20),
            longest in 1_usize..50,
        ) {
            let mut splitter = LineSplitter::with_longest(longest);
            let chunks: Vec<&[u8]> = chunks.iter().map(Vec::as_slice).collect();
            let lines = split(&mut splitter, &chunks);
            let mut joined = Vec::new();
            for line in &lines {
                prop_assert!(line.bytes.len() <= longest);
                joined.extend_from_slice(&line.bytes);
                if line.complete {
                    joined.push(b'\n');
                }
            }
            prop_assert_eq!(joined.len() as u64, lines.iter().map(RawLine::stream_bytes).sum::<u64>());
            prop_assert_eq!(joined, chunks.concat());
        }
    }
}
