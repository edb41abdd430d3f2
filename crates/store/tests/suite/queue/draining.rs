//! Workers that are asked to stop.

use std::time::Duration;

use redraft_store::JobPayload;
use tokio::sync::oneshot;

use super::crew::{Log, hire, hire_lively, iterate, until};
use crate::{
    fixture::{Fixture, begin, take, unchanged},
    stores::Stores,
};

on_both![
    a_draining_worker_finishes_its_job_and_takes_no_other,
    a_job_of_a_draining_worker_is_given_to_nobody_else,
    a_heartbeat_or_a_look_in_hand_does_not_keep_a_draining_worker_from_ending,
];

async fn a_draining_worker_finishes_its_job_and_takes_no_other(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    for _ in 0..3 {
        fixture.sibling(&store).await.start(&store, 1).await;
    }
    let log = Log::default();
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let mut worker = hire(&store, "w1", 1, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        async move { iterate(&store, "w1", &payload, Duration::from_millis(400), &log).await }
    });
    until("it works", async || log.len() == 1).await;
    worker.ask_to_stop();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!worker.has_ended(), "it let its job go");
    worker.end().await.unwrap();
    assert_eq!(log.len(), 1);
    assert_eq!(store.count_going_sessions().await.unwrap(), 2);
    store.close().await;
}

/// However long the drain takes: no heartbeat is needed for that, only the lease.
async fn a_job_of_a_draining_worker_is_given_to_nobody_else(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    let held = fixture.start(&store, 1).await;
    let log = Log::default();
    let (release, released) = oneshot::channel::<()>();
    let released = std::sync::Mutex::new(Some(released));
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let mut first = hire(&store, "w1", 1, move |payload| {
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
    until("it works", async || log.len() == 1).await;
    first.ask_to_stop();
    let epoch = store.session(&held).await.unwrap().unwrap().epoch;
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let second = hire(&store, "w2", 1, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        async move { iterate(&store, "w2", &payload, Duration::ZERO, &log).await }
    });
    for _ in 0..120 {
        stores.later(Duration::from_secs(1));
        store.renew_lease(&held, epoch).await.unwrap();
    }
    let other = fixture.sibling(&store).await.start(&store, 1).await;
    until("the other worker works", async || log.of(&other) == 1).await;
    assert_eq!(log.of(&held), 1, "{log:?}");
    assert!(!first.has_ended());
    release.send(()).unwrap();
    first.end().await.unwrap();
    assert_eq!(log.len(), 2);
    second.end().await.unwrap();
    store.close().await;
}

/// While it drains the loop leaves what it was doing with the database where it is; if that held the one
/// connection that writes, no job could ever be finished.
async fn a_heartbeat_or_a_look_in_hand_does_not_keep_a_draining_worker_from_ending(
    stores: &Stores,
) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    for round in 0..12 {
        let store = stores.in_real_time().await;
        for _ in 0..3 {
            fixture.sibling(&store).await.start(&store, 3).await;
        }
        let log = Log::default();
        let (theirs, theirs_log) = (store.clone(), log.clone());
        let time = Duration::from_millis(round);
        let lively = Duration::from_millis(1);
        let mut worker = hire_lively(&store, &format!("w{round}"), 2, lively, move |payload| {
            let (store, log) = (theirs.clone(), theirs_log.clone());
            async move { iterate(&store, "w1", &payload, time, &log).await }
        });
        until("it works", async || log.len() > 0).await;
        worker.ask_to_stop();
        until("the worker ends", async || worker.has_ended()).await;
        worker.end().await.unwrap();
        store.close().await;
    }
}
