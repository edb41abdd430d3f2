//! Refused requests in the audit log: so many in a minute from each address, and the rest as a number, since whoever is
//! refused must not be able to fill the disk, nor to hide others.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use redraft_domain::Timestamp;
use redraft_store::AuditEntry;

use crate::sign_in::network;

/// So many from one address are recorded one by one in a minute: of those whom nobody knows, and of those who showed a
/// good credential, so that the first cannot hide the others.
const MOST: u32 = 20;

/// So many addresses are told apart in a minute; what comes from others counts as one address.
const MOST_ADDRESSES: usize = 100;

const MINUTE: Duration = Duration::from_mins(1);

/// Counts refused requests.
#[derive(Debug, Default)]
pub(crate) struct Refusals(Mutex<Option<Window>>);

/// From where, and whether with a good credential.
type Place = (Option<IpAddr>, bool);

/// A minute.
#[derive(Debug)]
struct Window {
    since: Timestamp,
    by: HashMap<Place, Counted>,
}

#[derive(Debug, Default)]
struct Counted {
    recorded: u32,
    left_out: u32,
    /// Of the last one that was left out.
    address: Option<String>,
}

impl Refusals {
    /// The entries to be written now that this one came: itself, unless there were too many, and before it
    /// the numbers of those that were left out in an earlier minute.
    pub(crate) fn admit(&self, entry: AuditEntry, is_known: bool) -> Vec<AuditEntry> {
        let mut window = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut entries = Vec::new();
        let is_over = |window: &Window| entry.at.since(window.since) >= MINUTE;
        if window.as_ref().is_some_and(is_over)
            && let Some(past) = window.take()
        {
            entries.extend(past.rest(entry.at));
        }
        let window = window.get_or_insert_with(|| Window {
            since: entry.at,
            by: HashMap::new(),
        });
        let counted = window.counted(entry.address.as_deref(), is_known);
        if counted.recorded < MOST {
            counted.recorded += 1;
            entries.push(entry);
        } else {
            counted.left_out = counted.left_out.saturating_add(1);
            counted.address = entry.address;
        }
        entries
    }

    /// The numbers of those that were left out so far.
    pub(crate) fn rest(&self, now: Timestamp) -> Vec<AuditEntry> {
        let past = self.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        past.into_iter().flat_map(|past| past.rest(now)).collect()
    }
}

impl Window {
    fn counted(&mut self, address: Option<&str>, is_known: bool) -> &mut Counted {
        let address = address.and_then(|address| address.parse().ok());
        let mut place = (address.map(network), is_known);
        if self.by.len() >= MOST_ADDRESSES && !self.by.contains_key(&place) {
            place.0 = None;
        }
        self.by.entry(place).or_default()
    }

    fn rest(self, now: Timestamp) -> impl Iterator<Item = AuditEntry> {
        let left_out = self
            .by
            .into_iter()
            .filter(|(_, counted)| counted.left_out > 0);
        left_out.map(move |((network, _), counted)| AuditEntry {
            at: now,
            who: "several".to_owned(),
            // Of those that were not told apart it is nobody's.
            address: counted.address.filter(|_| network.is_some()),
            operation: "further_refusals".to_owned(),
            object: String::new(),
            status: None,
            times: counted.left_out,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn refused(at: i64, from: u32) -> AuditEntry {
        AuditEntry {
            at: Timestamp(at),
            who: "nobody".into(),
            address: Some(Ipv4Addr::from_bits(from).to_string()),
            operation: "list_projects".into(),
            object: "projects".into(),
            status: Some(401),
            times: 1,
        }
    }

    #[test]
    fn of_a_flood_so_many_are_recorded_and_the_rest_is_a_number() {
        let refusals = Refusals::default();
        let recorded: usize = (0..10_000)
            .map(|at| refusals.admit(refused(at, 1), false).len())
            .sum();
        assert_eq!(recorded, MOST as usize);
        let next = refusals.admit(refused(60_000, 1), false);
        assert_eq!(next.len(), 2);
        assert_eq!(
            (next[0].operation.as_str(), next[0].times),
            ("further_refusals", 9_980)
        );
        assert_eq!(next[0].address.as_deref(), Some("0.0.0.1"));
        assert_eq!(next[1], refused(60_000, 1));
    }

    #[test]
    fn a_flood_hides_nobody_else() {
        let refusals = Refusals::default();
        for at in 0..10_000 {
            refusals.admit(refused(at, 1), false);
        }
        assert_eq!(
            refusals.admit(refused(10_000, 1), true).len(),
            1,
            "a good credential"
        );
        assert_eq!(
            refusals.admit(refused(10_000, 2), false).len(),
            1,
            "another address"
        );
    }

    #[test]
    fn however_many_addresses_flood_the_log_grows_by_so_much() {
        let refusals = Refusals::default();
        let all: Vec<(i64, u32)> = (0..50_000)
            .map(|number| (i64::from(number), number % 5_000))
            .collect();
        let recorded: usize = all
            .iter()
            .map(|(at, from)| refusals.admit(refused(*at, *from), false).len())
            .sum();
        assert!(
            recorded <= (MOST_ADDRESSES + 1) * MOST as usize,
            "{recorded}"
        );
        let rest = refusals.rest(Timestamp(59_000));
        let left_out: u32 = rest.iter().map(|entry| entry.times).sum();
        assert_eq!(recorded + left_out as usize, all.len());
        assert!(rest.len() <= MOST_ADDRESSES + 1);
    }

    #[test]
    fn what_was_left_out_is_told_at_the_end_once() {
        let refusals = Refusals::default();
        for at in 0..100 {
            refusals.admit(refused(at, 1), false);
        }
        let rest = refusals.rest(Timestamp(200));
        assert_eq!(rest.iter().map(|entry| entry.times).sum::<u32>(), 80);
        assert!(refusals.rest(Timestamp(300)).is_empty());
    }
}
