//! A project's folder that Redraft made itself, inside its own home, and may remove.

use std::{
    fs::{self, DirBuilder},
    io::{self, ErrorKind},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use thiserror::Error;

use crate::own_folder::{IGNORE_ALL, OWN_FOLDER};

/// What says that a folder was made here: only a folder that has it is ever removed.
const MARK: &str = "made-by-redraft";

const MARK_TEXT: &str = "Redraft made this folder, and removes it together with its project.\n";

/// Why the folder cannot be made or removed. The texts are sentences for the user.
#[derive(Debug, Error)]
pub enum MadeFolderError {
    /// Something is in its place that was not made here.
    #[error(
        "There is something in the place of the folder that Redraft did not make; \
         move it away and try again."
    )]
    NotOurs,
    /// Any failure of the file system.
    #[error("The folder could not be made or removed; check the disk and the rights of its place.")]
    Io(#[from] io::Error),
}

/// The place of a folder that is made and removed here.
#[derive(Debug, Clone)]
pub struct MadeFolder {
    path: PathBuf,
}

impl MadeFolder {
    /// The folder at this absolute path, whether it is there or not.
    pub fn at(path: PathBuf) -> Self {
        Self { path }
    }

    /// Where it is, or would be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is there and was made here; a link to such a folder is none.
    pub fn is_there(&self) -> bool {
        let mark = self.path.join(OWN_FOLDER).join(MARK);
        is_folder(&self.path)
            && is_folder(&self.path.join(OWN_FOLDER))
            && fs::symlink_metadata(mark).is_ok_and(|mark| mark.is_file())
    }

    /// Makes it with these files, as one unit: after a crash it is there whole or not at all. One
    /// that was made earlier is removed first.
    pub fn make(&self, files: &[(&str, &str)]) -> Result<(), MadeFolderError> {
        self.remove()?;
        let beside = self.beside()?;
        let own = beside.join(OWN_FOLDER);
        DirBuilder::new().recursive(true).mode(0o700).create(&own)?;
        fs::write(own.join(".gitignore"), IGNORE_ALL)?;
        fs::write(own.join(MARK), MARK_TEXT)?;
        for (name, text) in files {
            fs::write(beside.join(name), text)?;
        }
        Ok(fs::rename(&beside, &self.path)?)
    }

    /// Removes it with everything in it, links in it as links. Where nothing is, nothing happens.
    ///
    /// # Errors
    /// [`MadeFolderError::NotOurs`] for what was not made here, which stays.
    pub fn remove(&self) -> Result<(), MadeFolderError> {
        if fs::symlink_metadata(&self.path).is_err_and(|error| error.kind() == ErrorKind::NotFound)
        {
            return Ok(());
        }
        if !self.is_there() {
            return Err(MadeFolderError::NotOurs);
        }
        // Out of the way first: a crash in the middle must not leave a half of it in its place.
        let beside = self.beside()?;
        fs::rename(&self.path, &beside)?;
        Ok(fs::remove_dir_all(&beside)?)
    }

    /// The free name beside it that making and removing pass through.
    fn beside(&self) -> Result<PathBuf, MadeFolderError> {
        let beside = self.path.with_extension("part");
        match fs::remove_dir_all(&beside) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(beside),
        }
    }
}

fn is_folder(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_dir())
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    #[test]
    fn it_is_made_whole_made_anew_and_removed_with_all_that_came_into_it() {
        let home = tempfile::tempdir().unwrap();
        let outside = home.path().join("outside");
        fs::create_dir(&outside).unwrap();
        fs::write(outside.join("kept.md"), "kept").unwrap();
        let folder = MadeFolder::at(home.path().join("sample"));
        folder.remove().unwrap();
        // What a crash left behind.
        fs::create_dir(home.path().join("sample.part")).unwrap();
        folder.make(&[("plan.md", "one")]).unwrap();
        assert!(folder.is_there());
        fs::write(folder.path().join("more.md"), "").unwrap();
        symlink(&outside, folder.path().join("link")).unwrap();
        folder.make(&[("plan.md", "two")]).unwrap();
        assert_eq!(
            fs::read_to_string(folder.path().join("plan.md")).unwrap(),
            "two"
        );
        assert!(!folder.path().join("more.md").exists());
        symlink(&outside, folder.path().join("link")).unwrap();
        folder.remove().unwrap();
        assert!(!folder.is_there());
        assert_eq!(
            fs::read_dir(home.path()).unwrap().count(),
            1,
            "only `outside`"
        );
        assert_eq!(fs::read_to_string(outside.join("kept.md")).unwrap(), "kept");
    }

    #[test]
    fn what_was_not_made_here_stays() {
        let home = tempfile::tempdir().unwrap();
        let folder = MadeFolder::at(home.path().join("sample"));
        let refused = |folder: &MadeFolder| {
            assert!(matches!(folder.make(&[]), Err(MadeFolderError::NotOurs)));
            assert!(matches!(folder.remove(), Err(MadeFolderError::NotOurs)));
        };
        fs::create_dir(folder.path()).unwrap();
        fs::write(folder.path().join("mine.md"), "mine").unwrap();
        refused(&folder);
        assert_eq!(
            fs::read_to_string(folder.path().join("mine.md")).unwrap(),
            "mine"
        );

        // Nor a link to one that was.
        let real = MadeFolder::at(home.path().join("real"));
        real.make(&[]).unwrap();
        fs::remove_dir_all(folder.path()).unwrap();
        symlink(real.path(), folder.path()).unwrap();
        refused(&folder);
        assert!(real.is_there());
        fs::remove_file(folder.path()).unwrap();
        fs::write(folder.path(), "a file").unwrap();
        refused(&folder);
    }
}
