//! Where things are in the checkout that this command was started in.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;

/// Whether this is a machine that only tests: there a skipped test is a failure.
pub(crate) fn is_ci() -> bool {
    env::var_os("CI").is_some_and(|ci| ci == "true")
}

/// The checkout and its build folder.
pub(crate) struct Workspace {
    root: PathBuf,
    target: PathBuf,
}

impl Workspace {
    /// The workspace of the `cargo xtask` that runs now.
    pub(crate) fn of_this_command() -> Result<Self> {
        let here = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .context("start this through `cargo xtask`, which says where the workspace is")?;
        let root = here
            .parent()
            .context("xtask lies directly below the workspace")?
            .to_owned();
        let mut workspace = Self {
            root,
            target: PathBuf::new(),
        };
        workspace.target = workspace.build_folder()?;
        Ok(workspace)
    }

    /// Where cargo builds to, which the environment and cargo's own settings have a say in.
    fn build_folder(&self) -> Result<PathBuf> {
        let described = self
            .cargo(&["metadata"])
            .args(["--no-deps", "--format-version", "1"])
            .output()
            .context("cargo does not start")?;
        let described: serde_json::Value =
            serde_json::from_slice(&described.stdout).context("cargo metadata says nothing")?;
        let folder = described["target_directory"]
            .as_str()
            .context("cargo metadata names no target_directory")?;
        Ok(folder.into())
    }

    /// A path in the checkout.
    pub(crate) fn path(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.root.join(relative)
    }

    /// A path in cargo's build folder.
    pub(crate) fn target(&self, relative: impl AsRef<Path>) -> PathBuf {
        self.target.join(relative)
    }

    /// A program that works in the checkout's root.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&self.root);
        command
    }

    /// The cargo that started this command, about to do `verb`. Under CI it keeps to the lock file.
    ///
    /// The variables it set for us are taken out: inherited, they would look like a changed
    /// environment to some build scripts and make them run again.
    pub(crate) fn cargo(&self, verb: &[&str]) -> Command {
        let mut cargo = self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo.args(verb);
        if is_ci() && verb != ["fmt"] {
            cargo.arg("--locked");
        }
        for (name, _) in env::vars_os() {
            let text = name.to_string_lossy();
            if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
                cargo.env_remove(&name);
            }
        }
        cargo
    }

    /// Builds `redraft` for tests from the outside. Under CI it is what the tests in Rust built, with the
    /// whole workspace: another choice of packages would build the crates that they share once more.
    pub(crate) fn build_redraft(&self) -> Result<()> {
        let what: &[&str] = if is_ci() {
            &["--workspace", "--bins", "--tests"]
        } else {
            &["--package", "redraft"]
        };
        command::run(self.cargo(&["build"]).args(what))
    }

    /// The file of a built `redraft`.
    pub(crate) fn redraft(&self, profile: &str) -> PathBuf {
        self.target(profile)
            .join(format!("redraft{}", env::consts::EXE_SUFFIX))
    }
}
