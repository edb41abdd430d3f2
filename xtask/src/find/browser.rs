//! A Chrome or Chromium for the tests that click.

use std::env;
use std::path::{Path, PathBuf};

use super::{Missing, apt, program};

const NAMES: [&str; 5] = [
    "google-chrome",
    "google-chrome-stable",
    "chromium",
    "chromium-browser",
    "chrome",
];

/// Where macOS keeps them.
const APPLICATIONS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// `$CHROME`, or one of the usual names, or Debian's, installed now.
pub(crate) fn find() -> Result<PathBuf, Missing> {
    if let Some(chrome) = env::var_os("CHROME") {
        let chrome = PathBuf::from(chrome);
        return if chrome.is_file() {
            Ok(chrome)
        } else {
            Err(Missing(format!(
                "$CHROME names {}, where there is no file",
                chrome.display()
            )))
        };
    }
    if let Some(found) = usual() {
        return Ok(found);
    }
    apt::install("chromium", "a Chrome or Chromium")?;
    usual().ok_or_else(|| Missing("Debian's chromium was installed but is not in $PATH".to_owned()))
}

fn usual() -> Option<PathBuf> {
    let application = || {
        APPLICATIONS
            .iter()
            .map(PathBuf::from)
            .find(|path| Path::is_file(path))
    };
    NAMES
        .iter()
        .find_map(|name| program(name))
        .or_else(application)
}
