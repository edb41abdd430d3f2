//! Refused requests in the audit log: so many in a minute, and the rest as a number, since whoever is
//! refused must not be able to fill the disk.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use redraft_domain::Timestamp;
use redraft_store::AuditEntry;

/// So many are recorded one by one in a minute: of those whom nobody knows, and of those who showed a good
/// credential, so that the first cannot hide the others.
const MOST: u32 = 60;

const MINUTE: Duration = Duration::from_mins(1);

/// Counts refused requests.
#[derive(Debug, Default)]
pub(crate) struct Refusals {
    unknown: Mutex<Option<Window>>,
    known: Mutex<Option<Window>>,
}

#[derive(Debug)]
struct Window {
    since: Timestamp,
    recorded: u32,
    counted: u32,
}

impl Refusals {
    /// The entries to be written now that this one came: itself, unless there were too many, and before it
    /// the number of those that were left out in an earlier minute.
    pub(crate) fn admit(&self, entry: AuditEntry, is_known: bool) -> Vec<AuditEntry> {
        let window = if is_known { &self.known } else { &self.unknown };
        let mut window = window.lock().unwrap_or_else(PoisonError::into_inner);
        let mut entries = Vec::new();
        let is_over = |window: &Window| entry.at.since(window.since) >= MINUTE;
        if window.as_ref().is_none_or(is_over) {
            let next = Window {
                since: entry.at,
                recorded: 0,
                counted: 0,
            };
            let past = window.replace(next);
            entries.extend(past.and_then(|past| past.rest(entry.at)));
        }
        if let Some(window) = window.as_mut() {
            if window.recorded < MOST {
                window.recorded += 1;
                entries.push(entry);
            } else {
                window.counted = window.counted.saturating_add(1);
            }
        }
        entries
    }

    /// The numbers of those that were left out so far.
    pub(crate) fn rest(&self, now: Timestamp) -> Vec<AuditEntry> {
        let windows = [&self.unknown, &self.known].into_iter();
        windows
            .filter_map(|window| {
                let past = window
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .take()?;
                past.rest(now)
            })
            .collect()
    }
}

impl Window {
    fn rest(self, now: Timestamp) -> Option<AuditEntry> {
        (self.counted > 0).then(|| AuditEntry {
            at: now,
            who: "several".to_owned(),
            address: None,
            operation: "further_refusals".to_owned(),
            object: String::new(),
            status: None,
            times: self.counted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(at: i64) -> AuditEntry {
        AuditEntry {
            at: Timestamp(at),
            who: "nobody".into(),
            address: None,
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
            .map(|at| refusals.admit(refused(at), false).len())
            .sum();
        assert_eq!(recorded, MOST as usize);
        assert_eq!(refusals.admit(refused(10_000), true).len(), 1, "not hidden");
        let next = refusals.admit(refused(60_000), false);
        assert_eq!(next.len(), 2);
        assert_eq!(
            (next[0].operation.as_str(), next[0].times),
            ("further_refusals", 9_940)
        );
        assert_eq!(next[1], refused(60_000));
    }

    #[test]
    fn what_was_left_out_is_told_at_the_end_once() {
        let refusals = Refusals::default();
        for at in 0..100 {
            refusals.admit(refused(at), false);
        }
        let rest = refusals.rest(Timestamp(200));
        assert_eq!(rest.iter().map(|entry| entry.times).sum::<u32>(), 40);
        assert!(refusals.rest(Timestamp(300)).is_empty());
    }
}
