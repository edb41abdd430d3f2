//! The folder for everything that Redraft keeps.

use std::{
    fs,
    os::unix::fs::{DirBuilderExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
};

use anyhow::{Context as _, Result};

/// The home folder: there, and readable by its owner only.
#[derive(Debug, Clone)]
pub(crate) struct Home(PathBuf);

impl Home {
    /// Opens the folder, making it where it is missing.
    pub(crate) fn open(path: PathBuf) -> Result<Self> {
        let made = fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&path);
        let at = || {
            format!(
                "the folder for Redraft's data, {}, is not usable",
                path.display()
            )
        };
        made.with_context(at)?;
        let path = path.canonicalize().with_context(at)?;
        let mode = fs::metadata(&path).with_context(at)?.permissions().mode();
        if mode & 0o077 != 0 {
            fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).with_context(at)?;
        }
        Ok(Self(path))
    }

    /// The folder as it is, also where it is not there: nothing is made or changed.
    pub(crate) fn look(path: PathBuf) -> Result<Self> {
        match path.canonicalize() {
            Ok(path) => Ok(Self(path)),
            Err(_) => std::path::absolute(path)
                .map(Self)
                .context("the folder for Redraft's data has no usable name"),
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn settings_file(&self) -> PathBuf {
        self.0.join("config.toml")
    }

    pub(crate) fn database_file(&self) -> PathBuf {
        self.0.join("redraft.sqlite3")
    }

    /// Held while the schema is brought up to date.
    pub(crate) fn migration_lock(&self) -> PathBuf {
        self.0.join("migration.lock")
    }

    pub(crate) fn bell_folder(&self) -> PathBuf {
        self.0.join("bell")
    }

    pub(crate) fn log_folder(&self) -> PathBuf {
        self.0.join("log")
    }

    /// Temporary files of agents.
    pub(crate) fn tmp_folder(&self) -> PathBuf {
        self.0.join("tmp")
    }

    /// The sample project, where somebody asked for it.
    pub(crate) fn sample_folder(&self) -> PathBuf {
        self.0.join("sample")
    }

    /// The token of local commands, 0600.
    pub(crate) fn token_file(&self) -> PathBuf {
        self.0.join("token")
    }

    /// Held by the running `redraft up`.
    pub(crate) fn instance_lock(&self) -> PathBuf {
        self.0.join("up.lock")
    }

    /// What the running `redraft up` says of itself.
    pub(crate) fn instance_file(&self) -> PathBuf {
        self.0.join("up.json")
    }

    /// Names this home in the markers of agents' processes: the same for every process on it.
    pub(crate) fn installation(&self) -> String {
        use std::hash::{DefaultHasher, Hash as _, Hasher as _};
        let mut hasher = DefaultHasher::new();
        self.0.hash(&mut hasher);
        format!("{:012x}", hasher.finish() & 0xffff_ffff_ffff)
    }
}
