//! The TypeScript client, by @hey-api/openapi-ts.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use super::Language;
use crate::command;
use crate::find::{Missing, node};
use crate::workspace::Workspace;

const FOLDER: &str = "clients/typescript";

pub(super) const CLIENT: Language = Language {
    name: "TypeScript",
    generated: "clients/typescript/src/generated",
    tools,
    generate,
    compile,
    example,
};

/// The generator and the compiler, as the lock file pins them.
fn tools(workspace: &Workspace) -> Result<PathBuf, Missing> {
    let folder = workspace.path(FOLDER);
    let folder = node::packages(&folder, &folder)?;
    Ok(folder.join("node_modules/.bin"))
}

fn generate(workspace: &Workspace, tools: &Path, to: &Path) -> Result<()> {
    let mut generator = in_folder(workspace, tools.join("openapi-ts"));
    command::run(generator.args(["--no-log-file", "--output"]).arg(to))
}

fn compile(workspace: &Workspace, tools: &Path) -> Result<()> {
    command::run(&mut in_folder(workspace, tools.join("tsc")))
}

fn example(workspace: &Workspace, _: &Path) -> Command {
    let mut node = in_folder(workspace, PathBuf::from("node"));
    node.arg("dist/example/main-job.js");
    node
}

fn in_folder(workspace: &Workspace, program: PathBuf) -> Command {
    let mut command = workspace.command(program);
    command.current_dir(workspace.path(FOLDER));
    command
}
