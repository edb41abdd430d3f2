//! Clippy over everything, and over the dashboard for the browser as well; a warning is a failure.

use anyhow::Result;

use super::summary::Tally;
use crate::command;
use crate::dashboard::WASM;
use crate::workspace::Workspace;

pub(crate) fn check(workspace: &Workspace) -> Result<Tally> {
    let mut native = workspace.cargo(&["clippy"]);
    native.args(["--workspace", "--all-targets", "--", "-D", "warnings"]);
    // In the profile in which it is built, so that what both need is compiled once.
    let mut dashboard = workspace.cargo(&["clippy"]);
    dashboard.args(["--package", "redraft-frontend", "--target", WASM]);
    dashboard.args(["--all-targets", "--features", "components"]);
    dashboard.args(["--profile", "wasm-release", "--", "-D", "warnings"]);
    let (native, dashboard) = (command::run(&mut native), command::run(&mut dashboard));
    native.and(dashboard)?;
    Ok(Tally::passed(2))
}
