//! What the user asks of a session, in each of its states.

use std::time::Duration;

use redraft_domain::{
    EndReason, IterationStatus, PauseReason, RunStatus, SessionId, SessionState, WaitReason,
};
use redraft_store::{Renewal, Request, RequestError, Store};

use crate::{
    fixture::{Fixture, begin, events, kinds, run_through, take},
    stores::Stores,
};

on_both![
    a_session_that_nobody_holds_is_cancelled_at_once,
    a_session_that_nobody_holds_is_paused_at_once,
    a_held_session_is_left_to_its_worker,
    a_worker_that_does_not_answer_is_cut_off,
    a_session_whose_worker_died_is_cancelled_at_once,
    a_resumed_session_goes_on_with_the_same_iteration,
    a_waiting_session_is_resumed_at_once,
    an_ended_session_can_be_asked_nothing,
    what_cannot_be_done_is_refused_with_both_states,
    an_unknown_session_can_be_asked_nothing,
    of_many_cancels_at_once_one_ends_the_session,
];

async fn started(stores: &Stores) -> SessionId {
    let fixture = Fixture::new(&stores.store, "shop").await;
    fixture.start(&stores.store, 3).await
}

async fn wait(store: &Store, id: &SessionId) {
    let held = take(store, id, 1, "w1").await;
    begin(store, &held, 1).await;
    let until = store.now().plus(Duration::from_mins(10));
    let wait = |state: SessionState| state.wait(until, WaitReason::BackOff, "Later.".into());
    store.stand_still(id, held.epoch, wait).await.unwrap();
}

async fn a_session_that_nobody_holds_is_cancelled_at_once(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for prepare in ["pending", "waiting", "paused"] {
        let id = fixture.start(store, 3).await;
        match prepare {
            "waiting" => wait(store, &id).await,
            "paused" => drop(store.request(&id, Request::Pause).await.unwrap()),
            _ => {}
        }
        let session = store.session(&id).await.unwrap().unwrap();
        assert_eq!(session.state.status().as_str(), prepare);
        let after = store.request(&id, Request::Cancel).await.unwrap();
        assert_eq!(after.state.status(), RunStatus::Cancelled, "{prepare}");
        assert_eq!(after.ended_at, Some(store.now()));
        assert_eq!(kinds(store, &id).await.last().unwrap(), "cancelled");
        assert_eq!(
            after.last_event.0,
            events(store, &id).await.pop().unwrap().id
        );
        let iterations = store.iterations(&id).await.unwrap();
        assert!(
            iterations
                .iter()
                .all(|i| i.status == IterationStatus::Skipped)
        );
        assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    }
}

async fn a_session_that_nobody_holds_is_paused_at_once(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for prepare in ["pending", "waiting"] {
        let id = fixture.start(store, 3).await;
        if prepare == "waiting" {
            wait(store, &id).await;
        }
        let after = store.request(&id, Request::Pause).await.unwrap();
        let paused = matches!(
            after.state,
            SessionState::Paused {
                reason: PauseReason::User,
                ..
            }
        );
        assert!(paused && !after.state.needs_user(), "{after:?}");
        assert_eq!(kinds(store, &id).await.last().unwrap(), "status");
        assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
        store.request(&id, Request::Cancel).await.unwrap();
    }
}

async fn a_held_session_is_left_to_its_worker(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    let before = events(store, &id).await.len();
    for what in [Request::Pause, Request::Cancel] {
        let after = store.request(&id, what).await.unwrap();
        assert_eq!(
            (after.state, after.requested),
            (SessionState::Running, Some(what))
        );
    }
    assert_eq!(events(store, &id).await.len(), before);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 1);
    // The worker does it.
    let cancel = |state| Request::Cancel.fulfil(state);
    store.stand_still(&id, held.epoch, cancel).await.unwrap();
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(
        (after.state.status(), after.requested),
        (RunStatus::Cancelled, None)
    );
}

async fn a_worker_that_does_not_answer_is_cut_off(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let after = store.enforce(&id, Request::Pause).await.unwrap();
    assert_eq!(after.state.status(), RunStatus::Paused);
    assert_eq!(
        store.renew_lease(&id, held.epoch).await.unwrap(),
        Renewal::Lost
    );
    let iteration = store.iterations(&id).await.unwrap().remove(0);
    assert_eq!(iteration.status, IterationStatus::Pending);
    store.resume_session(&id).await.unwrap();
    take(store, &id, 1, "w2").await;
    let after = store.enforce(&id, Request::Cancel).await.unwrap();
    assert_eq!(after.state.status(), RunStatus::Cancelled);
}

async fn a_session_whose_worker_died_is_cancelled_at_once(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    take(store, &id, 1, "w1").await;
    stores.later(Store::LEASE);
    let after = store.request(&id, Request::Cancel).await.unwrap();
    assert_eq!(after.state.status(), RunStatus::Cancelled);
}

async fn a_resumed_session_goes_on_with_the_same_iteration(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    run_through(store, &id, 1).await;
    let held = take(store, &id, 2, "w1").await;
    for _ in 0..2 {
        begin(store, &held, 2).await;
    }
    let pause = |state: SessionState| state.pause(PauseReason::Quarantined, "Look.".into());
    store.stand_still(&id, held.epoch, pause).await.unwrap();
    let after = store.resume_session(&id).await.unwrap();
    assert_eq!(
        (after.state, after.next_iteration),
        (SessionState::Pending, 2)
    );
    // What was tried before counts against it no more.
    let iteration = store.iterations(&id).await.unwrap().remove(1);
    assert_eq!((iteration.attempts, iteration.forgiven_attempts), (2, 2));
    assert_eq!(kinds(store, &id).await.last().unwrap(), "status");
    assert!(store.claim_job("w1").await.unwrap().is_some());
    let held = take(store, &id, 2, "w1").await;
    assert_eq!(begin(store, &held, 2).await.number, 3);
}

async fn a_waiting_session_is_resumed_at_once(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    wait(store, &id).await;
    assert!(store.claim_job("w1").await.unwrap().is_none());
    store.resume_session(&id).await.unwrap();
    assert!(store.claim_job("w1").await.unwrap().is_some());
    take(store, &id, 1, "w1").await;
}

async fn an_ended_session_can_be_asked_nothing(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for ending in ["completed", "error", "cancelled"] {
        let id = fixture.start(store, 1).await;
        let held = take(store, &id, 1, "w1").await;
        let end = |state: SessionState| match ending {
            "completed" => state.complete(EndReason::CostLimit, "Enough.".into()),
            "error" => state.fail(EndReason::Fatal, "Broken.".into()),
            _ => Request::Cancel.fulfil(state),
        };
        store.stand_still(&id, held.epoch, end).await.unwrap();
        let before = store.session(&id).await.unwrap().unwrap();
        assert_eq!(before.state.status().as_str(), ending);
        stores.later(Duration::from_secs(1));
        let refused = [
            store.request(&id, Request::Cancel).await,
            store.request(&id, Request::Pause).await,
            store.enforce(&id, Request::Cancel).await,
            store.enforce(&id, Request::Pause).await,
            store.resume_session(&id).await,
        ];
        for refused in refused.map(Result::unwrap_err) {
            assert!(
                matches!(refused, RequestError::NotPossible(_)),
                "{ending}: {refused:?}"
            );
        }
        let after = store.session(&id).await.unwrap().unwrap();
        assert_eq!(format!("{before:?}"), format!("{after:?}"));
    }
}

async fn what_cannot_be_done_is_refused_with_both_states(stores: &Stores) {
    let store = &stores.store;
    let id = started(stores).await;
    let refused = store.resume_session(&id).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a session that is pending cannot become pending"
    );
    store.request(&id, Request::Pause).await.unwrap();
    let refused = store.request(&id, Request::Pause).await.unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a session that is paused cannot become paused"
    );
}

async fn an_unknown_session_can_be_asked_nothing(stores: &Stores) {
    let store = &stores.store;
    let unknown = SessionId::from_random(1);
    for refused in [
        store.request(&unknown, Request::Cancel).await,
        store.resume_session(&unknown).await,
    ] {
        assert!(matches!(refused, Err(RequestError::Unknown)), "{refused:?}");
    }
}

async fn of_many_cancels_at_once_one_ends_the_session(stores: &Stores) {
    let id = started(stores).await;
    let mut cancels = Vec::new();
    for _ in 0..5 {
        let (store, id) = (stores.another().await, id.clone());
        let cancel = async move { store.request(&id, Request::Cancel).await.is_ok() };
        cancels.push(tokio::spawn(cancel));
    }
    let mut done = 0;
    for cancel in cancels {
        done += i32::from(cancel.await.unwrap());
    }
    assert_eq!(done, 1);
    assert_eq!(kinds(&stores.store, &id).await, ["cancelled"]);
}
