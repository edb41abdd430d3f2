//! `redraft run`: a session from the terminal.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::{arguments::Run, settings::Flags};

pub(super) fn run(_flags: Flags, _arguments: Run) -> Result<ExitCode> {
    bail!("not yet")
}
