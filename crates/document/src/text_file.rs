//! A text of a project that is read and never written: rules and prompts of its own.

use crate::document::read_at;
use crate::read::{ReadError, Reading};
use crate::resolve::{ContainmentError, follow};
use crate::root::ProjectRoot;

/// Why a text that is there cannot be used. The texts are sentences for the user.
#[derive(Debug, thiserror::Error)]
pub enum TextFileError {
    /// The path leads elsewhere.
    #[error(transparent)]
    Place(ContainmentError),
    /// It is no text, or too large.
    #[error(transparent)]
    Text(ReadError),
}

impl ProjectRoot {
    /// Reads the text at this path, relative to the project; `None` where there is no file. Links are
    /// followed inside the project only.
    pub fn read_text(&self, path: &str) -> Result<Option<Reading>, TextFileError> {
        let names = follow(self, path).map_err(TextFileError::Place)?;
        let Some((name, folder)) = names.split_last() else {
            return Ok(None);
        };
        match read_at(self, folder, name) {
            Err(ReadError::NotAFile) => Ok(None),
            read => read.map_err(TextFileError::Text),
        }
    }
}
