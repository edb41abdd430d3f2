//! Clippy over everything, the dashboard for its own target; a warning is a failure.

use anyhow::Result;

use super::summary::Tally;
use crate::command;
use crate::dashboard::WASM;
use crate::workspace::Workspace;

pub(crate) fn check(workspace: &Workspace) -> Result<Tally> {
    let native =
        command::run(
            workspace
                .cargo(&["clippy"])
                .args(["--all-targets", "--", "-D", "warnings"]),
        );
    let mut dashboard = workspace.cargo(&["clippy"]);
    dashboard.args([
        "--package",
        "redraft-frontend",
        "--target",
        WASM,
        "--",
        "-D",
        "warnings",
    ]);
    let dashboard = command::run(&mut dashboard);
    native.and(dashboard)?;
    Ok(Tally::passed(2))
}
