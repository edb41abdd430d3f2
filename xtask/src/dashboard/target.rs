//! The compiler's part for the browser: looked for, and fetched when it is missing.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use anyhow::{Context, Result, bail};

use crate::command;
use crate::workspace::Workspace;

/// The target triple of the dashboard.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that Rust can compile for the browser.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    if is_there(workspace)? {
        return Ok(());
    }
    println!("Rust cannot compile for the browser yet; fetching the target {WASM}.");
    let fetched = command::run(workspace.command("rustup").args(["target", "add", WASM]));
    if fetched.is_err() || !is_there(workspace)? {
        bail!(
            "Rust's target {WASM} is missing and could not be fetched: run `rustup target add {WASM}`, or install \
             your system's package for it"
        );
    }
    Ok(())
}

/// What the compiler is told besides.
pub(crate) fn flags() -> Result<Vec<String>> {
    let mut flags = nameless()?;
    // Components draw into one type and not each into its own, which makes the program a tenth smaller.
    flags.push("--cfg=erase_components".to_owned());
    Ok(flags)
}

/// Flags that keep the folder with the dependencies' sources out of what is compiled: it would tell every browser the
/// builder's home, and make each machine's dashboard another one.
fn nameless() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home
        .context("there is no home folder")?
        .join("registry/src");
    let Ok(registries) = fs::read_dir(&sources) else {
        // The dependencies may be somewhere else, and then have shorter names.
        return Ok(Vec::new());
    };
    let flag = |folder: PathBuf| format!("--remap-path-prefix={}/=", folder.display());
    registries
        .map(|entry| Ok(flag(entry?.path())))
        .collect::<io::Result<_>>()
        .with_context(|| format!("cannot read {}", sources.display()))
}

/// Asked of the compiler and not of rustup, which a system's own Rust does not have.
fn is_there(workspace: &Workspace) -> Result<bool> {
    let libraries = command::output(workspace.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        WASM,
    ]))?;
    Ok(Path::new(libraries.trim()).is_dir())
}
