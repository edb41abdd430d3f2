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

/// What the names of the files begin with that measure the page.
const MEASURING: [&str; 2] = ["lighthouse", "live-"];

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
    let node = |tests: &[PathBuf], at_once: &str| {
        let mut node = workspace.command("node");
        node.current_dir(&folder)
            .args(["--test", "--test-reporter=spec"])
            .arg(format!("--test-concurrency={at_once}"))
            .args(tests)
            .env("REDRAFT_BIN", workspace.redraft("debug"))
            .env("REDRAFT_UNITS", &units)
            .env("CHROME", &browser);
        let (lines, success) = command::watched(&mut node)?;
        match count::node_test(&lines) {
            Some(tally) if success == (tally.failed == 0) && tally.passed + tally.failed > 0 => {
                Ok(tally)
            }
            _ => bail!("the browser tests did not run to their end"),
        }
    };
    let (measuring, others): (Vec<_>, Vec<_>) =
        specs(&folder)?.into_iter().partition(|spec| measures(spec));
    let mut tally = node(&others, "2")?;
    tally.add(node(&measuring, "1")?);
    Ok(tally)
}

/// Whether what runs beside it would be measured with it.
fn measures(spec: &Path) -> bool {
    let name = spec.file_name().unwrap_or_default().to_string_lossy();
    MEASURING.iter().any(|one| name.starts_with(one))
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
