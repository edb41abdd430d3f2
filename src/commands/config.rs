//! `redraft config`: the settings that are in force.

use std::process::ExitCode;

use anyhow::Result;

use crate::settings::{Flags, Settings};

pub(super) fn config(flags: Flags) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    for (name, value) in settings.shown() {
        anstream::println!("{name:<18} {value}");
    }
    Ok(ExitCode::SUCCESS)
}
