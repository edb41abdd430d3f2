//! Reads a document's file: bounded, and as text.

use std::fs::File;
use std::io::{self, ErrorKind, Read as _};
use std::os::fd::AsFd;

use rustix::fs::Stat;
use thiserror::Error;

use crate::beneath::{self, Entry};
use crate::format::TextFormat;

/// The largest document, in bytes of its file (2 MiB).
pub const MAX_DOCUMENT_BYTES: u64 = 2 * 1024 * 1024;
/// Beyond so many bytes (256 KiB) the agent's CLI reads a file only in parts.
pub const LARGE_DOCUMENT_BYTES: u64 = 256 * 1024;

/// Why a file is not read as a document. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum ReadError {
    /// A link, folder, pipe, socket or device, or another user's file under a second name.
    #[error(
        "There is something else than a file of its own where the document should be: a link, a folder, or \
         another user's file under a second name; move it away."
    )]
    NotAFile,
    /// Over [`MAX_DOCUMENT_BYTES`].
    #[error("The document is larger than 2 MB, which is the limit; split it into smaller ones.")]
    TooLarge,
    /// Bytes that are not UTF-8.
    #[error("The document is not UTF-8 text; save it in that encoding and try again.")]
    NotUtf8,
    /// A NUL character, which no text has.
    #[error("The document holds NUL characters, so it is no text; choose a text file.")]
    HoldsNul,
    /// The rights do not allow it.
    #[error("The document may not be read; change the rights of the file and try again.")]
    NotReadable(#[source] io::Error),
    /// Any other failure of the file system.
    #[error("The document could not be read; check the disk and try again.")]
    Io(#[source] io::Error),
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied => ReadError::NotReadable(error),
            // Something else took the place of a folder on the way.
            ErrorKind::NotADirectory => ReadError::NotAFile,
            _ => ReadError::Io(error),
        }
    }
}

/// A document as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The text, with line feeds only and without a byte order mark.
    pub text: String,
    /// What the file has around the text.
    pub format: TextFormat,
    /// The size of the file.
    pub size_bytes: u64,
}

impl Reading {
    /// Whether the agent's CLI cannot read the document whole, which deserves a warning.
    pub fn is_large(&self) -> bool {
        self.size_bytes > LARGE_DOCUMENT_BYTES
    }

    /// Reads bytes as a document's text.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Result<Reading, ReadError> {
        let file = std::str::from_utf8(bytes).map_err(|_| ReadError::NotUtf8)?;
        if file.contains('\0') {
            return Err(ReadError::HoldsNul);
        }
        let (text, format) = TextFormat::decode(file);
        Ok(Reading {
            text,
            format,
            size_bytes: bytes.len() as u64,
        })
    }
}

/// A file's bytes and what the system says about it; `None` where there is no file.
pub(crate) fn read_bytes(
    folder: impl AsFd,
    name: &str,
) -> Result<Option<(Vec<u8>, Stat)>, ReadError> {
    match beneath::open_file(folder, name)? {
        Entry::Missing => Ok(None),
        Entry::NotAFile => Err(ReadError::NotAFile),
        Entry::File(file, stat) => Ok(Some((read_bounded(file)?, stat))),
    }
}

fn read_bounded(file: File) -> Result<Vec<u8>, ReadError> {
    let mut bytes = Vec::new();
    file.take(MAX_DOCUMENT_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MAX_DOCUMENT_BYTES {
        Err(ReadError::TooLarge)
    } else {
        Ok(bytes)
    }
}
