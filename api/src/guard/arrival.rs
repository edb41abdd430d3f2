//! Where a request came from, and over what. The one place that knows.

use std::net::IpAddr;

use poem::{Addr, Request};

/// The address of whoever sent the request.
pub(crate) fn client_address(request: &Request) -> Option<IpAddr> {
    match &request.remote_addr().0 {
        // One that came over IPv6 to an IPv4 address is the same as over IPv4.
        Addr::SocketAddr(address) => Some(address.ip().to_canonical()),
        _ => None,
    }
}

/// Whether the client's own connection is encrypted. The service speaks plain HTTP.
pub(crate) fn is_secure(_: &Request) -> bool {
    false
}
