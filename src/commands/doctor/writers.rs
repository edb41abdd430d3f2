//! Whether the database can be written, and who keeps others from it.

use std::{fs, time::Duration};

use redraft_store::{Store, StoreError};

use super::finding::Finding;

const CHECK: &str = "writing";

/// How long others may write meanwhile. They take milliseconds.
const PATIENCE: Duration = Duration::from_secs(2);

/// Waits for a moment in which it could write.
pub(super) async fn check(store: &Store) -> Result<Finding, StoreError> {
    if store.may_write(PATIENCE).await? {
        return Ok(Finding::ok(CHECK, "The database can be written."));
    }
    let mut stopped = Vec::new();
    for worker in store.workers().await? {
        if stands_still(worker.pid) {
            stopped.push((worker.name, worker.pid));
        }
    }
    let names: Vec<&str> = stopped.iter().map(|(name, _)| &**name).collect();
    let orders: Vec<String> = stopped
        .iter()
        .map(|(_, pid)| format!("`kill -CONT {pid}`"))
        .collect();
    let secs = PATIENCE.as_secs();
    Ok(if stopped.is_empty() {
        Finding::problem(
            CHECK,
            format!("Another program has kept the database from being written for {secs} s."),
            "See which one it is (`lsof` on redraft.sqlite3), and let it come to its end or end it.",
        )
    } else {
        Finding::problem(
            CHECK,
            format!(
                "The database cannot be written, and a worker that was stopped may hold it: {}.",
                names.join(", ")
            ),
            format!("Let it go on: {}.", orders.join(", ")),
        )
    })
}

/// Whether the process was stopped by a signal; elsewhere than on Linux that is not known.
fn stands_still(pid: i64) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    // The name before it stands in parentheses and may hold anything.
    let state = stat.rsplit(") ").next().unwrap_or_default();
    state.starts_with(['T', 't'])
}
