//! Attempts: counted before they are made, settled after.

use redraft_domain::{EventBody, IterationStatus, Usage};
use redraft_store::{Settlement, Store, StoreError};

use crate::{
    fixture::{Fixture, begin, content, events, failed, new_attempt, take, try_begin},
    stores::Stores,
};

on_both![
    an_attempt_whose_worker_is_dead_is_found_until_it_is_settled,
    a_start_is_counted_before_it_is_made,
    a_start_without_lease_or_of_a_final_iteration_is_refused_and_not_counted,
    an_attempt_is_settled_once_and_its_cost_counts_once,
    costs_add_up_over_attempts_and_iterations,
    an_attempt_is_settled_after_its_session_ended,
    progress_is_counted_by_iteration,
    a_stale_settlement_beside_the_next_holder_harms_neither,
];

fn settlement() -> Settlement {
    Settlement {
        outcome: "finished".into(),
        message: Some("All done.".into()),
        exit_code: Some(0),
        exit_signal: None,
        stderr: "warning: 🦀".into(),
        usage: Usage {
            input_tokens: 10,
            output_tokens: 20,
            cache_read_tokens: 30,
            cache_write_tokens: 40,
        },
        cost_usd: Some(0.125),
        cost_is_estimate: true,
        leftovers: 2,
        document: Some("# Half\n".into()),
    }
}

async fn a_start_is_counted_before_it_is_made(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let revision = fixture.revision(None, "# Start\n");
    let before = store.add_revision(&revision).await.unwrap();
    let id = fixture.start(store, 3).await;
    let held = take(store, &id, 1, "w1").await;
    for number in 1..=2 {
        let mut new = new_attempt(1);
        new.before = Some(before);
        new.resumed = number == 2;
        let attempt = try_begin(store, &id, held.epoch, &new).await.unwrap();
        assert_eq!(attempt.number, number);
    }
    let iteration = &store.iterations(&id).await.unwrap()[0];
    assert_eq!(
        (iteration.status, iteration.attempts),
        (IterationStatus::Running, 2)
    );
    assert_eq!(
        (iteration.before, iteration.started_at),
        (Some(before), Some(store.now()))
    );
    let attempts = store.attempts(&id).await.unwrap();
    let seen: Vec<_> = attempts
        .iter()
        .map(|a| {
            (
                a.iteration_number,
                a.number,
                a.resumed,
                a.settled_at,
                &*a.worker,
            )
        })
        .collect();
    assert_eq!(seen, [(1, 1, false, None, "w1"), (1, 2, true, None, "w1")]);
    assert_eq!(
        attempts[0].agent_session_id,
        new_attempt(1).agent_session_id
    );
    let last = events(store, &id).await.pop().unwrap();
    let body: EventBody = serde_json::from_str(&last.data).unwrap();
    let expected = EventBody::IterationStart {
        iteration: 1,
        total: 3,
        attempt: 2,
        resumed: true,
    };
    assert_eq!(body, expected);
}

async fn a_start_without_lease_or_of_a_final_iteration_is_refused_and_not_counted(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let stale = redraft_domain::LeaseEpoch(held.epoch.0 - 1);
    let refused = try_begin(store, &id, stale, &new_attempt(1)).await;
    assert!(matches!(refused, Err(StoreError::Lost)), "{refused:?}");
    store
        .finish_iteration(&id, held.epoch, failed(1, "No."))
        .await
        .unwrap();
    let held = take(store, &id, 2, "w1").await;
    let refused = try_begin(store, &id, held.epoch, &new_attempt(1)).await;
    assert!(matches!(refused, Err(StoreError::Lost)), "{refused:?}");
    assert_eq!(store.attempts(&id).await.unwrap().len(), 1);
    assert_eq!(store.iterations(&id).await.unwrap()[0].attempts, 1);
}

async fn an_attempt_is_settled_once_and_its_cost_counts_once(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    assert!(
        store
            .settle_attempt(attempt.id, &settlement())
            .await
            .unwrap()
    );
    let again = Settlement {
        outcome: "crashed".into(),
        ..settlement()
    };
    assert!(!store.settle_attempt(attempt.id, &again).await.unwrap());
    let settled = store.attempts(&id).await.unwrap().pop().unwrap();
    assert_eq!(settled.outcome.as_deref(), Some("finished"));
    assert_eq!(settled.message.as_deref(), Some("All done."));
    assert_eq!(settled.stderr.as_deref(), Some("warning: 🦀"));
    assert_eq!((settled.exit_code, settled.exit_signal), (Some(0), None));
    assert_eq!(
        (
            settled.input_tokens,
            settled.output_tokens,
            settled.leftovers
        ),
        (10, 20, 2)
    );
    assert_eq!(settled.settled_at, Some(store.now().0));
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.usage, settlement().usage);
    assert!((session.cost_usd - 0.125).abs() < 1e-9 && session.cost_is_estimate);
    let kept = stores.number("SELECT COUNT(*) FROM attempts WHERE document_hash IS NOT NULL");
    assert_eq!(kept.await, 1);
}

async fn costs_add_up_over_attempts_and_iterations(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    for iteration in 1..=2 {
        let held = take(store, &id, iteration, "w1").await;
        for _ in 0..2 {
            let attempt = begin(store, &held, iteration).await;
            store
                .settle_attempt(attempt.id, &settlement())
                .await
                .unwrap();
        }
        let end = failed(iteration, "No.");
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    let session = store.session(&id).await.unwrap().unwrap();
    assert!(
        (session.cost_usd - 0.5).abs() < 1e-9,
        "{}",
        session.cost_usd
    );
    assert_eq!(session.usage.cache_write_tokens, 160);
    for iteration in store.iterations(&id).await.unwrap() {
        assert!(
            (iteration.cost_usd - 0.25).abs() < 1e-9,
            "{}",
            iteration.cost_usd
        );
        assert_eq!((iteration.input_tokens, iteration.output_tokens), (20, 40));
    }
}

async fn an_attempt_is_settled_after_its_session_ended(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    let cancelled = store
        .enforce(&id, redraft_store::Request::Cancel)
        .await
        .unwrap();
    assert!(
        store
            .settle_attempt(attempt.id, &settlement())
            .await
            .unwrap()
    );
    let after = store.session(&id).await.unwrap().unwrap();
    assert_eq!(
        (&after.state, after.version),
        (&cancelled.state, cancelled.version)
    );
    assert!((after.cost_usd - 0.125).abs() < 1e-9);
}

async fn progress_is_counted_by_iteration(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    assert_eq!(store.count_progress(&id, 1).await.unwrap(), 0);
    let new = [content(store, "a"), content(store, "b")];
    store.append_events(&id, held.epoch, &new).await.unwrap();
    assert_eq!(store.count_progress(&id, 1).await.unwrap(), 2);
    assert_eq!(store.count_progress(&id, 2).await.unwrap(), 0);
}

async fn settle_late(store: Store, id: redraft_domain::AttemptId) {
    assert!(store.settle_attempt(id, &settlement()).await.unwrap());
}

/// Both write to the same rows; neither may make the other fail.
async fn a_stale_settlement_beside_the_next_holder_harms_neither(stores: &Stores) {
    let store = stores.another().await;
    let fixture = Fixture::new(&store, "shop").await;
    for _ in 0..15 {
        let id = fixture.sibling(&store).await.start(&store, 1).await;
        let stale = take(&store, &id, 1, "w1").await;
        let late = begin(&store, &stale, 1).await.id;
        stores.later(Store::LEASE);
        let held = take(&store, &id, 1, "w2").await;
        begin(&store, &held, 1).await;
        let settling = tokio::spawn(settle_late(stores.another().await, late));
        store
            .finish_iteration(&id, held.epoch, failed(1, "No."))
            .await
            .unwrap();
        settling.await.unwrap();
    }
    store.close().await;
}

async fn an_attempt_whose_worker_is_dead_is_found_until_it_is_settled(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    store.worker_seen("w1", "host", 1).await.unwrap();
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let started = begin(store, &held, 1).await;
    assert!(store.abandoned_attempts().await.unwrap().is_empty());
    store.bury_worker("w1").await.unwrap();
    let found = store.abandoned_attempts().await.unwrap();
    assert_eq!(found[0].id, started.id.0);
    let settlement = Settlement::default();
    store.settle_attempt(started.id, &settlement).await.unwrap();
    assert!(store.abandoned_attempts().await.unwrap().is_empty());
}
