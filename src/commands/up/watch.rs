//! What `redraft up` does while its parts run.

use std::{net::SocketAddr, time::Duration};

use anyhow::{Result, bail};
use redraft_store::Store;
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

use crate::{processes::KeepAwake, settings::Settings, sign_in::reachable};

/// How often it looks whether sessions run.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Waits until the API takes connections.
pub(super) async fn until_answering(
    bind: SocketAddr,
    limit: Duration,
    shutdown: &CancellationToken,
) -> Result<()> {
    let started = tokio::time::Instant::now();
    let address = reachable(bind);
    while !shutdown.is_cancelled() {
        if TcpStream::connect(address).await.is_ok() {
            return Ok(());
        }
        if started.elapsed() >= limit {
            bail!("the API did not start; the lines above say why");
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    Ok(())
}

/// Keeps the machine awake while sessions run, until the shutdown.
pub(super) async fn while_running(
    settings: &Settings,
    store: &Store,
    shutdown: &CancellationToken,
) {
    let mut keep_awake = KeepAwake::default();
    loop {
        if settings.keep_awake {
            match store.count_going_sessions().await {
                Ok(going) => keep_awake.set(going > 0),
                Err(error) => tracing::warn!(%error, "the sessions could not be counted"),
            }
        }
        tokio::select! {
            () = shutdown.cancelled() => return,
            () = tokio::time::sleep(LOOK_EVERY) => {}
        }
    }
}
