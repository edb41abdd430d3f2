//! How many connections one address may have open: few enough that it cannot take all places.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use crate::{guard::Proxies, sign_in::network};

/// The most of one address. A browser opens six, and a dashboard with many sessions in many tabs some more.
const MOST: usize = 256;

/// The open connections of each address. Those of this machine and of trusted proxies, behind which there are many, are
/// not counted.
#[derive(Debug, Clone)]
pub(super) struct Peers {
    proxies: Proxies,
    open: Arc<Mutex<HashMap<IpAddr, usize>>>,
}

/// The place of a connection, free again when it is dropped.
#[derive(Debug)]
pub(super) struct Place(Option<(Peers, IpAddr)>);

impl Peers {
    pub(super) fn new(proxies: Proxies) -> Self {
        Self {
            proxies,
            open: Arc::default(),
        }
    }

    /// A place for one more connection from this address; `None` where it has too many.
    pub(super) fn enter(&self, peer: IpAddr) -> Option<Place> {
        let peer = peer.to_canonical();
        if peer.is_loopback() || self.proxies.trusts(peer) {
            return Some(Place(None));
        }
        let peer = network(peer);
        let mut all = self.open();
        let open = all.entry(peer).or_default();
        if *open >= MOST {
            return None;
        }
        *open += 1;
        Some(Place(Some((self.clone(), peer))))
    }

    fn open(&self) -> MutexGuard<'_, HashMap<IpAddr, usize>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let Some((peers, peer)) = self.0.take() else {
            return;
        };
        let mut all = peers.open();
        if let Some(open) = all.get_mut(&peer) {
            *open -= 1;
            if *open == 0 {
                all.remove(&peer);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_address_cannot_take_all_places_and_gives_them_back() {
        let peers = Peers::new(Proxies::new(&["10.0.0.0/8".parse().unwrap()]));
        let at = |address: &str| peers.enter(address.parse().unwrap());
        let mut places: Vec<_> = (0..MOST).map(|_| at("192.0.2.1").unwrap()).collect();
        assert!(at("192.0.2.1").is_none() && at("::ffff:192.0.2.1").is_none());
        let others = ["192.0.2.2", "127.0.0.1", "::1", "10.1.2.3"];
        assert!(others.iter().all(|other| at(other).is_some()));
        places.pop();
        places.push(at("192.0.2.1").unwrap());
        assert!(at("192.0.2.1").is_none());
        drop(places);
        assert!(
            peers.open().is_empty(),
            "nothing is remembered of who is gone"
        );
    }

    #[test]
    fn this_machine_and_proxies_are_not_counted_and_a_network_of_ipv6_is_one_address() {
        let peers = Peers::new(Proxies::new(&["10.0.0.0/8".parse().unwrap()]));
        for address in ["127.0.0.1", "10.1.2.3"] {
            let all: Vec<_> = (0..MOST * 2)
                .map(|_| peers.enter(address.parse().unwrap()))
                .collect();
            assert!(all.iter().all(Option::is_some), "{address}");
        }
        let of = |host: usize| peers.enter(format!("2001:db8::{host:x}").parse().unwrap());
        let all: Vec<_> = (0..=MOST).map(of).collect();
        assert_eq!(all.iter().flatten().count(), MOST);
    }
}
