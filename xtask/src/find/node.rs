//! Node.js and npm, and the packages that a lock file pins.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::{Missing, apt, program};
use crate::command;

/// The folder, made if need be, in which the packages of `manifests` (a folder with `package.json`
/// and its lock file) are installed. They are installed again only when the lock file has changed.
pub(crate) fn packages(manifests: &Path, folder: &Path) -> Result<PathBuf, Missing> {
    find()?;
    let lock = manifests.join("package-lock.json");
    let wanted = read(&lock)?;
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(folder.to_owned());
    }
    if folder != manifests {
        fs::create_dir_all(folder).map_err(|error| cannot("make", folder, &error))?;
        for name in ["package.json", "package-lock.json", ".npmrc"] {
            let to = folder.join(name);
            fs::copy(manifests.join(name), &to).map_err(|error| cannot("write", &to, &error))?;
        }
    }
    let mut npm = Command::new("npm");
    npm.current_dir(folder)
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    command::run(&mut npm).map_err(|error| {
        Missing(format!(
            "the packages of {} could not be installed: {error:#}",
            lock.display()
        ))
    })?;
    fs::write(&stamp, wanted).map_err(|error| cannot("write", &stamp, &error))?;
    Ok(folder.to_owned())
}

fn find() -> Result<(), Missing> {
    if program("node").is_none() {
        apt::install("nodejs", "Node.js")?;
    }
    if program("npm").is_none() {
        apt::install("npm", "npm")?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<u8>, Missing> {
    fs::read(path).map_err(|error| cannot("read", path, &error))
}

fn cannot(verb: &str, path: &Path, error: &std::io::Error) -> Missing {
    Missing(format!("cannot {verb} {}: {error}", path.display()))
}
