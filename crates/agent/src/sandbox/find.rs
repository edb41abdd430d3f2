//! Finding bubblewrap, and trying whether it may make a sandbox on this machine.

use std::{ffi::OsStr, process::Stdio, time::Duration};

use thiserror::Error;
use tokio::{process::Command, time::timeout};

use super::Sandbox;
use crate::find::first_on_path;

/// How long the trial may take; it needs some milliseconds.
const TRIAL_TIME: Duration = Duration::from_secs(10);

/// The most characters that are kept of what the trial said.
const MOST_SAID: usize = 300;

/// What every sandbox of ours asks the kernel for, around a program that does nothing.
const TRIAL: [&str; 12] = [
    "--unshare-pid",
    "--unshare-ipc",
    "--unshare-uts",
    "--cap-drop",
    "ALL",
    "--ro-bind",
    "/",
    "/",
    "--proc",
    "/proc",
    "--",
    "true",
];

/// There is no sandbox on this machine.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SandboxError {
    /// The program is not there.
    #[error(
        "the agent is to run in a sandbox, and bubblewrap is not installed here: install it so that 'bwrap' is \
         on the PATH (it is for Linux), or turn the sandbox off"
    )]
    NotFound,
    /// The system does not let it work.
    #[error(
        "the agent is to run in a sandbox, and the system does not let bubblewrap make one ({0}): let users \
         make namespaces, which containers and some systems forbid, or turn the sandbox off"
    )]
    Refused(String),
}

/// Finds bubblewrap on the search path (the value of `PATH`) and tries it.
pub async fn find_sandbox(path_var: &OsStr) -> Result<Sandbox, SandboxError> {
    let program = first_on_path("bwrap", path_var).ok_or(SandboxError::NotFound)?;
    let mut command = Command::new(&program);
    command
        .args(TRIAL)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true);
    let trial = command.output();
    let refused = |why: &str| {
        let line = why.lines().next().unwrap_or_default().trim();
        SandboxError::Refused(line.chars().take(MOST_SAID).collect())
    };
    match timeout(TRIAL_TIME, trial).await {
        Ok(Ok(output)) if output.status.success() => Ok(Sandbox { program }),
        Ok(Ok(output)) => Err(refused(&String::from_utf8_lossy(&output.stderr))),
        Ok(Err(error)) => Err(refused(&error.to_string())),
        Err(_) => Err(refused("it did not end within 10 s")),
    }
}

#[cfg(test)]
mod tests {
    use std::{fs, os::unix::fs::PermissionsExt};

    use super::*;

    async fn found(script: &str) -> Result<Sandbox, SandboxError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("bwrap");
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        find_sandbox(folder.path().as_os_str()).await
    }

    #[tokio::test]
    async fn one_that_cannot_make_a_sandbox_is_as_none() {
        assert_eq!(
            find_sandbox(OsStr::new("")).await,
            Err(SandboxError::NotFound)
        );
        assert!(found("exit 0").await.is_ok());
        let refused = found("echo 'bwrap: No permissions' >&2; echo more >&2; exit 1").await;
        assert_eq!(
            refused,
            Err(SandboxError::Refused("bwrap: No permissions".into()))
        );
    }
}
