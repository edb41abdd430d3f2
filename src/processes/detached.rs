//! `redraft up --detach`: the same, in the background.

use std::{
    ffi::OsString,
    fs::File,
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, Command, Stdio},
};

use anyhow::{Context as _, Result};

/// Starts a process that does not end with this terminal; what it prints goes to `output`.
#[expect(
    clippy::disallowed_methods,
    reason = "our own processes are started in this folder"
)]
pub(crate) fn start_detached(
    program: &Path,
    arguments: &[OsString],
    output: &Path,
) -> Result<Child> {
    let file = File::create(output).context("the log in the home folder cannot be written")?;
    let again = file
        .try_clone()
        .context("the log in the home folder cannot be written")?;
    // A process group of its own takes no Ctrl-C; a closed terminal's SIGHUP goes to its session's
    // foreground group only, and a terminal that is read no more has nothing to send to it.
    Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .stdout(file)
        .stderr(again)
        .process_group(0)
        .spawn()
        .context("Redraft could not be started in the background")
}
