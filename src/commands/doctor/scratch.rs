//! A folder for the time of the checks.

use std::{
    fs, io,
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
};

use redraft_store::Store;

/// A folder of our own in the system's folder for temporary files; removed in the end.
#[derive(Debug)]
pub(super) struct Scratch(PathBuf);

impl Scratch {
    /// Makes it.
    pub(super) fn make() -> io::Result<Self> {
        let name = format!("redraft-doctor-{}", Store::random_suffix());
        let path = std::env::temp_dir().join(name);
        fs::DirBuilder::new().mode(0o700).create(&path)?;
        Ok(Self(path))
    }

    pub(super) fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What cannot be removed is small, and the system clears that folder.
        let _ = fs::remove_dir_all(&self.0);
    }
}
