//! The tests that click through the dashboard in a real browser.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::count;
use super::services::Services;
use super::summary::Tally;
use crate::find::node;
use crate::workspace::Workspace;
use crate::{command, dashboard};

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
    let units = dashboard::units(workspace)?;
    workspace.build_redraft()?;
    let mut tests = workspace.command("node");
    tests
        .current_dir(&folder)
        .args(["--test", "--test-reporter=spec", "--test-concurrency=1"]);
    tests
        .env("REDRAFT_BIN", workspace.redraft("debug"))
        .env("REDRAFT_UNITS", units)
        .env("CHROME", browser);
    tests.args(specs(&folder)?);
    let (lines, success) = command::watched(&mut tests)?;
    match count::node_test(&lines) {
        Some(tally) if success == (tally.failed == 0) && tally.passed + tally.failed > 0 => {
            Ok(tally)
        }
        _ => bail!("the browser tests did not run to their end"),
    }
}

/// The test files, by name: whether Node takes a folder for them depends on its version.
fn specs(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut specs = Vec::new();
    for entry in fs::read_dir(folder.join("specs")).context("cannot read tests/browser/specs")? {
        let path = entry.context("cannot read tests/browser/specs")?.path();
        if path.to_string_lossy().ends_with(".test.mjs") {
            specs.push(path);
        }
    }
    specs.sort();
    Ok(specs)
}
