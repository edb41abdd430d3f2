//! `redraft doctor --prove`.

use std::{process::ExitCode, time::Duration};

use anyhow::Result;
use redraft_domain::{Clock as _, SystemClock};

use crate::{
    arguments::Prove,
    commands::block_on,
    prove::{Plan, prove as carry_out, table},
    settings::{Flags, Settings},
    show::{print, print_json},
};

/// About how long between two faults.
const GAP: Duration = Duration::from_secs(1);

/// How many users there are, where sessions are not counted.
const USERS: u32 = 6;

/// Exit code 1 when something does not hold.
pub(super) fn prove(flags: Flags, wanted: &Prove, json: bool) -> Result<ExitCode> {
    let settings = Settings::look(flags)?;
    let plan = Plan {
        // Any number will do, as long as it is another one each time.
        seed: wanted
            .seed
            .unwrap_or_else(|| SystemClock.now().0 as u64 % 1_000_000),
        length: Duration::from_secs_f64(wanted.minutes * 60.0),
        gap: GAP,
        sessions: wanted.sessions,
        users: wanted.sessions.unwrap_or(USERS),
        iterations: wanted.iterations,
        workers: wanted.workers,
        cancels: wanted.cancels,
    };
    if !json {
        print(&format!(
            "Disturbing a Redraft of its own for up to {:.1} minutes, with seed {}; your own data is not \
             touched.\n",
            wanted.minutes, plan.seed
        ))?;
    }
    let report = block_on(2, carry_out(&settings, plan))?;
    if json {
        print_json(&report)?;
    } else {
        print(&table(&report))?;
    }
    Ok(if report.holds {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}
