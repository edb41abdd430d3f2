//! Thousands of thought-up requests by schemathesis, from the API's description, to a live server: no
//! answer may be an error of the server's, each must be as described, and what is not as described must
//! be refused.

use std::env;

use anyhow::Result;

use super::server::Server;
use super::summary::Tally;
use crate::command;
use crate::find::python;
use crate::workspace::Workspace;

/// How many requests are thought up for each operation, besides the systematic ones.
const EXAMPLES: &str = "30";

/// The same requests each time, so that a failure comes again.
const SEED: &str = "1";

pub(crate) fn test(workspace: &Workspace) -> Result<Tally> {
    let hooks = workspace.path("tests/schemathesis");
    let requirements = hooks.join("requirements.txt");
    let programs = match python::packages(&requirements, &workspace.target("xtask/schemathesis")) {
        Ok(programs) => programs,
        Err(why) => return Ok(Tally::skipped(format!("schemathesis, since {}", why.0))),
    };
    workspace.build_redraft()?;
    let server = Server::start(workspace, "schemathesis")?;
    let folders = server.project("registered")?;
    let mut schemathesis = workspace.command(programs.join("schemathesis"));
    // What it writes by itself stays in the server's folder, which goes with the server.
    schemathesis.current_dir(server.project("schemathesis")?);
    schemathesis
        .arg("--config-file")
        .arg(hooks.join("schemathesis.toml"));
    schemathesis.arg("run").arg(workspace.path("openapi.json"));
    schemathesis.args(["--url", server.address(), "--seed", SEED]);
    schemathesis.args([
        "--phases",
        "coverage,fuzzing,stateful",
        "--max-examples",
        EXAMPLES,
    ]);
    schemathesis.args(["--continue-on-failure", "--no-shrink"]);
    schemathesis.args(["--request-timeout", "20", "--warnings", "off", "--no-color"]);
    schemathesis.args([
        "--header",
        &format!("Authorization: Bearer {}", Server::TOKEN),
    ]);
    schemathesis
        .env("SCHEMATHESIS_HOOKS", "sandbox")
        .env("PYTHONPATH", &hooks)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("REDRAFT_TEST_FOLDERS", folders)
        .env("REDRAFT_URL", server.address())
        .env("REDRAFT_TOKEN", Server::TOKEN)
        // The server is on this machine, whatever the way to others is.
        .env("NO_PROXY", "127.0.0.1")
        .env("COLUMNS", env::var_os("COLUMNS").unwrap_or("120".into()));
    let (_, success) = command::watched(&mut schemathesis)?;
    if success {
        return Ok(Tally::passed(1));
    }
    println!("the server printed:\n{}", server.printed());
    Ok(Tally {
        failed: 1,
        ..Tally::default()
    })
}
