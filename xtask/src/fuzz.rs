//! `cargo xtask fuzz`: the tests that throw made-up input at parsers, for as long as wanted.

use anyhow::Result;

use crate::command;
use crate::workspace::Workspace;

/// Says to those tests how long each of them runs, in seconds.
pub(crate) const SECONDS_VARIABLE: &str = "REDRAFT_TEST_FUZZ_SECS";

/// Runs every test with `fuzz` in its name, side by side. A failure names the smallest input.
pub(crate) fn fuzz(workspace: &Workspace, minutes: u64) -> Result<()> {
    let mut tests = workspace.cargo(&["nextest", "run"]);
    tests
        .args(["--workspace", "--no-fail-fast", "--profile", "fuzz"])
        .args(["--filterset", "test(fuzz)"])
        .env(SECONDS_VARIABLE, (minutes * 60).to_string());
    command::run(&mut tests)
}
