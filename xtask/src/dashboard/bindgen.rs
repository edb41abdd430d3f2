//! The JavaScript that loads the compiled dashboard and gives it the browser's functions.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::bundle::{self, Files};
use super::target;
use crate::workspace::Workspace;

/// What wasm-bindgen makes of the compiled dashboard.
pub(crate) struct Glue {
    /// The module that holds the browser's functions; exports the start function.
    pub(crate) script: String,
    /// The program.
    pub(crate) wasm: Vec<u8>,
    /// Modules of the dashboard's dependencies, which `script` imports by these paths.
    pub(crate) snippets: Files,
}

/// The function in `script` that fetches the program and starts it.
pub(crate) const START: &str = "__wbg_init";

/// Runs wasm-bindgen on the program that cargo built last.
pub(crate) fn generate(workspace: &Workspace) -> Result<Glue> {
    let program: PathBuf = workspace
        .target(target::WASM)
        .join("wasm-release")
        .join("redraft-frontend.wasm");
    let folder = workspace.target("xtask/bindgen");
    if folder.exists() {
        fs::remove_dir_all(&folder)
            .with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(&program)
        .out_name("redraft")
        .typescript(false);
    bindgen
        .remove_name_section(true)
        .remove_producers_section(true);
    bindgen
        .web(true)
        .and_then(|bindgen| bindgen.generate(&folder))
        .with_context(|| format!("wasm-bindgen cannot read {}", program.display()))?;

    let script = folder.join("redraft.js");
    let script =
        fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))?;
    ensure!(
        script.contains(&format!("function {START}(")),
        "wasm-bindgen's output has no function `{START}` any more: see how its new release starts a program"
    );
    let wasm = folder.join("redraft_bg.wasm");
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let snippets = bundle::read_below(&folder.join("snippets"), "snippets/")?;
    Ok(Glue {
        script,
        wasm,
        snippets,
    })
}
