//! The limits of a session: written, changed while it goes on, and the rules that end it.

use redraft_domain::{
    EndReason, Hours, IterationStatus, Limits, SessionState, StopRules, Timestamp,
};
use redraft_store::{ChangeLimitsError, IterationResult, Request};

use crate::{
    fixture::{Fixture, begin, changed, failed, run_through, take, unchanged},
    stores::Stores,
};

on_both![
    limits_are_read_as_they_were_given,
    iterations_are_added_and_taken_back_while_a_session_goes_on,
    iterations_that_began_and_sessions_that_ended_are_not_changed,
    a_session_whose_last_wanted_iteration_is_done_ends_at_once,
    iterations_that_change_nothing_end_a_session_that_says_so,
    a_document_that_comes_back_ends_a_session_that_says_so,
    a_phrase_ends_a_session_that_waits_for_it,
    failures_in_a_row_end_a_session_without_a_result,
    a_worker_that_dies_before_it_ends_a_session_by_a_rule_has_no_further_iteration,
];

fn with(rules: StopRules) -> Limits {
    Limits {
        rules,
        ..Limits::iterations(5)
    }
}

async fn started(stores: &Stores, limits: Limits) -> (Fixture, redraft_domain::SessionId) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let mut new = fixture.new_session(1);
    new.limits = limits;
    let id = store.start_session(new).await.unwrap();
    (fixture, id)
}

fn reason(state: &SessionState) -> Option<EndReason> {
    match state {
        SessionState::Completed { reason, .. } | SessionState::Error { reason, .. } => {
            Some(*reason)
        }
        _ => None,
    }
}

async fn limits_are_read_as_they_were_given(stores: &Stores) {
    let limits = Limits {
        max_tokens: Some(9),
        deadline: Some(Timestamp(5)),
        hours: Hours::parse("22:00", "06:00", "Europe/Berlin").ok(),
        ..with(StopRules {
            phrase: Some("DONE".into()),
            ..StopRules::default()
        })
    };
    let (_, id) = started(stores, limits.clone()).await;
    let session = stores.store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.limits, limits);
}

async fn iterations_are_added_and_taken_back_while_a_session_goes_on(stores: &Stores) {
    let store = &stores.store;
    let (_, id) = started(stores, Limits::iterations(3)).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    for (wanted, rows) in [(5, 5), (1, 1), (2, 2)] {
        let limits = Limits::iterations(wanted);
        let session = store.change_limits(&id, |_| limits).await.unwrap();
        assert_eq!(session.limits.iterations, wanted);
        assert_eq!(store.iterations(&id).await.unwrap().len(), rows);
    }
    // The holder of the lease goes on with what holds now.
    let to = store.finish_iteration(&id, held.epoch, unchanged(1));
    assert_eq!(reason(&to.await.unwrap()), None);
    run_through(store, &id, 2).await;
    let ended = store.session(&id).await.unwrap().unwrap();
    assert_eq!(reason(&ended.state), Some(EndReason::AllIterations));
}

async fn iterations_that_began_and_sessions_that_ended_are_not_changed(stores: &Stores) {
    let store = &stores.store;
    let (_, id) = started(stores, Limits::iterations(3)).await;
    run_through(store, &id, 1).await;
    let held = take(store, &id, 2, "w1").await;
    begin(store, &held, 2).await;
    let refused = store.change_limits(&id, |_| Limits::iterations(1)).await;
    assert!(matches!(refused, Err(ChangeLimitsError::Begun(2))));
    store.enforce(&id, Request::Cancel).await.unwrap();
    let refused = store.change_limits(&id, |_| Limits::iterations(9)).await;
    assert!(matches!(refused, Err(ChangeLimitsError::Ended)));
    assert_eq!(store.iterations(&id).await.unwrap().len(), 3);
}

async fn a_session_whose_last_wanted_iteration_is_done_ends_at_once(stores: &Stores) {
    let store = &stores.store;
    let (_, id) = started(stores, Limits::iterations(3)).await;
    run_through(store, &id, 1).await;
    let session = store.change_limits(&id, |_| Limits::iterations(1)).await;
    assert_eq!(
        reason(&session.unwrap().state),
        Some(EndReason::AllIterations)
    );
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn iterations_that_change_nothing_end_a_session_that_says_so(stores: &Stores) {
    let store = &stores.store;
    let rules = StopRules {
        unchanged: Some(2),
        ..StopRules::default()
    };
    let (_, id) = started(stores, with(rules)).await;
    run_through(store, &id, 1).await;
    run_through(store, &id, 2).await;
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(reason(&session.state), Some(EndReason::Unchanged));
    let left = &store.iterations(&id).await.unwrap()[2];
    assert_eq!(left.status, IterationStatus::Skipped);
}

async fn a_document_that_comes_back_ends_a_session_that_says_so(stores: &Stores) {
    let store = &stores.store;
    let rules = StopRules {
        oscillating: true,
        ..StopRules::default()
    };
    let (fixture, id) = started(stores, with(rules)).await;
    for (number, text) in [(1, "one"), (2, "two"), (3, "one")] {
        let parent = store.document(fixture.step).await.unwrap().current;
        let held = take(store, &id, number, "w1").await;
        begin(store, &held, number).await;
        let end = changed(number, fixture.revision(parent, text));
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(reason(&session.state), Some(EndReason::Oscillating));
}

async fn a_phrase_ends_a_session_that_waits_for_it(stores: &Stores) {
    let store = &stores.store;
    let rules = StopRules {
        phrase: Some("DONE".into()),
        ..StopRules::default()
    };
    let (_, id) = started(stores, with(rules)).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let mut end = unchanged(1);
    end.said_phrase = true;
    let to = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert_eq!(reason(&to), Some(EndReason::Phrase));
}

async fn failures_in_a_row_end_a_session_without_a_result(stores: &Stores) {
    let store = &stores.store;
    let rules = StopRules {
        failures: Some(2),
        ..StopRules::default()
    };
    let (_, id) = started(stores, with(rules)).await;
    for number in [1, 2] {
        let held = take(store, &id, number, "w1").await;
        begin(store, &held, number).await;
        let end = failed(number, "The agent said no.");
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    let session = store.session(&id).await.unwrap().unwrap();
    assert!(matches!(
        &session.state,
        SessionState::Error { reason: EndReason::FailuresInARow, message } if message.contains("said no")
    ));
}

async fn a_worker_that_dies_before_it_ends_a_session_by_a_rule_has_no_further_iteration(
    stores: &Stores,
) {
    let store = &stores.store;
    let rules = StopRules {
        unchanged: Some(1),
        ..StopRules::default()
    };
    let (_, id) = started(stores, with(rules)).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let mut end = unchanged(1);
    if let IterationResult::Completed { summary, .. } = &mut end.result {
        *summary = None;
    }
    let finished = store.finish_before_publishing(&id, held.epoch, end).await;
    assert_eq!(finished.unwrap(), redraft_store::Finished::LastOne);
    stores.later(std::time::Duration::from_secs(10));
    store.reconcile().await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(reason(&session.state), Some(EndReason::Unchanged));
}
