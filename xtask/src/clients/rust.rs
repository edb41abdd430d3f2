//! The Rust client, by progenitor.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::{DESCRIPTION, Language};
use crate::command;
use crate::find::Missing;
use crate::workspace::Workspace;

pub(super) const CLIENT: Language = Language {
    name: "Rust",
    generated: "clients/rust/src/generated.rs",
    tools,
    generate,
    compile,
    example,
};

/// Cargo, which is there; where it builds the example to.
#[expect(
    clippy::unnecessary_wraps,
    reason = "the tools of the other languages may be missing"
)]
fn tools(workspace: &Workspace) -> Result<PathBuf, Missing> {
    Ok(workspace.target("debug/examples"))
}

/// By a program of ours that has the generator as a library. It is a workspace of its own.
fn generate(workspace: &Workspace, _: &Path, to: &Path) -> Result<()> {
    let mut generator = workspace.cargo(&["run"]);
    generator.args([
        "--quiet",
        "--manifest-path",
        "clients/rust-generator/Cargo.toml",
    ]);
    generator
        .arg("--target-dir")
        .arg(workspace.target("xtask/rust-generator"));
    command::run(generator.arg("--").arg(DESCRIPTION).arg(to))
}

/// With the whole workspace, in which it was compiled for its tests, so that nothing is compiled
/// twice.
fn compile(workspace: &Workspace, _: &Path) -> Result<()> {
    let mut build = workspace.cargo(&["build"]);
    command::run(build.args(["--workspace", "--example", "main_job"]))
}

fn example(workspace: &Workspace, built: &Path) -> Command {
    workspace.command(built.join("main_job"))
}
