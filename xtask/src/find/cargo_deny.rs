//! cargo-deny, which looks at what the product depends on.

use std::path::PathBuf;

use super::{Missing, program, python};
use crate::workspace::Workspace;

/// `cargo-deny` in `$PATH`, or the one that `tests/cargo-deny` pins, installed now and kept with what is built.
pub(crate) fn find(workspace: &Workspace) -> Result<PathBuf, Missing> {
    if let Some(installed) = program("cargo-deny") {
        return Ok(installed);
    }
    let requirements = workspace.path("tests/cargo-deny/requirements.txt");
    let programs = python::packages(&requirements, &workspace.target("xtask/cargo-deny"))?;
    Ok(programs.join("cargo-deny"))
}
