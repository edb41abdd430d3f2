//! The service that the session runs on: the one of a running `redraft up`, else one of our own for
//! as long as the session takes.

use std::{net::SocketAddr, path::PathBuf};

use anyhow::{Context as _, Result};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{super::api, client::Client};
use crate::{
    commands::open_store,
    instance,
    processes::{KeepAwake, Part, PartName},
    settings::Settings,
    sign_in::reachable,
    token,
};

/// How many iterations our own worker runs at once: one is ours, and the other is for a session that
/// an earlier start left behind, so that ours need not wait for it.
const CONCURRENCY: &str = "2";

/// A service to talk to.
#[derive(Debug)]
pub(super) struct Host {
    pub(super) client: Client,
    /// What was started here and ends with this process; `None`: a server that goes on without us.
    own: Option<Own>,
}

#[derive(Debug)]
struct Own {
    shutdown: CancellationToken,
    api: JoinHandle<Result<()>>,
    worker: JoinHandle<()>,
    _awake: KeepAwake,
}

impl Host {
    /// Finds the running service of this home, or starts one.
    pub(super) async fn open(settings: &Settings) -> Result<Self> {
        match instance::running(&settings.home)? {
            Some(instance) => {
                let store = open_store(settings, false).await?;
                let token = token::token(&settings.home, &store).await?;
                store.close().await;
                Ok(Self {
                    client: Client::new(reachable(instance.bind), token)?,
                    own: None,
                })
            }
            None => Self::start(settings).await,
        }
    }

    async fn start(settings: &Settings) -> Result<Self> {
        let store = open_store(settings, true).await?;
        let token = token::token(&settings.home, &store).await?;
        let listener = api::listen(SocketAddr::from(([127, 0, 0, 1], 0)))?;
        let address = listener
            .local_addr()
            .context("the address of our own service is not known")?;
        let shutdown = CancellationToken::new();
        let served = shutdown.clone();
        let (own_settings, serve_store) = (settings.clone(), store);
        let api = tokio::spawn(async move {
            api::serve_until(&own_settings, serve_store, listener, served).await
        });
        // A process of its own, as under `redraft up`: the agents' guardians know no other parent.
        let worker = tokio::spawn(worker_part(settings)?.keep_alive(shutdown.clone()));
        let mut awake = KeepAwake::default();
        awake.set(settings.keep_awake);
        Ok(Self {
            client: Client::new(address, token)?,
            own: Some(Own {
                shutdown,
                api,
                worker,
                _awake: awake,
            }),
        })
    }

    /// Whether it ends with this process.
    pub(super) fn is_own(&self) -> bool {
        self.own.is_some()
    }

    /// Ends what was started here.
    pub(super) async fn close(self) -> Result<()> {
        let Some(own) = self.own else { return Ok(()) };
        own.shutdown.cancel();
        own.worker.await.context("the worker's watch failed")?;
        own.api.await.context("our own API failed")?
    }
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
