//! `cargo xtask build-dashboard`: from `frontend/` to `frontend/dist/`, ready to be embedded and
//! served.
//!
//! Everything the browser loads lies flat in `dist/`; a file whose name ends in `-` and 16 hex
//! digits before the extension never changes under that name and may be cached for ever. Beside
//! each file that compression makes smaller lies the same with `.br`.

mod bindgen;
mod budgets;
mod bundle;
mod compress;
mod merge;
mod order;
mod page;
mod piece;
mod script;
mod shrink;
mod size;
mod split;
mod stamp;
mod style;
mod target;
mod units;

pub(crate) use target::WASM;
pub(crate) use units::units;

use std::fs;

use anyhow::{Context, Result};

use crate::command;
use crate::workspace::Workspace;

/// How much time goes into making the dashboard small.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// What is shipped: link-time optimisation, and each file and the first load within their limits.
    Release,
    /// For trying things out: sooner built, larger, with no limit, and with the page of all components.
    Dev,
}

impl Mode {
    fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
        }
    }
}

/// Builds the dashboard, unless `dist/` already holds what these sources give.
pub(crate) fn build(workspace: &Workspace, mode: Mode) -> Result<()> {
    let sources = stamp::of_sources(workspace)?;
    if stamp::is_current(workspace, &sources, mode) {
        println!("The dashboard in frontend/dist is current.");
        return Ok(());
    }
    target::ensure(workspace)?;
    compile(workspace, mode)?;
    let parts = split::split(workspace)?;
    let glue = shrink::shrink(bindgen::generate(workspace, &parts)?, &parts.state)?;
    let bundle = bundle::assemble(workspace, glue, parts)?;
    let dist = workspace.path("frontend/dist");
    let (written, parts) = bundle.into_files(mode)?;
    // First, so that what is too large can be looked at.
    write_changed(&dist, &written)?;
    size::report(&written, &parts, mode)?;
    if mode == Mode::Release {
        budgets::hold(&written)?;
    }
    stamp::keep(workspace, &sources, mode)
}

fn compile(workspace: &Workspace, mode: Mode) -> Result<()> {
    let mut cargo = workspace.cargo(&["rustc"]);
    cargo.args(["--package", "redraft-frontend", "--bin", "redraft-frontend"]);
    cargo.args(["--target", target::WASM, "--profile", "wasm-release"]);
    if mode == Mode::Dev {
        cargo.args(["--features", "components"]);
        cargo.args(["--config", "profile.wasm-release.lto=false"]);
        cargo.args(["--config", "profile.wasm-release.codegen-units=16"]);
    }
    cargo.env("CARGO_ENCODED_RUSTFLAGS", target::flags()?.join("\u{1f}"));
    cargo.arg("--").args(split::FLAGS);
    command::run(&mut cargo)
}

/// Makes `dist/` hold exactly these files. One that is right already keeps its time, so that cargo
/// does not rebuild what embeds it.
fn write_changed(dist: &std::path::Path, files: &bundle::Files) -> Result<()> {
    for old in bundle::files_below(dist)? {
        let name = old.strip_prefix(dist)?.to_string_lossy().replace('\\', "/");
        if !files.contains_key(&name) {
            fs::remove_file(&old).with_context(|| format!("cannot remove {}", old.display()))?;
        }
    }
    for (name, bytes) in files {
        let path = dist.join(name);
        if fs::read(&path).is_ok_and(|there| there == *bytes) {
            continue;
        }
        let folder = path.parent().unwrap_or(dist);
        fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
        fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}
