//! The service that a command of the terminal talks to: the one of a running `redraft up`, else one
//! of our own over the same database, for as long as the command takes.

use std::{net::SocketAddr, path::PathBuf, process::ExitCode, time::Duration};

use anyhow::{Context as _, Result};
use redraft_store::Store;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{api, block_on, open_store};
use crate::{
    client::Client,
    instance, logging,
    processes::{KeepAwake, Part, PartName},
    settings::{Flags, Settings},
    sign_in::reachable,
    token,
};

/// How many iterations our own worker runs at once: one is ours, and the other is for a session that
/// an earlier start left behind, so that ours need not wait for it.
const CONCURRENCY: &str = "2";

/// A worker that was not heard of for this long is not there; they say every ten seconds that they live.
const SILENCE: Duration = Duration::from_secs(30);

/// Carries out a command that needs no worker of its own.
pub(super) fn with_service(
    flags: Flags,
    work: impl AsyncFnOnce(&Host) -> Result<ExitCode>,
) -> Result<ExitCode> {
    let settings = Settings::read(flags)?;
    logging::start_in_files(&settings, "terminal")?;
    block_on(2, async {
        let host = Host::open(&settings, Needs::Service).await?;
        let done = work(&host).await;
        // What was started ends in every case; an error of the command goes first.
        let closed = host.close().await;
        let code = done?;
        closed?;
        Ok(code)
    })
}

/// What a command needs where no `redraft up` runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Needs {
    /// To read and to ask.
    Service,
    /// To have sessions worked on as well.
    Worker,
}

/// A service to talk to.
#[derive(Debug)]
pub(crate) struct Host {
    pub(crate) client: Client,
    /// How many workers of others were alive when this was opened.
    pub(crate) workers: usize,
    /// What was started here and ends with this process; `None`: a server that goes on without us.
    own: Option<Own>,
}

#[derive(Debug)]
struct Own {
    shutdown: CancellationToken,
    api: JoinHandle<Result<()>>,
    worker: Option<JoinHandle<()>>,
    _awake: KeepAwake,
}

impl Host {
    /// Finds the running service of this home, or starts one with what is needed.
    pub(super) async fn open(settings: &Settings, needs: Needs) -> Result<Self> {
        let instance = instance::running(&settings.home)?;
        let store = open_store(settings, instance.is_none()).await?;
        let token = token::token(&settings.home, &store).await?;
        let workers = live_workers(&store).await?;
        let Some(instance) = instance else {
            return Self::start(settings, needs, store, token, workers);
        };
        store.close().await;
        Ok(Self {
            client: Client::new(reachable(instance.bind), token)?,
            workers,
            own: None,
        })
    }

    fn start(
        settings: &Settings,
        needs: Needs,
        store: Store,
        token: String,
        workers: usize,
    ) -> Result<Self> {
        let listener = api::listen(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let address = listener
            .local_addr()
            .context("the address of our own service is not known")?;
        let shutdown = CancellationToken::new();
        let served = shutdown.clone();
        let own_settings = settings.clone();
        let api =
            tokio::spawn(
                async move { api::serve_until(&own_settings, store, listener, served).await },
            );
        let mut awake = KeepAwake::default();
        let worker = match needs {
            Needs::Service => None,
            Needs::Worker => {
                awake.set(settings.keep_awake);
                // A process of its own, as under `redraft up`: the agents' guardians know no other
                // parent.
                let worker = worker_part(settings)?.keep_alive(shutdown.clone());
                Some(tokio::spawn(worker))
            }
        };
        Ok(Self {
            client: Client::new(address, token)?,
            workers,
            own: Some(Own {
                shutdown,
                api,
                worker,
                _awake: awake,
            }),
        })
    }

    /// Whether it ends with this process.
    pub(crate) fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// Says so where what was asked for has to wait until somebody starts Redraft.
    pub(super) fn say_if_nobody_works(&self) {
        if self.workers == 0 {
            anstream::eprintln!(
                "No worker runs on this home, so nothing happens until you start Redraft with \
                 `redraft up`."
            );
        }
    }

    /// Ends what was started here.
    pub(crate) async fn close(self) -> Result<()> {
        let Some(own) = self.own else { return Ok(()) };
        own.shutdown.cancel();
        if let Some(worker) = own.worker {
            worker.await.context("the worker's watch failed")?;
        }
        own.api.await.context("our own API failed")?
    }
}

async fn live_workers(store: &Store) -> Result<usize> {
    let now = store.now();
    let workers = store.workers().await?.into_iter();
    Ok(workers
        .filter(|worker| now.since(worker.seen_at) < SILENCE)
        .count())
}

fn worker_part(settings: &Settings) -> Result<Part> {
    let output = settings.home.log_folder().join("run-worker.out");
    // The log files have all of it; this one is for what a worker says that cannot even begin to log.
    std::fs::write(&output, "").context("the log folder cannot be written")?;
    let home: PathBuf = settings.home.path().into();
    Ok(Part {
        name: PartName::Worker(1),
        program: std::env::current_exe().context("our own program cannot be found")?,
        arguments: vec![
            "worker".into(),
            "--supervised".into(),
            "--concurrency".into(),
            CONCURRENCY.into(),
            "--home".into(),
            home.into(),
        ],
        drain: settings.drain,
        output: Some(output),
    })
}
