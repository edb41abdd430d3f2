//! What must hold of a record: nothing is found in a whole one, and every damage is.

use redraft_store::{Invariants, Settlement};

use crate::{
    fixture::{Fixture, begin, changed, take},
    stores::Stores,
};

on_both![
    nothing_is_found_in_a_whole_record_and_every_damage_is,
    an_agent_may_overdraw_its_budget_by_one_message,
];

/// A session of one iteration that changed the document and cost 25 cents of 30.
async fn ended(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let mut new = shop.new_session(1);
    new.limits.max_cost_usd = Some(0.3);
    let id = store.start_session(new).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    let settlement = Settlement {
        cost_usd: Some(0.25),
        ..Settlement::default()
    };
    assert!(store.settle_attempt(attempt.id, &settlement).await.unwrap());
    let end = changed(1, shop.revision(None, "one"));
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
}

type Wrong = fn(&Invariants) -> bool;

/// One damage each, what undoes it, and what must be found.
const DAMAGES: [(&str, &str, Wrong); 9] = [
    (
        "UPDATE events SET kind = 'iteration_complete' WHERE kind = 'iteration_start'",
        "UPDATE events SET kind = 'iteration_start' WHERE kind = 'iteration_complete' \
         AND id = (SELECT MIN(id) FROM events WHERE kind = 'iteration_complete')",
        |found| found.completed_twice == 1,
    ),
    (
        "UPDATE iterations SET status = 'failed'",
        "UPDATE iterations SET status = 'completed'",
        |found| found.miscounted == 2,
    ),
    (
        "UPDATE attempts SET settled_at = NULL",
        "UPDATE attempts SET settled_at = 1",
        |found| found.unsettled == 1,
    ),
    (
        "UPDATE sessions SET cost_usd = cost_usd - 0.125",
        "UPDATE sessions SET cost_usd = cost_usd + 0.125",
        |found| found.wrong_sums == 1,
    ),
    (
        "UPDATE spending SET cost_usd = cost_usd + 0.125",
        "UPDATE spending SET cost_usd = cost_usd - 0.125",
        |found| found.wrong_sums == 1,
    ),
    (
        "UPDATE iterations SET attempts = attempts + 1",
        "UPDATE iterations SET attempts = attempts - 1",
        |found| found.wrong_starts == 1,
    ),
    (
        "UPDATE documents SET current_revision = NULL",
        "UPDATE documents SET current_revision = (SELECT MAX(id) FROM revisions)",
        |found| found.broken_chains == 1,
    ),
    (
        "UPDATE events SET kind = 'status' WHERE kind = 'done'",
        "UPDATE events SET kind = 'done' WHERE id = (SELECT MAX(id) FROM events)",
        |found| found.wrong_ends == 1,
    ),
    (
        "INSERT INTO policies (scope, total_usd) VALUES ('shop', 0.125)",
        "DELETE FROM policies WHERE scope = 'shop'",
        |found| (found.overspent_usd - 0.125).abs() < 1e-6,
    ),
];

async fn nothing_is_found_in_a_whole_record_and_every_damage_is(stores: &Stores) {
    ended(stores).await;
    let found = async || stores.store.invariants(0.0).await.unwrap();
    let whole = found().await;
    assert!(whole.hold(), "{whole:?}");
    for (damage, remedy, is_found) in DAMAGES {
        stores.execute(damage).await.unwrap();
        let damaged = found().await;
        assert!(
            is_found(&damaged) && !damaged.hold(),
            "{damage} {damaged:?}"
        );
        stores.execute(remedy).await.unwrap();
        let whole = found().await;
        assert!(whole.hold(), "{remedy} {whole:?}");
    }
}

async fn an_agent_may_overdraw_its_budget_by_one_message(stores: &Stores) {
    ended(stores).await;
    let limit = "UPDATE sessions SET max_cost_usd = 0.125";
    stores.execute(limit).await.unwrap();
    let reserved = async |usd: &str| {
        let sql = format!("UPDATE attempts SET reserved_usd = {usd}");
        stores.execute(&sql).await.unwrap();
        stores.store.invariants(0.05).await.unwrap().overspent_usd
    };
    // More was reserved than there was: that is not the agent's doing.
    assert!((reserved("0.3").await - 0.125).abs() < 1e-6);
    // As much as there was, and the agent went on for more than a message.
    assert!((reserved("0.125").await - 0.075).abs() < 1e-6);
    stores
        .execute("UPDATE sessions SET max_cost_usd = 0.21")
        .await
        .unwrap();
    assert!(reserved("0.21").await.abs() < 1e-9);
}
