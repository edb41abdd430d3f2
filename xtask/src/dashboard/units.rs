//! The tests of the dashboard's crate that only a browser can run, as a page that runs them: what
//! wasm-bindgen's own runner makes, without a driver for a browser, which the browser tests have. The same
//! program draws the page of all components, which is in no release.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};
use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::bundle::read_below;
use super::{bindgen, split, style, target};
use crate::command;
use crate::workspace::Workspace;

/// What the names of all tests among the exports of their program begin with; of wasm-bindgen-test.
const TEST: &str = "__wbgt_";

/// Draws the page of all components.
const COMPONENTS: &str = r#"
import start, { show_components } from "./redraft.js";
await start({ module_or_path: new URL("./redraft_bg.wasm", import.meta.url) });
show_components();
"#;

/// Runs the tests one after the other; what became of them stands in `#output`, and in the title when all are through.
const UNITS: &str = r#"
import start, { WasmBindgenTestContext } from "./redraft.js";
const program = await start({ module_or_path: new URL("./redraft_bg.wasm", import.meta.url) });
// The runtime of the tests calls each one by this name.
globalThis.__wbg_test_invoke = (test) => test();
const context = new WasmBindgenTestContext(false);
const passed = await context.run(TESTS.map((name) => program[name]));
document.title = passed ? "passed" : "failed";
"#;

/// A page that runs a script.
const PAGE: &str = r#"<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>running</title>
<link rel="stylesheet" href="./style.css">
<pre id="output" hidden></pre>
<script type="module" src="./SCRIPT"></script>
</html>
"#;

/// Builds the tests and the pages `units.html` and `components.html`. Returns their folder.
pub(crate) fn units(workspace: &Workspace) -> Result<PathBuf> {
    target::ensure(workspace)?;
    let program = compile(workspace)?;
    let folder = workspace.target("xtask/units");
    let mut bindgen = Bindgen::new();
    bindgen.debug(true).keep_lld_exports(true);
    let script = bindgen::run(&mut bindgen, &program, &folder)?;
    let module = Module::from_file(&program)
        .with_context(|| format!("cannot read {}", program.display()))?;
    let exports = module.exports.iter().map(|export| &export.name);
    let tests: Vec<_> = exports.filter(|name| name.starts_with(TEST)).collect();
    ensure!(
        !tests.is_empty(),
        "the dashboard's tests have no test for a browser"
    );
    let style = style::whole(&read_below(&workspace.path(style::FOLDER), "")?)?;
    let tests = UNITS.replace("TESTS", &serde_json::to_string(&tests)?);
    let page = |script| PAGE.replace("SCRIPT", script).into_bytes();
    let files = [
        ("redraft.js", without_parts(&script).into_bytes()),
        ("style.css", style),
        ("units.js", tests.into_bytes()),
        ("units.html", page("units.js")),
        ("components.js", COMPONENTS.into()),
        ("components.html", page("components.js")),
    ];
    for (name, text) in files {
        let path = folder.join(name);
        fs::write(&path, text).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(folder)
}

/// Compiles the tests, in the profile of all tests: what runs on this machine at compile time is there already.
fn compile(workspace: &Workspace) -> Result<PathBuf> {
    let mut cargo = workspace.cargo(&["test"]);
    cargo.args(["--package", "redraft-frontend", "--lib", "--no-run"]);
    cargo.args(["--features", "components", "--target", target::WASM]);
    cargo.args(["--message-format", "json-render-diagnostics"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", target::flags()?.join("\u{1f}"));
    let said = command::output(&mut cargo)?;
    let messages = said
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let mut programs =
        messages.filter_map(|message| message["executable"].as_str().map(PathBuf::from));
    programs.next_back().context("cargo built no tests")
}

/// The code of single pages is not split off here, so that nothing has to be fetched; who asks for it is told.
fn without_parts(script: &str) -> String {
    let mut whole = String::with_capacity(script.len());
    for line in script.lines() {
        let name = line
            .strip_prefix("import * as ")
            .and_then(|rest| rest.split_once(" from "))
            .filter(|(_, module)| module.contains(split::LOADERS) || module.contains("wasm_split"));
        match name {
            Some((name, _)) => whole.push_str(&format!(
                "const {name} = new Proxy({{}}, {{ get: () => () => {{ throw new Error('a part is not here'); }} }});\n"
            )),
            None => whole.extend([line, "\n"]),
        }
    }
    whole
}
