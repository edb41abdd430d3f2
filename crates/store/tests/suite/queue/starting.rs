//! When a job starts.

use std::{
    fs::OpenOptions,
    os::unix::fs::FileExt,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use redraft_domain::{SessionState, WaitReason};
use redraft_store::JobPayload;
use tokio::sync::mpsc;

use super::crew::{Log, hire, iterate, until};
use crate::{
    fixture::{Fixture, begin, unchanged},
    stores::Stores,
};

on_both![
    a_job_of_another_process_starts_within_milliseconds,
    a_ring_during_a_look_is_not_lost,
    a_job_that_was_put_off_runs_once_more_and_at_its_time,
    an_idle_worker_writes_nothing_but_that_it_lives,
];

async fn a_job_of_another_process_starts_within_milliseconds(stores: &Stores) {
    let store = stores.in_real_time().await;
    let (heard, mut starts) = mpsc::unbounded_channel();
    let (theirs, log) = (store.clone(), Log::default());
    let worker = hire(&store, "w1", 1, move |payload| {
        heard.send(Instant::now()).unwrap();
        let (store, log) = (theirs.clone(), log.clone());
        async move { iterate(&store, "w1", &payload, Duration::ZERO, &log).await }
    });
    let other = stores.in_real_time().await;
    let fixture = Fixture::new(&other, "shop").await;
    let mut delays = Vec::new();
    for _ in 0..9 {
        // The worker is idle, and its next look is up to a second away.
        tokio::time::sleep(Duration::from_millis(130)).await;
        let fixture = fixture.sibling(&other).await;
        let before = Instant::now();
        fixture.start(&other, 1).await;
        let started = tokio::time::timeout(Duration::from_secs(5), starts.recv()).await;
        delays.push(started.unwrap().unwrap() - before);
    }
    delays.sort();
    assert!(delays[4] < Duration::from_millis(100), "{delays:?}");
    worker.end().await.unwrap();
    other.close().await;
    store.close().await;
}

/// Rings for nothing, again and again, until it is dropped.
struct FalseAlarms(Arc<AtomicBool>);

impl FalseAlarms {
    fn start(bell: &Path) -> Self {
        let bell = OpenOptions::new().write(true).open(bell).unwrap();
        let over = Arc::new(AtomicBool::new(false));
        let theirs = Arc::clone(&over);
        std::thread::spawn(move || {
            while !theirs.load(Ordering::SeqCst) {
                bell.write_all_at(&[0; 8], 0).unwrap();
                std::thread::sleep(Duration::from_micros(400));
            }
        });
        Self(over)
    }
}

impl Drop for FalseAlarms {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

/// The look finds nothing, and while it returns a job comes: the ring for it must count. The alarms
/// keep the worker looking until the job is there, and not longer.
async fn a_ring_during_a_look_is_not_lost(stores: &Stores) {
    let store = stores.in_real_time().await;
    let (heard, mut starts) = mpsc::unbounded_channel();
    let (theirs, log) = (store.clone(), Log::default());
    let worker = hire(&store, "w1", 1, move |payload| {
        heard.send(()).unwrap();
        let (store, log) = (theirs.clone(), log.clone());
        async move { iterate(&store, "w1", &payload, Duration::ZERO, &log).await }
    });
    let other = stores.in_real_time().await;
    let fixture = Fixture::new(&other, "shop").await;
    let mut late = 0;
    for _ in 0..100 {
        let new = fixture.sibling(&other).await.new_session(1);
        let alarms = FalseAlarms::start(&stores.bell_of_jobs());
        other.start_session(new).await.unwrap();
        drop(alarms);
        let before = Instant::now();
        let started = tokio::time::timeout(Duration::from_secs(5), starts.recv()).await;
        started.unwrap().unwrap();
        late += u32::from(before.elapsed() > Duration::from_millis(400));
    }
    // A lost ring costs the time until the next look, up to a second; a slow disk now and then as much.
    assert!(late <= 5, "{late} of 100 started late");
    worker.end().await.unwrap();
    other.close().await;
    store.close().await;
}

/// Nothing is returned to the queue to put a job off: it is enqueued anew, with its time.
async fn a_job_that_was_put_off_runs_once_more_and_at_its_time(stores: &Stores) {
    const PAUSE: Duration = Duration::from_millis(700);
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    let (heard, mut starts) = mpsc::unbounded_channel();
    let theirs = store.clone();
    let worker = hire(&store, "w1", 1, move |payload| {
        let (store, heard) = (theirs.clone(), heard.clone());
        async move {
            let job = JobPayload::decode(&payload).unwrap();
            let held = store
                .take_lease(&job.session_id, 1, "w1")
                .await
                .unwrap()
                .unwrap();
            let attempt = begin(&store, &held, 1).await;
            heard.send((attempt.number, Instant::now())).unwrap();
            if attempt.number == 1 {
                let until = store.now().plus(PAUSE);
                let wait = |state: SessionState| state.wait(until, WaitReason::BackOff, "x".into());
                store
                    .stand_still(&job.session_id, held.epoch, wait)
                    .await
                    .unwrap();
            } else {
                let end = unchanged(1);
                store
                    .finish_iteration(&job.session_id, held.epoch, end)
                    .await
                    .unwrap();
            }
        }
    });
    let id = fixture.start(&store, 1).await;
    let (_, first) = starts.recv().await.unwrap();
    let (number, second) = starts.recv().await.unwrap();
    let pause = second - first;
    assert_eq!(number, 2);
    assert!(
        pause >= PAUSE && pause < PAUSE + Duration::from_millis(1_500),
        "{pause:?}"
    );
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(starts.try_recv().is_err(), "it ran twice");
    let session = store.session(&id).await.unwrap().unwrap();
    assert!(session.state.is_final());
    worker.end().await.unwrap();
    store.close().await;
}

async fn an_idle_worker_writes_nothing_but_that_it_lives(stores: &Stores) {
    let store = stores.in_real_time().await;
    let worker = hire(&store, "w1", 1, |_| async {});
    until("the worker is known", async || {
        !store.workers().await.unwrap().is_empty()
    })
    .await;
    let seen = |worker: &redraft_store::Worker| (worker.started_at, worker.seen_at);
    let first = seen(&store.workers().await.unwrap()[0]);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let later = seen(&store.workers().await.unwrap()[0]);
    assert!(
        later.0 == first.0 && later.1 > first.1,
        "{first:?} {later:?}"
    );
    for table in ["jobs", "sessions", "events"] {
        let rows = stores
            .number(&format!("SELECT COUNT(*) FROM {table}"))
            .await;
        assert_eq!(rows, 0, "{table}");
    }
    worker.end().await.unwrap();
    store.close().await;
}
