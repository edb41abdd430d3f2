//! What may enter the product with its dependencies, by `deny.toml`: whether crates, licences and sources are
//! allowed, and whether a weakness is known of one of them.

use std::ffi::OsStr;

use anyhow::Result;

use super::summary::Tally;
use crate::command;
use crate::find::cargo_deny;
use crate::workspace::{Workspace, is_ci};

/// What the lock file alone tells.
const RULES: [&str; 3] = ["bans", "licenses", "sources"];

/// What it says when the list of known weaknesses could not be had: then nothing was looked up.
const NO_LIST: &str = "failed to fetch advisory database";

/// What a look at the known weaknesses came to.
#[derive(Debug, PartialEq, Eq)]
enum Advisories {
    /// There are none that are not argued away in `deny.toml`.
    None,
    /// There are.
    Some,
    /// The list of them could not be had.
    NotLookedUp,
}

pub(crate) fn check(workspace: &Workspace) -> Result<Tally> {
    let program = match cargo_deny::find(workspace) {
        Ok(program) => program,
        Err(why) => {
            return Ok(Tally::skipped(format!(
                "cargo-deny's rules, since {}",
                why.0
            )));
        }
    };
    let mut tally = Tally::default();
    let (_, obeyed) = run(workspace, program.as_os_str(), &RULES)?;
    tally.add(of(obeyed));
    let (lines, clean) = run(workspace, program.as_os_str(), &["advisories"])?;
    match advisories(&lines, clean) {
        // Said at the end as well, since it is easily missed here. It is no skipped test: which machine can
        // reach the list has nothing to do with the product.
        Advisories::NotLookedUp => tally.notices.push(
            "known weaknesses of dependencies were not looked up: the list of advisories cannot be had here. \
             Where it can, `cargo xtask test deny` looks them up."
                .to_owned(),
        ),
        found => tally.add(of(found == Advisories::None)),
    }
    Ok(tally)
}

fn run(workspace: &Workspace, program: &OsStr, what: &[&str]) -> Result<(Vec<String>, bool)> {
    let mut deny = workspace.command(program);
    if is_ci() {
        deny.arg("--locked");
    }
    // Two versions of one crate are many and allowed; naming each would hide what is not.
    deny.args(["check", "--hide-inclusion-graph", "--allow", "duplicate"]);
    command::watched(deny.args(what))
}

fn advisories(lines: &[String], clean: bool) -> Advisories {
    if clean {
        Advisories::None
    } else if lines.iter().any(|line| line.contains(NO_LIST)) {
        Advisories::NotLookedUp
    } else {
        Advisories::Some
    }
}

fn of(good: bool) -> Tally {
    Tally {
        passed: u32::from(good),
        failed: u32::from(!good),
        ..Tally::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_that_cannot_be_had_is_told_apart_from_a_weakness() {
        let lines = |text: &str| vec![text.to_owned()];
        let fetched = lines("advisories ok");
        assert_eq!(advisories(&fetched, true), Advisories::None);
        let found = lines("error[vulnerability]: it tracks back");
        assert_eq!(advisories(&found, false), Advisories::Some);
        let offline =
            lines("[ERROR] failed to fetch advisory database https://x with cli: no such host");
        assert_eq!(advisories(&offline, false), Advisories::NotLookedUp);
        assert_eq!(advisories(&[], false), Advisories::Some);
    }
}
