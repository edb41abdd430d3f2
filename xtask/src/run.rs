//! `cargo xtask run`: from a fresh checkout to a running Redraft.

use std::os::unix::process::CommandExt;

use anyhow::{Context, Result};

use crate::workspace::Workspace;
use crate::{command, dashboard};

/// Builds what is missing and becomes `redraft up`, so that signals reach it directly.
pub(crate) fn run(workspace: &Workspace, up: &[String]) -> Result<()> {
    dashboard::build(workspace, dashboard::Mode::Release)?;
    command::run(
        workspace
            .cargo(&["build"])
            .args(["--release", "--package", "redraft"]),
    )?;
    let binary = workspace.redraft("release");
    let failure = workspace.command(&binary).arg("up").args(up).exec();
    Err(failure).with_context(|| format!("cannot start {}", binary.display()))
}
