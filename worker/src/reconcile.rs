//! Puts right what should be going on and is not: at the start and every few seconds.

use std::{path::PathBuf, sync::Arc, time::Duration};

use redraft_publication::{DocumentPlace, bring_out, settle_resources};
use redraft_store::StoreError;

use crate::{context::Context, iteration::settle_abandoned};

/// How often it looks.
const EVERY: Duration = Duration::from_secs(3);

/// A worker that has not said for this long that it lives, and whose process is gone, is dead.
const SILENCE: Duration = Duration::from_secs(15);

/// Looks for ever.
pub(crate) async fn reconcile_for_ever(context: Arc<Context>) {
    loop {
        if let Err(error) = reconcile(&context).await {
            tracing::warn!(%error, cause = ?error, "not everything could be put right; trying again");
        }
        tokio::time::sleep(EVERY).await;
    }
}

async fn reconcile(context: &Context) -> Result<(), StoreError> {
    bury_dead_workers(context).await?;
    for document in context.store.unpublished().await? {
        let place = DocumentPlace {
            step: document.step,
            project_path: PathBuf::from(document.project_path),
            path: document.path,
        };
        if let Err(error) = bring_out(&context.store, &place, None).await {
            tracing::warn!(%error, step = %document.step, "a document is not published yet");
        }
    }
    settle_resources(&context.store).await?;
    let abandoned = context.store.abandoned_attempts().await?;
    settle_abandoned(&context.store, &context.config.installation, &abandoned).await?;
    let done = context.store.reconcile().await?;
    if done.enqueued + done.fulfilled > 0 {
        tracing::info!(done.enqueued, done.fulfilled, "put sessions right");
    }
    Ok(())
}

async fn bury_dead_workers(context: &Context) -> Result<(), StoreError> {
    let now = context.store.now();
    for worker in context.store.workers().await? {
        let ours = worker.host == context.config.host && worker.name != context.config.name;
        if ours && now.since(worker.seen_at) > SILENCE && !is_alive(worker.pid) {
            tracing::info!(
                worker = worker.name,
                "a worker is dead; what it held is free again"
            );
            context.store.bury_worker(&worker.name).await?;
        }
    }
    Ok(())
}

fn is_alive(pid: i64) -> bool {
    let pid = i32::try_from(pid)
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    // A process of another user answers with an error, and lives.
    pid.is_some_and(|pid| rustix::process::test_kill_process(pid) != Err(rustix::io::Errno::SRCH))
}
