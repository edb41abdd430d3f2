//! Trying a failed iteration again, in each state of its session.

use redraft_domain::{
    EndReason, IterationId, IterationStatus, PauseReason, RunStatus, SessionId, SessionState,
};
use redraft_store::{Request, RetryError, Store};

use crate::{
    fixture::{Fixture, begin, failed, kinds, run_through, take},
    stores::Stores,
};

on_both![
    a_session_that_goes_on_gets_a_further_iteration,
    a_session_that_has_ended_goes_on_and_ends_again,
    a_session_that_failed_as_a_whole_goes_on,
    only_an_iteration_that_failed_and_was_not_tried_again_is_tried_again,
    what_the_user_ended_or_completed_stays_as_it_is,
    no_other_session_is_disturbed,
    a_limit_that_is_reached_still_holds,
    a_paused_session_stays_paused,
];

async fn fail(store: &Store, id: &SessionId, number: u32) -> IterationId {
    let held = take(store, id, number, "w1").await;
    begin(store, &held, number).await;
    let end = failed(number, "It said no.");
    store.finish_iteration(id, held.epoch, end).await.unwrap();
    let iterations = store.iterations(id).await.unwrap();
    iterations[number as usize - 1].id
}

async fn a_session_that_goes_on_gets_a_further_iteration(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let first = fail(store, &id, 1).await;
    let after = store.retry_iteration(&id, first).await.unwrap();
    assert_eq!((after.limits.iterations, after.next_iteration), (3, 2));
    assert_eq!(kinds(store, &id).await.last().unwrap(), "status");
    run_through(store, &id, 2).await;
    run_through(store, &id, 3).await;
    let iterations = store.iterations(&id).await.unwrap();
    assert_eq!(iterations[2].retry_of, Some(1));
    assert_eq!(iterations[0].status, IterationStatus::Failed);
    assert_eq!(iterations[0].attempts, 1);
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(after.sentence(), "2 of 3 iterations are done; 1 failed.");
}

async fn a_session_that_has_ended_goes_on_and_ends_again(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let first = fail(store, &id, 1).await;
    run_through(store, &id, 2).await;
    let ended = store.session(&id).await.unwrap().unwrap();
    assert_eq!(ended.state.status(), RunStatus::Completed);
    let after = store.retry_iteration(&id, first).await.unwrap();
    assert_eq!((after.state, after.ended_at), (SessionState::Pending, None));
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 1);
    run_through(store, &id, 3).await;
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(after.state.status(), RunStatus::Completed);
    assert!(after.ended_at.is_some());
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    let ends = kinds(store, &id).await;
    assert_eq!(ends.iter().filter(|kind| *kind == "done").count(), 2);
}

async fn a_session_that_failed_as_a_whole_goes_on(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let first = fail(store, &id, 1).await;
    let ended = store.session(&id).await.unwrap().unwrap();
    assert_eq!(ended.state.status(), RunStatus::Error);
    store.retry_iteration(&id, first).await.unwrap();
    run_through(store, &id, 2).await;
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(after.state.status(), RunStatus::Completed);
}

async fn only_an_iteration_that_failed_and_was_not_tried_again_is_tried_again(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 3).await;
    let first = fail(store, &id, 1).await;
    run_through(store, &id, 2).await;
    let iterations = store.iterations(&id).await.unwrap();
    for (iteration, word) in [(&iterations[1], "completed"), (&iterations[2], "pending")] {
        let refused = store.retry_iteration(&id, iteration.id).await.unwrap_err();
        assert!(matches!(refused, RetryError::NotFailed { .. }), "{refused}");
        assert!(refused.to_string().contains(word), "{refused}");
    }
    let refused = store.retry_iteration(&id, IterationId(999)).await;
    assert!(matches!(refused, Err(RetryError::Unknown)));
    store.retry_iteration(&id, first).await.unwrap();
    let refused = store.retry_iteration(&id, first).await.unwrap_err();
    assert!(
        matches!(refused, RetryError::TriedAgain { number: 1, by: 4 }),
        "{refused}"
    );
    assert_eq!(store.iterations(&id).await.unwrap().len(), 4);
}

async fn what_the_user_ended_or_completed_stays_as_it_is(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 3).await;
    let first = fail(store, &id, 1).await;
    store.request(&id, Request::Cancel).await.unwrap();
    let refused = store.retry_iteration(&id, first).await.unwrap_err();
    assert!(matches!(refused, RetryError::NotPossible(_)), "{refused}");
    let replaced = fixture.start(store, 1).await;
    let of_replaced = fail(store, &replaced, 1).await;
    let later = fixture.start(store, 1).await;
    run_through(store, &later, 1).await;
    let refused = store.retry_iteration(&replaced, of_replaced).await;
    assert!(matches!(refused, Err(RetryError::NotActive(_))));
    assert_eq!(store.iterations(&replaced).await.unwrap().len(), 1);
}

async fn no_other_session_is_disturbed(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let first = fail(store, &id, 1).await;
    // Another workflow works on the same document.
    let sibling = fixture.sibling(store).await;
    let mut new = sibling.new_session(1);
    new.document_key = fixture.new_session(1).document_key;
    let other = store.start_session(new).await.unwrap();
    let refused = store.retry_iteration(&id, first).await.unwrap_err();
    assert!(
        matches!(&refused, RetryError::Busy(busy) if *busy == other),
        "{refused}"
    );
    run_through(store, &other, 1).await;
    store.retry_iteration(&id, first).await.unwrap();
}

async fn a_limit_that_is_reached_still_holds(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let mut new = fixture.new_session(2);
    new.limits.max_wall_secs = Some(60);
    let id = store.start_session(new).await.unwrap();
    let first = fail(store, &id, 1).await;
    stores.later(std::time::Duration::from_mins(2));
    let held = take(store, &id, 2, "w1").await;
    let end = |state: SessionState| state.fail(EndReason::WallTimeLimit, "Stopped.".into());
    store.stand_still(&id, held.epoch, end).await.unwrap();
    let refused = store.retry_iteration(&id, first).await.unwrap_err();
    assert!(matches!(refused, RetryError::Limit(_)), "{refused}");
}

async fn a_paused_session_stays_paused(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let first = fail(store, &id, 1).await;
    let held = take(store, &id, 2, "w1").await;
    let pause = |state: SessionState| state.pause(PauseReason::Quarantined, "Paused.".into());
    store.stand_still(&id, held.epoch, pause).await.unwrap();
    let after = store.retry_iteration(&id, first).await.unwrap();
    assert_eq!(after.state.status(), RunStatus::Paused);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    store.resume_session(&id).await.unwrap();
    run_through(store, &id, 2).await;
    run_through(store, &id, 3).await;
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(after.state.status(), RunStatus::Completed);
}
