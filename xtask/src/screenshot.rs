//! `cargo xtask screenshot`: the README's picture, made from the running product.

use anyhow::Result;

use crate::find::{Missing, browser, node};
use crate::workspace::Workspace;
use crate::{command, dashboard};

/// Starts Redraft with an empty home, lets the demo agent work on an example, and takes the
/// picture.
pub(crate) fn take(workspace: &Workspace) -> Result<()> {
    let needed = |Missing(why): Missing| anyhow::anyhow!("no picture, since {why}");
    let browser = browser::find().map_err(needed)?;
    let folder = workspace.path("tests/browser");
    node::packages(&folder, &folder).map_err(needed)?;
    dashboard::build(workspace, dashboard::Mode::Release)?;
    workspace.build_redraft()?;
    let mut script = workspace.command("node");
    script
        .current_dir(&folder)
        .arg("screenshot.mjs")
        .arg(workspace.path("docs/screenshot.png"));
    command::run(
        script
            .env("REDRAFT_BIN", workspace.redraft("debug"))
            .env("CHROME", browser),
    )
}
