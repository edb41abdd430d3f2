//! A folder of our own on the disk of the user's data.

use std::{
    fs,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};
use redraft_store::Store;

/// Such a folder; removed in the end, unless it is to be kept.
#[derive(Debug)]
pub(super) struct Scratch {
    path: PathBuf,
    keep: bool,
}

impl Scratch {
    /// Makes it in `home`, or where that is not there yet in the nearest folder above it.
    pub(super) fn near(home: &Path) -> Result<Self> {
        let above = home.ancestors().find(|folder| folder.is_dir());
        let above = above.context("there is no folder for Redraft's data, nor one above it")?;
        let path = above.join(format!("redraft-proof-{}", Store::random_suffix()));
        fs::DirBuilder::new()
            .mode(0o700)
            .create(&path)
            .with_context(|| format!("no folder can be made in {}", above.display()))?;
        Ok(Self { path, keep: false })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Makes a folder in it.
    pub(super) fn folder(&self, name: &str) -> Result<PathBuf> {
        let path = self.path.join(name);
        let made = fs::DirBuilder::new().mode(0o700).create(&path);
        made.with_context(|| format!("{} cannot be made", path.display()))?;
        Ok(path)
    }

    /// Leaves it for who wants to look at what went wrong.
    pub(super) fn keep(&mut self) {
        self.keep = true;
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        if !self.keep {
            // Nothing is in it but what is thrown away.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_lies_on_the_disk_of_the_home_and_is_gone_afterwards() {
        let above = tempfile::tempdir().unwrap();
        let home = above.path().join("not/yet/there");
        let scratch = Scratch::near(&home).unwrap();
        let path = scratch.path().to_owned();
        assert!(path.parent() == Some(above.path()) && path.is_dir());
        drop(scratch);
        assert!(!path.exists());
        assert!(!home.exists());
    }
}
