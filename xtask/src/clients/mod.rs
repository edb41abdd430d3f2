//! `cargo xtask clients`: the clients of the API, generated from the checked-in `openapi.json`.

mod folder;
mod python;
mod rust;
mod typescript;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::find::Missing;
use crate::workspace::Workspace;

/// What every client is generated from.
const DESCRIPTION: &str = "openapi.json";

/// A client of the API.
pub(crate) struct Language {
    pub(crate) name: &'static str,
    /// What its generator writes: a file, or a folder with nothing else in it.
    generated: &'static str,
    /// The tools that it needs: a folder to find them in.
    tools: fn(&Workspace) -> Result<PathBuf, Missing>,
    /// Writes the client at a place.
    generate: fn(&Workspace, &Path, &Path) -> Result<()>,
    /// Compiles or type-checks it.
    compile: fn(&Workspace, &Path) -> Result<()>,
    /// The command that runs its example.
    pub(crate) example: fn(&Workspace, &Path) -> std::process::Command,
}

/// All of them.
pub(crate) const LANGUAGES: [Language; 3] = [rust::CLIENT, typescript::CLIENT, python::CLIENT];

/// Writes all clients.
pub(crate) fn write(workspace: &Workspace) -> Result<()> {
    for language in LANGUAGES {
        let tools = language.find_tools(workspace);
        let tools = tools.map_err(|Missing(why)| anyhow::anyhow!("no clients, since {why}"))?;
        let made = language.make(workspace, &tools)?;
        folder::replace(&workspace.path(language.generated), &made)?;
    }
    Ok(())
}

impl Language {
    pub(crate) fn find_tools(&self, workspace: &Workspace) -> Result<PathBuf, Missing> {
        (self.tools)(workspace)
    }

    /// Fails when the checked-in client is not what its generator makes of the description.
    pub(crate) fn check(&self, workspace: &Workspace, tools: &Path) -> Result<()> {
        let made = self.make(workspace, tools)?;
        let kept = workspace.path(self.generated);
        match folder::first_difference(&kept, &made)? {
            None => Ok(()),
            Some(file) => bail!(
                "{} is not what its generator makes of {DESCRIPTION} ({file}): run `cargo xtask clients`",
                self.generated
            ),
        }
    }

    pub(crate) fn compile(&self, workspace: &Workspace, tools: &Path) -> Result<()> {
        (self.compile)(workspace, tools)
    }

    /// Generates the client into the build folder, and says where.
    fn make(&self, workspace: &Workspace, tools: &Path) -> Result<PathBuf> {
        let made = workspace.target("xtask/clients").join(self.generated);
        folder::remove(&made)?;
        let parent = made.parent().context("it lies in a folder")?;
        fs::create_dir_all(parent).with_context(|| format!("cannot make {}", parent.display()))?;
        (self.generate)(workspace, tools, &made)?;
        Ok(made)
    }
}
