//! A word to whoever lets other machines in.

use std::net::SocketAddr;

/// Says what other machines can reach, where they can.
pub(super) fn say_exposed(bind: SocketAddr) {
    if !bind.ip().is_loopback() {
        tracing::warn!(
            "other machines can reach {bind}, unencrypted: the dashboard, the API and its description. Whoever \
             has a token can read and change every project and start programs here; put a proxy with TLS \
             before it, or bind to 127.0.0.1"
        );
    }
}
