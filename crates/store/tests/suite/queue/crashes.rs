//! Handlers that panic and workers that die.

use std::{
    sync::Arc,
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use redraft_store::{JobPayload, Store};

use super::crew::{Log, Running, hire, iterate, until};
use crate::{
    fixture::{Fixture, begin, take},
    stores::Stores,
};

on_both![
    a_panic_of_a_handler_does_not_end_the_worker,
    a_handler_that_panics_is_not_run_again_at_once,
    a_payload_that_cannot_be_read_reaches_the_handler_and_ends_no_worker,
    what_a_killed_worker_held_is_taken_over_when_its_lease_ran_out,
    what_a_buried_worker_held_is_taken_over_at_once,
    an_iteration_that_kills_its_workers_is_counted_each_time,
];

fn hire_one(store: &Store, name: &'static str, time: Duration, log: &Log) -> Running {
    let (theirs, log) = (store.clone(), log.clone());
    hire(store, name, 1, move |payload| {
        let (store, log) = (theirs.clone(), log.clone());
        async move { iterate(&store, name, &payload, time, &log).await }
    })
}

async fn a_panic_of_a_handler_does_not_end_the_worker(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    let bad = fixture.start(&store, 1).await;
    let log = Log::default();
    let (theirs, theirs_log, of_bad) = (store.clone(), log.clone(), bad.clone());
    let worker = hire(&store, "w1", 1, move |payload| {
        let (store, log, bad) = (theirs.clone(), theirs_log.clone(), of_bad.clone());
        async move {
            let job = JobPayload::decode(&payload).unwrap();
            if job.session_id == bad {
                log.add("w1", &job);
                panic!("on purpose");
            }
            iterate(&store, "w1", &payload, Duration::ZERO, &log).await;
        }
    });
    until("it panicked", async || log.len() == 1).await;
    let good = fixture.sibling(&store).await.start(&store, 2).await;
    until("it goes on", async || log.of(&good) == 2).await;
    assert!(!worker.has_ended());
    assert_eq!(log.of(&bad), 1);
    worker.end().await.unwrap();
    store.close().await;
}

/// The library would run it 25 times at once; when it runs again is for the lease to say.
async fn a_handler_that_panics_is_not_run_again_at_once(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    fixture.start(&store, 1).await;
    let runs = Arc::new(AtomicUsize::new(0));
    let theirs = Arc::clone(&runs);
    let worker = hire(&store, "w1", 1, move |_| {
        theirs.fetch_add(1, Ordering::SeqCst);
        async { panic!("on purpose") }
    });
    until("it panicked", async || runs.load(Ordering::SeqCst) == 1).await;
    // Longer than the time after which it looks anyway.
    tokio::time::sleep(Duration::from_millis(1_300)).await;
    assert_eq!(runs.load(Ordering::SeqCst), 1);
    stores.later(Duration::from_secs(10));
    until("it panicked again", async || {
        runs.load(Ordering::SeqCst) == 2
    })
    .await;
    assert!(!worker.has_ended());
    worker.end().await.unwrap();
    store.close().await;
}

async fn a_payload_that_cannot_be_read_reaches_the_handler_and_ends_no_worker(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    let poisons = [
        "",
        "not json",
        "{\"v\":1}",
        "[1,2",
        "{\"v\":9,\"session_id\":\"x\"}",
    ];
    for poison in poisons {
        let id = fixture.sibling(&store).await.start(&store, 1).await;
        let sql = format!("UPDATE jobs SET payload = '{poison}' WHERE session_id = '{id}'");
        stores.execute(&sql).await.unwrap();
    }
    let log = Log::default();
    let poisoned = Arc::new(AtomicUsize::new(0));
    let (theirs, theirs_log, count) = (store.clone(), log.clone(), Arc::clone(&poisoned));
    let worker = hire(&store, "w1", 1, move |payload| {
        let (store, log, count) = (theirs.clone(), theirs_log.clone(), Arc::clone(&count));
        async move {
            if JobPayload::decode(&payload).is_ok() {
                return iterate(&store, "w1", &payload, Duration::ZERO, &log).await;
            }
            count.fetch_add(1, Ordering::SeqCst);
            let text = String::from_utf8(payload).unwrap();
            store.drop_payload(&text).await.unwrap();
        }
    });
    let good = fixture.start(&store, 2).await;
    until("the good one is done", async || log.of(&good) == 2).await;
    until("all were seen", async || {
        poisoned.load(Ordering::SeqCst) == poisons.len()
    })
    .await;
    assert!(!worker.has_ended());
    // Their sessions get jobs that can be read.
    assert_eq!(
        store.reconcile().await.unwrap().enqueued,
        poisons.len() as u64
    );
    until("all is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    worker.end().await.unwrap();
    store.close().await;
}

async fn what_a_killed_worker_held_is_taken_over_when_its_lease_ran_out(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    let id = fixture.start(&store, 1).await;
    let log = Log::default();
    let dead = hire_one(&store, "w1", Duration::from_mins(10), &log);
    until("it works", async || {
        store.attempts(&id).await.unwrap().len() == 1
    })
    .await;
    dead.kill().await;
    let heir = hire_one(&store, "w2", Duration::ZERO, &log);
    tokio::time::sleep(Duration::from_millis(1_200)).await;
    assert_eq!(log.by("w2"), 0);
    // The claim is as old as the lease, and lasts a little longer.
    stores.later(2 * Store::LEASE);
    until("it is taken over", async || log.by("w2") == 1).await;
    until("all is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    assert_eq!(store.attempts(&id).await.unwrap().len(), 2);
    heir.end().await.unwrap();
    store.close().await;
}

async fn what_a_buried_worker_held_is_taken_over_at_once(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    let id = fixture.start(&store, 1).await;
    let log = Log::default();
    let dead = hire_one(&store, "w1", Duration::from_mins(10), &log);
    until("it works", async || {
        store.attempts(&id).await.unwrap().len() == 1
    })
    .await;
    dead.kill().await;
    let heir = hire_one(&store, "w2", Duration::ZERO, &log);
    store.bury_worker("w1").await.unwrap();
    until("it is taken over", async || log.by("w2") == 1).await;
    heir.end().await.unwrap();
    store.close().await;
}

/// The count is what a gate needs to stop it after a few; the library's own counter has no end.
async fn an_iteration_that_kills_its_workers_is_counted_each_time(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    let id = fixture.start(&store, 1).await;
    for death in 1..=3 {
        let theirs = store.clone();
        let worker = hire(&store, &format!("w{death}"), 1, move |payload| {
            let store = theirs.clone();
            async move {
                let job = JobPayload::decode(&payload).unwrap();
                let held = take(&store, &job.session_id, 1, "w").await;
                begin(&store, &held, 1).await;
                panic!("on purpose");
            }
        });
        let died = async || {
            // A look that the one before had begun goes on without it here, where nothing ends the process,
            // and may take the job for it.
            let before = format!("w{}", death - 1);
            store.bury_worker(&before).await.unwrap();
            store.iterations(&id).await.unwrap()[0].attempts == death
        };
        until("it died", died).await;
        worker.kill().await;
        stores.later(Duration::from_mins(1));
    }
    let attempts = store.attempts(&id).await.unwrap();
    let numbers: Vec<_> = attempts.iter().map(|attempt| attempt.number).collect();
    assert_eq!(numbers, [1, 2, 3]);
    assert!(attempts.iter().all(|attempt| attempt.settled_at.is_none()));
    store.close().await;
}
