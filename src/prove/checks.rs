//! Looking at what is left when everything has ended: in the database, in the files, among the processes,
//! and at what the watchers saw.

use std::{collections::HashSet, fs, time::Duration};

use anyhow::Result;
use redraft_agent::attempt_processes;
use redraft_domain::{EventId, SessionId};
use redraft_store::{EventPage, Store};
use tokio::time::{Instant, sleep};

use super::{report::Check, user::User, watch::Watched};

/// More than a message of the demo agent costs in a session whose dollars are limited.
const MESSAGE_USD: f64 = 0.04;

/// How many events are read at once.
const PAGE: i64 = 5_000;

/// How long processes may take to go after everything was told to end.
const PATIENCE: Duration = Duration::from_secs(2);

/// How much there was, and what does not hold.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) events: usize,
    pub(super) attempts: usize,
    pub(super) iterations_completed: usize,
    pub(super) checks: Vec<Check>,
}

/// Checks everything. Nothing may run any more.
pub(super) async fn check(
    store: &Store,
    watched: &[Watched],
    users: &[User],
    marker: &str,
) -> Result<Found> {
    let mut found = Found::default();
    let (mut lost, mut repeated) = (0, 0);
    for watched in watched {
        let stored = stored_events(store, &watched.session).await?;
        let seen: HashSet<i64> = watched.seen.iter().copied().collect();
        found.events += stored.len();
        lost += stored.iter().filter(|id| !seen.contains(id)).count();
        // Also what came in a wrong order, or was never stored.
        repeated += watched
            .seen
            .windows(2)
            .filter(|two| two[0] >= two[1])
            .count();
        let stored: HashSet<i64> = stored.into_iter().collect();
        repeated += seen.difference(&stored).count();
        found.attempts += store.attempts(&watched.session).await?.len();
        if let Some(session) = store.session(&watched.session).await? {
            found.iterations_completed += session.iterations_completed as usize;
        }
    }
    let open = watched.iter().filter(|watched| !watched.ended).count();
    let record = store.invariants(MESSAGE_USD).await?;
    let damages = store.quick_check().await?;
    let count = |number: i64| usize::try_from(number).unwrap_or(usize::MAX);
    found.checks = vec![
        Check::new("events lost", lost),
        Check::new("events repeated", repeated),
        Check::new("iterations completed twice", count(record.completed_twice)),
        Check::new("iterations miscounted", count(record.miscounted)),
        Check::new("starts miscounted", count(record.wrong_starts)),
        Check::new("unsettled attempts", count(record.unsettled)),
        Check::new("spent ≠ sum of attempts", count(record.wrong_sums)),
        Check {
            what: "overspent dollars",
            found: record.overspent_usd,
        },
        Check::new("broken document chains", count(record.broken_chains)),
        Check::new(
            "documents not in their file",
            unwritten(store, users).await?,
        ),
        Check::new("sessions that did not end", open),
        Check::new("sessions that ended wrongly", count(record.wrong_ends)),
        Check::new("jobs left over", count(record.stray_jobs)),
        Check::new("orphans", orphans(marker).await),
        Check::new("damages of the database", damages.len()),
    ];
    Ok(found)
}

async fn stored_events(store: &Store, session: &SessionId) -> Result<Vec<i64>> {
    let mut ids: Vec<i64> = Vec::new();
    loop {
        let last = EventId(ids.last().copied().unwrap_or(0));
        let page = store.events(session, EventPage::After(last), PAGE).await?;
        if page.is_empty() {
            return Ok(ids);
        }
        ids.extend(page.iter().map(|event| event.id));
    }
}

/// How many documents' files do not hold the present revision.
async fn unwritten(store: &Store, users: &[User]) -> Result<usize> {
    let mut unwritten = 0;
    for user in users {
        if let Some(current) = store.document(user.step).await?.current {
            let text = store.revision_text(current).await?;
            let file = fs::read_to_string(&user.file).unwrap_or_default();
            unwritten += usize::from(*file != *text);
        }
    }
    Ok(unwritten)
}

/// How many processes of attempts live on.
async fn orphans(marker: &str) -> usize {
    let began = Instant::now();
    loop {
        let marker = marker.to_owned();
        let found = tokio::task::spawn_blocking(move || attempt_processes(&marker)).await;
        let left = found.map_or(0, |found| found.len());
        if left == 0 || began.elapsed() > PATIENCE {
            return left;
        }
        sleep(Duration::from_millis(20)).await;
    }
}
