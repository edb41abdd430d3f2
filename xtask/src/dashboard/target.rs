//! The compiler's part for the browser: looked for, and fetched when it is missing.

use std::path::Path;

use anyhow::{Result, bail};

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
