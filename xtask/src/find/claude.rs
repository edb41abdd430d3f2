//! The real Claude Code CLI, in the newest and the oldest version that Redraft is tested with. It
//! is a development dependency of the tests only, and talks to nothing but a scripted API on this
//! machine.

use std::env::consts;
use std::path::PathBuf;
use std::process::Command;

use super::{Missing, node, program};
use crate::command;
use crate::workspace::Workspace;

/// The CLI's programs.
pub(crate) struct Claude {
    /// The newest that the tests know.
    pub(crate) current: PathBuf,
    /// The oldest that Redraft runs.
    pub(crate) oldest: PathBuf,
}

/// Installs both versions, as `tests/claude-cli` pins them, unless they are there.
pub(crate) fn find(workspace: &Workspace) -> Result<Claude, Missing> {
    if program("python3").is_none() {
        return Err(Missing(
            "python3, which runs the scripted Messages API, was not found: install it".to_owned(),
        ));
    }
    let folder = node::packages(
        &workspace.path("tests/claude-cli"),
        &workspace.target("xtask/claude-cli"),
    )?;
    let cpu = match consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => {
            return Err(Missing(format!(
                "there is no Claude Code CLI for this processor ({other})"
            )));
        }
    };
    let system = match consts::OS {
        "macos" => "darwin",
        other => other,
    };
    let at = |which: &str| {
        let file = folder
            .join("node_modules")
            .join(format!("claude-{which}-{system}-{cpu}"))
            .join("claude");
        if command::works(Command::new(&file).arg("--version")) {
            Ok(file)
        } else {
            Err(Missing(format!(
                "the Claude Code CLI does not start: {} --version fails",
                file.display()
            )))
        }
    };
    Ok(Claude {
        current: at("current")?,
        oldest: at("oldest")?,
    })
}
