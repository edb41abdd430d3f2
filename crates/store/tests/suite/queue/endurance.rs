//! A database that is locked, slow or out of order for a while.

use std::time::Duration;

use super::crew::{Log, hire, iterate, until};
use crate::{
    fixture::Fixture,
    stores::{Raw, Stores},
};

on_both![
    a_locked_database_does_not_end_the_worker,
    a_database_that_refuses_for_a_while_does_not_end_the_worker,
];

/// For four seconds another process has the database to itself, in the middle of a job.
async fn a_locked_database_does_not_end_the_worker(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    let log = Log::default();
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let worker = hire(&store, "w1", 2, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        async move { iterate(&store, "w1", &payload, Duration::from_secs(1), &log).await }
    });
    let id = fixture.start(&store, 1).await;
    until("it works", async || {
        store.attempts(&id).await.unwrap().len() == 1
    })
    .await;
    let mut other = stores.connect().await;
    match &other {
        Raw::Sqlite(_) => other.execute("BEGIN IMMEDIATE").await,
        Raw::Postgres(_) => {
            other.execute("BEGIN").await;
            other
                .execute("LOCK TABLE jobs, sessions, workers IN ACCESS EXCLUSIVE MODE")
                .await;
        }
    }
    tokio::time::sleep(Duration::from_secs(4)).await;
    assert!(!worker.has_ended());
    other.execute("COMMIT").await;
    until("the job is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    let next = fixture.sibling(&store).await.start(&store, 1).await;
    until("it works on", async || log.of(&next) == 1).await;
    assert_eq!((log.len(), log.most_repeated()), (2, 1), "{log:?}");
    worker.end().await.unwrap();
    store.close().await;
}

/// Every heartbeat and every look fails meanwhile.
async fn a_database_that_refuses_for_a_while_does_not_end_the_worker(stores: &Stores) {
    let store = stores.in_real_time().await;
    let fixture = Fixture::new(&store, "shop").await;
    let log = Log::default();
    let (theirs, theirs_log) = (store.clone(), log.clone());
    let worker = hire(&store, "w1", 2, move |payload| {
        let (store, log) = (theirs.clone(), theirs_log.clone());
        async move { iterate(&store, "w1", &payload, Duration::from_millis(1_500), &log).await }
    });
    let running = fixture.start(&store, 1).await;
    until("it works", async || {
        store.attempts(&running).await.unwrap().len() == 1
    })
    .await;
    for (table, away) in [("workers", "no_workers"), ("projects", "no_projects")] {
        stores
            .execute(&format!("ALTER TABLE {table} RENAME TO {away}"))
            .await
            .unwrap();
    }
    tokio::time::sleep(Duration::from_millis(1_300)).await;
    assert!(!worker.has_ended());
    for (table, away) in [("workers", "no_workers"), ("projects", "no_projects")] {
        stores
            .execute(&format!("ALTER TABLE {away} RENAME TO {table}"))
            .await
            .unwrap();
    }
    let next = fixture.sibling(&store).await.start(&store, 1).await;
    until("all is done", async || {
        store.count_going_sessions().await.unwrap() == 0
    })
    .await;
    assert_eq!((log.of(&running), log.of(&next)), (1, 1), "{log:?}");
    worker.end().await.unwrap();
    store.close().await;
}
