//! The folder `.redraft` of a project: what is kept beside the user's own files.

use std::fs::File;
use std::io::{self, ErrorKind, Write as _};
use std::os::fd::OwnedFd;

use rustix::fs::{Mode, OFlags};
use thiserror::Error;

use crate::beneath;
use crate::root::ProjectRoot;

/// The folder's name.
pub(crate) const OWN_FOLDER: &str = ".redraft";

/// The folder's own rule for git: everything in it is ignored, this file too.
pub(crate) const IGNORE_ALL: &str = "*\n";

/// Why the project's `.redraft` folder cannot be used. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum OwnFolderError {
    /// `.redraft`, or a folder in it, is a file or a link.
    #[error(
        "The project's .redraft must be a folder, but a file or link has its name; \
         move that away and try again."
    )]
    NotAFolder,
    /// The rights do not allow to create it or to write to it.
    #[error(
        "The project's .redraft folder could not be created or written to; \
         change the rights of the project's folder and try again."
    )]
    NotWritable(#[source] io::Error),
    /// Any other failure of the file system.
    #[error("The project's .redraft folder could not be used; check the disk and try again.")]
    Io(#[source] io::Error),
}

impl From<io::Error> for OwnFolderError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotADirectory => OwnFolderError::NotAFolder,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                OwnFolderError::NotWritable(error)
            }
            _ => OwnFolderError::Io(error),
        }
    }
}

/// Opens `.redraft` and the named folders in it, creating what is missing: only the user may look
/// into them, and git ignores them.
pub(crate) fn open(root: &ProjectRoot, inside: &[&str]) -> Result<OwnedFd, OwnFolderError> {
    let own = beneath::create_folders(root.handle(), &[OWN_FOLDER], Mode::RWXU)?;
    // Also an empty one: it is what a crash between creating and writing leaves.
    if beneath::stat(&own, ".gitignore")?.is_none_or(|stat| stat.st_size == 0) {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
        let rule = rustix::fs::openat(&own, ".gitignore", flags, Mode::RUSR | Mode::WUSR);
        File::from(rule.map_err(io::Error::from)?).write_all(IGNORE_ALL.as_bytes())?;
    }
    Ok(beneath::create_folders(&own, inside, Mode::RWXU)?)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn the_folder_is_private_and_git_does_not_see_it() {
        let project = tempfile::tempdir().unwrap();
        let git = |args: &[&str]| {
            Command::new("git")
                .args(args)
                .current_dir(project.path())
                .output()
                .unwrap()
        };
        assert!(git(&["init", "-q"]).status.success());
        let root = ProjectRoot::open(project.path()).unwrap();
        open(&root, &["work", "one"]).unwrap();
        fs::write(project.path().join(".redraft/work/one/plan.md"), "text").unwrap();

        let mode = fs::metadata(project.path().join(".redraft"))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o700);
        assert_eq!(git(&["status", "--porcelain"]).stdout, b"");
    }

    #[test]
    fn a_rule_for_git_that_the_user_changed_stays() {
        let project = tempfile::tempdir().unwrap();
        let root = ProjectRoot::open(project.path()).unwrap();
        open(&root, &[]).unwrap();
        let rule = project.path().join(".redraft/.gitignore");
        fs::write(&rule, "work\n").unwrap();
        open(&root, &[]).unwrap();
        assert_eq!(fs::read_to_string(rule).unwrap(), "work\n");
    }

    #[test]
    fn a_link_or_file_in_its_place_is_refused() {
        let (project, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let root = ProjectRoot::open(project.path()).unwrap();
        let own = project.path().join(".redraft");
        symlink(elsewhere.path(), &own).unwrap();
        assert!(matches!(open(&root, &[]), Err(OwnFolderError::NotAFolder)));
        assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
        fs::remove_file(&own).unwrap();
        fs::write(&own, "").unwrap();
        assert!(matches!(open(&root, &[]), Err(OwnFolderError::NotAFolder)));
    }
}
