//! `cargo xtask test`: everything that is checked, one step after the other, and a summary at the
//! end.

mod browser;
mod clients;
mod count;
mod deny;
mod format;
mod lint;
mod rust;
mod schemathesis;
mod server;
mod services;
mod summary;

use std::process::ExitCode;

use anyhow::{Result, ensure};

use self::services::Services;
use self::summary::{Summary, Tally};
use crate::workspace::{Workspace, is_ci};
use crate::{dashboard, openapi};

type Step = fn(&Workspace, &mut Services) -> Result<Tally>;

/// In this order: what fails soonest first, and the dashboard before what embeds it.
const STEPS: [(&str, Step); 9] = [
    ("format", |workspace, _| format::check(workspace)),
    ("deny", |workspace, _| deny::check(workspace)),
    ("dashboard", |workspace, _| {
        dashboard::build(workspace, dashboard::Mode::Release).map(|()| Tally::passed(1))
    }),
    ("lint", |workspace, _| lint::check(workspace)),
    ("rust", rust::test),
    ("openapi", |workspace, _| {
        openapi::check(workspace).map(|()| Tally::passed(1))
    }),
    ("clients", |workspace, _| clients::test(workspace)),
    ("schemathesis", |workspace, _| schemathesis::test(workspace)),
    ("browser", browser::test),
];

/// Runs the steps, or those that are named, and fails when one did, or, under CI, when one was
/// skipped.
pub(crate) fn test(workspace: &Workspace, only: &[String]) -> Result<ExitCode> {
    for name in only {
        let known = STEPS.map(|(known, _)| known);
        ensure!(
            known.contains(&name.as_str()),
            "there is no step `{name}`, only {}",
            known.join(", ")
        );
    }
    let mut services = Services::default();
    let mut summary = Summary::default();
    for (name, step) in STEPS {
        if only.is_empty() || only.iter().any(|named| named == name) {
            summary.run(name, || step(workspace, &mut services));
        }
    }
    drop(services);
    let good = summary.close(is_ci());
    Ok(if good {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
