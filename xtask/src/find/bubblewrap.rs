//! Bubblewrap, for the tests of agents in a sandbox.

use std::process::Command;

use super::{Missing, apt, program};
use crate::command;

/// `bwrap` in `$PATH`, or Debian's, installed now; and it may make a sandbox here.
pub(crate) fn find() -> Result<(), Missing> {
    if program("bwrap").is_none() {
        apt::install("bubblewrap", "bubblewrap")?;
    }
    let mut trial = Command::new("bwrap");
    trial.args(["--unshare-pid", "--ro-bind", "/", "/"]);
    trial.args(["--proc", "/proc", "true"]);
    if command::works(&mut trial) {
        return Ok(());
    }
    Err(Missing(
        "bubblewrap may not make a sandbox here: let users make namespaces".to_owned(),
    ))
}
