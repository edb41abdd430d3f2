//! `redraft doctor`: checks that everything is in place.

use std::process::ExitCode;

use anyhow::{Result, bail};

use crate::{arguments::Doctor, settings::Flags};

pub(super) fn doctor(_flags: Flags, _arguments: &Doctor) -> Result<ExitCode> {
    bail!("not yet")
}
