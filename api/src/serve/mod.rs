//! The accept loop.
//!
//! The library's own server keeps half-sent requests for ever, stops accepting without a word when
//! descriptors run out, and costs more for each idle stream; hence this one, over hyper.

mod connection;
mod descriptors;
mod peers;

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use thiserror::Error;
use tokio::{
    net::{TcpListener, TcpStream},
    sync::Semaphore,
    time::{sleep, timeout},
};
use tokio_util::{sync::CancellationToken, task::TaskTracker};

use crate::{ApiConfig, app::App, service::Service};
use connection::{Connection, Stop};
use peers::Peers;

/// Descriptors that are not for connections: database, files, bells, agents.
const RESERVED_DESCRIPTORS: usize = 128;

/// How long to wait before accepting again when the system has no descriptor left.
const BACK_OFF: Duration = Duration::from_millis(100);

/// The service could not be started.
#[derive(Debug, Error)]
pub enum ServeError {
    /// The listener is not usable.
    #[error("the listener could not be used")]
    Listener(#[source] io::Error),
}

/// Serves the API on a bound listener until `shutdown` is cancelled. Then open streams end at once,
/// other requests may finish within the configured drain time, and what is left is cut off.
pub async fn serve(
    config: ApiConfig,
    listener: std::net::TcpListener,
    shutdown: CancellationToken,
) -> Result<(), ServeError> {
    listener
        .set_nonblocking(true)
        .map_err(ServeError::Listener)?;
    let listener = TcpListener::from_std(listener).map_err(ServeError::Listener)?;
    let bound = listener.local_addr().map_err(ServeError::Listener)?;
    let app = App::new(&config, bound, shutdown.clone());
    let service = Arc::new(Service::new(Arc::clone(&app)));
    let watched = Arc::clone(&app);
    let watch = tokio::spawn(async move { watched.streams.watch(&watched.keys).await });

    let stop = Stop {
        gently: shutdown,
        now: CancellationToken::new(),
    };
    let connections = TaskTracker::new();
    let free = descriptors::raise().saturating_sub(RESERVED_DESCRIPTORS);
    let places = Arc::new(Semaphore::new(config.most_connections.min(free).max(1)));
    let peers = Peers::new(app.proxies.clone());
    loop {
        let place = tokio::select! {
            () = stop.gently.cancelled() => break,
            Ok(place) = Arc::clone(&places).acquire_owned() => place,
        };
        let (socket, peer) = tokio::select! {
            () = stop.gently.cancelled() => break,
            accepted = accept(&listener) => accepted,
        };
        // One too many of the same address is closed unanswered: it costs us nothing more.
        let Some(of_peer) = peers.enter(peer.ip()) else {
            continue;
        };
        let service = Arc::clone(&service);
        let connection = Connection {
            socket,
            peer,
            header_timeout: config.header_timeout,
            write_timeout: config.write_timeout,
        };
        let stop = stop.clone();
        connections.spawn(async move {
            connection.serve(service, stop).await;
            drop((place, of_peer));
        });
    }
    drop(listener);
    connections.close();
    if timeout(config.drain, connections.wait()).await.is_err() {
        tracing::warn!(
            left = connections.len(),
            "requests did not end in time and were cut off"
        );
        stop.now.cancel();
        connections.wait().await;
    }
    watch.abort();
    app.audit.finish().await;
    Ok(())
}

/// The next connection. No failure ends the loop: what one connection did wrong does not concern the
/// others, and descriptors come back.
async fn accept(listener: &TcpListener) -> (TcpStream, SocketAddr) {
    loop {
        match listener.accept().await {
            Ok((socket, peer)) => return (socket, peer),
            Err(error) if is_of_one_connection(&error) => {}
            Err(error) => {
                tracing::warn!(%error, "no connection could be accepted");
                sleep(BACK_OFF).await;
            }
        }
    }
}

fn is_of_one_connection(error: &io::Error) -> bool {
    use io::ErrorKind::{ConnectionAborted, ConnectionRefused, ConnectionReset};
    matches!(
        error.kind(),
        ConnectionAborted | ConnectionRefused | ConnectionReset
    )
}
