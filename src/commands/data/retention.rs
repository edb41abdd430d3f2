//! The retention setting, applied by the API: it is there for as long as Redraft runs.

use std::time::Duration;

use redraft_store::Store;

use super::prune::days_ago;

/// How long after its start it begins, so that a start is not held up.
const FIRST: Duration = Duration::from_mins(1);

/// How often it is applied.
const EVERY: Duration = Duration::from_hours(24);

/// Removes once a day what happened in sessions that ended more than so many days ago.
pub(crate) async fn prune_each_day(store: Store, days: u32) {
    tokio::time::sleep(FIRST).await;
    loop {
        match store.prune(days_ago(&store, days)).await {
            Ok(done) if done.sessions > 0 => tracing::info!(
                done.sessions,
                done.events,
                done.blobs,
                "removed what happened in sessions that ended more than {days} days ago"
            ),
            Ok(_) => {}
            Err(error) => {
                tracing::warn!(%error, cause = ?error, "not all old events were removed; trying again in a day");
            }
        }
        tokio::time::sleep(EVERY).await;
    }
}
