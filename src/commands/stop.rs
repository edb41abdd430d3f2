//! `redraft stop`: ends what `redraft up` started.

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process};

use crate::{
    instance,
    settings::{Flags, Settings},
};

/// How much longer than the drain time it may take.
const GRACE: Duration = Duration::from_secs(5);

pub(super) fn stop(flags: Flags) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    let Some(instance) = instance::running(&settings.home)? else {
        anstream::println!("Redraft does not run on this home.");
        return Ok(ExitCode::SUCCESS);
    };
    let pid = i32::try_from(instance.pid).ok().and_then(Pid::from_raw);
    let pid = pid.context("the running Redraft has no usable process id")?;
    kill_process(pid, Signal::TERM).context("the running Redraft cannot be signalled")?;
    let asked = Instant::now();
    while asked.elapsed() < settings.drain + GRACE {
        if instance::running(&settings.home)?.is_none() {
            anstream::println!("Stopped. Sessions go on where they were at the next start.");
            return Ok(ExitCode::SUCCESS);
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    bail!(
        "Redraft (process {}) does not stop; end it with `kill -9`, nothing is lost",
        instance.pid
    )
}
