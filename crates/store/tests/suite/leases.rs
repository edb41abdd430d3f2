//! The lease: who may write to a session, and until when.

use std::time::Duration;

use redraft_domain::{LeaseEpoch, RunStatus, SessionId};
use redraft_store::{Renewal, Request, Settlement, Store, StoreError};

use crate::{
    fixture::{Fixture, begin, content, events, new_attempt, take, try_begin, unchanged},
    stores::Stores,
};

on_both![
    a_lease_is_taken_by_one_worker,
    of_many_workers_one_takes_the_lease,
    a_lease_is_for_the_next_iteration_of_a_session_that_goes_on,
    an_expired_lease_goes_to_the_next_worker,
    an_expired_lease_that_nobody_took_is_renewed,
    a_holder_hears_what_the_user_asks,
    a_worker_that_lost_its_lease_writes_no_more,
    a_lease_that_was_given_back_allows_no_more_writing,
    a_released_iteration_goes_on_elsewhere_at_once,
    a_lease_of_a_finished_iteration_is_gone,
];

async fn started(stores: &Stores) -> SessionId {
    let fixture = Fixture::new(&stores.store, "shop").await;
    fixture.start(&stores.store, 3).await
}

async fn a_lease_is_taken_by_one_worker(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    assert_eq!(held.session.state.status(), RunStatus::Running);
    assert_eq!(held.session.lease_owner.as_deref(), Some("w1"));
    assert_eq!(
        held.session.lease_until,
        Some(store.now().plus(Store::LEASE))
    );
    assert_eq!(held.session.current_iteration, 1);
    assert_eq!(held.session.started_at, Some(store.now()));
    assert_eq!(held.session.epoch, held.epoch);
    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
    assert!(store.take_lease(&id, 1, "w1").await.unwrap().is_none());
}

async fn of_many_workers_one_takes_the_lease(stores: &Stores) {
    let id = started(stores).await;
    let mut takers = Vec::new();
    for number in 0..6 {
        let (store, id) = (stores.another().await, id.clone());
        takers.push(tokio::spawn(async move {
            let owner = format!("w{number}");
            store.take_lease(&id, 1, &owner).await.unwrap().is_some()
        }));
    }
    let mut taken = 0;
    for taker in takers {
        taken += i32::from(taker.await.unwrap());
    }
    assert_eq!(taken, 1);
}

async fn a_lease_is_for_the_next_iteration_of_a_session_that_goes_on(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    for wrong in [0, 2] {
        assert!(store.take_lease(&id, wrong, "w1").await.unwrap().is_none());
    }
    let unknown = SessionId::from_random(1);
    assert!(store.take_lease(&unknown, 1, "w1").await.unwrap().is_none());
    store.request(&id, Request::Pause).await.unwrap();
    assert!(store.take_lease(&id, 1, "w1").await.unwrap().is_none());
    store.resume_session(&id).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    store.request(&id, Request::Cancel).await.unwrap();
    stores.later(Store::LEASE);
    // The wish comes first, though the lease is free.
    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
    let asked = store.look_at_lease(&id, held.epoch).await.unwrap();
    assert_eq!(asked, Renewal::Asked(Request::Cancel));
    store.enforce(&id, Request::Cancel).await.unwrap();
    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
}

async fn an_expired_lease_goes_to_the_next_worker(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let first = take(store, &id, 1, "w1").await;
    stores.later(Store::LEASE.saturating_sub(Duration::from_millis(1)));
    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
    stores.later(Duration::from_millis(1));
    let second = take(store, &id, 1, "w2").await;
    assert!(second.epoch > first.epoch);
    assert_eq!(second.session.started_at, first.session.started_at);
    assert_eq!(
        store.renew_lease(&id, first.epoch).await.unwrap(),
        Renewal::Lost
    );
    assert_eq!(
        store.renew_lease(&id, second.epoch).await.unwrap(),
        Renewal::Held
    );
}

async fn an_expired_lease_that_nobody_took_is_renewed(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    stores.later(Duration::from_hours(1));
    assert_eq!(
        store.look_at_lease(&id, held.epoch).await.unwrap(),
        Renewal::Held
    );
    assert_eq!(
        store.renew_lease(&id, held.epoch).await.unwrap(),
        Renewal::Held
    );
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.lease_until, Some(store.now().plus(Store::LEASE)));
    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
}

async fn a_holder_hears_what_the_user_asks(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    let mut bell = store.bell().jobs();
    for what in [Request::Pause, Request::Cancel] {
        let told = store.request(&id, what).await.unwrap();
        assert_eq!(told.requested, Some(what));
        assert_eq!(told.state.status(), RunStatus::Running);
        bell.heard().await;
        let asked = Renewal::Asked(what);
        assert_eq!(store.look_at_lease(&id, held.epoch).await.unwrap(), asked);
        assert_eq!(store.renew_lease(&id, held.epoch).await.unwrap(), asked);
    }
    // A wish to cancel is not weakened by one to pause.
    let told = store.request(&id, Request::Pause).await.unwrap();
    assert_eq!(told.requested, Some(Request::Cancel));
}

async fn writes_nothing(stores: &Stores, id: &SessionId, stale: LeaseEpoch) {
    let store = &stores.store;
    let before = (
        store.session(id).await.unwrap().unwrap(),
        events(store, id).await.len(),
    );
    let lost = [
        store
            .append_events(id, stale, &[content(store, "late")])
            .await,
        store.append_events(id, stale, &[]).await,
        try_begin(store, id, stale, &new_attempt(1)).await.map(drop),
        store
            .finish_iteration(id, stale, unchanged(1))
            .await
            .map(drop),
        store
            .stand_still(id, stale, |state| Request::Pause.fulfil(state))
            .await
            .map(drop),
        store
            .stand_still(id, stale, |state| Request::Cancel.fulfil(state))
            .await
            .map(drop),
    ];
    for write in lost {
        assert!(matches!(write, Err(StoreError::Lost)), "{write:?}");
    }
    store.put_partial(id, stale, "{\"late\":1}").await.unwrap();
    store.release_lease(id, stale).await.unwrap();
    assert_eq!(store.renew_lease(id, stale).await.unwrap(), Renewal::Lost);
    assert_eq!(store.look_at_lease(id, stale).await.unwrap(), Renewal::Lost);
    let after = (
        store.session(id).await.unwrap().unwrap(),
        events(store, id).await.len(),
    );
    assert_eq!(format!("{before:?}"), format!("{after:?}"));
    let shown = store.partials().await.unwrap();
    assert!(
        shown.iter().all(|partial| partial.data.is_empty()),
        "{shown:?}"
    );
}

async fn a_worker_that_lost_its_lease_writes_no_more(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let stale = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &stale, 1).await;
    stores.later(Store::LEASE);
    take(store, &id, 1, "w2").await;
    writes_nothing(stores, &id, stale.epoch).await;
    // Money and evidence are recorded all the same.
    let settlement = Settlement {
        cost_usd: Some(0.25),
        ..Settlement::default()
    };
    assert!(store.settle_attempt(attempt.id, &settlement).await.unwrap());
    let session = store.session(&id).await.unwrap().unwrap();
    assert!((session.cost_usd - 0.25).abs() < 1e-9);
}

async fn a_lease_that_was_given_back_allows_no_more_writing(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    store.release_lease(&id, held.epoch).await.unwrap();
    writes_nothing(stores, &id, held.epoch).await;
}

async fn a_released_iteration_goes_on_elsewhere_at_once(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    store.claim_job("w1").await.unwrap().unwrap();
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    assert!(store.claim_job("w2").await.unwrap().is_none());
    let mut bell = store.bell().jobs();
    store.release_lease(&id, held.epoch).await.unwrap();
    bell.heard().await;
    assert!(store.claim_job("w2").await.unwrap().is_some());
    let second = take(store, &id, 1, "w2").await;
    let attempt = begin(store, &second, 1).await;
    assert_eq!(attempt.number, 2);
}

async fn a_lease_of_a_finished_iteration_is_gone(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!((session.lease_owner, session.lease_until), (None, None));
    writes_nothing(stores, &id, held.epoch).await;
    take(store, &id, 2, "w2").await;
}
