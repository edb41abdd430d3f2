//! The folder of a project's resources: `.redraft/resources/`.

use std::fmt;
use std::io::ErrorKind;
use std::str::FromStr;

use thiserror::Error;

use crate::beneath;
use crate::document::Document;
use crate::own_folder::{self, OWN_FOLDER, OwnFolderError};
use crate::path::DocumentPath;
use crate::resolve::{ContainmentError, check_file};
use crate::root::ProjectRoot;

/// The folder's name in `.redraft`.
const FOLDER: &str = "resources";

/// The most files of the folder that are listed.
const MAX_FILES: usize = 1_000;

/// A text is no [`ResourceName`]. The text is a sentence for the user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "file_name: a resource's file has a plain name such as rules.md: at most 200 bytes, ending in \
     .md or .txt, without folders and without a dot at its start."
)]
pub struct ResourceNameError;

/// The name of a file in the resource folder: a `.md` or `.txt` file, in no other folder, not hidden.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ResourceName(String);

impl ResourceName {
    /// Checks a name. Nothing in it is decoded or cleaned up.
    pub fn parse(name: &str) -> Result<Self, ResourceNameError> {
        let is_plain = !name.contains('/') && !name.starts_with(['.', '~']) && name.trim() == name;
        match DocumentPath::parse(name) {
            Ok(path) if is_plain && path.as_str() == name => Ok(Self(name.to_owned())),
            _ => Err(ResourceNameError),
        }
    }

    /// The resource at a path as it is recorded, relative to the project.
    pub fn of_path(path: &str) -> Result<Self, ResourceNameError> {
        let name = path
            .strip_prefix(OWN_FOLDER)
            .and_then(|rest| rest.strip_prefix('/')?.strip_prefix(FOLDER))
            .and_then(|rest| rest.strip_prefix('/'));
        Self::parse(name.ok_or(ResourceNameError)?)
    }

    /// The file's name.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        self.0.rsplit_once('.').map_or(&self.0, |(stem, _)| stem)
    }

    /// Where the file is, relative to the project.
    pub fn path(&self) -> String {
        format!("{OWN_FOLDER}/{FOLDER}/{}", self.0)
    }
}

impl fmt::Display for ResourceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for ResourceName {
    type Err = ResourceNameError;

    fn from_str(name: &str) -> Result<Self, ResourceNameError> {
        Self::parse(name)
    }
}

/// A file of the resource folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResourceFile {
    /// Its name.
    pub name: ResourceName,
    /// Its size.
    pub size_bytes: u64,
    /// When it was last changed, in milliseconds since 1970 (UTC).
    pub modified_ms: i64,
}

impl ProjectRoot {
    /// The place of a resource, as a document. No link is followed: what the name of a resource leads
    /// to may be removed, so it must be a file of this folder itself.
    pub fn resource(&self, name: &ResourceName) -> Result<Document, ContainmentError> {
        let names = vec![OWN_FOLDER.to_owned(), FOLDER.to_owned(), name.0.clone()];
        check_file(self, &names)?;
        let path = DocumentPath::parse(&name.path());
        Ok(Document {
            root: self.clone(),
            names,
            // A name of at most 200 bytes makes a path of at most 1,024.
            path: path.map_err(|_| ContainmentError::NotADocument)?,
        })
    }

    /// The files of the resource folder by name, the first thousand of them; none where there is no
    /// such folder. Links, folders and files that no resource could be are left out.
    pub fn resources(&self) -> Result<Vec<ResourceFile>, ContainmentError> {
        let folder = match beneath::open_folder(self.handle(), &[OWN_FOLDER, FOLDER]) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            folder => folder?,
        };
        let names = beneath::names(&folder)?;
        let mut names: Vec<ResourceName> = names.iter().flat_map(|name| name.parse()).collect();
        names.sort();
        let mut files = Vec::new();
        for name in names {
            let stat = beneath::stat(&folder, name.as_str())?;
            let Some(stat) = stat.filter(beneath::is_regular) else {
                continue;
            };
            files.push(ResourceFile {
                name,
                size_bytes: u64::try_from(stat.st_size).unwrap_or(0),
                modified_ms: stat.st_mtime * 1_000 + stat.st_mtime_nsec as i64 / 1_000_000,
            });
            if files.len() == MAX_FILES {
                break;
            }
        }
        Ok(files)
    }

    /// Makes the resource folder where it is missing.
    pub fn prepare_resources(&self) -> Result<(), OwnFolderError> {
        own_folder::open(self, &[FOLDER]).map(|_| ())
    }
}

#[cfg(test)]
mod tests;
