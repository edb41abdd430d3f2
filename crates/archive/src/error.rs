//! What is wrong with an archive, and where.

use std::{fmt, io};

use thiserror::Error;

/// A place in an archive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Place {
    /// The entry; `None` before the first one's name was read.
    pub entry: Option<String>,
    /// Bytes of the unpacked archive before it.
    pub unpacked: u64,
    /// Bytes of the file that had been read.
    pub packed: u64,
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(entry) = &self.entry {
            write!(f, "entry '{entry}', ")?;
        }
        write!(
            f,
            "byte {} of the unpacked archive, byte {} of the file",
            self.unpacked, self.packed
        )
    }
}

/// An archive that cannot be read. Nothing of it was used.
#[derive(Debug, Error)]
#[error("the archive is not usable ({place}): {wrong}")]
pub struct ReadError {
    /// Where.
    pub place: Place,
    /// What.
    #[source]
    pub wrong: Wrong,
}

/// What is wrong with an archive.
#[derive(Debug, Error)]
pub enum Wrong {
    /// The file ends too early, is no zstd frame, or cannot be read.
    #[error("it cannot be unpacked; the file is cut off, damaged or no archive of Redraft")]
    Unpack(#[source] io::Error),
    /// An entry's header does not hold together.
    #[error("its header is damaged: {0}")]
    Header(&'static str),
    /// An entry that no archive has, or has in another place.
    #[error("{0}")]
    Order(&'static str),
    /// An entry's content is not what its name says.
    #[error("its content does not match its checksum")]
    Checksum,
    /// An entry, or all together, is larger than any honest one.
    #[error("it would unpack to more than {0} bytes, which is not what a project's archive is")]
    TooLarge(u64),
    /// The manifest or the summary cannot be read.
    #[error("its JSON cannot be read: {0}")]
    Json(String),
    /// Something else's manifest, or of another version.
    #[error("{0}")]
    Version(String),
    /// What was read is not what the summary counts.
    #[error("it holds other entries than its end says: something is missing, added or changed")]
    Summary,
    /// The file goes on after the archive.
    #[error("something follows after its end")]
    Trailing,
}
