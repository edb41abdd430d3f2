//! `cargo xtask screenshot`: the README's picture, made from the running product; `cargo xtask screenshots`: one of
//! every page, for people to look at.

use std::path::Path;

use anyhow::Result;

use crate::find::{Missing, browser, node};
use crate::workspace::Workspace;
use crate::{command, dashboard};

/// Starts Redraft with an empty home, lets the demo agent work on an example, and takes the
/// picture.
pub(crate) fn take(workspace: &Workspace) -> Result<()> {
    run(
        workspace,
        "screenshot.mjs",
        &workspace.path("docs/screenshot.png"),
    )
}

/// Takes pictures of every page in its main states and looks, and makes a sheet of them.
pub(crate) fn take_all(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target("screenshots");
    run(workspace, "screenshots.mjs", &folder)?;
    println!("Open {}", folder.join("index.html").display());
    Ok(())
}

fn run(workspace: &Workspace, script: &str, target: &Path) -> Result<()> {
    let needed = |Missing(why): Missing| anyhow::anyhow!("no picture, since {why}");
    let browser = browser::find().map_err(needed)?;
    let folder = workspace.path("tests/browser");
    node::packages(&folder, &folder).map_err(needed)?;
    dashboard::build(workspace, dashboard::Mode::Release)?;
    workspace.build_redraft()?;
    let mut node = workspace.command("node");
    node.current_dir(&folder).arg(script).arg(target);
    command::run(
        node.env("REDRAFT_BIN", workspace.redraft("debug"))
            .env("CHROME", browser),
    )
}
