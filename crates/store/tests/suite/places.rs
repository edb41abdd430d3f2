//! How many sessions may run at once, and where a session stands in the queue.

use redraft_domain::{Policy, SessionId};
use redraft_store::{InstallationPolicy, JobPayload, Store};

use crate::{
    fixture::{Fixture, begin, take, unchanged},
    stores::Stores,
};

on_both![
    the_installation_runs_no_more_sessions_than_it_allows,
    a_full_project_leaves_the_others_their_turn,
    a_session_in_the_queue_knows_its_place,
];

fn at_most(most: u32) -> Policy {
    Policy {
        most_running: Some(most),
        ..Policy::default()
    }
}

/// Claims the next job and takes its session's lease.
async fn next(store: &Store) -> Option<SessionId> {
    let claim = store.claim_job("w1").await.unwrap()?;
    let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
    take(store, &job.session_id, job.iteration, "w1").await;
    Some(job.session_id)
}

async fn the_installation_runs_no_more_sessions_than_it_allows(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    fixture.start(store, 1).await;
    for _ in 0..2 {
        fixture.sibling(store).await.start(store, 1).await;
    }
    let new = InstallationPolicy {
        policy: at_most(2),
        ..InstallationPolicy::default()
    };
    store.set_installation_policy(&new).await.unwrap();
    // A job that is claimed takes a place already, before its session's lease is taken.
    let claim = store.claim_job("w1").await.unwrap().unwrap();
    next(store).await.unwrap();
    assert_eq!(next(store).await, None);
    let job = JobPayload::decode(claim.payload.as_bytes()).unwrap();
    let held = take(store, &job.session_id, 1, "w1").await;
    assert_eq!(next(store).await, None);
    begin(store, &held, 1).await;
    let end = store.finish_iteration(&job.session_id, held.epoch, unchanged(1));
    end.await.unwrap();
    assert!(next(store).await.is_some());
}

async fn a_full_project_leaves_the_others_their_turn(stores: &Stores) {
    let store = &stores.store;
    let (shop, other) = (
        Fixture::new(store, "shop").await,
        Fixture::new(store, "other").await,
    );
    let policy = at_most(1);
    store
        .set_project_policy(&shop.project, &policy)
        .await
        .unwrap();
    let first = shop.start(store, 1).await;
    assert_eq!(next(store).await, Some(first));
    shop.sibling(store).await.start(store, 1).await;
    let elsewhere = other.start(store, 1).await;
    assert_eq!(next(store).await, Some(elsewhere));
    assert_eq!(next(store).await, None);
}

async fn a_session_in_the_queue_knows_its_place(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.start(store, 1).await;
    stores.later(std::time::Duration::from_millis(5));
    let second = fixture.sibling(store).await.start(store, 1).await;
    assert_eq!(store.queue_position(&first).await.unwrap(), Some(1));
    assert_eq!(store.queue_position(&second).await.unwrap(), Some(2));
    take(store, &first, 1, "w1").await;
    assert_eq!(store.queue_position(&second).await.unwrap(), Some(1));
}
