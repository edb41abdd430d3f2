//! The tests written in Rust: of each crate, of the store on both databases, and of the whole
//! system.

use std::process::Command;

use anyhow::{Result, bail};

use super::count;
use super::services::Services;
use super::summary::Tally;
use crate::find::bubblewrap;
use crate::workspace::{Workspace, is_ci};
use crate::{command, fuzz};

/// How long each of the tests that make up their input runs under CI.
const CI_FUZZ_SECONDS: &str = "60";

pub(crate) fn test(workspace: &Workspace, services: &mut Services) -> Result<Tally> {
    let mut tally = Tally::default();
    let nextest = command::works(
        workspace
            .command("cargo-nextest")
            .args(["nextest", "--version"]),
    );
    let mut tests = if nextest {
        workspace.cargo(&["nextest", "run"])
    } else {
        println!(
            "cargo-nextest is not installed; `cargo test` runs the same tests, one crate after the other."
        );
        workspace.cargo(&["test"])
    };
    // With the dashboard: what in it needs no browser is tested here like everything else.
    tests.args(["--workspace", "--no-fail-fast"]);
    if is_ci() {
        tests.env(fuzz::SECONDS_VARIABLE, CI_FUZZ_SECONDS);
    }
    hand_over(&mut tests, workspace, services, &mut tally);
    tally.add(counted(
        &mut tests,
        if nextest {
            count::nextest
        } else {
            count::cargo_test
        },
    )?);
    if nextest {
        // The examples in the documentation, which nextest leaves out.
        tally.add(counted(
            workspace.cargo(&["test"]).args(["--workspace", "--doc"]),
            count::cargo_test,
        )?);
    }
    Ok(tally)
}

/// Tells the tests where the servers and programs are. A test that is told nothing of one does not
/// run.
fn hand_over(
    tests: &mut Command,
    workspace: &Workspace,
    services: &mut Services,
    tally: &mut Tally,
) {
    match services.postgres() {
        Ok(server) => drop(tests.env("REDRAFT_TEST_POSTGRES_URL", server.url())),
        Err(why) => tally
            .skipped
            .push(format!("the store's tests on PostgreSQL, since {}", why.0)),
    }
    if let Err(why) = bubblewrap::find() {
        let skipped = format!("the tests of agents in a sandbox, since {}", why.0);
        tally.skipped.push(skipped);
    }
    match services.claude(workspace) {
        Ok(claude) => {
            tests.env("REDRAFT_TEST_CLAUDE", &claude.current);
            tests.env("REDRAFT_TEST_CLAUDE_OLD", &claude.oldest);
        }
        Err(why) => tally
            .skipped
            .push(format!("the tests with the real CLI, since {}", why.0)),
    }
}

fn counted(tests: &mut Command, count: fn(&[String]) -> Option<Tally>) -> Result<Tally> {
    let (lines, success) = command::watched(tests)?;
    match count(&lines) {
        Some(tally) if success == (tally.failed == 0) => Ok(tally),
        // A crash of the runner, or tests that did not compile, after others had been counted.
        Some(tally) => Ok(Tally {
            failed: tally.failed.max(1),
            ..tally
        }),
        None => bail!("no test ran"),
    }
}
