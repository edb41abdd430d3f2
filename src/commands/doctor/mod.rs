//! `redraft doctor`: checks that everything is in place. It changes nothing.
//! With `--prove` it shows that nothing is lost whatever happens.

mod agent;
mod database;
mod finding;
mod folder;
mod print;
mod prove;
mod scratch;
mod surroundings;
mod writers;

use std::process::ExitCode;

use anyhow::Result;
use serde_json::json;

use super::block_on;
use crate::{
    arguments::Doctor,
    causes::with_causes,
    settings::{Flags, Settings},
};
use finding::{Finding, Level, sentence};

/// Exit code 1 when there is a problem; warnings are none.
pub(super) fn doctor(flags: Flags, arguments: &Doctor) -> Result<ExitCode> {
    if arguments.prove.prove {
        return prove::prove(flags, &arguments.prove, arguments.json);
    }
    let findings = match Settings::look(flags) {
        Ok(settings) => block_on(2, async { Ok(examine(&settings).await) })?,
        // Nothing else can be looked at while it is not known where it is.
        Err(error) => vec![Finding::problem(
            "settings",
            sentence(&with_causes(&error)),
            "Correct it, then ask again.",
        )],
    };
    let worst = findings.iter().map(|finding| finding.level).max();
    if arguments.json {
        let report = json!({"level": worst, "findings": findings});
        anstream::println!("{report:#}");
    } else {
        print::print(&findings);
    }
    Ok(match worst {
        Some(Level::Problem) => ExitCode::FAILURE,
        _ => ExitCode::SUCCESS,
    })
}

async fn examine(settings: &Settings) -> Vec<Finding> {
    let home = settings.home.path();
    let mut findings = vec![Finding::ok(
        "settings",
        "All of them can be used; `redraft config` lists them.",
    )];
    findings.extend(agent::check(settings).await);
    findings.push(surroundings::git().await);
    findings.push(surroundings::sandbox(settings).await);
    findings.extend(folder::check(home));
    findings.extend(database::check(settings).await);
    findings.push(surroundings::port(settings));
    findings.push(surroundings::dashboard());
    findings.push(surroundings::awake(settings));
    findings
}
