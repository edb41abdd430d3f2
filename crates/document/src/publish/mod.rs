//! Puts a new text into the user's file, and nothing of the user's out of sight.
//!
//! The new text is written beside the file and exchanged with it in one step; then what came out
//! is looked at. If the user saved the file in that moment, it is put back. At any moment the file
//! holds either what it held or the whole new text, also when the process or the machine dies:
//! what is left beside it then says by its name what it is, and the next publication clears it up.

mod lock;
mod place;
mod remove;
mod settle;

use std::io::{self, ErrorKind};

use rustix::fs::{Mode, Stat};
use thiserror::Error;

use crate::beneath;
use crate::document::Document;
use crate::format::TextFormat;
use crate::own_folder::{self, OwnFolderError};
use crate::read::{MAX_DOCUMENT_BYTES, ReadError, Reading, read_bytes};
use place::{Place, Step};

pub use remove::{Removal, remove};

/// How often a publication begins again because the user saved the file in the same moment.
const MAX_TRIES: usize = 5;

/// How a publication ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Publication {
    /// The file holds the new text now.
    Replaced,
    /// There was no file; now there is one with the new text.
    Created,
    /// The file held the new text already, so nothing was done.
    AlreadyThere,
    /// The file does not hold the text that was expected: the user changed it, and nothing was
    /// done.
    Changed {
        /// What the file holds; `None` where there is no file any more.
        found: Option<Reading>,
    },
}

/// Why a text was not published. The file is as it was. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum PublishError {
    /// The project's `.redraft` folder cannot be used; the cause says why and is for the user too.
    #[error("The document could not be published, because the project's .redraft is not usable.")]
    OwnFolder(#[from] OwnFolderError),
    /// Another publication in this project holds the lock.
    #[error("Another document of this project is being published; try again in a moment.")]
    Busy,
    /// What stands at the document's place is not read as a document; the cause says why and is
    /// for the user too.
    #[error("The document could not be published, because its file is not readable as text.")]
    Unreadable(#[from] ReadError),
    /// The new text is over the limit.
    #[error("The new text is larger than 2 MB, which is the limit, so it was not published.")]
    TooLarge,
    /// Nobody may write to the file.
    #[error("The document's file is read-only, so it was not changed; allow writing to it.")]
    ReadOnly,
    /// The rights do not allow to replace the file.
    #[error("The document could not be written; change the rights of its folder and try again.")]
    NotWritable(#[source] io::Error),
    /// No room for the new text.
    #[error("The disk is full, so the document was not changed; make room and try again.")]
    NoSpace(#[source] io::Error),
    /// A link or file has taken the place of a folder on the way to the document.
    #[error("A folder on the way to the document was replaced by something else; move it back.")]
    PlaceChanged(#[source] io::Error),
    /// The user's file changed at each of several tries.
    #[error("The document's file changes all the time, so it was not written; try again later.")]
    KeepsChanging,
    /// Any other failure of the file system.
    #[error("The document could not be written; check the disk and try again.")]
    Io(#[source] io::Error),
}

impl From<io::Error> for PublishError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                PublishError::NotWritable(error)
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                PublishError::NoSpace(error)
            }
            ErrorKind::NotADirectory => PublishError::PlaceChanged(error),
            _ => PublishError::Io(error),
        }
    }
}

/// Replaces exactly the text that is expected in the document's file by a new one.
///
/// `expected` is the text that was published or read last, `None` where there should be no file.
/// A file keeps its mode, line ends and byte order mark; a new one gets `format`, and its folders
/// are created. It is another file under the same name afterwards: hard links to the one before
/// keep the text before. To say the same again after a crash is safe: it ends in `AlreadyThere`.
pub fn publish(
    document: &Document,
    expected: Option<&str>,
    new_text: &str,
    format: TextFormat,
) -> Result<Publication, PublishError> {
    publish_step_by_step(document, expected, new_text, format, &mut |_| Ok(()))
}

/// `at_step` is called after each step that a crash could follow.
fn publish_step_by_step(
    document: &Document,
    expected: Option<&str>,
    new_text: &str,
    format: TextFormat,
    at_step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<Publication, PublishError> {
    let own = own_folder::open(&document.root, &[])?;
    let _lock = lock::acquire(&own, lock::PATIENCE)?;
    let everyone = Mode::RWXU | Mode::RWXG | Mode::RWXO;
    let folder =
        beneath::create_folders(document.root.handle(), document.folder_names(), everyone)?;
    let mut place = Place {
        folder,
        name: document.file_name(),
        at_step,
    };
    settle::clear_up(&mut place)?;

    for _ in 0..MAX_TRIES {
        let current = read_current(&place)?;
        let text = current
            .as_ref()
            .map(|current| current.reading.text.as_str());
        if text == Some(new_text) {
            place.sync()?;
            return Ok(Publication::AlreadyThere);
        }
        if text != expected {
            return Ok(Publication::Changed {
                found: current.map(|current| current.reading),
            });
        }
        let done = match current {
            None => place
                .create(&encode(format, new_text)?)?
                .then_some(Publication::Created),
            Some(Current { stat, .. }) if stat.st_mode & 0o222 == 0 => {
                return Err(PublishError::ReadOnly);
            }
            Some(Current {
                bytes,
                stat,
                reading,
            }) => {
                let new = encode(reading.format, new_text)?;
                place
                    .replace(&bytes, &stat, &new)?
                    .then_some(Publication::Replaced)
            }
        };
        if let Some(done) = done {
            return Ok(done);
        }
    }
    Err(PublishError::KeepsChanging)
}

/// What stands in the file before it is replaced.
struct Current {
    bytes: Vec<u8>,
    stat: Stat,
    reading: Reading,
}

fn read_current(place: &Place<'_>) -> Result<Option<Current>, PublishError> {
    let Some((bytes, stat)) = read_bytes(&place.folder, place.name)? else {
        return Ok(None);
    };
    let reading = Reading::of_bytes(&bytes)?;
    Ok(Some(Current {
        bytes,
        stat,
        reading,
    }))
}

/// A text that could not be read back is not written.
fn encode(format: TextFormat, text: &str) -> Result<Vec<u8>, PublishError> {
    let bytes = format.encode(text);
    if bytes.len() as u64 > MAX_DOCUMENT_BYTES {
        return Err(PublishError::TooLarge);
    }
    Reading::of_bytes(&bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests;
