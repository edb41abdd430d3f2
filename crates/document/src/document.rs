//! A document in a project's folder.

use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;

use crate::beneath;
use crate::path::DocumentPath;
use crate::read::{ReadError, Reading, read_bytes};
use crate::resolve::{ContainmentError, resolve};
use crate::root::ProjectRoot;

/// Where the predecessor, ralphx, kept the documents of a project.
const PREDECESSORS_FOLDER: [&str; 3] = [".ralphx", "resources", "design_doc"];

/// The place of a document, proved to be inside its project. There need not be a file yet.
#[derive(Debug, Clone)]
pub struct Document {
    pub(crate) root: ProjectRoot,
    /// From the root to the file, without links and `..`; at least one.
    pub(crate) names: Vec<String>,
    pub(crate) path: DocumentPath,
}

impl ProjectRoot {
    /// Finds the place of a document. Links that stay inside the project are followed, once and
    /// here: later, a link that was put in the way is an error.
    pub fn document(&self, path: &DocumentPath) -> Result<Document, ContainmentError> {
        let names = resolve(self, path)?;
        Ok(Document {
            root: self.clone(),
            names,
            path: path.clone(),
        })
    }
}

impl Document {
    /// The path by which the document was named.
    pub fn path(&self) -> &DocumentPath {
        &self.path
    }

    /// The absolute path of the file, without links: two documents with the same canonical path
    /// are the same document.
    pub fn canonical_path(&self) -> String {
        self.root.path_of(&self.names)
    }

    /// The name of the file.
    pub fn file_name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// Reads the document; `None` where there is no file.
    pub fn read(&self) -> Result<Option<Reading>, ReadError> {
        read_at(&self.root, self.folder_names(), self.file_name())
    }

    /// Reads the document, or where there is no file the one of the same name that the
    /// predecessor left in `.ralphx/resources/design_doc/`.
    pub fn read_or_predecessors(&self) -> Result<Option<Reading>, ReadError> {
        match self.read()? {
            Some(reading) => Ok(Some(reading)),
            None => read_at(&self.root, &PREDECESSORS_FOLDER, self.path.file_name()),
        }
    }

    pub(crate) fn folder_names(&self) -> &[String] {
        self.names.split_last().map_or(&[], |(_, folder)| folder)
    }
}

/// Reads a file beneath the root, following no links.
pub(crate) fn read_at(
    root: &ProjectRoot,
    folder: &[impl AsRef<str>],
    name: &str,
) -> Result<Option<Reading>, ReadError> {
    let Some(folder) = if_there(beneath::open_folder(root.handle(), folder))? else {
        return Ok(None);
    };
    let found = read_bytes(&folder, name)?;
    found
        .map(|(bytes, _)| Reading::of_bytes(&bytes))
        .transpose()
}

fn if_there(folder: io::Result<OwnedFd>) -> io::Result<Option<OwnedFd>> {
    match folder {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        folder => folder.map(Some),
    }
}

#[cfg(test)]
mod races;
#[cfg(test)]
mod tests;
