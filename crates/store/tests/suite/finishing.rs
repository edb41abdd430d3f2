//! Finishing an iteration, and what comes after it.

use std::time::Duration;

use redraft_domain::{
    Artifact, EndReason, EventBody, IterationStatus, Limits, RevisionAuthor, RunStatus,
    SessionState, SessionStatus,
};
use redraft_store::{DocumentState, IterationEnd, Request, Settlement, StoreError};

use crate::{
    fixture::{Fixture, begin, changed, events, failed, kinds, run_through, take, unchanged},
    stores::Stores,
};

on_both![
    a_changed_document_becomes_a_revision_and_the_next_iteration_is_queued,
    revisions_of_a_session_form_a_chain,
    the_last_iteration_ends_the_session,
    an_iteration_that_changed_nothing_keeps_the_document,
    a_session_whose_iterations_all_failed_ends_in_error,
    one_failure_among_successes_is_no_error,
    an_iteration_is_lost_when_the_document_moved_on,
    a_conflict_keeps_both_texts_and_waits_for_the_user,
    a_conflict_of_the_last_iteration_is_told_at_the_end,
    a_wish_to_cancel_ends_the_session_after_the_iteration,
    a_wish_to_pause_pauses_it_after_the_iteration,
    a_dollar_limit_ends_the_session,
    a_time_limit_ends_the_session,
    an_iteration_that_was_never_begun_can_fail_but_not_complete,
    a_finish_that_fails_half_way_changes_nothing,
];

async fn a_changed_document_becomes_a_revision_and_the_next_iteration_is_queued(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let start = fixture.revision(None, "# Start\n");
    let start = store.add_revision(&start).await.unwrap();
    let id = fixture.start(store, 3).await;
    store.claim_job("w1").await.unwrap().unwrap();
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    stores.later(Duration::from_millis(1_500));
    let mut revision = fixture.revision(Some(start), "# Better\n");
    revision.session = Some(id.clone());
    let end = IterationEnd {
        attempt: Some(attempt.id),
        ..changed(1, revision)
    };
    let state = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert_eq!(state, SessionState::Running);

    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(
        (session.next_iteration, session.iterations_completed),
        (2, 1)
    );
    assert_eq!(session.state, SessionState::Running);
    let iteration = store.iterations(&id).await.unwrap().remove(0);
    assert_eq!(iteration.id, attempt.iteration_id);
    assert_eq!(iteration.status, IterationStatus::Completed);
    assert_eq!((iteration.chars_added, iteration.chars_removed), (7, 3));
    assert_eq!(iteration.summary.as_deref(), Some("Rewrote the goals."));
    assert_eq!(iteration.completed_at, Some(store.now()));
    let diff = iteration.diff(store).await.unwrap();
    assert_eq!(diff.as_deref(), Some("-old\n+new\n"));
    let same = store.iteration(&id, iteration.id).await.unwrap().unwrap();
    assert_eq!((same.before, same.after), (Some(start), iteration.after));

    let after = iteration.after.unwrap();
    let revision = store.revision(after).await.unwrap().unwrap();
    assert_eq!(
        (revision.parent, revision.author),
        (Some(start), RevisionAuthor::Iteration)
    );
    assert_eq!(
        (revision.iteration, revision.session),
        (Some(iteration.id), Some(id.clone()))
    );
    assert_eq!(&*store.revision_text(after).await.unwrap(), "# Better\n");
    let expected = DocumentState {
        current: Some(after),
        published: None,
    };
    assert_eq!(store.document(fixture.step).await.unwrap(), expected);
    assert_eq!(session.revision, Some(after));

    let told = events(store, &id).await;
    let last: EventBody = serde_json::from_str(&told[2].data).unwrap();
    let EventBody::IterationComplete {
        duration_ms,
        iteration_id,
        ..
    } = last
    else {
        panic!("{last:?}")
    };
    assert_eq!((duration_ms, iteration_id), (1_500, iteration.id));
    let kinds = kinds(store, &id).await;
    assert_eq!(
        kinds,
        [
            "iteration_start",
            "design_doc_updated",
            "iteration_complete"
        ]
    );
    // The next iteration's job is there at once, for anybody.
    assert!(
        store
            .claim_job("w2")
            .await
            .unwrap()
            .unwrap()
            .payload
            .contains("\"iteration\":2")
    );
}

async fn revisions_of_a_session_form_a_chain(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 3).await;
    let mut parent = None;
    for number in 1..=3 {
        let held = take(store, &id, number, "w1").await;
        begin(store, &held, number).await;
        let end = changed(number, fixture.revision(parent, &format!("# {number}\n")));
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
        parent = store.document(fixture.step).await.unwrap().current;
    }
    let mut revisions = store
        .revisions(fixture.step, Artifact::DesignDoc)
        .await
        .unwrap();
    revisions.reverse();
    assert_eq!(revisions.len(), 3);
    assert_eq!(revisions[0].parent, None);
    assert!(
        revisions
            .windows(2)
            .all(|pair| pair[1].parent == Some(pair[0].id))
    );
    let iterations = store.iterations(&id).await.unwrap();
    assert!(
        iterations
            .windows(2)
            .all(|pair| pair[1].before == pair[0].after)
    );
}

async fn the_last_iteration_ends_the_session(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    run_through(store, &id, 1).await;
    stores.later(Duration::from_secs(2));
    run_through(store, &id, 2).await;
    let session = store.session(&id).await.unwrap().unwrap();
    let SessionState::Completed { reason, message } = &session.state else {
        panic!("{session:?}")
    };
    assert_eq!(
        (*reason, &**message),
        (EndReason::AllIterations, "All 2 iterations are done.")
    );
    assert_eq!(session.ended_at, Some(store.now()));
    // The user reviews it now.
    assert_eq!(session.status, SessionStatus::Active);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn an_iteration_that_changed_nothing_keeps_the_document(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let start = fixture.revision(None, "# Start\n");
    let start = store.add_revision(&start).await.unwrap();
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let end = IterationEnd {
        before: Some(start),
        ..unchanged(1)
    };
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert_eq!(
        store.document(fixture.step).await.unwrap().current,
        Some(start)
    );
    let iteration = store.iterations(&id).await.unwrap().remove(0);
    assert_eq!(iteration.status, IterationStatus::Completed);
    assert_eq!(
        (iteration.before, iteration.after),
        (Some(start), Some(start))
    );
    assert!(iteration.diff(store).await.unwrap().is_none());
    assert_eq!(
        kinds(store, &id).await,
        ["iteration_start", "iteration_complete"]
    );
}

async fn a_session_whose_iterations_all_failed_ends_in_error(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    for number in 1..=2 {
        let held = take(store, &id, number, "w1").await;
        begin(store, &held, number).await;
        let end = failed(number, "No document was found.");
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.state.status(), RunStatus::Error);
    assert!(
        session.sentence().contains("No document was found."),
        "{}",
        session.sentence()
    );
    assert_eq!(
        (session.iterations_completed, session.iterations_finished()),
        (0, 2)
    );
    let last = events(store, &id).await.pop().unwrap();
    let body: EventBody = serde_json::from_str(&last.data).unwrap();
    assert!(
        matches!(body, EventBody::Error { fatal: true, .. }),
        "{body:?}"
    );
    let iterations = store.iterations(&id).await.unwrap();
    for iteration in iterations {
        assert_eq!(iteration.status, IterationStatus::Failed);
        assert_eq!(
            iteration.error_message.as_deref(),
            Some("No document was found.")
        );
    }
}

async fn one_failure_among_successes_is_no_error(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    run_through(store, &id, 1).await;
    let held = take(store, &id, 2, "w1").await;
    begin(store, &held, 2).await;
    let end = failed(2, "No.");
    let state = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert_eq!(
        state.message(),
        Some("1 of 2 iterations are done; 1 failed.")
    );
    assert_eq!(state.status(), RunStatus::Completed);
}

async fn an_iteration_is_lost_when_the_document_moved_on(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let start = fixture.revision(None, "# Start\n");
    let start = store.add_revision(&start).await.unwrap();
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let users = fixture.revision(Some(start), "# Mine\n");
    let users = store.add_revision(&users).await.unwrap();
    let end = changed(1, fixture.revision(Some(start), "# Its\n"));
    let lost = store.finish_iteration(&id, held.epoch, end).await;
    assert!(matches!(lost, Err(StoreError::Lost)), "{lost:?}");
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!((session.next_iteration, session.revision), (1, Some(users)));
    assert_eq!(session.lease_owner.as_deref(), Some("w1"));
    assert_eq!(
        store
            .revisions(fixture.step, Artifact::DesignDoc)
            .await
            .unwrap()
            .len(),
        2
    );
    assert_eq!(kinds(store, &id).await, ["iteration_start"]);
    // Joined with the user's text it fits.
    let end = changed(1, fixture.revision(Some(users), "# Mine and its\n"));
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
}

async fn a_conflict_keeps_both_texts_and_waits_for_the_user(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let start = fixture.revision(None, "# Start\n");
    let start = store.add_revision(&start).await.unwrap();
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let users = fixture.revision(Some(start), "# Mine\n");
    let users = store.add_revision(&users).await.unwrap();
    let end = IterationEnd {
        conflict: Some("Paused: choose one.".into()),
        ..changed(1, fixture.revision(Some(start), "# Its\n"))
    };
    let state = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert!(
        state.needs_user() && state.message() == Some("Paused: choose one."),
        "{state:?}"
    );
    assert_eq!(
        store.document(fixture.step).await.unwrap().current,
        Some(users)
    );
    let aside = store
        .revisions(fixture.step, Artifact::DesignDoc)
        .await
        .unwrap()
        .remove(0);
    assert_eq!(
        (aside.parent, aside.text(store).await.unwrap().as_ref()),
        (Some(start), "# Its\n")
    );
    assert_eq!(kinds(store, &id).await.last().unwrap(), "status");
    assert!(store.claim_job("w1").await.unwrap().is_none());
    store.resume_session(&id).await.unwrap();
    take(store, &id, 2, "w1").await;
}

async fn a_conflict_of_the_last_iteration_is_told_at_the_end(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let users = fixture.revision(None, "# Mine\n");
    store.add_revision(&users).await.unwrap();
    let end = IterationEnd {
        conflict: Some("Paused: choose one.".into()),
        ..changed(1, fixture.revision(None, "# Its\n"))
    };
    let state = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    assert!(
        state.needs_user() && state.message() == Some("Paused: choose one."),
        "{state:?}"
    );
    // Nothing is left to be run, so going on is ending.
    let resumed = store.resume_session(&id).await.unwrap();
    assert_eq!(resumed.state.status(), RunStatus::Completed);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "done");
}

async fn a_wish_to_cancel_ends_the_session_after_the_iteration(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 3).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store.request(&id, Request::Cancel).await.unwrap();
    let state = store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    assert_eq!(state.status(), RunStatus::Cancelled);
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!((session.iterations_completed, session.requested), (1, None));
    let states: Vec<_> = store.iterations(&id).await.unwrap();
    let states: Vec<_> = states.iter().map(|iteration| iteration.status).collect();
    let skipped = IterationStatus::Skipped;
    assert_eq!(states, [IterationStatus::Completed, skipped, skipped]);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "cancelled");
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
}

async fn a_wish_to_pause_pauses_it_after_the_iteration(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    store.request(&id, Request::Pause).await.unwrap();
    let state = store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    assert_eq!(state.status(), RunStatus::Paused);
    assert_eq!(stores.number("SELECT COUNT(*) FROM jobs").await, 0);
    assert_eq!(kinds(store, &id).await.last().unwrap(), "status");
    store.resume_session(&id).await.unwrap();
    // In the last iteration there is nothing left to pause.
    let held = take(store, &id, 2, "w1").await;
    begin(store, &held, 2).await;
    store.request(&id, Request::Pause).await.unwrap();
    let state = store
        .finish_iteration(&id, held.epoch, unchanged(2))
        .await
        .unwrap();
    assert_eq!(state.status(), RunStatus::Completed);
}

async fn a_dollar_limit_ends_the_session(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let mut new = fixture.new_session(3);
    new.limits = Limits {
        max_cost_usd: Some(1.0),
        ..new.limits
    };
    let id = store.start_session(new).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    let settlement = Settlement {
        cost_usd: Some(1.25),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let state = store
        .finish_iteration(&id, held.epoch, unchanged(1))
        .await
        .unwrap();
    let SessionState::Completed { reason, message } = state else {
        panic!("{state:?}")
    };
    assert_eq!(reason, EndReason::CostLimit);
    assert!(
        message.contains("$1.25") && message.contains("1 of 3"),
        "{message}"
    );
    let iterations = store.iterations(&id).await.unwrap();
    assert!(
        iterations[1..]
            .iter()
            .all(|i| i.status == IterationStatus::Skipped)
    );
}

async fn a_time_limit_ends_the_session(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let mut new = fixture.new_session(3);
    new.limits = Limits {
        max_wall_secs: Some(60),
        ..new.limits
    };
    let id = store.start_session(new).await.unwrap();
    stores.later(Duration::from_secs(500));
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    stores.later(Duration::from_mins(1));
    let end = failed(1, "No.");
    let state = store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let ended = matches!(
        &state,
        SessionState::Error {
            reason: EndReason::WallTimeLimit,
            ..
        }
    );
    assert!(ended, "{state:?}");
}

async fn an_iteration_that_was_never_begun_can_fail_but_not_complete(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let refused = store.finish_iteration(&id, held.epoch, unchanged(1)).await;
    assert!(matches!(refused, Err(StoreError::Lost)), "{refused:?}");
    let refused = store
        .finish_iteration(&id, held.epoch, failed(2, "No."))
        .await;
    assert!(matches!(refused, Err(StoreError::Lost)), "{refused:?}");
    store
        .finish_iteration(&id, held.epoch, failed(1, "No."))
        .await
        .unwrap();
}

async fn a_finish_that_fails_half_way_changes_nothing(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let end = changed(1, fixture.revision(None, "# Its\n"));
    stores
        .execute("ALTER TABLE jobs RENAME TO no_jobs")
        .await
        .unwrap();
    store
        .finish_iteration(&id, held.epoch, end.clone())
        .await
        .unwrap_err();
    stores
        .execute("ALTER TABLE no_jobs RENAME TO jobs")
        .await
        .unwrap();
    assert_eq!(store.document(fixture.step).await.unwrap().current, None);
    assert!(
        store
            .revisions(fixture.step, Artifact::DesignDoc)
            .await
            .unwrap()
            .is_empty()
    );
    let iteration = store.iterations(&id).await.unwrap().remove(0);
    assert_eq!(iteration.status, IterationStatus::Running);
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
}
