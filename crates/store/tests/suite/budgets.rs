//! Policies, what was spent and reserved, and what of it the gate is told.

#![expect(
    clippy::float_cmp,
    reason = "what is written as a number of cents is read as the same one"
)]

use redraft_domain::{Budget, Policy, Preferences, Timestamp, Usage, parse_zone};
use redraft_store::{
    Begun, GateFacts, InstallationPolicy, Reservation, Settlement, StartedAttempt,
};

use crate::{
    fixture::{Fixture, account, begin, new_attempt, take, unchanged},
    stores::Stores,
};

on_both![
    policies_are_read_as_they_were_written,
    what_was_spent_counts_for_its_day_its_month_and_its_project,
    a_reservation_is_seen_by_the_next_start_until_it_is_settled,
    a_refused_start_leaves_nothing_behind,
    an_attempt_that_told_no_dollars_costs_what_its_tokens_did_before_or_its_reservation,
    an_iteration_is_expected_to_cost_the_median_of_its_step,
    to_delete_a_project_gives_no_budget_back,
];

fn settled(usd: Option<f64>, output_tokens: i64) -> Settlement {
    Settlement {
        outcome: "finished".into(),
        cost_usd: usd,
        usage: Usage {
            output_tokens,
            ..Usage::default()
        },
        ..Settlement::default()
    }
}

async fn policies_are_read_as_they_were_written(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    assert_eq!(
        store.installation_policy().await.unwrap(),
        InstallationPolicy::default()
    );
    let policy = Policy {
        most_running: Some(2),
        day: Budget {
            usd: Some(5.0),
            tokens: Some(1_000),
        },
        ..Policy::default()
    };
    let preferences = Preferences {
        zone: parse_zone("Europe/Berlin").unwrap(),
        reserve_percent: Some(30),
        ..Preferences::default()
    };
    let new = InstallationPolicy {
        policy,
        preferences,
    };
    store.set_installation_policy(&new).await.unwrap();
    assert_eq!(store.installation_policy().await.unwrap(), new);
    let project = &fixture.project;
    assert_eq!(
        store.project_policy(project).await.unwrap(),
        Policy::default()
    );
    store.set_project_policy(project, &policy).await.unwrap();
    assert_eq!(store.project_policy(project).await.unwrap(), policy);
    let none = Policy::default();
    store.set_project_policy(project, &none).await.unwrap();
    assert_eq!(store.project_policy(project).await.unwrap(), none);
}

async fn what_was_spent_counts_for_its_day_its_month_and_its_project(stores: &Stores) {
    let store = &stores.store;
    let start = Timestamp::parse("2026-11-29T12:00:00Z").unwrap();
    stores.later(start.since(store.now()));
    let (shop, other) = (
        Fixture::new(store, "shop").await,
        Fixture::new(store, "other").await,
    );
    for (fixture, days) in [(&shop, 0), (&shop, 1), (&other, 0), (&shop, 1)] {
        stores.later(std::time::Duration::from_hours(24 * days));
        let id = fixture.start(store, 1).await;
        let held = take(store, &id, 1, "w1").await;
        let attempt = begin(store, &held, 1).await;
        let settlement = settled(Some(1.5), 10);
        store.settle_attempt(attempt.id, &settlement).await.unwrap();
        let end = unchanged(1);
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    // It is the first of December.
    let all = store.spent(None).await.unwrap();
    assert_eq!((all.day.usd, all.month.usd, all.total.usd), (1.5, 1.5, 6.0));
    assert_eq!((all.day.tokens, all.total.tokens), (10, 40));
    let month_ends = Timestamp::parse("2027-01-01T00:00:00Z").unwrap();
    assert_eq!(all.month_ends, month_ends);
    let project = store.spent(Some(&shop.project)).await.unwrap();
    assert_eq!((project.day.usd, project.total.usd), (1.5, 4.5));
}

async fn reserve(
    stores: &Stores,
    fixture: &Fixture,
    usd: f64,
) -> (StartedAttempt, Option<GateFacts>) {
    let store = &stores.store;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let mut seen = None;
    let gate = |facts: &GateFacts| {
        seen = Some(facts.clone());
        Ok::<_, ()>(Reservation {
            usd,
            tokens: 7,
            is_limit: true,
        })
    };
    let new = new_attempt(1);
    let begun = store.begin_attempt(&id, held.epoch, &new, gate);
    let Begun::Started(started) = begun.await.unwrap() else {
        panic!("nothing stands against it")
    };
    (started, seen)
}

async fn a_reservation_is_seen_by_the_next_start_until_it_is_settled(stores: &Stores) {
    let store = &stores.store;
    let (shop, other) = (
        Fixture::new(store, "shop").await,
        Fixture::new(store, "other").await,
    );
    let (first, facts) = reserve(stores, &shop, 2.0).await;
    assert_eq!(facts.unwrap().spent.day.reserved_usd, 0.0);
    assert_eq!(first.reservation.usd, 2.0);
    let (_, facts) = reserve(stores, &other, 3.0).await;
    let facts = facts.unwrap();
    assert_eq!(facts.spent.day.reserved_usd, 2.0);
    assert_eq!(facts.spent.day.reserved_tokens, 7);
    assert_eq!(facts.project_spent.day.reserved_usd, 0.0);
    let settlement = settled(Some(0.25), 0);
    store.settle_attempt(first.id, &settlement).await.unwrap();
    let spent = store.spent(None).await.unwrap().day;
    assert_eq!((spent.usd, spent.reserved_usd), (0.25, 3.0));
}

async fn a_refused_start_leaves_nothing_behind(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let refuse = |_: &GateFacts| Err("no");
    let new = new_attempt(1);
    let begun = store.begin_attempt(&id, held.epoch, &new, refuse);
    assert!(matches!(begun.await.unwrap(), Begun::Refused("no")));
    assert_eq!(store.attempts(&id).await.unwrap().len(), 0);
    assert_eq!(store.iterations(&id).await.unwrap()[0].attempts, 0);
    assert_eq!(store.accounts().await.unwrap(), []);
}

async fn an_attempt_that_told_no_dollars_costs_what_its_tokens_did_before_or_its_reservation(
    stores: &Stores,
) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let unknown = settled(None, 100);
    let (started, _) = reserve(stores, &fixture, 2.0).await;
    store.settle_attempt(started.id, &unknown).await.unwrap();
    let session = store.active_session(&fixture.workflow).await.unwrap();
    let session = session.unwrap();
    assert_eq!((session.cost_usd, session.cost_is_estimate), (2.0, true));

    // Another of the same model told its price: half a dollar for 100 tokens.
    let other = Fixture::new(store, "other").await;
    let (started, _) = reserve(stores, &other, 2.0).await;
    let told = settled(Some(0.5), 100);
    store.settle_attempt(started.id, &told).await.unwrap();
    let third = Fixture::new(store, "third").await;
    let (started, _) = reserve(stores, &third, 2.0).await;
    let half = settled(None, 50);
    store.settle_attempt(started.id, &half).await.unwrap();
    let session = store.active_session(&third.workflow).await.unwrap();
    assert_eq!(session.unwrap().cost_usd, 0.25);
}

async fn an_iteration_is_expected_to_cost_the_median_of_its_step(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    for (usd, tokens) in [(0.1, 10), (9.0, 900), (0.3, 30)] {
        let id = fixture.start(store, 1).await;
        let held = take(store, &id, 1, "w1").await;
        let attempt = begin(store, &held, 1).await;
        let settlement = settled(Some(usd), tokens);
        store.settle_attempt(attempt.id, &settlement).await.unwrap();
        let end = unchanged(1);
        store.finish_iteration(&id, held.epoch, end).await.unwrap();
    }
    let id = fixture.start(store, 1).await;
    let facts = store.gate_facts(&id, &account()).await.unwrap();
    let expected = facts.expected.unwrap();
    assert_eq!((expected.usd, expected.tokens), (0.3, 30));
    let elsewhere = Fixture::new(store, "other").await.start(store, 1).await;
    let facts = store.gate_facts(&elsewhere, &account()).await.unwrap();
    assert_eq!(facts.expected, None);
}

async fn to_delete_a_project_gives_no_budget_back(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let (started, _) = reserve(stores, &fixture, 2.0).await;
    let told = settled(Some(1.0), 1);
    store.settle_attempt(started.id, &told).await.unwrap();
    let session = store.active_session(&fixture.workflow).await.unwrap();
    let cancel = redraft_store::Request::Cancel;
    store.enforce(&session.unwrap().id, cancel).await.unwrap();
    store.delete_project(&fixture.project).await.unwrap();
    assert_eq!(store.spent(None).await.unwrap().total.usd, 1.0);
}
