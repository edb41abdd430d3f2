//! The worker's life: register, consume, drain.

use std::sync::Arc;

use apalis::layers::WorkerBuilderExt;
use apalis::prelude::{Data, WorkerBuilder};
use redraft_agent::sweep;
use redraft_store::{QueueConfig, Store};
use thiserror::Error;
use tokio_util::sync::CancellationToken;

use crate::{
    AgentFinder, WorkerConfig, clock_jump::ClockJump, context::Context, drain::drain,
    iteration::forget_old_looks, job, notify::notify_for_ever, reconcile::reconcile_for_ever,
};

/// How often a worker says that it lives. Leases are renewed apart from that.
const HEARTBEAT: std::time::Duration = std::time::Duration::from_secs(10);

/// A worker could not do its work.
#[derive(Debug, Error)]
pub enum WorkError {
    /// A folder for temporary files could not be made.
    #[error("the folder for temporary files could not be made")]
    TmpFolder(#[source] std::io::Error),
    /// The loop that takes jobs ended by itself.
    #[error("the worker's loop ended: {0}")]
    Loop(String),
}

/// Works until `shutdown`, then drains: returns when nothing is in hand any more.
pub async fn work(
    config: WorkerConfig,
    store: Store,
    shutdown: CancellationToken,
) -> Result<(), WorkError> {
    std::fs::create_dir_all(&config.tmp_folder).map_err(WorkError::TmpFolder)?;
    sweep_leftovers(&config.installation).await;
    forget_old_looks(&config.data_folder);
    let queue = store.queue(QueueConfig {
        worker: config.name.clone(),
        host: config.host.clone(),
        pid: std::process::id(),
        heartbeat: HEARTBEAT,
    });
    let clock_jump = ClockJump::default();
    let hurry = CancellationToken::new();
    let context = Arc::new(Context {
        agents: AgentFinder::new(&config),
        store,
        clock_jump: clock_jump.clone(),
        hurry: hurry.clone(),
        config,
    });
    let background = [
        tokio::spawn(clock_jump.watch()),
        tokio::spawn(drain(shutdown.clone(), hurry, context.config.drain)),
        tokio::spawn(reconcile_for_ever(Arc::clone(&context))),
        tokio::spawn(notify_for_ever(Arc::clone(&context))),
    ];
    let worker = WorkerBuilder::new(context.config.name.as_str())
        .backend(queue)
        .concurrency(context.config.concurrency)
        .catch_panic()
        .data(Arc::clone(&context))
        .build(|payload: Vec<u8>, context: Data<Arc<Context>>| async move {
            // A handler's future is moved several times on its way; a large one is moved as a pointer.
            Box::pin(job::handle(&context, &payload)).await;
        });
    let stopped = async move {
        shutdown.cancelled().await;
        Ok::<(), std::io::Error>(())
    };
    let ended = worker.run_until(stopped).await;
    for task in background {
        task.abort();
    }
    // What this worker still holds is free at once, not only when its lease runs out.
    if let Err(error) = context.store.bury_worker(&context.config.name).await {
        tracing::warn!(%error, "what this worker held is free only after its leases ran out");
    }
    ended.map_err(|error| WorkError::Loop(error.to_string()))
}

/// Ends what workers of this installation that are dead have left behind.
async fn sweep_leftovers(installation: &str) {
    let prefix = format!("{installation}.");
    let swept = tokio::task::spawn_blocking(move || sweep(&prefix))
        .await
        .unwrap_or_default();
    for process in swept {
        tracing::warn!(
            pid = process.pid,
            command = process.command,
            "ended a left-over process"
        );
    }
}
