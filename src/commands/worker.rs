//! `redraft worker`: one worker.

use std::{process::ExitCode, sync::Arc};

use anyhow::{Context as _, Result};
use redraft_store::Store;
use redraft_worker::{WorkerConfig, work};
use tokio_util::sync::CancellationToken;

use super::{block_on, open_store};
use crate::{
    arguments::Worker,
    logging, redaction,
    settings::{Flags, Settings},
    shutdown,
};

pub(super) fn worker(flags: Flags, arguments: &Worker) -> Result<ExitCode> {
    let settings = Settings::read(Flags {
        bind: arguments.bind,
        ..flags
    })?;
    logging::start(&settings, "worker")?;
    let (supervised, concurrency) = (arguments.supervised, usize::from(arguments.concurrency));
    block_on(2, async move {
        let shutdown = shutdown::on_signals()?;
        if supervised {
            shutdown::with_parent(&shutdown);
        }
        let store = open_store(&settings, false).await?;
        work_until(&settings, concurrency, store, shutdown).await?;
        Ok(ExitCode::SUCCESS)
    })
}

/// Works until the shutdown, and closes the database.
pub(super) async fn work_until(
    settings: &Settings,
    concurrency: usize,
    store: Store,
    shutdown: CancellationToken,
) -> Result<()> {
    let config = worker_config(settings, concurrency)?;
    tracing::info!("worker {} waits for jobs", config.name);
    let worked = work(config, store.clone(), shutdown).await;
    store.close().await;
    worked.context("the worker ended")
}

/// What a worker needs to know, from the settings.
pub(super) fn worker_config(settings: &Settings, concurrency: usize) -> Result<WorkerConfig> {
    let own_binary = std::env::current_exe().context("our own program cannot be found")?;
    let host = rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned();
    Ok(WorkerConfig {
        // A name stands for one life: a restarted process is another worker.
        name: format!("{host}-{}-{}", std::process::id(), Store::random_suffix()),
        host,
        concurrency,
        own_binary,
        claude: settings.claude.clone(),
        environment: settings.environment.clone(),
        sandbox: settings.sandbox,
        data_folder: settings.home.path().to_owned(),
        tmp_folder: settings.home.tmp_folder(),
        installation: settings.home.installation(),
        drain: settings.drain,
        total_timeout: settings.total_timeout,
        idle_timeout: settings.idle_timeout,
        back_off: settings.back_off,
        dashboard: settings.dashboard(),
        redactor: Arc::new(redaction::redactor(settings)?),
    })
}
