//! Python, and the packages that a file of requirements pins.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Missing, apt, program};
use crate::command;

/// The folder of programs of a virtual environment, made if need be, in which the packages of
/// `requirements` are installed. They are installed again only when that file has changed.
pub(crate) fn packages(requirements: &Path, folder: &Path) -> Result<PathBuf, Missing> {
    find()?;
    let programs = folder.join("bin");
    let wanted = fs::read(requirements)
        .map_err(|error| Missing(format!("cannot read {}: {error}", requirements.display())))?;
    let stamp = folder.join("installed-requirements.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(programs);
    }
    let mut venv = Command::new("python3");
    venv.args(["-m", "venv", "--clear"]).arg(folder);
    let mut pip = Command::new(programs.join("pip"));
    pip.args(["install", "--quiet", "--no-deps", "--requirement"]);
    pip.arg(requirements);
    command::run(&mut venv)
        .and_then(|()| command::run(&mut pip))
        .map_err(|error| {
            Missing(format!(
                "the packages of {} could not be installed: {error:#}",
                requirements.display()
            ))
        })?;
    fs::write(&stamp, wanted)
        .map_err(|error| Missing(format!("cannot write {}: {error}", stamp.display())))?;
    Ok(programs)
}

fn find() -> Result<(), Missing> {
    if program("python3").is_none() {
        apt::install("python3", "Python")?;
    }
    // Debian's Python makes virtual environments only with a package of its own.
    let mut ensurepip = Command::new("python3");
    if !command::works(ensurepip.args(["-m", "ensurepip", "--version"])) {
        apt::install("python3-venv", "Python's venv")?;
    }
    Ok(())
}
