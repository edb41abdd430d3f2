//! Accounts: their limits, how much of their windows is used, and running a parked session anyway.

use std::time::Duration;

use redraft_domain::{SessionState, WaitReason};
use redraft_store::AccountWindow;

use crate::{
    fixture::{Fixture, account, begin, take},
    stores::Stores,
};

on_both![
    a_limit_is_told_to_every_session_of_the_account,
    a_usage_window_is_kept_as_it_was_last_heard_of,
    what_an_attempt_used_is_kept_while_it_runs,
    a_parked_session_that_the_user_lets_run_does_so_for_one_start,
];

async fn a_limit_is_told_to_every_session_of_the_account(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let facts = store.gate_facts(&id, &account()).await.unwrap();
    assert_eq!(facts.account, None);
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let until = store.now().plus(Duration::from_mins(5));
    store.note_limit("demo", "five_hour", until).await.unwrap();
    let other = fixture.sibling(store).await.start(store, 1).await;
    let facts = store.gate_facts(&other, &account()).await.unwrap();
    let known = facts.account.unwrap();
    assert_eq!(known.limited_until, Some(until));
    assert_eq!(known.limit_kind, "five_hour");
    let mut elsewhere = account();
    elsewhere.id = "another".into();
    let facts = store.gate_facts(&other, &elsewhere).await.unwrap();
    assert_eq!(facts.account, None);
}

async fn a_usage_window_is_kept_as_it_was_last_heard_of(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    begin(store, &held, 1).await;
    let mut window = AccountWindow {
        kind: "five_hour".into(),
        used: 0.8,
        resets_at: None,
        seen_at: store.now(),
    };
    store.note_window("demo", &window).await.unwrap();
    window.used = 0.9;
    window.resets_at = Some(store.now());
    store.note_window("demo", &window).await.unwrap();
    let accounts = store.accounts().await.unwrap();
    assert_eq!(accounts[0].windows, [window]);
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.billing.as_deref(), Some("demo"));
}

async fn what_an_attempt_used_is_kept_while_it_runs(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let started = begin(store, &held, 1).await;
    let usage = redraft_domain::Usage {
        input_tokens: 3,
        output_tokens: 4,
        cache_read_tokens: 5,
        cache_write_tokens: 6,
    };
    store.note_usage(started.id, usage).await.unwrap();
    let attempt = &store.attempts(&id).await.unwrap()[0];
    let kept = (
        attempt.input_tokens,
        attempt.output_tokens,
        attempt.cache_read_tokens,
        attempt.cache_write_tokens,
    );
    assert_eq!(kept, (3, 4, 5, 6));
}

async fn a_parked_session_that_the_user_lets_run_does_so_for_one_start(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let until = store.now().plus(Duration::from_hours(1));
    let park = |state: SessionState| state.wait(until, WaitReason::UsageLimit, "Waiting.".into());
    store.stand_still(&id, held.epoch, park).await.unwrap();
    let run_now = async || store.session(&id).await.unwrap().unwrap().run_now;
    assert!(!run_now().await);
    store.resume_session(&id).await.unwrap();
    assert!(run_now().await);
    let held = take(store, &id, 1, "w1").await;
    assert!(run_now().await);
    begin(store, &held, 1).await;
    assert!(!run_now().await);
}
