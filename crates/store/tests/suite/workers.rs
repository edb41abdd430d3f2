//! Workers that live and workers that are dead.

use std::time::Duration;

use redraft_domain::RunStatus;
use redraft_store::{Renewal, StoreError};

use crate::{
    fixture::{Fixture, content, take},
    stores::Stores,
};

on_both![
    a_worker_is_known_from_its_first_word_on,
    what_a_dead_worker_held_is_free_at_once,
    a_buried_worker_that_lives_writes_no_more,
    burying_a_worker_leaves_the_others_alone,
];

async fn a_worker_is_known_from_its_first_word_on(stores: &Stores) {
    let store = &stores.store;
    let started = store.now();
    store
        .worker_seen("w1", "host", 4_000_000_000)
        .await
        .unwrap();
    stores.later(Duration::from_secs(1));
    store.worker_seen("w2", "host", 2).await.unwrap();
    store
        .worker_seen("w1", "host", 4_000_000_000)
        .await
        .unwrap();
    let workers = store.workers().await.unwrap();
    let seen: Vec<_> = workers
        .iter()
        .map(|w| (&*w.name, &*w.host, w.pid, w.started_at, w.seen_at))
        .collect();
    let now = store.now();
    assert_eq!(
        seen,
        [
            ("w1", "host", 4_000_000_000, started, now),
            ("w2", "host", 2, now, now)
        ]
    );
}

async fn what_a_dead_worker_held_is_free_at_once(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let held = fixture.start(store, 1).await;
    let claimed = fixture.sibling(store).await.start(store, 1).await;
    store.worker_seen("w1", "host", 1).await.unwrap();
    store.claim_job("w1").await.unwrap().unwrap();
    store.claim_job("w1").await.unwrap().unwrap();
    take(store, &held, 1, "w1").await;
    let mut bell = store.bell().jobs();
    assert_eq!(store.bury_worker("w1").await.unwrap(), 1);
    bell.heard().await;
    assert!(store.workers().await.unwrap().is_empty());
    let session = store.session(&held).await.unwrap().unwrap();
    assert_eq!(session.state.status(), RunStatus::Running);
    assert!(store.claim_job("w2").await.unwrap().is_some());
    assert!(store.claim_job("w2").await.unwrap().is_some());
    take(store, &held, 1, "w2").await;
    take(store, &claimed, 1, "w2").await;
}

async fn a_buried_worker_that_lives_writes_no_more(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    store.bury_worker("w1").await.unwrap();
    let lost = store
        .append_events(&id, held.epoch, &[content(store, "late")])
        .await;
    assert!(matches!(lost, Err(StoreError::Lost)), "{lost:?}");
    assert_eq!(
        store.renew_lease(&id, held.epoch).await.unwrap(),
        Renewal::Lost
    );
}

async fn burying_a_worker_leaves_the_others_alone(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    store.worker_seen("w2", "host", 1).await.unwrap();
    store.claim_job("w2").await.unwrap().unwrap();
    let held = take(store, &id, 1, "w2").await;
    assert_eq!(store.bury_worker("w1").await.unwrap(), 0);
    assert_eq!(store.workers().await.unwrap().len(), 1);
    assert_eq!(
        store.renew_lease(&id, held.epoch).await.unwrap(),
        Renewal::Held
    );
    assert!(store.claim_job("w3").await.unwrap().is_none());
}
