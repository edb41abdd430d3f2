//! The end of a session whose last document is published before anybody hears of the end.

use redraft_domain::{RunStatus, SessionId, SessionState};
use redraft_store::{Finished, LeaseHeld, Request, Store, StoreError};

use crate::{
    fixture::{Fixture, begin, changed, kinds, take, unchanged},
    stores::Stores,
};

on_both![
    a_session_ends_when_its_last_document_is_published,
    an_iteration_in_the_middle_is_followed_by_the_next_at_once,
    a_session_whose_worker_died_before_the_end_is_ended,
    a_wish_to_cancel_that_comes_before_the_end_is_fulfilled,
    only_the_holder_of_the_lease_ends_a_session,
];

/// The last iteration is finished and its document not published.
async fn finished(store: &Store) -> (SessionId, LeaseHeld) {
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let end = changed(1, fixture.revision(None, "# Better\n"));
    let finished = store.finish_before_publishing(&id, held.epoch, end).await;
    assert_eq!(finished.unwrap(), Finished::LastOne);
    (id, held)
}

async fn status(store: &Store, id: &SessionId) -> RunStatus {
    store.session(id).await.unwrap().unwrap().state.status()
}

async fn a_session_ends_when_its_last_document_is_published(stores: &Stores) {
    let store = &stores.store;
    let (id, held) = finished(store).await;
    assert_eq!(status(store, &id).await, RunStatus::Running);
    assert_eq!(
        kinds(store, &id).await.last().unwrap(),
        "iteration_complete"
    );
    let to = store.conclude(&id, held.epoch).await.unwrap();
    assert_eq!(to.status(), RunStatus::Completed);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
    assert!(store.claim_job("w1").await.unwrap().is_none());
}

async fn an_iteration_in_the_middle_is_followed_by_the_next_at_once(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let finished = store
        .finish_before_publishing(&id, held.epoch, unchanged(1))
        .await;
    assert_eq!(finished.unwrap(), Finished::To(SessionState::Running));
    take(store, &id, 2, "w2").await;
}

async fn a_session_whose_worker_died_before_the_end_is_ended(stores: &Stores) {
    let store = &stores.store;
    let (id, held) = finished(store).await;
    store.reconcile().await.unwrap();
    assert_eq!(status(store, &id).await, RunStatus::Running, "it may live");
    stores.later(Store::LEASE);
    store.reconcile().await.unwrap();
    assert_eq!(status(store, &id).await, RunStatus::Completed);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
    // It lived after all, and does not end the session a second time.
    let late = store.conclude(&id, held.epoch).await;
    assert!(matches!(late, Err(StoreError::Lost)), "{late:?}");
    assert!(store.claim_job("w2").await.unwrap().is_none());
}

async fn a_wish_to_cancel_that_comes_before_the_end_is_fulfilled(stores: &Stores) {
    let store = &stores.store;
    let (id, held) = finished(store).await;
    store.request(&id, Request::Cancel).await.unwrap();
    let to = store.conclude(&id, held.epoch).await.unwrap();
    assert_eq!(to.status(), RunStatus::Cancelled);
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.iterations_completed, 1, "what was done is kept");
}

async fn only_the_holder_of_the_lease_ends_a_session(stores: &Stores) {
    let store = &stores.store;
    let (id, held) = finished(store).await;
    store.release_lease(&id, held.epoch).await.unwrap();
    let late = store.conclude(&id, held.epoch).await;
    assert!(matches!(late, Err(StoreError::Lost)), "{late:?}");
    assert_eq!(status(store, &id).await, RunStatus::Running);
}
