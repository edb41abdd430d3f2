//! A file that is there as a whole or not at all.

use std::{
    fs::File,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result, bail};
use tempfile::{NamedTempFile, TempPath};

/// A file being written beside the place where it is to be. Dropped without [`put`](Self::put) it is
/// gone.
#[derive(Debug)]
pub(super) struct NewFile {
    beside: NamedTempFile,
    target: PathBuf,
    may_replace: bool,
}

impl NewFile {
    /// Begins a file, readable by its owner only. Without `may_replace` a file that is there already is
    /// refused.
    pub(super) fn begin(target: &Path, may_replace: bool) -> Result<Self> {
        if target.is_dir() {
            bail!("{} is a folder; name a file in it", target.display());
        }
        if !may_replace && target.symlink_metadata().is_ok() {
            bail!(
                "{} is there already; choose another name, or take its place with --force",
                target.display()
            );
        }
        let beside = tempfile::Builder::new()
            .prefix(".redraft-")
            .suffix(".new")
            .tempfile_in(folder_of(target))
            .with_context(|| format!("{} cannot be written", target.display()))?;
        Ok(Self {
            beside,
            target: target.to_owned(),
            may_replace,
        })
    }

    /// Where it is until it is put.
    pub(super) fn path(&self) -> &Path {
        self.beside.path()
    }

    /// The open file.
    pub(super) fn file(&self) -> &File {
        self.beside.as_file()
    }

    /// Makes what was written durable, and puts it in its place.
    pub(super) fn put(self) -> Result<()> {
        let at = format!("{} cannot be written", self.target.display());
        // Opened anew, since what was written may have been written by another hand.
        File::open(self.beside.path())
            .and_then(|file| file.sync_all())
            .with_context(|| at.clone())?;
        let path: TempPath = self.beside.into_temp_path();
        if self.may_replace {
            path.persist(&self.target).with_context(|| at.clone())?;
        } else {
            path.persist_noclobber(&self.target)
                .with_context(|| at.clone())?;
        }
        sync_folder(folder_of(&self.target)).context(at)
    }
}

/// Makes the names in a folder durable.
pub(super) fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

fn folder_of(file: &Path) -> &Path {
    match file.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Write as _, os::unix::fs::PermissionsExt as _};

    use super::*;

    #[test]
    fn a_file_is_there_as_a_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("copy");
        let new = NewFile::begin(&target, false).unwrap();
        new.file().write_all(b"whole").unwrap();
        assert!(!target.exists());
        new.put().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        let mode = fs::metadata(&target).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        let refused = NewFile::begin(&target, false).unwrap_err().to_string();
        assert!(refused.contains("--force"), "{refused}");
        drop(NewFile::begin(&target, true).unwrap());
        assert_eq!(fs::read(&target).unwrap(), b"whole");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        let new = NewFile::begin(&target, true).unwrap();
        new.put().unwrap();
        assert_eq!(fs::read(&target).unwrap(), b"");
    }

    #[test]
    fn a_file_that_came_meanwhile_is_not_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("copy");
        let new = NewFile::begin(&target, false).unwrap();
        fs::write(&target, "theirs").unwrap();
        new.put().unwrap_err();
        assert_eq!(fs::read_to_string(&target).unwrap(), "theirs");
        assert!(NewFile::begin(folder.path(), true).is_err());
    }
}
