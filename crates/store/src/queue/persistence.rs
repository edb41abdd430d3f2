//! apalis-core's `Persistence` over our own `jobs` table.

use std::{convert::Infallible, time::Duration};

use apalis_core::{
    backend::persistence::{Persistence, TaskEvent},
    task::{Task, builder::TaskBuilder, task_id::TaskId},
    worker::context::WorkerContext,
};
use serde_json::Value;
use tokio::sync::watch;

use crate::{Claim, Store};

/// How a worker uses the queue.
#[derive(Debug, Clone)]
pub struct QueueConfig {
    /// The worker's name; new for each start, since a name stands for one life.
    pub worker: String,
    /// The machine's name.
    pub host: String,
    /// The worker's process id.
    pub pid: u32,
    /// How often the worker says that it lives.
    pub heartbeat: Duration,
}

/// The queue of iterations.
#[derive(Debug, Clone)]
pub(super) struct IterationPersistence {
    pub(super) store: Store,
    pub(super) config: QueueConfig,
    /// A ring during a look means that the look may have come too early.
    pub(super) rings: watch::Receiver<()>,
}

/// Nothing here fails: an error would end the worker's loop and drop the iterations that it runs.
/// What the database refuses is logged and tried again at the next look.
impl Persistence for IterationPersistence {
    type Compact = Vec<u8>;
    type Response = Value;
    type Error = Infallible;

    async fn register(&mut self, worker: &WorkerContext) -> Result<(), Infallible> {
        self.heartbeat(worker).await
    }

    async fn heartbeat(&mut self, _: &WorkerContext) -> Result<(), Infallible> {
        to_its_end(say_alive(self.store.clone(), self.config.clone())).await;
        Ok(())
    }

    /// One job at most: more than one at a time would wait here unrenewed while the first runs.
    async fn fetch_next(&mut self, _: &WorkerContext) -> Result<Vec<Task<Vec<u8>>>, Infallible> {
        let look = look(
            self.store.clone(),
            self.config.worker.clone(),
            self.rings.clone(),
        );
        let claim = to_its_end(look).await.flatten();
        let task = claim.map(|claim| {
            TaskBuilder::new(claim.payload.into_bytes())
                .task_id(TaskId::from_ulid(claim.job_id))
                .max_attempts(1)
                .build()
        });
        Ok(task.into_iter().collect())
    }

    /// A claim runs out by itself, and the lease decides who may work, so nothing is given back here.
    async fn reenqueue_abandoned(
        &mut self,
        _: Vec<Task<Vec<u8>>>,
        _: &WorkerContext,
    ) -> Result<u64, Infallible> {
        Ok(0)
    }

    /// The handler itself removes its job, in the transaction that finishes its iteration.
    async fn handle_events(
        &mut self,
        _: Vec<TaskEvent<Value>>,
        _: &WorkerContext,
    ) -> Result<(), Infallible> {
        Ok(())
    }

    /// Jobs are enqueued in the transaction that makes them necessary, never here.
    async fn push_tasks(&mut self, _: Vec<Task<Vec<u8>>>) -> Result<(), Infallible> {
        Ok(())
    }
}

/// Runs `work` in a task of its own. While apalis drains a worker it leaves a look or a heartbeat that
/// it has begun where it is, neither going on with it nor dropping it; if that held the connection
/// that writes, no job in hand could ever be finished. `None`: it panicked.
async fn to_its_end<T: Send + 'static>(
    work: impl Future<Output = T> + Send + 'static,
) -> Option<T> {
    tokio::spawn(work).await.ok()
}

async fn say_alive(store: Store, config: QueueConfig) {
    let QueueConfig {
        worker, host, pid, ..
    } = config;
    if let Err(error) = store.worker_seen(&worker, &host, pid).await {
        tracing::warn!(%error, cause = ?error, "the heartbeat was not recorded");
    }
}

/// Looks until there is a job, or none and no ring since the look began.
async fn look(store: Store, worker: String, mut rings: watch::Receiver<()>) -> Option<Claim> {
    loop {
        rings.mark_unchanged();
        match store.claim_job(&worker).await {
            Ok(Some(claim)) => return Some(claim),
            Ok(None) if rings.has_changed().unwrap_or(false) => {}
            Ok(None) => return None,
            Err(error) => {
                tracing::warn!(%error, cause = ?error, "no job could be claimed; trying again");
                return None;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    };

    use redraft_domain::{Clock, Timestamp};

    use super::*;
    use crate::sample::one_session;

    /// A clock that, once armed, is read once too early for any job; at that moment the bell rings.
    #[derive(Debug)]
    struct RingsOnce {
        armed: AtomicBool,
        bell: watch::Sender<()>,
    }

    impl Clock for RingsOnce {
        fn now(&self) -> Timestamp {
            if self.armed.swap(false, Ordering::SeqCst) {
                self.bell.send_replace(());
                Timestamp(1)
            } else {
                Timestamp(1_000)
            }
        }
    }

    #[tokio::test]
    async fn a_ring_during_a_look_makes_it_look_again() {
        let folder = tempfile::tempdir().unwrap();
        let (bell, rings) = watch::channel(());
        let armed = AtomicBool::new(false);
        let clock = Arc::new(RingsOnce { armed, bell });
        let (store, _) = one_session(folder.path(), Arc::clone(&clock) as Arc<dyn Clock>).await;
        clock.armed.store(true, Ordering::SeqCst);
        let found = look(store, "w1".into(), rings).await;
        assert!(found.is_some());
    }
}
