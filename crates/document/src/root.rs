//! The folder of a project.

use std::fs;
use std::io::{self, ErrorKind};
use std::os::fd::OwnedFd;
use std::path::Path;
use std::sync::Arc;

use rustix::fs::{Access, AtFlags, Mode, OFlags};
use thiserror::Error;

/// Why a path is not taken as a folder. The texts are sentences for the user and name nothing
/// that the user did not.
#[derive(Debug, Error)]
pub enum FolderError {
    /// The path does not start with `/`.
    #[error("The folder must be given by its full path, starting with \"/\".")]
    NotAbsolute,
    /// Empty, over 4,096 bytes, or with a control character.
    #[error("The folder's path is empty, too long or has a control character; check it.")]
    Malformed,
    /// There is nothing at this path.
    #[error("There is no folder at this path; check the spelling or create the folder first.")]
    Missing,
    /// There is something else at this path.
    #[error("This path is not a folder; choose the folder that holds the document.")]
    NotAFolder,
    /// The rights do not allow to list it or to go into it.
    #[error("The folder may not be read; change its rights or choose another one.")]
    NotReadable,
    /// The real path has a name that is not Unicode.
    #[error("The folder's real path is not valid Unicode; rename the folder or choose another.")]
    NotUnicode,
    /// Any other failure of the file system.
    #[error("The folder could not be opened; the system's message says why.")]
    Io(#[source] io::Error),
}

impl From<io::Error> for FolderError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => FolderError::Missing,
            ErrorKind::NotADirectory => FolderError::NotAFolder,
            ErrorKind::PermissionDenied => FolderError::NotReadable,
            ErrorKind::InvalidFilename => FolderError::Malformed,
            _ => FolderError::Io(error),
        }
    }
}

/// The longest path that the system takes, in bytes.
const MAX_PATH_BYTES: usize = 4_096;

/// A project's folder, held open: everything inside is reached from this handle and never by a
/// path from outside. Cheap to clone.
#[derive(Debug, Clone)]
pub struct ProjectRoot {
    handle: Arc<OwnedFd>,
    path: Arc<str>,
}

impl ProjectRoot {
    /// Opens a folder by its absolute path. It must exist and be readable. Links on the way *to* it are followed.
    pub fn open(path: &Path) -> Result<ProjectRoot, FolderError> {
        let length = path.as_os_str().len();
        let bytes = path.as_os_str().as_encoded_bytes();
        if length == 0 || length > MAX_PATH_BYTES || bytes.iter().any(u8::is_ascii_control) {
            return Err(FolderError::Malformed);
        }
        if !path.is_absolute() {
            return Err(FolderError::NotAbsolute);
        }
        let real = fs::canonicalize(path)?;
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let handle = rustix::fs::open(&real, flags, Mode::empty()).map_err(io::Error::from)?;
        let rights = Access::READ_OK | Access::EXEC_OK;
        rustix::fs::accessat(&handle, ".", rights, AtFlags::EACCESS).map_err(io::Error::from)?;
        let path = real.to_str().ok_or(FolderError::NotUnicode)?.into();
        Ok(ProjectRoot {
            handle: Arc::new(handle),
            path,
        })
    }

    /// The real path of the folder, without links.
    pub fn path(&self) -> &str {
        &self.path
    }

    pub(crate) fn handle(&self) -> &OwnedFd {
        &self.handle
    }

    /// The path of something inside, by the names that lead to it.
    pub(crate) fn path_of(&self, names: &[impl AsRef<str>]) -> String {
        let mut path = self.path.trim_end_matches('/').to_owned();
        for name in names {
            path.push('/');
            path.push_str(name.as_ref());
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn a_folder_is_opened_by_its_real_path() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap().join("real");
        fs::create_dir(&real).unwrap();
        symlink(&real, folder.path().join("link")).unwrap();
        let root = ProjectRoot::open(&folder.path().join("link")).unwrap();
        assert_eq!(Path::new(root.path()), real);
        assert_eq!(
            Path::new(&root.path_of(&["a", "b.md"])),
            real.join("a/b.md")
        );
    }

    #[test]
    fn what_is_not_a_readable_folder_is_refused_with_its_reason() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        let open = |path: &str| ProjectRoot::open(&folder.path().join(path)).unwrap_err();
        assert!(matches!(open("missing"), FolderError::Missing));
        assert!(matches!(open("file"), FolderError::NotAFolder));
        assert!(matches!(open("file/inner"), FolderError::NotAFolder));
        assert!(matches!(open("line\nbreak"), FolderError::Malformed));
        assert!(matches!(open("nul\0"), FolderError::Malformed));
        assert!(matches!(open(&"x".repeat(5_000)), FolderError::Malformed));
        assert!(matches!(open(&"x".repeat(300)), FolderError::Malformed));
        assert!(matches!(
            ProjectRoot::open(Path::new("src")),
            Err(FolderError::NotAbsolute)
        ));
        assert!(matches!(
            ProjectRoot::open(Path::new("")),
            Err(FolderError::Malformed)
        ));
    }

    #[test]
    fn a_folder_without_rights_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let closed = folder.path().join("closed");
        fs::create_dir(&closed).unwrap();
        fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
        let opened = ProjectRoot::open(&closed);
        if rustix::process::geteuid().is_root() {
            // Nothing is closed to root, and saying otherwise would be wrong as well.
            assert!(opened.is_ok());
        } else {
            assert!(matches!(opened, Err(FolderError::NotReadable)));
        }
    }
}
