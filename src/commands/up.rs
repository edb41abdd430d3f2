//! `redraft up`: everything, watched over.

mod detach;
mod watch;

use std::{ffi::OsString, process::ExitCode, time::Duration};

use anyhow::{Context as _, Result, bail};
use redraft_domain::{Clock as _, SystemClock};
use redraft_store::Store;
use tokio_util::task::TaskTracker;

use super::{api, block_on, exposed::say_exposed, open_store};
use crate::{
    arguments::Up,
    instance::{self, Instance, InstanceLock},
    logging,
    processes::{Part, PartName},
    settings::{Flags, Settings},
    shutdown, sign_in, token,
};

/// How long the API may take until it answers.
const API_PATIENCE: Duration = Duration::from_secs(30);

pub(super) fn up(flags: Flags, arguments: &Up) -> Result<ExitCode> {
    let flags = Flags {
        bind: arguments.bind,
        workers: arguments.workers,
        ..flags
    };
    let settings = Settings::read(flags)?;
    let Some(lock) = InstanceLock::take(&settings.home)? else {
        return block_on(1, open_running(&settings, arguments.no_open));
    };
    if arguments.detach {
        drop(lock);
        return detach::detach(&settings, arguments.no_open);
    }
    logging::start(&settings, "up")?;
    block_on(1, supervise(settings, lock, arguments.no_open))
}

/// Another `redraft up` has this home: opens that one.
async fn open_running(settings: &Settings, no_open: bool) -> Result<ExitCode> {
    let instance = wait_until_ready(settings).await?;
    let store = open_store(settings, false).await?;
    let link = sign_in::link(&store, instance.bind).await?;
    anstream::println!("Redraft runs already (process {}): {link}", instance.pid);
    if !no_open {
        sign_in::open(&settings.home, &link)?;
    }
    store.close().await;
    Ok(ExitCode::SUCCESS)
}

/// Waits until the instance that holds the lock says that it is ready.
async fn wait_until_ready(settings: &Settings) -> Result<Instance> {
    let started = tokio::time::Instant::now();
    while started.elapsed() < API_PATIENCE {
        if let Some(instance) = instance::running(&settings.home)? {
            return Ok(instance);
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("another Redraft has this home but does not get ready; look into its log folder")
}

async fn supervise(settings: Settings, lock: InstanceLock, no_open: bool) -> Result<ExitCode> {
    let shutdown = shutdown::on_signals()?;
    // The port is tried here first, since this is where somebody reads why it is not to be had.
    drop(api::listen(settings.bind)?);
    let store = open_store(&settings, true).await?;
    token::token(&settings.home, &store).await?;
    bury_all_workers(&store).await?;
    let parts = TaskTracker::new();
    let (api, workers) = parts_of(&settings)?;
    parts.spawn(api.keep_alive(shutdown.clone()));
    watch::until_answering(settings.bind, API_PATIENCE, &shutdown).await?;
    if !shutdown.is_cancelled() {
        let instance = Instance {
            pid: std::process::id(),
            bind: settings.bind,
            workers: settings.workers,
            started_at: SystemClock.now().to_string(),
        };
        lock.announce(&instance)?;
        say_where(&settings, &store, no_open).await?;
        // After the line with the link, so that it is the first one: workers log.
        for worker in workers {
            parts.spawn(worker.keep_alive(shutdown.clone()));
        }
        watch::while_running(&settings, &store, &shutdown).await;
    }
    tracing::info!("stopping; a second Ctrl-C stops at once");
    shutdown.cancel();
    parts.close();
    parts.wait().await;
    store.close().await;
    drop(lock);
    Ok(ExitCode::SUCCESS)
}

/// Nobody but us starts workers by `up` on this home, and we have started none: what is recorded is
/// of an earlier life. Workers started by hand record themselves again.
async fn bury_all_workers(store: &Store) -> Result<()> {
    let host = rustix::system::uname()
        .nodename()
        .to_string_lossy()
        .into_owned();
    for worker in store.workers().await? {
        let pid = i32::try_from(worker.pid)
            .ok()
            .and_then(rustix::process::Pid::from_raw);
        let gone = pid.is_none_or(|pid| {
            rustix::process::test_kill_process(pid) == Err(rustix::io::Errno::SRCH)
        });
        if worker.host == host && gone {
            store.bury_worker(&worker.name).await?;
        }
    }
    Ok(())
}

/// The API, and the workers.
fn parts_of(settings: &Settings) -> Result<(Part, Vec<Part>)> {
    let program = std::env::current_exe().context("our own program cannot be found")?;
    let home: [OsString; 2] = ["--home".into(), settings.home.path().into()];
    let part = |name, arguments: &[&str]| {
        let own = arguments.iter().map(OsString::from);
        Part {
            name,
            program: program.clone(),
            arguments: own.chain(home.iter().cloned()).collect(),
            drain: settings.drain,
            output: None,
        }
    };
    let bind = settings.bind.to_string();
    let api = part(PartName::Api, &["api", "--supervised", "--bind", &bind]);
    let workers = (1..=settings.workers).map(|number| {
        let arguments = ["worker", "--supervised", "--bind", &bind];
        part(PartName::Worker(number), &arguments)
    });
    Ok((api, workers.collect()))
}

async fn say_where(settings: &Settings, store: &Store, no_open: bool) -> Result<()> {
    let link = sign_in::link(store, settings.bind).await?;
    anstream::println!("Redraft is ready: {link}");
    if settings.bind.ip().is_loopback() {
        tracing::info!(
            "{} workers; data in {}",
            settings.workers,
            settings.home.path().display()
        );
    }
    say_exposed(settings.bind);
    if store.projects().await?.is_empty() {
        tracing::info!(
            "there is no project yet: add one in the dashboard, or look at a sample with \
             `redraft projects sample`"
        );
    }
    if !no_open && !sign_in::open(&settings.home, &link)? {
        tracing::info!("no browser could be opened; use the link above");
    }
    Ok(())
}
