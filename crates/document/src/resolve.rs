//! Where a document really is: follows the links that stay inside the project.
//!
//! The result is a list of names without `..` and, at this moment, without links. It is only ever
//! used by opening name after name without following links (see [`crate::beneath`]), so nothing
//! that changes afterwards can lead out of the project.

use std::collections::VecDeque;
use std::io::{self, ErrorKind};
use std::path::{Component, Path, PathBuf};

use rustix::fs::FileType;
use thiserror::Error;

use crate::beneath;
use crate::path::{DocumentPath, is_document_name};
use crate::root::ProjectRoot;

/// As many links as the system itself follows in one path.
const MAX_LINKS: usize = 40;

/// Why a path is not used as a document's place. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum ContainmentError {
    /// A link on the way leads out of the project.
    #[error(
        "The document's path leads out of the project through a symbolic link, \
         so it is not used; choose a file inside the project."
    )]
    Outside,
    /// There is a folder, pipe, socket or device at this place.
    #[error("There is something else than a file at the document's path; choose another one.")]
    NotAFile,
    /// A name on the way is a file.
    #[error("A part of the document's path is a file, not a folder; correct the path.")]
    NotAFolder,
    /// A link leads to a file inside the project that is no `.md` or `.txt` file.
    #[error("The document's path is a link to a file that is not .md or .txt; choose another.")]
    NotADocument,
    /// Links that lead in a circle, or more than 40.
    #[error("The document's path has links that lead in a circle; correct the path.")]
    TooManyLinks,
    /// A link leads to a name that is not Unicode.
    #[error("The document's path leads to a name that is not valid Unicode; rename it.")]
    NotUnicode,
    /// Any other failure of the file system, such as missing rights.
    #[error("The document's place could not be looked at; check the rights of its folder.")]
    Io(#[source] io::Error),
}

impl From<io::Error> for ContainmentError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotADirectory => ContainmentError::NotAFolder,
            _ => ContainmentError::Io(error),
        }
    }
}

/// The names that lead from the root to the document, which need not exist.
pub(crate) fn resolve(
    root: &ProjectRoot,
    path: &DocumentPath,
) -> Result<Vec<String>, ContainmentError> {
    let resolved = follow(root, path.as_str())?;
    check_file(root, &resolved)?;
    Ok(resolved)
}

/// The names that lead from the root to where a relative path leads, following links inside the
/// project.
pub(crate) fn follow(root: &ProjectRoot, path: &str) -> Result<Vec<String>, ContainmentError> {
    let mut resolved: Vec<String> = Vec::new();
    let mut ahead: VecDeque<String> = path.split('/').map(str::to_owned).collect();
    let mut links = 0;
    while let Some(name) = ahead.pop_front() {
        if name == ".." {
            resolved.pop().ok_or(ContainmentError::Outside)?;
            continue;
        }
        let Some(target) = link_at(root, &resolved, &name)? else {
            resolved.push(name);
            continue;
        };
        links += 1;
        if links > MAX_LINKS {
            return Err(ContainmentError::TooManyLinks);
        }
        let relative = if target.is_absolute() {
            resolved.clear();
            target
                .strip_prefix(root.path())
                .map_err(|_| ContainmentError::Outside)?
        } else {
            &target
        };
        for name in names_of(relative)?.into_iter().rev() {
            ahead.push_front(name);
        }
    }
    Ok(resolved)
}

/// What a name links to, or `None` where it is no link or does not exist.
fn link_at(
    root: &ProjectRoot,
    folder: &[String],
    name: &str,
) -> Result<Option<PathBuf>, ContainmentError> {
    let folder = match beneath::open_folder(root.handle(), folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        folder => folder?,
    };
    match beneath::stat(&folder, name)? {
        Some(stat) if beneath::kind(&stat) == FileType::Symlink => {
            let target =
                rustix::fs::readlinkat(&folder, name, Vec::new()).map_err(io::Error::from)?;
            let target = target
                .into_string()
                .map_err(|_| ContainmentError::NotUnicode)?;
            Ok(Some(PathBuf::from(target)))
        }
        _ => Ok(None),
    }
}

fn names_of(relative: &Path) -> Result<Vec<String>, ContainmentError> {
    let mut names = Vec::new();
    for component in relative.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => names.push("..".to_owned()),
            Component::Normal(name) => {
                names.push(
                    name.to_str()
                        .ok_or(ContainmentError::NotUnicode)?
                        .to_owned(),
                );
            }
            Component::RootDir | Component::Prefix(_) => return Err(ContainmentError::Outside),
        }
    }
    Ok(names)
}

/// Whether a document may be at these names: a file of the right name, or nothing yet.
pub(crate) fn check_file(root: &ProjectRoot, names: &[String]) -> Result<(), ContainmentError> {
    // Links may have led to the root itself.
    let (file, folder) = names.split_last().ok_or(ContainmentError::NotAFile)?;
    let folder = match beneath::open_folder(root.handle(), folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        folder => Some(folder?),
    };
    let found = folder
        .map(|folder| beneath::stat(&folder, file))
        .transpose()?
        .flatten();
    if found.is_some_and(|stat| !beneath::is_regular(&stat)) {
        return Err(ContainmentError::NotAFile);
    }
    if is_document_name(file) {
        Ok(())
    } else {
        Err(ContainmentError::NotADocument)
    }
}
