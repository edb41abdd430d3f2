//! `redraft up --detach`.

use std::{ffi::OsString, process::ExitCode, time::Duration};

use anyhow::{Context as _, Result, bail};

use super::{
    super::{block_on, open_store},
    API_PATIENCE,
};
use crate::{instance, processes::start_detached, settings::Settings, sign_in};

/// Starts `redraft up` in the background and comes back when it is ready.
pub(super) fn detach(settings: &Settings, no_open: bool) -> Result<ExitCode> {
    let program = std::env::current_exe().context("our own program cannot be found")?;
    let arguments: Vec<OsString> = vec![
        "up".into(),
        "--no-open".into(),
        "--bind".into(),
        settings.bind.to_string().into(),
        "--workers".into(),
        settings.workers.to_string().into(),
        "--home".into(),
        settings.home.path().into(),
    ];
    let output = settings.home.path().join("up.out");
    let mut child = start_detached(&program, &arguments, &output)?;
    block_on(1, async {
        let started = tokio::time::Instant::now();
        while started.elapsed() < API_PATIENCE {
            if let Some(instance) = instance::running(&settings.home)? {
                let store = open_store(settings, false).await?;
                let link = sign_in::link(&store, instance.bind).await?;
                anstream::println!("Redraft is ready (process {}): {link}", instance.pid);
                if !no_open {
                    sign_in::open(&settings.home, &link)?;
                }
                store.close().await;
                return Ok(ExitCode::SUCCESS);
            }
            if child.try_wait()?.is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let said = std::fs::read_to_string(&output).unwrap_or_default();
        let last = said.lines().last().unwrap_or("it said nothing");
        bail!("Redraft did not start: {last}")
    })
}
