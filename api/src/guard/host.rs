//! The names under which the service may be reached.
//!
//! A page of a stranger can point its own name at this address and then be 'same origin' with us;
//! but the browser still sends that name, so names that we do not know are refused.

use std::net::{IpAddr, SocketAddr};

use poem::{Addr, Request};

use crate::error::ApiError;

/// The names under which the service may be reached.
#[derive(Debug)]
pub(crate) struct Hosts {
    bound: SocketAddr,
    /// `name` (any port) or `name:port`, in lower case.
    configured: Vec<String>,
}

impl Hosts {
    /// `localhost`, the loopback addresses and the bound address with its port, and `configured`.
    pub(crate) fn new(bound: SocketAddr, configured: &[String]) -> Self {
        let configured = configured
            .iter()
            .map(|name| name.trim().to_ascii_lowercase())
            .collect();
        Self { bound, configured }
    }

    /// The port that is listened on.
    pub(crate) fn port(&self) -> u16 {
        self.bound.port()
    }

    /// Refuses a host, as it was given, that is none of ours.
    pub(crate) fn check(&self, host: &str, request: &Request) -> Result<(), ApiError> {
        let local = match &request.local_addr().0 {
            Addr::SocketAddr(address) => Some(address.ip()),
            _ => None,
        };
        if self.knows(host, local) {
            Ok(())
        } else {
            Err(ApiError::unknown_host())
        }
    }

    fn knows(&self, host: &str, local: Option<IpAddr>) -> bool {
        let host = host.to_ascii_lowercase();
        let (name, port) = split_port(&host);
        if self
            .configured
            .iter()
            .any(|ours| *ours == host || *ours == name)
        {
            return true;
        }
        let port_is_ours = match port {
            Some(port) => port.parse() == Ok(self.bound.port()),
            None => self.bound.port() == 80,
        };
        if !port_is_ours {
            return false;
        }
        let bare = name
            .strip_prefix('[')
            .and_then(|name| name.strip_suffix(']'))
            .unwrap_or(name);
        match bare.parse::<IpAddr>() {
            // An address cannot be bent to another machine, so the one that the connection came in
            // on is as good as the one that was bound.
            Ok(ip) => {
                ip == IpAddr::from([127, 0, 0, 1])
                    || ip == IpAddr::from([0, 0, 0, 0, 0, 0, 0, 1])
                    || ip == self.bound.ip() && !ip.is_unspecified()
                    || Some(ip) == local
            }
            Err(_) => name == "localhost",
        }
    }
}

/// Name and port of a host; an IPv6 address keeps its brackets.
fn split_port(host: &str) -> (&str, Option<&str>) {
    match host.rsplit_once(':') {
        Some((name, port)) if !port.contains(']') => (name, Some(port)),
        _ => (host, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(bound: &str, configured: &[&str]) -> Hosts {
        let configured: Vec<String> = configured.iter().map(ToString::to_string).collect();
        Hosts::new(bound.parse().unwrap(), &configured)
    }

    #[test]
    fn only_names_of_this_service_with_its_port_are_known() {
        let ours = hosts("127.0.0.1:7878", &["Shop.example", "other.example:443"]);
        for good in [
            "localhost:7878",
            "LOCALHOST:7878",
            "127.0.0.1:7878",
            "[::1]:7878",
            "shop.example",
            "shop.example:8443",
            "other.example:443",
        ] {
            assert!(ours.knows(good, None), "{good}");
        }
        for bad in [
            "",
            "localhost",
            "localhost:80",
            "localhost:7878.",
            "localhost.:7878",
            "evil.example:7878",
            "127.0.0.1.evil.example:7878",
            "127.0.0.2:7878",
            "0.0.0.0:7878",
            "other.example",
            "[::1",
            "::1",
            "localhost:7878@evil.example",
        ] {
            assert!(!ours.knows(bad, None), "{bad}");
        }
    }

    #[test]
    fn an_address_is_known_where_the_connection_came_in_on_it() {
        let ours = hosts("0.0.0.0:7878", &[]);
        let local = "192.168.1.5".parse().ok();
        assert!(ours.knows("192.168.1.5:7878", local));
        assert!(!ours.knows("192.168.1.6:7878", local));
        assert!(!ours.knows("0.0.0.0:7878", local));
    }

    #[test]
    fn without_a_port_only_the_usual_one_is_meant() {
        assert!(hosts("127.0.0.1:80", &[]).knows("localhost", None));
    }
}
