//! Times that were measured, and how long a session took to go on after its worker was killed.

use std::time::Duration;

use anyhow::Result;
use redraft_domain::{EventId, SessionId, Timestamp};
use redraft_store::{Attempt, EventPage, Store, StoredEvent};
use serde::Serialize;

/// How many events are read at once.
const PAGE: i64 = 5_000;

/// Some measured times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(crate) struct Times {
    /// How many.
    pub(crate) count: usize,
    /// The middle one, in milliseconds.
    pub(crate) median_ms: u64,
    /// The longest, in milliseconds.
    pub(crate) worst_ms: u64,
}

impl Times {
    /// Of these; `None` where there are none.
    pub(super) fn of(mut all: Vec<Duration>) -> Option<Self> {
        all.sort_unstable();
        let in_ms = |time: &Duration| time.as_millis() as u64;
        Some(Self {
            count: all.len(),
            median_ms: in_ms(all.get(all.len() / 2)?),
            worst_ms: in_ms(all.last()?),
        })
    }
}

/// For each session whose agent was interrupted by the kill of its worker: how long until its agent was
/// started again, a place among those that wait included. Those that had just finished what they did,
/// and those that were told meanwhile to wait for money or for their next try, are left out.
pub(super) async fn recovery(
    store: &Store,
    interrupted: &[(SessionId, Timestamp)],
) -> Result<Option<Times>> {
    let mut times = Vec::new();
    for (session, at) in interrupted {
        let attempts = store.attempts(session).await?;
        let before = |attempt: &&Attempt| Timestamp(attempt.started_at) <= *at;
        let Some(cut) = attempts.iter().take_while(before).last() else {
            continue;
        };
        let next = attempts.iter().find(|attempt| !before(attempt));
        let (Some(next), Some("abandoned")) = (next, cut.outcome.as_deref()) else {
            continue;
        };
        let start = Timestamp(next.started_at);
        if !waited(store, session, *at, start).await? {
            times.push(start.since(*at));
        }
    }
    Ok(Times::of(times))
}

/// Whether the session was told to wait, or was paused, between these moments.
async fn waited(
    store: &Store,
    session: &SessionId,
    from: Timestamp,
    to: Timestamp,
) -> Result<bool> {
    let mut last = EventId(0);
    loop {
        let page = store.events(session, EventPage::After(last), PAGE).await?;
        let Some(newest) = page.last() else {
            return Ok(false);
        };
        last = EventId(newest.id);
        let stands_still = |event: &StoredEvent| {
            let during = (from.0..=to.0).contains(&event.created_at);
            let says = |status| event.data.contains(&format!("\"run_status\":\"{status}\""));
            during && event.kind == "status" && (says("waiting") || says("paused"))
        };
        if page.iter().any(stands_still) {
            return Ok(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_and_the_longest_are_told() {
        assert_eq!(Times::of(Vec::new()), None);
        let all = [30, 10, 20].map(Duration::from_millis);
        let expected = Times {
            count: 3,
            median_ms: 20,
            worst_ms: 30,
        };
        assert_eq!(Times::of(all.into()), Some(expected));
    }
}
