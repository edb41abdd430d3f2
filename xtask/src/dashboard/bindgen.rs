//! The JavaScript that loads the compiled dashboard and gives it the browser's functions.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use super::bundle::{self, Files};
use super::split::{LOADERS, Parts};
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

/// Runs wasm-bindgen on the program without its parts.
pub(crate) fn generate(workspace: &Workspace, parts: &Parts) -> Result<Glue> {
    let folder = workspace.target("xtask/bindgen");
    let mut bindgen = Bindgen::new();
    bindgen
        .keep_lld_exports(true)
        .remove_name_section(true)
        .remove_producers_section(true);
    let script = run(&mut bindgen, &parts.program, &folder)?;
    ensure!(
        script.contains(&format!("function {START}(")),
        "wasm-bindgen's output has no function `{START}` any more: see how its new release starts a program"
    );
    let script = join(&script, &parts.loaders)?;
    let wasm = folder.join("redraft_bg.wasm");
    let wasm = fs::read(&wasm).with_context(|| format!("cannot read {}", wasm.display()))?;
    let snippets = bundle::read_below(&folder.join("snippets"), "snippets/")?;
    Ok(Glue {
        script,
        wasm,
        snippets,
    })
}

/// Runs wasm-bindgen on a program into an empty folder. Returns the script that it writes.
pub(crate) fn run(bindgen: &mut Bindgen, program: &Path, folder: &Path) -> Result<String> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot empty {}", folder.display()))?;
    }
    bindgen
        .input_path(program)
        .out_name("redraft")
        .typescript(false)
        .web(true)
        .and_then(|bindgen| bindgen.generate(folder))
        .with_context(|| format!("wasm-bindgen cannot read {}", program.display()))?;
    let script = folder.join("redraft.js");
    fs::read_to_string(&script).with_context(|| format!("cannot read {}", script.display()))
}

/// One module of the two, which import from each other: the first load saves a round trip, and each
/// file's name can hold its hash.
fn join(script: &str, loaders: &str) -> Result<String> {
    let (mut rest, mut namespaces) = (String::with_capacity(script.len()), Vec::new());
    for line in script.lines() {
        let from = line
            .strip_prefix("import * as ")
            .and_then(|line| line.split_once(" from "));
        match from {
            Some((name, module)) if module.contains(LOADERS) => namespaces.push(name.to_owned()),
            _ => rest.extend([line, "\n"]),
        }
    }
    let (mut code, mut names) = (String::with_capacity(loaders.len()), Vec::new());
    for line in loaders.lines() {
        if line.starts_with("import ") {
            continue;
        }
        let line = match line.strip_prefix("export const ") {
            Some(constant) => {
                names.extend(constant.split_whitespace().next());
                &line["export ".len()..]
            }
            None => line,
        };
        code.extend([line, "\n"]);
    }
    ensure!(
        names.is_empty() || !namespaces.is_empty(),
        "wasm-bindgen's output does not import {LOADERS}: see how its new release imports modules"
    );
    for namespace in namespaces {
        code.push_str(&format!(
            "const {namespace} = {{ {} }};\n",
            names.join(", ")
        ));
    }
    Ok(rest + &code)
}

#[cfg(test)]
mod tests {
    use super::join;

    const LOADERS: &str = "import { initSync } from \"./redraft.js\";\nfunction a() {}\nexport const load_x = 1;\nexport const load_y = 2;\n";

    #[test]
    fn the_loaders_become_a_part_of_the_script_that_imported_them() {
        let script = "import * as star0 from \"./loaders.js\"\nimport * as other from './x.js'\nuse(star0);\n";
        assert_eq!(
            join(script, LOADERS).unwrap(),
            "import * as other from './x.js'\nuse(star0);\nfunction a() {}\nconst load_x = 1;\nconst load_y = 2;\n\
             const star0 = { load_x, load_y };\n"
        );
    }

    #[test]
    fn a_script_that_does_not_import_the_loaders_is_refused() {
        join("use();\n", LOADERS).unwrap_err();
        join("use();\n", "function a() {}\n").unwrap();
    }
}
