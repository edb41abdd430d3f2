//! Finding the Claude Code CLI and asking for its version.

use std::{
    ffi::OsStr,
    io,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Stdio,
    time::Duration,
};

use thiserror::Error;
use tokio::{io::AsyncReadExt, process::Command, time::timeout};

use crate::CliVersion;

/// How long `--version` may take; it needs 0.03 s when all is well.
const VERSION_TIME: Duration = Duration::from_secs(10);

/// The most bytes of `--version` that are read.
const VERSION_BYTES: u64 = 4096;

/// There is no Claude Code CLI to run.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum FindError {
    /// The configured path is no program.
    #[error(
        "the configured agent program {} is not an executable file; correct the path in the settings",
        .0.display()
    )]
    Configured(PathBuf),
    /// It is nowhere on the search path.
    #[error(
        "no 'claude' program is on the PATH; install Claude Code or set its path in the settings"
    )]
    NotFound,
}

/// Why a program's version is unknown.
#[derive(Debug, Error)]
pub enum VersionError {
    /// The program could not be started or read.
    #[error("{} could not be asked for its version", .program.display())]
    Start {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// It did not answer in time.
    #[error("{} did not tell its version within 10 s; start it by hand to see why", .0.display())]
    TimedOut(PathBuf),
    /// Its answer holds no version.
    #[error(
        "{} printed no version; make sure that it is the Claude Code CLI",
        .0.display()
    )]
    Unreadable(PathBuf),
}

/// Finds the CLI: the configured path, else the first `claude` in `path_var` (the value of `PATH`).
///
/// Relative folders in the search path are passed over, since what they name depends on the folder
/// that Redraft happens to be in.
pub fn find_claude(configured: Option<&Path>, path_var: &OsStr) -> Result<PathBuf, FindError> {
    if let Some(path) = configured {
        return if path.is_absolute() && is_program(path) {
            Ok(path.to_owned())
        } else {
            Err(FindError::Configured(path.to_owned()))
        };
    }
    first_on_path("claude", path_var).ok_or(FindError::NotFound)
}

/// The first program of this name on the search path.
pub(crate) fn first_on_path(name: &str, path_var: &OsStr) -> Option<PathBuf> {
    std::env::split_paths(path_var)
        .filter(|folder| folder.is_absolute())
        .map(|folder| folder.join(name))
        .find(|candidate| is_program(candidate))
}

fn is_program(path: &Path) -> bool {
    path.metadata()
        .is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

/// Asks a CLI for its version.
pub async fn probe_version(program: &Path) -> Result<CliVersion, VersionError> {
    let failed = |source| VersionError::Start {
        program: program.to_owned(),
        source,
    };
    let mut command = Command::new(program);
    command
        .arg("--version")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true);
    #[expect(
        clippy::disallowed_methods,
        reason = "the agent's program is asked for its version here"
    )]
    let mut child = command.spawn().map_err(failed)?;
    let mut answer = Vec::new();
    let read = async {
        if let Some(stdout) = child.stdout.take() {
            stdout
                .take(VERSION_BYTES)
                .read_to_end(&mut answer)
                .await
                .map_err(failed)?;
        }
        Ok(())
    };
    timeout(VERSION_TIME, read)
        .await
        .map_err(|_| VersionError::TimedOut(program.to_owned()))??;
    CliVersion::parse(&String::from_utf8_lossy(&answer))
        .ok_or_else(|| VersionError::Unreadable(program.to_owned()))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn program(folder: &Path, name: &str, script: &str) -> PathBuf {
        let path = folder.join(name);
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        path
    }

    #[test]
    fn the_first_program_on_the_search_path_is_taken() {
        let (empty, one, two) = (
            tempfile::tempdir().unwrap(),
            tempfile::tempdir().unwrap(),
            tempfile::tempdir().unwrap(),
        );
        let first = program(one.path(), "claude", "");
        program(two.path(), "claude", "");
        fs::write(empty.path().join("claude"), "not executable").unwrap();
        let path = std::env::join_paths([empty.path(), one.path(), two.path()]).unwrap();
        assert_eq!(find_claude(None, &path), Ok(first));
        assert_eq!(
            find_claude(None, empty.path().as_os_str()),
            Err(FindError::NotFound)
        );
        assert_eq!(find_claude(None, OsStr::new("")), Err(FindError::NotFound));
    }

    #[test]
    fn a_configured_path_is_taken_or_refused_but_never_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = program(folder.path(), "my-claude", "");
        let search = folder.path().as_os_str();
        assert_eq!(find_claude(Some(&path), search), Ok(path));
        let missing = folder.path().join("missing");
        assert_eq!(
            find_claude(Some(&missing), search),
            Err(FindError::Configured(missing))
        );
    }

    #[tokio::test]
    async fn the_version_is_asked_from_the_program() {
        let folder = tempfile::tempdir().unwrap();
        let good = program(folder.path(), "good", "echo '2.1.330 (Claude Code)'");
        assert_eq!(
            probe_version(&good).await.unwrap(),
            CliVersion::new(2, 1, 330)
        );
        let odd = program(folder.path(), "odd", "echo hello");
        let error = probe_version(&odd).await.unwrap_err();
        assert!(matches!(error, VersionError::Unreadable(_)));
        let missing = folder.path().join("missing");
        let error = probe_version(&missing).await.unwrap_err();
        assert!(matches!(error, VersionError::Start { .. }));
    }
}
