//! Several workers on one queue.

use std::time::Duration;

use redraft_store::{JobPayload, Store};
use tokio::sync::oneshot;

use super::crew::{Log, Running, hire, iterate, until};
use crate::{
    fixture::{Fixture, begin, take, unchanged},
    stores::Stores,
};

on_both![
    two_workers_share_the_jobs_and_run_none_twice,
    a_job_that_runs_long_is_started_nowhere_else,
    a_worker_takes_no_more_jobs_than_it_runs_at_once,
    a_worker_may_have_the_name_of_one_that_lives,
];

fn hire_one(store: &Store, name: &'static str, time: Duration, log: &Log) -> Running {
    let (theirs, log) = (store.clone(), log.clone());
    hire(store, name, 1, move |payload| {
        let (store, log) = (theirs.clone(), log.clone());
        async move { iterate(&store, name, &payload, time, &log).await }
    })
}

async fn two_workers_share_the_jobs_and_run_none_twice(stores: &Stores) {
    let (one, two) = (stores.in_real_time().await, stores.in_real_time().await);
    let fixture = Fixture::new(&one, "shop").await;
    let log = Log::default();
    let time = Duration::from_millis(60);
    let crew = [
        hire_one(&one, "w1", time, &log),
        hire_one(&two, "w2", time, &log),
    ];
    for _ in 0..6 {
        fixture.sibling(&one).await.start(&one, 3).await;
    }
    until("all is done", async || {
        one.count_going_sessions().await.unwrap() == 0
    })
    .await;
    assert_eq!((log.len(), log.most_repeated()), (18, 1), "{log:?}");
    for worker in ["w1", "w2"] {
        assert!(log.by(worker) >= 5, "{log:?}");
    }
    for worker in crew {
        worker.end().await.unwrap();
    }
    one.close().await;
    two.close().await;
}

/// Far longer than its claim and its lease would last without being renewed.
async fn a_job_that_runs_long_is_started_nowhere_else(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    let long = fixture.start(&store, 1).await;
    let log = Log::default();
    let (release, released) = oneshot::channel::<()>();
    let released = std::sync::Mutex::new(Some(released));
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let first = hire(&store, "w1", 1, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        let released = released.lock().unwrap().take().unwrap();
        async move {
            let job = JobPayload::decode(&payload).unwrap();
            let held = take(&store, &job.session_id, 1, "w1").await;
            log.add("w1", &job);
            begin(&store, &held, 1).await;
            released.await.unwrap();
            store
                .finish_iteration(&job.session_id, held.epoch, unchanged(1))
                .await
                .unwrap();
        }
    });
    until("the long job runs", async || log.len() == 1).await;
    let epoch = store.session(&long).await.unwrap().unwrap().epoch;
    let second = hire_one(&store, "w2", Duration::ZERO, &log);
    for _ in 0..30 {
        stores.later(Duration::from_secs(1));
        store.renew_lease(&long, epoch).await.unwrap();
    }
    // This one comes later, so the long one would have been handed out before it.
    let short = fixture.sibling(&store).await.start(&store, 1).await;
    until("the second worker works", async || log.of(&short) == 1).await;
    assert_eq!((log.of(&long), log.by("w2")), (1, 1), "{log:?}");
    release.send(()).unwrap();
    until("all is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    assert_eq!(log.len(), 2);
    first.end().await.unwrap();
    second.end().await.unwrap();
    store.close().await;
}

/// What waits inside a worker cannot be taken by another one.
async fn a_worker_takes_no_more_jobs_than_it_runs_at_once(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    for _ in 0..5 {
        fixture.sibling(&store).await.start(&store, 1).await;
    }
    let log = Log::default();
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let worker = hire(&store, "w1", 2, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        async move { iterate(&store, "w1", &payload, Duration::from_mins(1), &log).await }
    });
    until("it works", async || log.len() == 2).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    // A claim is over as soon as there is a lease.
    let taken = "SELECT (SELECT COUNT(*) FROM jobs WHERE claimed_by = 'w1') \
                 + (SELECT COUNT(*) FROM sessions WHERE lease_owner = 'w1')";
    assert_eq!((stores.number(taken).await, log.len()), (2, 2));
    worker.kill().await;
    store.close().await;
}

async fn a_worker_may_have_the_name_of_one_that_lives(stores: &Stores) {
    let store = stores.in_real_time().await;
    let log = Log::default();
    let first = hire_one(&store, "w1", Duration::from_millis(50), &log);
    until("the worker is known", async || {
        !store.workers().await.unwrap().is_empty()
    })
    .await;
    let second = hire_one(&store, "w1", Duration::from_millis(50), &log);
    let fixture = Fixture::new(&store, "shop").await;
    for _ in 0..3 {
        fixture.sibling(&store).await.start(&store, 2).await;
    }
    until("all is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    assert_eq!((log.len(), log.most_repeated()), (6, 1), "{log:?}");
    assert!(!first.has_ended() && !second.has_ended());
    assert_eq!(store.workers().await.unwrap().len(), 1);
    first.end().await.unwrap();
    second.end().await.unwrap();
    store.close().await;
}
