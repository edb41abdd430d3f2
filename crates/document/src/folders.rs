//! What a folder holds, for choosing a project and its document.

use std::fs;
use std::io;
use std::path::Path;

use crate::path::is_document_name;
use crate::root::{FolderError, ProjectRoot};

/// At most so many sub-folders are listed.
const MAX_FOLDERS: usize = 500;
/// At most so many documents are suggested.
const MAX_DOCUMENTS: usize = 100;
/// At most so many entries of a folder are looked at.
const MAX_ENTRIES: usize = 20_000;

/// A folder below the one listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderEntry {
    /// Its name.
    pub name: String,
    /// Its absolute path.
    pub path: String,
    /// Whether the name starts with a dot.
    pub is_hidden: bool,
    /// Whether it is the root of a git working tree.
    pub is_git_repository: bool,
}

/// What a folder holds. Names that are not Unicode are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FolderListing {
    /// The folder's real path.
    pub path: String,
    /// The path of the folder above; `None` at the top.
    pub parent: Option<String>,
    /// The folders in it and links to folders, at most 500, sorted by name without regard to
    /// case, hidden ones last.
    pub folders: Vec<FolderEntry>,
    /// The `.md` and `.txt` files directly in it that are not hidden, at most 100, sorted alike.
    pub documents: Vec<String>,
    /// Whether it is the root of a git working tree.
    pub is_git_repository: bool,
    /// Whether there is more than is listed.
    pub truncated: bool,
}

/// Lists a folder that the user may read.
pub fn folders(path: &Path) -> Result<FolderListing, FolderError> {
    let path = ProjectRoot::open(path)?.path().to_owned();
    let mut listing = FolderListing {
        parent: Path::new(&path)
            .parent()
            .and_then(Path::to_str)
            .map(str::to_owned),
        is_git_repository: is_git_repository(&path),
        path,
        folders: Vec::new(),
        documents: Vec::new(),
        truncated: false,
    };
    for (count, entry) in fs::read_dir(&listing.path)?.enumerate() {
        if count == MAX_ENTRIES {
            listing.truncated = true;
            break;
        }
        add(&mut listing, &entry?)?;
    }
    listing
        .folders
        .sort_by_cached_key(|folder| (folder.is_hidden, order(&folder.name)));
    listing.documents.sort_by_cached_key(|name| order(name));
    listing.truncated |=
        listing.folders.len() > MAX_FOLDERS || listing.documents.len() > MAX_DOCUMENTS;
    listing.folders.truncate(MAX_FOLDERS);
    listing.documents.truncate(MAX_DOCUMENTS);
    for folder in &mut listing.folders {
        folder.is_git_repository = is_git_repository(&folder.path);
    }
    Ok(listing)
}

fn add(listing: &mut FolderListing, entry: &fs::DirEntry) -> io::Result<()> {
    let Ok(name) = entry.file_name().into_string() else {
        return Ok(());
    };
    let mut kind = entry.file_type()?;
    if kind.is_symlink() {
        // A link that leads nowhere, or where the user may not look, is nothing to choose.
        match fs::metadata(entry.path()) {
            Ok(target) => kind = target.file_type(),
            Err(_) => return Ok(()),
        }
    }
    let is_hidden = name.starts_with('.');
    if kind.is_dir() {
        let path = Path::new(&listing.path)
            .join(&name)
            .to_string_lossy()
            .into_owned();
        listing.folders.push(FolderEntry {
            name,
            path,
            is_hidden,
            is_git_repository: false,
        });
    } else if kind.is_file() && !is_hidden && is_document_name(&name) {
        listing.documents.push(name);
    }
    Ok(())
}

/// `.git` is a folder, and a file in a linked working tree.
fn is_git_repository(path: &str) -> bool {
    Path::new(path).join(".git").exists()
}

/// Names that differ in case only keep an order of their own.
fn order(name: &str) -> (String, String) {
    (name.to_lowercase(), name.to_owned())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn a_folder_lists_its_folders_and_documents_in_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().canonicalize().unwrap();
        for name in [".git", "docs", "Archive/.git", ".hidden"] {
            fs::create_dir_all(path.join(name)).unwrap();
        }
        for name in [
            "README.md",
            "notes.TXT",
            ".secret.md",
            "main.rs",
            "changes.md",
        ] {
            fs::write(path.join(name), "").unwrap();
        }
        symlink(path.join("docs"), path.join("linked")).unwrap();
        symlink(path.join("nowhere"), path.join("dangling")).unwrap();

        let listing = folders(&path).unwrap();
        let names: Vec<_> = listing
            .folders
            .iter()
            .map(|folder| folder.name.as_str())
            .collect();
        assert_eq!(names, ["Archive", "docs", "linked", ".git", ".hidden"]);
        assert!(
            listing
                .folders
                .iter()
                .all(|f| f.is_hidden == f.name.starts_with('.'))
        );
        assert_eq!(listing.documents, ["changes.md", "notes.TXT", "README.md"]);
        assert!(listing.is_git_repository && !listing.truncated);
        assert_eq!(Path::new(&listing.path), path);
        assert_eq!(Path::new(&listing.folders[1].path), path.join("docs"));
        assert!(listing.folders[0].is_git_repository && !listing.folders[1].is_git_repository);
        assert_eq!(listing.parent.as_deref().map(Path::new), path.parent());
    }

    #[test]
    fn a_folder_of_very_many_folders_is_cut_and_says_so() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..=MAX_FOLDERS {
            fs::create_dir(folder.path().join(format!("{number:04}"))).unwrap();
        }
        let listing = folders(folder.path()).unwrap();
        assert_eq!(listing.folders.len(), MAX_FOLDERS);
        assert!(listing.truncated && !listing.is_git_repository);
        assert_eq!(listing.folders[0].name, "0000");
    }

    #[test]
    fn the_top_has_no_parent_and_a_file_no_listing() {
        assert_eq!(folders(Path::new("/")).unwrap().parent, None);
        let file = tempfile::NamedTempFile::new().unwrap();
        assert!(matches!(folders(file.path()), Err(FolderError::NotAFolder)));
        assert!(matches!(
            folders(Path::new("docs")),
            Err(FolderError::NotAbsolute)
        ));
    }
}
