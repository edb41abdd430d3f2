//! The Python client, by openapi-python-client.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use anyhow::{Context, Result};
use serde_json::Value;

use super::{DESCRIPTION, Language};
use crate::command;
use crate::find::{Missing, python};
use crate::workspace::Workspace;

const FOLDER: &str = "clients/python";

pub(super) const CLIENT: Language = Language {
    name: "Python",
    generated: "clients/python/redraft_client",
    tools,
    generate,
    compile,
    example,
};

/// The generator and the type checker, as the requirements pin them.
fn tools(workspace: &Workspace) -> Result<PathBuf, Missing> {
    let requirements = workspace.path(FOLDER).join("requirements.txt");
    python::packages(&requirements, &workspace.target("xtask/clients-python"))
}

fn generate(workspace: &Workspace, tools: &Path, to: &Path) -> Result<()> {
    let description = workspace.target("xtask/clients/without-streams.json");
    let text = without_streams(&fs::read_to_string(workspace.path(DESCRIPTION))?)?;
    fs::write(&description, text).context("cannot write a description without streams")?;
    let mut generator = in_folder(workspace, tools, "openapi-python-client");
    generator.args([
        "generate",
        "--meta",
        "none",
        "--fail-on-warning",
        "--overwrite",
    ]);
    generator.args(["--config", "generator.yml"]);
    generator.arg("--path").arg(description);
    command::run(generator.arg("--output-path").arg(to))
}

/// The description without the operations that answer with streams, of which the generator makes code
/// that waits for the end of the stream and then fails. What they send stays.
fn without_streams(description: &str) -> Result<String> {
    let mut document: Value = serde_json::from_str(description)?;
    let paths = document["paths"].as_object_mut();
    for path in paths.into_iter().flat_map(|paths| paths.values_mut()) {
        if let Some(operations) = path.as_object_mut() {
            operations.retain(|_, operation| operation.get("x-stream").is_none());
        }
    }
    Ok(document.to_string())
}

fn compile(workspace: &Workspace, tools: &Path) -> Result<()> {
    let mut check = in_folder(workspace, tools, "mypy");
    check.arg("--cache-dir").arg(workspace.target("xtask/mypy"));
    command::run(&mut check)
}

fn example(workspace: &Workspace, tools: &Path) -> Command {
    let mut python = in_folder(workspace, tools, "python");
    python
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .arg("main_job.py");
    python
}

/// A program of the virtual environment. The generator calls another one of it by its name.
fn in_folder(workspace: &Workspace, tools: &Path, program: &str) -> Command {
    let mut command = workspace.command(tools.join(program));
    let path = env::var_os("PATH").unwrap_or_default();
    let path = [tools.to_owned()]
        .into_iter()
        .chain(env::split_paths(&path));
    if let Ok(path) = env::join_paths(path) {
        command.env("PATH", path);
    }
    command.current_dir(workspace.path(FOLDER));
    command
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn only_the_operations_that_stream_are_left_out() {
        let paths = json!({"/a": {"get": {"x-stream": "sse"}, "post": {"operationId": "b"}}});
        let given = json!({"paths": paths, "components": {"schemas": {"E": {}}}});
        let left: Value = without_streams(&given.to_string())
            .and_then(|text| Ok(serde_json::from_str(&text)?))
            .expect("it is JSON");
        assert_eq!(left["paths"], json!({"/a": {"post": {"operationId": "b"}}}));
        assert_eq!(left["components"], given["components"]);
    }
}
