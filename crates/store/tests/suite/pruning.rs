//! Retention: what happened in old sessions goes, and nothing else.

use std::time::Duration;

use redraft_domain::{Artifact, IterationId, RevisionAuthor, SessionId, Timestamp};
use redraft_store::{Prunable, Pruned, Request, Settlement, Store};

use crate::{
    fixture::{Fixture, begin, changed, content, events, take},
    stores::{START, Stores},
};

on_both![
    what_happened_long_ago_goes_and_what_came_of_it_stays,
    a_dry_run_says_what_goes_and_changes_nothing,
    a_session_that_has_not_ended_or_ended_lately_keeps_all,
    a_content_that_anything_else_names_stays,
    a_removal_that_was_interrupted_goes_on,
    every_column_that_names_a_content_is_known,
];

const DAY: Duration = Duration::from_hours(24);

/// A session with a large event, a prompt, a half-made document, a diff and a revision, cancelled.
async fn lived(store: &Store, fixture: &Fixture, own: &str) -> SessionId {
    let first = fixture.revision(None, &format!("# First {own}\n"));
    let first = store.add_revision(&first).await.unwrap();
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    let large = format!("{own} {}", "x".repeat(20_000));
    let all = [content(store, "small"), content(store, &large)];
    store.append_events(&id, held.epoch, &all).await.unwrap();
    store.put_partial(&id, held.epoch, "{}").await.unwrap();
    let settlement = Settlement {
        document: Some(format!("half {own}")),
        ..Settlement::default()
    };
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(
        1,
        fixture.revision(Some(first), &format!("# Second {own}\n")),
    );
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    id
}

async fn rows(stores: &Stores, table: &str) -> i64 {
    stores
        .number(&format!("SELECT COUNT(*) FROM {table}"))
        .await
}

const KEPT: [&str; 6] = [
    "sessions",
    "iterations",
    "attempts",
    "revisions",
    "documents",
    "steps",
];

async fn what_happened_long_ago_goes_and_what_came_of_it_stays(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = lived(store, &shop, "shop").await;
    let before = events(store, &id).await;
    let iteration = store.iterations(&id).await.unwrap()[0].clone();
    assert_eq!(store.prompts(iteration.id).await.unwrap().len(), 1);
    let mut kept = Vec::new();
    for table in KEPT {
        kept.push(rows(stores, table).await);
    }
    let blobs = rows(stores, "blobs").await;
    stores.later(DAY * 8);
    let ended_before = store.now().0 - DAY.as_millis() as i64 * 7;
    let pruned = store.prune(Timestamp(ended_before)).await.unwrap();
    let expected = Pruned {
        sessions: 1,
        events: before.len() as u64 - 1,
        prompts: 1,
        // The large event and the prompt.
        blobs: 2,
        // Nobody has decided yet who is told of its end.
        happenings: 0,
    };
    assert_eq!(pruned, expected);
    let left = events(store, &id).await;
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].id, before.last().unwrap().id);
    assert_eq!(left[0].kind, "cancelled");
    let session = store.session(&id).await.unwrap().unwrap();
    assert_eq!(session.events_pruned_at, Some(store.now()));
    assert_eq!(session.last_event.0, left[0].id);
    assert!(store.prompts(iteration.id).await.unwrap().is_empty());
    assert_eq!(store.attempts(&id).await.unwrap().len(), 1);
    for (table, kept) in KEPT.iter().zip(kept) {
        assert_eq!(rows(stores, table).await, kept, "{table}");
    }
    assert_eq!(rows(stores, "partials").await, 0);
    assert_eq!(rows(stores, "blobs").await, blobs - 2);
    // Read by a store that remembers nothing.
    let fresh = stores.another().await;
    for revision in fresh
        .revisions(shop.step, Artifact::DesignDoc)
        .await
        .unwrap()
    {
        revision.text(&fresh).await.unwrap();
    }
    let again = fresh.prune(Timestamp(ended_before)).await.unwrap();
    assert_eq!(again, Pruned::default());
    fresh.close().await;
}

async fn a_dry_run_says_what_goes_and_changes_nothing(stores: &Stores) {
    let store = &stores.store;
    for name in ["shop", "blog"] {
        lived(store, &Fixture::new(store, name).await, name).await;
    }
    stores.later(DAY);
    let figures = store.stored_figures().await.unwrap();
    let told = store.prunable(store.now()).await.unwrap();
    // The prompt is the same text in both.
    assert_eq!((told.sessions, told.prompts, told.blobs), (2, 2, 3));
    assert!(told.event_bytes > 0 && told.blob_bytes > 0);
    assert_eq!(store.stored_figures().await.unwrap(), figures);
    let pruned = store.prune(store.now()).await.unwrap();
    assert_eq!(pruned.events as i64, told.events);
    assert_eq!(pruned.prompts as i64, told.prompts);
    assert_eq!(pruned.blobs as i64, told.blobs);
    let after = store.stored_figures().await.unwrap();
    assert_eq!(after.events, figures.events - told.events);
    assert_eq!(after.blobs, figures.blobs - told.blobs);
    assert_eq!(after.blob_bytes, figures.blob_bytes - told.blob_bytes);
    assert_eq!(after.sessions, figures.sessions);
    assert!(after.database_bytes > 0);
    assert_eq!(
        store.prunable(store.now()).await.unwrap(),
        Prunable::default()
    );
}

async fn a_session_that_has_not_ended_or_ended_lately_keeps_all(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let going = shop.start(store, 3).await;
    let held = take(store, &going, 1, "w1").await;
    begin(store, &held, 1).await;
    let other = shop.sibling(store).await;
    let lately = lived(store, &other, "other").await;
    let before = (
        events(store, &going).await.len(),
        events(store, &lately).await.len(),
    );
    stores.later(DAY);
    let pruned = store.prune(START).await.unwrap();
    assert_eq!(pruned, Pruned::default());
    // Now the one that ended is old enough; the other one still goes on.
    let pruned = store.prune(store.now()).await.unwrap();
    assert_eq!(pruned.sessions, 1);
    assert_eq!(events(store, &going).await.len(), before.0);
    assert!(events(store, &lately).await.len() < before.1);
    let going = store.session(&going).await.unwrap().unwrap();
    assert_eq!(going.events_pruned_at, None);
}

async fn a_content_that_anything_else_names_stays(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let old = lived(store, &shop, "same").await;
    stores.later(DAY);
    // A later session says and is sent the very same.
    let other = shop.sibling(store).await;
    let new = lived(store, &other, "same").await;
    let pruned = store.prune(store.now()).await.unwrap();
    assert_eq!((pruned.sessions, pruned.blobs), (1, 0));
    assert_eq!(events(store, &old).await.len(), 1);
    let fresh = stores.another().await;
    for event in events(&fresh, &new).await {
        let id = redraft_domain::EventId(event.id);
        assert!(fresh.event(&new, id).await.unwrap().is_some());
    }
    let iteration: IterationId = fresh.iterations(&new).await.unwrap()[0].id;
    assert_eq!(fresh.prompts(iteration).await.unwrap().len(), 1);
    fresh.close().await;
    // A resource whose text is the same as a prompt keeps it.
    let resource = redraft_store::NewResource {
        project: shop.project.clone(),
        workflow: None,
        kind: redraft_domain::ResourceKind::DesignDoc,
        name: "Same".into(),
        path: ".redraft/resources/same.md".into(),
        author: RevisionAuthor::User,
        session: None,
        text: "Do it.".into(),
    };
    store.complete_planning(&new, &[resource]).await.unwrap();
    stores.later(DAY);
    let pruned = store.prune(store.now()).await.unwrap();
    // The large event goes; the prompt's text is the resource's.
    assert_eq!((pruned.sessions, pruned.prompts, pruned.blobs), (1, 1, 1));
}

async fn a_removal_that_was_interrupted_goes_on(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    let id = shop.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let many: Vec<_> = (0..1_200)
        .map(|n| content(store, &format!("{n}")))
        .collect();
    store.append_events(&id, held.epoch, &many).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    // The holder acknowledges nothing; its lease runs out and the wish is fulfilled.
    stores.later(DAY);
    store.reconcile().await.unwrap();
    stores.later(DAY);
    // As a killed program leaves it: some are gone, and the session says so.
    let some = "DELETE FROM events WHERE id IN (SELECT id FROM events ORDER BY id LIMIT 500)";
    assert_eq!(stores.execute(some).await.unwrap(), 500);
    stores
        .execute("UPDATE sessions SET events_pruned_at = 1")
        .await
        .unwrap();
    let left = events(store, &id).await.len() as u64;
    let pruned = store.prune(store.now()).await.unwrap();
    assert_eq!((pruned.sessions, pruned.events), (1, left - 1));
    assert_eq!(events(store, &id).await.len(), 1);
}

/// A column that is missing there would lose its contents.
async fn every_column_that_names_a_content_is_known(stores: &Stores) {
    let store = &stores.store;
    let shop = Fixture::new(store, "shop").await;
    lived(store, &shop, "shop").await;
    let found = stores.columns_that_name("blobs").await;
    assert!(found.len() >= 7, "{found:?}");
    for (table, column) in found {
        let is_known = Store::names_of_contents().contains(&(table.as_str(), column.as_str()));
        assert!(
            is_known,
            "{table}.{column} names contents, and is unknown to what removes them"
        );
    }
}
