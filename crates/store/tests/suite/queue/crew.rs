//! Workers as the product has them, with a handler that a test gives.

use std::{
    collections::HashMap,
    future::Future,
    pin::Pin,
    sync::{Arc, Mutex},
    time::Duration,
};

use apalis::{
    layers::WorkerBuilderExt,
    prelude::{Data, WorkerBuilder, WorkerError},
};
use redraft_domain::SessionId;
use redraft_store::{JobPayload, QueueConfig, Store};
use tokio::{sync::oneshot, task::JoinHandle};

use crate::fixture::{begin, unchanged};

type Done = Pin<Box<dyn Future<Output = ()> + Send>>;

/// What a worker does with a payload.
#[derive(Clone)]
struct Handler(Arc<dyn Fn(Vec<u8>) -> Done + Send + Sync>);

/// A worker that runs.
pub(crate) struct Running {
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<Result<(), WorkerError>>,
}

/// How often a worker of these tests says that it lives.
const HEARTBEAT: Duration = Duration::from_millis(100);

/// Starts a worker of this name.
pub(crate) fn hire<F, D>(store: &Store, name: &str, concurrency: usize, handle: F) -> Running
where
    F: Fn(Vec<u8>) -> D + Send + Sync + 'static,
    D: Future<Output = ()> + Send + 'static,
{
    hire_lively(store, name, concurrency, HEARTBEAT, handle)
}

/// Starts a worker that says this often that it lives.
pub(crate) fn hire_lively<F, D>(
    store: &Store,
    name: &str,
    concurrency: usize,
    heartbeat: Duration,
    handle: F,
) -> Running
where
    F: Fn(Vec<u8>) -> D + Send + Sync + 'static,
    D: Future<Output = ()> + Send + 'static,
{
    let queue = store.queue(QueueConfig {
        worker: name.to_owned(),
        host: "host".into(),
        pid: 1,
        heartbeat,
    });
    let handler = Handler(Arc::new(move |payload| Box::pin(handle(payload)) as Done));
    let worker = WorkerBuilder::new(name)
        .backend(queue)
        .concurrency(concurrency)
        .catch_panic()
        .data(handler)
        .build(act);
    let (stop, stopped) = oneshot::channel::<()>();
    let stopped = async move {
        // A sender that is dropped says the same.
        let _either_way = stopped.await;
        Ok::<(), std::io::Error>(())
    };
    let task = tokio::spawn(worker.run_until(stopped));
    Running {
        stop: Some(stop),
        task,
    }
}

async fn act(payload: Vec<u8>, handler: Data<Handler>) {
    (handler.0.0)(payload).await;
}

impl Running {
    /// Asks the worker to end when it has finished what it has in hand.
    pub(crate) fn ask_to_stop(&mut self) {
        if let Some(stop) = self.stop.take() {
            // A worker that has ended already hears nothing.
            let _either_way = stop.send(());
        }
    }

    /// Whether its loop has ended.
    pub(crate) fn has_ended(&self) -> bool {
        self.task.is_finished()
    }

    /// Ends the worker and says how its loop ended.
    pub(crate) async fn end(mut self) -> Result<(), WorkerError> {
        self.ask_to_stop();
        let ended = tokio::time::timeout(Duration::from_secs(20), self.task).await;
        ended.expect("the worker ends").unwrap()
    }

    /// Ends the worker as `kill -9` does: nothing of it runs any more.
    pub(crate) async fn kill(self) {
        self.task.abort();
        let _cancelled = self.task.await;
    }
}

/// What was run, and by whom.
#[derive(Debug, Clone, Default)]
pub(crate) struct Log(Arc<Mutex<Vec<(String, SessionId, u32)>>>);

impl Log {
    pub(crate) fn add(&self, worker: &str, job: &JobPayload) {
        let entry = (worker.to_owned(), job.session_id.clone(), job.iteration);
        self.0.lock().unwrap().push(entry);
    }

    pub(crate) fn len(&self) -> usize {
        self.0.lock().unwrap().len()
    }

    /// How many jobs this worker ran.
    pub(crate) fn by(&self, worker: &str) -> usize {
        let all = self.0.lock().unwrap();
        all.iter().filter(|(who, ..)| who == worker).count()
    }

    /// How often the iterations of this session were run, of any worker.
    pub(crate) fn of(&self, session: &SessionId) -> usize {
        let all = self.0.lock().unwrap();
        all.iter().filter(|(_, id, _)| id == session).count()
    }

    /// The most often that one iteration was run.
    pub(crate) fn most_repeated(&self) -> usize {
        let mut counts = HashMap::new();
        for (_, session, iteration) in self.0.lock().unwrap().iter() {
            *counts.entry((session.clone(), *iteration)).or_insert(0) += 1;
        }
        counts.into_values().max().unwrap_or(0)
    }
}

/// Runs one iteration that takes `time` and changes nothing. Does nothing where the lease is gone.
pub(crate) async fn iterate(
    store: &Store,
    worker: &str,
    payload: &[u8],
    time: Duration,
    log: &Log,
) {
    let job = JobPayload::decode(payload).unwrap();
    let (id, number) = (&job.session_id, job.iteration);
    let Some(held) = store.take_lease(id, number, worker).await.unwrap() else {
        return;
    };
    log.add(worker, &job);
    begin(store, &held, number).await;
    tokio::time::sleep(time).await;
    let finished = store
        .finish_iteration(id, held.epoch, unchanged(number))
        .await;
    finished.unwrap();
}

/// Waits until `met` says so.
pub(crate) async fn until(what: &str, met: impl AsyncFn() -> bool) {
    let started = std::time::Instant::now();
    while !met().await {
        assert!(
            started.elapsed() < Duration::from_secs(15),
            "{what}: not within 15 s"
        );
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
