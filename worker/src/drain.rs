//! Ending a worker: what is in hand may go on for a while, then it is interrupted and given back.

use std::time::Duration;

use tokio_util::sync::CancellationToken;

/// How much of the drain time is kept for stopping agents and writing down what they did.
const KEPT_FOR_STOPPING: Duration = Duration::from_secs(3);

/// Waits for the shutdown, gives the iterations in hand their time, and then hurries them.
pub(crate) async fn drain(shutdown: CancellationToken, hurry: CancellationToken, limit: Duration) {
    shutdown.cancelled().await;
    tokio::time::sleep(limit.saturating_sub(KEPT_FOR_STOPPING)).await;
    hurry.cancel();
}
