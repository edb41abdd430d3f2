//! One connection.

use std::{convert::Infallible, net::SocketAddr, pin::pin, sync::Arc, time::Duration};

use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use poem::{
    Addr, Endpoint as _,
    http::uri::Scheme,
    web::{LocalAddr, RemoteAddr},
};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

use crate::service::Service;

/// The largest head of a request; hyper takes no less than this.
const MOST_HEAD_BYTES: usize = 16 * 1024;

/// How connections are told to end.
#[derive(Debug, Clone)]
pub(crate) struct Stop {
    /// After the request in hand.
    pub(crate) gently: CancellationToken,
    /// At once.
    pub(crate) now: CancellationToken,
}

/// An accepted connection.
#[derive(Debug)]
pub(crate) struct Connection {
    pub(crate) socket: TcpStream,
    pub(crate) peer: SocketAddr,
    /// How long the head of a request may take, and the pause before it.
    pub(crate) header_timeout: Duration,
    /// How long the other end may take in nothing of what was sent to it.
    pub(crate) write_timeout: Duration,
}

impl Connection {
    /// Answers its requests, until it ends or is told to.
    pub(crate) async fn serve(self, service: Arc<Service>, stop: Stop) {
        let Ok(local) = self.socket.local_addr() else {
            return;
        };
        let (local, remote) = (Addr::SocketAddr(local), Addr::SocketAddr(self.peer));
        // An event is one small write that should leave at once.
        if let Err(error) = self.socket.set_nodelay(true) {
            tracing::debug!(%error, "small writes may be delayed");
        }
        self.give_up_on_silence();
        let handle = service_fn(move |request: hyper::Request<Incoming>| {
            let service = Arc::clone(&service);
            let addresses = (LocalAddr(local.clone()), RemoteAddr(remote.clone()));
            // A connection keeps room for this for as long as it lives, and a stream lives long; in a
            // box it is given back with the answer.
            Box::pin(async move {
                let request = (request, addresses.0, addresses.1, Scheme::HTTP).into();
                let response = service.get_response(request).await;
                Ok::<_, Infallible>(hyper::Response::from(response))
            })
        });
        let connection = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.header_timeout)
            .max_buf_size(MOST_HEAD_BYTES)
            .serve_connection(TokioIo::new(self.socket), handle);
        let mut connection = pin!(connection);
        // How a connection ended concerns nobody: clients come and go.
        tokio::select! {
            _ = &mut connection => return,
            () = stop.gently.cancelled() => connection.as_mut().graceful_shutdown(),
        }
        tokio::select! {
            _ = connection => {}
            () = stop.now.cancelled() => {}
        }
    }

    /// Has the system end the connection when nothing that was sent is taken in for a while: by a viewer
    /// that does not read, or by a machine that is gone. Streams send a sign of life, so that an idle
    /// one is noticed as well.
    #[cfg(target_os = "linux")]
    fn give_up_on_silence(&self) {
        let millis = u32::try_from(self.write_timeout.as_millis()).unwrap_or(u32::MAX);
        if let Err(error) = rustix::net::sockopt::set_tcp_user_timeout(&self.socket, millis) {
            tracing::debug!(%error, "a client that reads nothing keeps its connection");
        }
    }

    /// Only Linux has it; elsewhere the system gives up by its own times.
    #[cfg(not(target_os = "linux"))]
    fn give_up_on_silence(&self) {}
}
