//! Where a request came from, and over what, as far as it can be believed: from the other end of the
//! connection, or, where that is a proxy that the settings trust, from whom the proxy says. The one
//! place that knows.

use std::net::{IpAddr, SocketAddr};

use ipnet::IpNet;
use poem::{
    Addr, Request,
    http::{HeaderMap, HeaderName, header},
};

const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");
const FORWARDED_HOST: HeaderName = HeaderName::from_static("x-forwarded-host");
const FORWARDED_PROTO: HeaderName = HeaderName::from_static("x-forwarded-proto");

/// Where a request came from; the service puts it into the request's data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Arrival {
    /// Their address; `None` where the connection has none.
    pub(crate) address: Option<IpAddr>,
    /// The host that they asked for, as it was given.
    pub(crate) host: String,
    /// Whether they speak TLS with a trusted proxy.
    pub(crate) secure: bool,
}

/// The proxies whose `X-Forwarded-*` are believed. Those of anybody else are not looked at.
#[derive(Debug, Clone, Default)]
pub(crate) struct Proxies(Vec<IpNet>);

impl Proxies {
    pub(crate) fn new(trusted: &[IpNet]) -> Self {
        Self(trusted.to_vec())
    }

    /// Where this request came from; `None` where it names no host, or two.
    pub(crate) fn arrival(&self, request: &Request) -> Option<Arrival> {
        let arrival = self.believe(peer(request), request.headers())?;
        // A request line with a whole address must name the same host.
        let in_line = request.original_uri().authority();
        let host = host(request.headers())?;
        let differs = in_line.is_some_and(|line| !line.as_str().eq_ignore_ascii_case(host));
        (!differs).then_some(arrival)
    }

    fn believe(&self, peer: Option<IpAddr>, headers: &HeaderMap) -> Option<Arrival> {
        let host = host(headers)?;
        let Some(proxy) = peer.filter(|peer| self.trusts(*peer)) else {
            return Some(Arrival {
                address: peer,
                host: host.to_owned(),
                secure: false,
            });
        };
        Some(Arrival {
            address: Some(self.client(headers, proxy)),
            host: last(headers, &FORWARDED_HOST).unwrap_or(host).to_owned(),
            secure: last(headers, &FORWARDED_PROTO) == Some("https"),
        })
    }

    /// Whether this is the address of a proxy that is believed.
    pub(crate) fn trusts(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }

    /// Each proxy adds whom it heard it from at the end; what stands before the last address that is
    /// no proxy of ours was written by the client and may be anything.
    fn client(&self, headers: &HeaderMap, proxy: IpAddr) -> IpAddr {
        let mut client = proxy;
        for entry in entries(headers, &FORWARDED_FOR).rev() {
            let Some(address) = parse(entry) else { break };
            client = address;
            if !self.trusts(address) {
                break;
            }
        }
        client
    }
}

/// The address of whoever sent the request.
pub(crate) fn client_address(request: &Request) -> Option<IpAddr> {
    match request.data::<Arrival>() {
        Some(arrival) => arrival.address,
        None => peer(request),
    }
}

/// Whether the client's own connection is encrypted.
pub(crate) fn is_secure(request: &Request) -> bool {
    let arrival = request.data::<Arrival>();
    arrival.is_some_and(|arrival| arrival.secure)
}

fn peer(request: &Request) -> Option<IpAddr> {
    match &request.remote_addr().0 {
        Addr::SocketAddr(address) => Some(plain(address.ip())),
        _ => None,
    }
}

fn host(headers: &HeaderMap) -> Option<&str> {
    let mut given = headers.get_all(header::HOST).iter();
    match (given.next()?.to_str(), given.next()) {
        (Ok(host), None) => Some(host),
        _ => None,
    }
}

/// The entries of a header that may hold several, also over several lines.
fn entries<'a>(
    headers: &'a HeaderMap,
    name: &HeaderName,
) -> impl DoubleEndedIterator<Item = &'a str> {
    let values = headers
        .get_all(name)
        .iter()
        .filter_map(|value| value.to_str().ok());
    values.flat_map(|value| value.split(',')).map(str::trim)
}

fn last<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Option<&'a str> {
    entries(headers, name).next_back()
}

/// Some proxies add the port.
fn parse(entry: &str) -> Option<IpAddr> {
    let with_port = || entry.parse().map(|address: SocketAddr| address.ip());
    let bare = entry.trim_start_matches('[').trim_end_matches(']');
    bare.parse().or_else(|_| with_port()).ok().map(plain)
}

/// An IPv4 address that came over an IPv6 socket, as itself.
fn plain(address: IpAddr) -> IpAddr {
    address.to_canonical()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arrival(peer: &str, headers: &[(&str, &str)]) -> Arrival {
        let proxies = Proxies::new(&["10.0.0.0/8".parse().unwrap(), "::1/128".parse().unwrap()]);
        let mut map = HeaderMap::new();
        map.insert("host", "inner:7878".parse().unwrap());
        for (name, value) in headers {
            map.append(name.parse::<HeaderName>().unwrap(), value.parse().unwrap());
        }
        let peer: SocketAddr = peer.parse().unwrap();
        proxies.believe(Some(plain(peer.ip())), &map).unwrap()
    }

    fn address(peer: &str, forwarded_for: &[&str]) -> String {
        let headers: Vec<_> = forwarded_for
            .iter()
            .map(|value| ("x-forwarded-for", *value))
            .collect();
        arrival(peer, &headers).address.unwrap().to_string()
    }

    #[test]
    fn only_a_trusted_proxy_is_believed() {
        let claims = [
            ("x-forwarded-for", "203.0.113.9"),
            ("x-forwarded-host", "shop.example"),
            ("x-forwarded-proto", "https"),
        ];
        let believed = arrival("10.1.2.3:40000", &claims);
        let expected = Arrival {
            address: "203.0.113.9".parse().ok(),
            host: "shop.example".into(),
            secure: true,
        };
        assert_eq!(believed, expected);
        let stranger = arrival("192.0.2.1:40000", &claims);
        let expected = Arrival {
            address: "192.0.2.1".parse().ok(),
            host: "inner:7878".into(),
            secure: false,
        };
        assert_eq!(stranger, expected);
    }

    #[test]
    fn the_client_is_the_last_that_is_no_proxy_of_ours() {
        let peer = "10.1.2.3:40000";
        assert_eq!(address(peer, &[]), "10.1.2.3");
        assert_eq!(address(peer, &["203.0.113.9"]), "203.0.113.9");
        assert_eq!(address(peer, &["1.1.1.1, 203.0.113.9"]), "203.0.113.9");
        assert_eq!(
            address(peer, &["1.1.1.1", "203.0.113.9, 10.9.9.9"]),
            "203.0.113.9"
        );
        assert_eq!(address(peer, &["203.0.113.9:5555"]), "203.0.113.9");
        assert_eq!(address(peer, &["[2001:db8::1]:5555"]), "2001:db8::1");
        assert_eq!(address(peer, &["203.0.113.9, nonsense"]), "10.1.2.3");
        assert_eq!(
            address("[::ffff:10.1.2.3]:1", &["203.0.113.9"]),
            "203.0.113.9"
        );
    }

    #[test]
    fn what_the_client_wrote_before_the_proxy_does_not_count() {
        let forged = [
            ("x-forwarded-proto", "https, http"),
            ("x-forwarded-host", "evil.example, shop.example"),
        ];
        let found = arrival("10.1.2.3:40000", &forged);
        assert_eq!((found.host.as_str(), found.secure), ("shop.example", false));
    }
}
