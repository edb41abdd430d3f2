//! Waiting for a time, and pausing until the user acts.

use std::time::Duration;

use redraft_domain::{
    EndReason, EventBody, IterationStatus, PauseReason, RunStatus, SessionState, WaitReason,
};
use redraft_store::StoreError;

use crate::{
    fixture::{Fixture, begin, events, kinds, take},
    stores::Stores,
};

on_both![
    a_waiting_session_goes_on_at_its_time_and_not_before,
    a_paused_session_has_no_job,
    a_session_can_end_in_the_middle_of_an_iteration,
    a_state_that_is_not_allowed_is_refused,
];

async fn a_waiting_session_goes_on_at_its_time_and_not_before(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    let until = store.now().plus(Duration::from_secs(90));
    let wait = |state: SessionState| state.wait(until, WaitReason::UsageLimit, "Later.".into());
    let state = store.stand_still(&id, held.epoch, wait).await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.state, state);
    assert_eq!(
        (session.reason(), &*session.sentence()),
        (Some("usage_limit"), "Later.")
    );
    assert_eq!(session.lease_until, None);
    assert!(store.partials().await.unwrap().is_empty());
    let iteration = store.iterations(&id).await.unwrap().remove(0);
    assert_eq!(iteration.status, IterationStatus::Pending);
    let last = events(store, &id).await.pop().unwrap();
    let body: EventBody = serde_json::from_str(&last.data).unwrap();
    let expected = EventBody::Status {
        run_status: RunStatus::Waiting,
        message: "Later.".into(),
        wait_until: Some(until.to_string()),
    };
    assert_eq!((body, last.iteration_number), (expected, Some(1)));

    assert!(store.take_lease(&id, 1, "w2").await.unwrap().is_none());
    stores.later(Duration::from_secs(90));
    assert!(store.claim_job("w2").await.unwrap().is_some());
    let held = take(store, &id, 1, "w2").await;
    assert_eq!(held.session.state, SessionState::Running);
    assert_eq!(begin(store, &held, 1).await.number, 2);
}

async fn a_paused_session_has_no_job(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let pause = |state: SessionState| state.pause(PauseReason::NeedsLogin, "Log in.".into());
    store.stand_still(&id, held.epoch, pause).await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert!(session.state.needs_user());
    assert_eq!(session.reason(), Some("needs_login"));
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    stores.later(Duration::from_hours(1));
    assert_eq!(store.reconcile().await.unwrap().enqueued, 0);
    assert!(store.take_lease(&id, 1, "w1").await.unwrap().is_none());
}

async fn a_session_can_end_in_the_middle_of_an_iteration(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let fail = |state: SessionState| state.fail(EndReason::Fatal, "The folder is gone.".into());
    let state = store.stand_still(&id, held.epoch, fail).await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!((&session.state, session.reason()), (&state, Some("fatal")));
    assert_eq!(session.ended_at, Some(store.now()));
    let iterations = store.iterations(&id).await.unwrap();
    assert!(
        iterations
            .iter()
            .all(|i| i.status == IterationStatus::Skipped)
    );
    let ended: Vec<_> = iterations.iter().map(|i| i.completed_at).collect();
    assert_eq!(ended, [Some(store.now()), None]);
    assert_eq!(kinds(store, &id).await, ["iteration_start", "error"]);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn a_state_that_is_not_allowed_is_refused(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let resumed = store
        .stand_still(&id, held.epoch, SessionState::resume)
        .await;
    assert!(matches!(resumed, Err(StoreError::Lost)), "{resumed:?}");
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.lease_owner.as_deref(), Some("w1"));
}
