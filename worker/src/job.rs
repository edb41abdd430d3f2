//! One job: from its payload to the end of its iteration.

use std::sync::Arc;

use redraft_store::{JobPayload, LeaseHeld, StoreError};

use crate::{context::Context, iteration, keeper::Keeper};

/// Does a job. Whatever happens is written down; nothing is returned, since the queue has nothing to
/// decide.
pub(crate) async fn handle(context: &Arc<Context>, payload: &[u8]) {
    let job = match JobPayload::decode(payload) {
        Ok(job) => job,
        Err(error) => {
            tracing::error!(%error, "a job is dropped; its session gets a new one");
            drop_unreadable(context, payload).await;
            return;
        }
    };
    if !context.clock_jump.allows_leases() {
        return;
    }
    let owner = &context.config.name;
    let taken = context
        .store
        .take_lease(&job.session_id, job.iteration, owner)
        .await;
    match taken {
        Ok(Some(held)) => run(context, held).await,
        // Another worker has it, or it wants nothing now: the reconciler sees to the rest.
        Ok(None) => tracing::debug!(session = %job.session_id, "the lease is not to be had"),
        Err(error) => tracing::warn!(%error, cause = ?error, "no lease; the job comes again"),
    }
}

async fn run(context: &Arc<Context>, held: LeaseHeld) {
    let (id, epoch) = (held.session.id.clone(), held.epoch);
    let keeper = Keeper::start(context, &id, epoch);
    let ended = Box::pin(iteration::run(context, held, keeper.stop_token())).await;
    keeper.end();
    match ended {
        Ok(state) => tracing::info!(session = %id, state = %state.status(), "iteration ended"),
        Err(StoreError::Lost) => tracing::info!(session = %id, "another worker took over"),
        Err(error) => {
            let full = error.is_disk_full();
            tracing::error!(session = %id, %error, cause = ?error, full, "an iteration is given up");
            // Give the lease back, so that the iteration is gone on with as soon as that is possible.
            if let Err(error) = context.store.release_lease(&id, epoch).await {
                tracing::warn!(session = %id, %error, "the lease is free only after it ran out");
            }
        }
    }
}

async fn drop_unreadable(context: &Context, payload: &[u8]) {
    let text = String::from_utf8_lossy(payload);
    if let Err(error) = context.store.drop_payload(&text).await {
        tracing::warn!(%error, "the unreadable job could not be dropped");
    }
}
