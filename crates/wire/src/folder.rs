//! Folders for the picker.

use serde::{Deserialize, Serialize};

use crate::Nullable;

/// The folders below one folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct FolderListing {
    /// The folder's absolute path.
    pub path: String,
    /// The folder above it.
    pub parent: Nullable<String>,
    /// The folders in it, sorted by name; hidden ones left out.
    pub folders: Vec<Folder>,
    /// Its Markdown and text files, sorted by name.
    pub documents: Vec<String>,
    /// Whether it is the root of a git repository.
    pub is_git: bool,
    /// Whether there are more than are listed.
    pub truncated: bool,
}

/// A folder.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(poem_openapi::Object))]
pub struct Folder {
    /// Its name.
    pub name: String,
    /// Its absolute path.
    pub path: String,
    /// Whether it is the root of a git repository.
    pub is_git: bool,
}
