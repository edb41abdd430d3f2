//! Checksums: of an entry, and of a sequence of them.

/// The checksum of an entry: BLAKE3 in hex.
pub(crate) fn of(content: &[u8]) -> String {
    blake3::hash(content).to_hex().to_string()
}

/// Whether a text is written as a checksum is.
pub(crate) fn is_one(text: &str) -> bool {
    let digit = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
    text.len() == 64 && text.bytes().all(digit)
}

/// The checksum of a sequence of entries: of their names and checksums, a line each.
#[derive(Debug, Clone, Default)]
pub(crate) struct Chain(blake3::Hasher);

impl Chain {
    pub(crate) fn add(&mut self, name: &str, checksum: &str) {
        self.0.update(format!("{checksum}  {name}\n").as_bytes());
    }

    pub(crate) fn end(&self) -> String {
        self.0.finalize().to_hex().to_string()
    }
}
