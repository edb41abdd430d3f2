//! Whether every file is formatted as rustfmt would.

use anyhow::Result;

use super::summary::Tally;
use crate::command;
use crate::workspace::Workspace;

pub(crate) fn check(workspace: &Workspace) -> Result<Tally> {
    command::run(workspace.cargo(&["fmt"]).args(["--all", "--check"]))?;
    Ok(Tally::passed(1))
}
