//! Installing a Debian package.

use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;

use super::{Missing, program};
use crate::command;

/// Installs the package when this is a Debian-like system and we may, saying so. Else says what to
/// run.
pub(crate) fn install(package: &str, what: &str) -> Result<(), Missing> {
    let debian = Path::new("/etc/debian_version").exists() && program("apt-get").is_some();
    if !debian {
        return Err(Missing(format!(
            "{what} was not found: install it with your system's packages"
        )));
    }
    let by_hand = format!("apt-get install {package}");
    if !rustix::process::geteuid().is_root() {
        return Err(Missing(format!(
            "{what} was not found: run `sudo {by_hand}`"
        )));
    }
    println!("Not found: {what}; installing Debian's package {package}.");
    refresh_lists();
    command::run(apt_get().args(["install", "--yes", "--no-install-recommends", package])).map_err(
        |error| {
            Missing(format!(
                "{what} was not found and could not be installed: {error:#}"
            ))
        },
    )
}

/// Once for all packages. A failure shows in the install that follows, or does not matter to it.
fn refresh_lists() {
    static DONE: OnceLock<bool> = OnceLock::new();
    DONE.get_or_init(|| command::run(apt_get().arg("update")).is_ok());
}

fn apt_get() -> Command {
    let mut command = Command::new("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .arg("--quiet");
    command
}
