//! Putting right what should be going on and is not.

use redraft_domain::{RunStatus, SessionId, WaitReason};
use redraft_store::{JobPayload, Reconciled, Request, Store};

use crate::{
    fixture::{Fixture, begin, run_through, take, unchanged},
    stores::Stores,
};

on_both![
    nothing_is_done_where_all_is_well,
    a_session_without_job_or_lease_gets_a_job,
    a_waiting_session_without_job_gets_one_for_its_time,
    a_wish_that_no_worker_heard_is_fulfilled,
    a_job_for_another_iteration_than_the_next_is_put_right,
    a_job_of_an_ended_session_is_removed,
    reconcilers_beside_a_busy_worker_change_nothing,
    documents_that_are_not_published_are_found,
];

const NOTHING: Reconciled = Reconciled {
    enqueued: 0,
    fulfilled: 0,
};

async fn started(stores: &Stores) -> SessionId {
    let fixture = Fixture::new(&stores.store, "shop").await;
    fixture.start(&stores.store, 2).await
}

async fn nothing_is_done_where_all_is_well(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
    store.claim_job("w1").await.unwrap().unwrap();
    let held = take(store, &id, 1, "w1").await;
    store.request(&id, Request::Pause).await.unwrap();
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
    begin(store, &held, 1).await;
    store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
}

async fn a_session_without_job_or_lease_gets_a_job(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    stores.execute("DELETE FROM jobs").await.unwrap();
    // Its worker may still finish.
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
    stores.later(Store::LEASE);
    assert_eq!(store.reconcile().await.unwrap().enqueued, 1);
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
    assert!(store.claim_job("w2").await.unwrap().is_some());
    assert!(take(store, &id, 1, "w2").await.epoch > held.epoch);
}

async fn a_waiting_session_without_job_gets_one_for_its_time(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    let until = store.now().plus(std::time::Duration::from_mins(1));
    let wait = |state: redraft_domain::SessionState| {
        state.wait(until, WaitReason::BackOff, "Later.".into())
    };
    store.stand_still(&id, held.epoch, wait).await.unwrap();
    stores.execute("DELETE FROM jobs").await.unwrap();
    assert_eq!(store.reconcile().await.unwrap().enqueued, 1);
    assert_eq!(store.next_due().await.unwrap(), Some(until));
}

async fn a_wish_that_no_worker_heard_is_fulfilled(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for (what, expected) in [
        (Request::Pause, RunStatus::Paused),
        (Request::Cancel, RunStatus::Cancelled),
    ] {
        let id = match store.active_session(&fixture.workflow).await.unwrap() {
            Some(paused) => store.resume_session(&paused.id).await.unwrap().id,
            None => fixture.start(store, 2).await,
        };
        take(store, &id, 1, "w1").await;
        store.request(&id, what).await.unwrap();
        assert_eq!(store.reconcile().await.unwrap(), NOTHING);
        stores.later(Store::LEASE);
        let done = store.reconcile().await.unwrap();
        assert_eq!((done.enqueued, done.fulfilled), (0, 1));
        let session = store.session(&id).await.unwrap().unwrap();
        assert_eq!(
            (session.state.status(), session.requested),
            (expected, None)
        );
    }
}

/// Such a job would be handed out again and again, and nobody could take the lease for it.
async fn a_job_for_another_iteration_than_the_next_is_put_right(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    run_through(store, &id, 1).await;
    let sql = "UPDATE jobs SET payload = REPLACE(payload, '\"iteration\":2', '\"iteration\":1')";
    assert_eq!(stores.execute(sql).await.unwrap(), 1);
    assert_eq!(store.reconcile().await.unwrap().enqueued, 1);
    let claim = store.claim_job("w1").await.unwrap().unwrap();
    assert_eq!(
        JobPayload::decode(claim.payload.as_bytes())
            .unwrap()
            .iteration,
        2
    );
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
}

async fn a_job_of_an_ended_session_is_removed(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    stores
        .execute("CREATE TABLE kept AS SELECT * FROM jobs")
        .await
        .unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    stores
        .execute("INSERT INTO jobs SELECT * FROM kept")
        .await
        .unwrap();
    assert!(store.claim_job("w1").await.unwrap().is_none());
    assert_eq!(store.reconcile().await.unwrap(), NOTHING);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn work(store: Store, fixture: Fixture) {
    for _ in 0..8 {
        let id = fixture.start(&store, 4).await;
        for number in 1..=4 {
            run_through(&store, &id, number).await;
        }
    }
}

async fn reconcilers_beside_a_busy_worker_change_nothing(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    let working = tokio::spawn(work(stores.another().await, fixture));
    let mut done = NOTHING;
    while !working.is_finished() {
        let (one, two) = tokio::join!(stores.store.reconcile(), stores.store.reconcile());
        done.enqueued += one.unwrap().enqueued + two.unwrap().enqueued;
    }
    working.await.unwrap();
    assert_eq!(done, NOTHING);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn documents_that_are_not_published_are_found(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    assert!(store.unpublished().await.unwrap().is_empty());
    let revision = fixture.revision(None, "# One\n");
    let first = store.add_revision(&revision).await.unwrap();
    let found = store.unpublished().await.unwrap().remove(0);
    assert_eq!(
        (found.step, found.project),
        (fixture.step, fixture.project.clone())
    );
    assert_eq!(
        (&*found.project_path, &*found.path),
        ("/projects/shop", "DESIGN.md")
    );
    assert_eq!((found.current, found.published), (first, None));
    store.mark_published(fixture.step, first).await.unwrap();
    assert!(store.unpublished().await.unwrap().is_empty());
    let revision = fixture.revision(Some(first), "# Two\n");
    let second = store.add_revision(&revision).await.unwrap();
    let found = store.unpublished().await.unwrap().remove(0);
    assert_eq!((found.current, found.published), (second, Some(first)));
}
