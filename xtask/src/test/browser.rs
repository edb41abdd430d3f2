//! The tests that click through the dashboard in a real browser.

use anyhow::{Result, bail};

use super::count;
use super::services::Services;
use super::summary::Tally;
use crate::command;
use crate::find::node;
use crate::workspace::Workspace;

pub(crate) fn test(workspace: &Workspace, services: &mut Services) -> Result<Tally> {
    let browser = match services.browser() {
        Ok(browser) => browser.clone(),
        Err(why) => {
            return Ok(Tally::skipped(format!(
                "the browser tests, since {}",
                why.0
            )));
        }
    };
    let folder = workspace.path("tests/browser");
    if let Err(why) = node::packages(&folder, &folder) {
        return Ok(Tally::skipped(format!(
            "the browser tests, since {}",
            why.0
        )));
    }
    command::run(workspace.cargo(&["build"]).args(["--package", "redraft"]))?;
    let mut tests = workspace.command("node");
    tests
        .current_dir(&folder)
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    tests
        .env("REDRAFT_BIN", workspace.redraft("debug"))
        .env("CHROME", browser);
    let (lines, success) = command::watched(tests.arg("specs/"))?;
    match count::node_test(&lines) {
        Some(tally) if success == (tally.failed == 0) && tally.passed + tally.failed > 0 => {
            Ok(tally)
        }
        _ => bail!("the browser tests did not run to their end"),
    }
}
