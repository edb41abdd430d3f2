//! Takes a file away, if it still holds what is expected.

use std::io::{self, ErrorKind};

use super::place::{Place, Step};
use super::{Current, PublishError, lock, read_current, settle};
use crate::beneath;
use crate::document::Document;
use crate::own_folder;
use crate::read::Reading;

/// How a removal ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removal {
    /// The file is gone.
    Removed,
    /// There was no file.
    AlreadyGone,
    /// The file does not hold the text that was expected: the user changed it, and it stays.
    Changed {
        /// What the file holds.
        found: Reading,
    },
}

/// Removes the document's file, if it holds exactly the text that is expected. To say the same again
/// after a crash is safe.
pub fn remove(document: &Document, expected: &str) -> Result<Removal, PublishError> {
    remove_step_by_step(document, expected, &mut |_| Ok(()))
}

/// `at_step` is called after each step that a crash could follow.
pub(super) fn remove_step_by_step(
    document: &Document,
    expected: &str,
    at_step: &mut dyn FnMut(Step) -> io::Result<()>,
) -> Result<Removal, PublishError> {
    let own = own_folder::open(&document.root, &[])?;
    let _lock = lock::acquire(&own, lock::PATIENCE)?;
    let folder = match beneath::open_folder(document.root.handle(), document.folder_names()) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Removal::AlreadyGone),
        folder => folder?,
    };
    let mut place = Place {
        folder,
        name: document.file_name(),
        at_step,
    };
    settle::clear_up(&mut place)?;
    for _ in 0..super::MAX_TRIES {
        let Some(Current { bytes, reading, .. }) = read_current(&place)? else {
            place.sync()?;
            return Ok(Removal::AlreadyGone);
        };
        if reading.text != expected {
            return Ok(Removal::Changed { found: reading });
        }
        if place.remove_expected(&bytes)? {
            return Ok(Removal::Removed);
        }
    }
    Err(PublishError::KeepsChanging)
}
