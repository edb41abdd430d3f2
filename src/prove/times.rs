//! Times that were measured, and how long a session took to go on after its worker was killed.

use std::time::Duration;

use anyhow::Result;
use redraft_domain::{SessionId, Timestamp};
use redraft_store::Store;
use serde::Serialize;

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

/// For each session whose worker was killed: how long until its agent was started again, a place among
/// those that wait included. Those that had nothing left to be started are left out.
pub(super) async fn recovery(
    store: &Store,
    interrupted: &[(SessionId, Timestamp)],
) -> Result<Option<Times>> {
    let mut times = Vec::new();
    for (session, at) in interrupted {
        let attempts = store.attempts(session).await?;
        let mut starts = attempts.iter().map(|attempt| Timestamp(attempt.started_at));
        if let Some(start) = starts.find(|start| start > at) {
            times.push(start.since(*at));
        }
    }
    Ok(Times::of(times))
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
