//! Keeps a lease: renews it each second, also while the worker drains, and hears what the user asks.

use std::{sync::Arc, time::Duration};

use redraft_agent::{StopHandle, StopReason, StopToken, stop_pair};
use redraft_domain::{LeaseEpoch, SessionId};
use redraft_store::{Renewal, Request, StoreError};
use tokio::{task::JoinHandle, time::Instant};

use crate::context::Context;

/// How often a lease is renewed: a fifth of its length.
const RENEW_EVERY: Duration = Duration::from_secs(1);

/// The task that keeps one lease.
#[derive(Debug)]
pub(crate) struct Keeper {
    task: JoinHandle<()>,
    token: StopToken,
}

impl Keeper {
    /// Starts to keep a lease.
    pub(crate) fn start(context: &Arc<Context>, session: &SessionId, epoch: LeaseEpoch) -> Self {
        let (handle, token) = stop_pair();
        let keep = keep(Arc::clone(context), session.clone(), epoch, handle);
        Self {
            task: tokio::spawn(keep),
            token,
        }
    }

    /// Stops the attempt when the user, the drain or a lost lease wants it.
    pub(crate) fn stop_token(&self) -> StopToken {
        self.token.clone()
    }

    /// Keeps the lease no longer.
    pub(crate) fn end(self) {
        self.task.abort();
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn keep(context: Arc<Context>, session: SessionId, epoch: LeaseEpoch, stop: StopHandle) {
    let mut bell = context.store.bell().jobs();
    let mut renew_at = Instant::now() + RENEW_EVERY;
    let mut hurried = false;
    loop {
        let learned = tokio::select! {
            () = tokio::time::sleep_until(renew_at) => {
                renew_at = Instant::now() + RENEW_EVERY;
                context.store.renew_lease(&session, epoch).await
            }
            () = bell.heard() => context.store.look_at_lease(&session, epoch).await,
            () = context.hurry.cancelled(), if !hurried => {
                hurried = true;
                stop.stop(StopReason::Drain);
                continue;
            }
        };
        match learned {
            Ok(Renewal::Held) => {}
            Ok(Renewal::Asked(Request::Cancel)) => stop.stop(StopReason::Cancel),
            Ok(Renewal::Asked(Request::Pause)) => stop.stop(StopReason::Pause),
            Ok(Renewal::Lost) => {
                stop.stop(StopReason::LeaseLost);
                return;
            }
            // A locked database: nobody else can take the lease meanwhile either.
            Err(error) => log(&error),
        }
    }
}

fn log(error: &StoreError) {
    tracing::warn!(%error, cause = ?error, "the lease was not renewed; trying again");
}
