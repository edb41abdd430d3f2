//! Asking git for its version.

use std::{process::Stdio, time::Duration};

use tokio::{process::Command, time::timeout};

/// How long it may take; it needs some milliseconds when all is well.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most characters of the answer.
const MOST_CHARS: usize = 100;

/// What `git --version` says, such as `git version 2.47.3`; `None` where there is no git that works.
pub(crate) async fn git_version() -> Option<String> {
    let mut command = Command::new("git");
    command
        .arg("--version")
        .stdin(Stdio::null())
        .kill_on_drop(true);
    let output = timeout(PATIENCE, command.output()).await.ok()?.ok()?;
    let said = String::from_utf8_lossy(&output.stdout);
    let line = said.lines().next()?.chars().take(MOST_CHARS).collect();
    output.status.success().then_some(line)
}
