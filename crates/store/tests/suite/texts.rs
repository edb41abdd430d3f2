//! Texts that a database might not take.

use redraft_domain::{EndReason, SessionState};
use redraft_store::{IterationEnd, IterationResult, Settlement};

use crate::{
    fixture::{Fixture, begin, content, events, failed, take, unchanged},
    stores::Stores,
};

on_both![
    a_nul_character_from_an_agent_loses_nothing,
    a_nul_character_from_the_user_is_no_error,
];

/// PostgreSQL has no text with a NUL in it.
async fn a_nul_character_from_an_agent_loses_nothing(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 3).await;
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    store
        .append_events(&id, held.epoch, &[content(store, "a\0b")])
        .await
        .unwrap();
    assert!(events(store, &id).await[1].data.contains("a\\u0000b"));
    let settlement = Settlement {
        outcome: "odd\0".into(),
        message: Some("said\0".into()),
        stderr: "binary \0\0 noise".into(),
        cost_usd: Some(0.5),
        ..Settlement::default()
    };
    assert!(store.settle_attempt(attempt.id, &settlement).await.unwrap());
    let settled = store.attempts(&id).await.unwrap().remove(0);
    assert_eq!(
        settled.stderr.as_deref(),
        Some("binary \u{fffd}\u{fffd} noise")
    );
    let mut end = unchanged(1);
    if let IterationResult::Completed { summary, .. } = &mut end.result {
        *summary = Some("sum\0mary".into());
    }
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let held = take(store, &id, 2, "w1").await;
    let end = IterationEnd {
        conflict: None,
        guardrails: None,
        ..failed(2, "bro\0ken")
    };
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    let iterations = store.iterations(&id).await.unwrap();
    assert_eq!(iterations[0].summary.as_deref(), Some("sum\u{fffd}mary"));
    assert_eq!(
        iterations[1].error_message.as_deref(),
        Some("bro\u{fffd}ken")
    );
    let held = take(store, &id, 3, "w1").await;
    let fail = |state: SessionState| state.fail(EndReason::Fatal, "fa\0tal".into());
    store.stand_still(&id, held.epoch, fail).await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.sentence(), "fa\u{fffd}tal");
}

async fn a_nul_character_from_the_user_is_no_error(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    store.set_guardrails(&id, "be\0brief").await.unwrap();
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.guardrails.as_deref(), Some("be\u{fffd}brief"));
}
