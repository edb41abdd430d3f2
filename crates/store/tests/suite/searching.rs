//! Full-text search: every kind of text is found, in the state that it has now, and nothing else.

use std::time::Duration;

use redraft_domain::{EventBody, NoteText, Prompt, SessionId};
use redraft_store::{NewEvent, Request, SearchHit, SearchKind, SearchPage, Settlement, Store};
use serde_json::json;

use crate::{
    fixture::{Fixture, begin, changed, content, take},
    stores::Stores,
};

on_both![
    every_kind_of_text_is_found_with_where_it_is,
    a_document_is_found_by_its_current_revision_only,
    what_one_session_holds_is_found_without_the_others,
    words_are_looked_for_as_the_user_means_them,
    pages_follow_each_other_newest_first,
    what_is_removed_is_not_found_any_more,
    two_processes_keep_each_word_once,
    a_secret_cannot_be_guessed_wherever_it_was_written,
    words_that_other_patterns_masked_are_kept_anew,
];

fn masked(text: &str) -> String {
    text.replace("hunter2", "[gone]")
}

async fn keep_up(store: &Store) {
    while store.keep_words(&masked).await.unwrap() {}
}

async fn found(store: &Store, words: &str) -> Vec<SearchHit> {
    keep_up(store).await;
    let page = SearchPage {
        words: words.into(),
        limit: 100,
        ..SearchPage::default()
    };
    store.search(&page, &masked).await.unwrap()
}

async fn count(store: &Store, words: &str) -> usize {
    found(store, words).await.len()
}

fn event(store: &Store, body: EventBody) -> NewEvent {
    NewEvent {
        iteration: Some(1),
        attempt: None,
        body,
        at: store.now(),
    }
}

/// A session that has written an iteration, and was cancelled.
async fn lived(store: &Store, fixture: &Fixture) -> SessionId {
    let id = fixture.start(store, 2).await;
    let held = take(store, &id, 1, "w1").await;
    let attempt = begin(store, &held, 1).await;
    let call = EventBody::ToolUse {
        tool: "Grep".into(),
        input: json!({"pattern": "webhook", "path": "src"}),
        tool_use_id: "toolu_77".into(),
        parent: None,
    };
    let all = [
        content(store, "The idempotency key is missing."),
        content(store, &format!("{} zanzibar", "x".repeat(20_000))),
        event(store, call),
    ];
    store.append_events(&id, held.epoch, &all).await.unwrap();
    let settlement = Settlement::default();
    store.settle_attempt(attempt.id, &settlement).await.unwrap();
    let end = changed(
        1,
        fixture.revision(None, "# Checkout\n\nRefunds take a day.\n"),
    );
    store.finish_iteration(&id, held.epoch, end).await.unwrap();
    store.request(&id, Request::Cancel).await.unwrap();
    id
}

async fn every_kind_of_text_is_found_with_where_it_is(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = lived(store, &fixture).await;
    let one = async |words: &str| {
        let hits = found(store, words).await;
        assert_eq!(hits.len(), 1, "{words}: {hits:?}");
        let hit = hits.into_iter().next().unwrap();
        assert_eq!((&*hit.project, &*hit.workflow_name), ("shop", "Planning"));
        hit
    };
    let prompt = one("make better").await;
    assert_eq!(prompt.kind, SearchKind::Prompt);
    assert_eq!(prompt.session.as_deref(), Some(id.as_str()));
    assert_eq!(prompt.text, "Make it better.");
    let content = one("idempotency").await;
    assert_eq!(content.kind, SearchKind::Event);
    assert_eq!(content.event_kind.as_deref(), Some("content"));
    assert_eq!(content.iteration, Some(1));
    assert!(content.event.is_some());
    let large = one("zanzibar").await;
    assert!(
        large.text.ends_with("zanzibar"),
        "all of it, not its preview"
    );
    assert_eq!(
        one("webhook src").await.event_kind.as_deref(),
        Some("tool_use")
    );
    assert_eq!(count(store, "toolu_77").await, 0);
    let document = one("refunds").await;
    assert_eq!(document.kind, SearchKind::Document);
    assert!(document.revision.is_some());
    let summary = one("rewrote goals").await;
    assert_eq!(
        (summary.kind, summary.iteration),
        (SearchKind::Summary, Some(1))
    );
}

async fn a_document_is_found_by_its_current_revision_only(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let first = fixture.revision(None, "old words\n");
    let first = store.add_revision(&first).await.unwrap();
    assert_eq!(count(store, "old").await, 1);
    let second = fixture.revision(Some(first), "new words\n");
    store.add_revision(&second).await.unwrap();
    assert_eq!(count(store, "old").await, 0);
    assert_eq!(count(store, "new").await, 1);
    let sibling = fixture.sibling(store).await;
    let other = sibling.revision(None, "new too\n");
    store.add_revision(&other).await.unwrap();
    assert_eq!(count(store, "new").await, 2);
}

async fn words_are_looked_for_as_the_user_means_them(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let text = "Le café paie à la webhook-adresse; l'état is pending until paid.\n";
    store
        .add_revision(&fixture.revision(None, text))
        .await
        .unwrap();
    for words in [
        "pending paid",
        "PENDING",
        "\"until paid\"",
        "webhook-adresse",
    ] {
        assert_eq!(count(store, words).await, 1, "{words}");
    }
    for words in [
        "pending nothing",
        "\"paid until\"",
        "",
        " \" ",
        "*",
        "\0",
        "'; DROP TABLE sessions; --",
        "NEAR(",
        "body:pending",
        "\u{1f600}",
    ] {
        assert_eq!(count(store, words).await, 0, "{words}");
    }
    assert_eq!(count(store, &"pending ".repeat(10_000)).await, 1);
}

async fn pages_follow_each_other_newest_first(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let all: Vec<_> = (0..7)
        .map(|n| content(store, &format!("word {n}")))
        .collect();
    store.append_events(&id, held.epoch, &all).await.unwrap();
    keep_up(store).await;
    let mut page = SearchPage {
        words: "word".into(),
        kind: Some(SearchKind::Event),
        project: Some("shop".into()),
        limit: 3,
        ..SearchPage::default()
    };
    let mut read = Vec::new();
    loop {
        let hits = store.search(&page, &masked).await.unwrap();
        let Some(last) = hits.last() else { break };
        page.before = Some(last.id);
        read.extend(hits.into_iter().map(|hit| hit.text));
    }
    let expected: Vec<String> = (0..7).rev().map(|n| format!("word {n}")).collect();
    assert_eq!(read, expected);
    for (kind, project) in [(SearchKind::Document, "shop"), (SearchKind::Event, "other")] {
        let page = SearchPage {
            kind: Some(kind),
            project: Some(project.into()),
            before: None,
            ..page.clone()
        };
        assert!(store.search(&page, &masked).await.unwrap().is_empty());
    }
}

async fn what_one_session_holds_is_found_without_the_others(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let sibling = fixture.sibling(store).await;
    let [one, other] = [fixture.start(store, 1).await, sibling.start(store, 1).await];
    let of_one = take(store, &one, 1, "w1").await;
    let of_other = take(store, &other, 1, "w2").await;
    // Between the words of the one are those of the other.
    for n in 0..2 {
        for (id, owner, held) in [(&one, "w1", &of_one), (&other, "w2", &of_other)] {
            let said = content(store, &format!("word {n} of {owner}"));
            store.append_events(id, held.epoch, &[said]).await.unwrap();
            keep_up(store).await;
        }
    }
    let page = |session: &str, before| SearchPage {
        words: "word".into(),
        session: Some(session.to_owned()),
        before,
        limit: 1,
        ..SearchPage::default()
    };
    let mut read = Vec::new();
    let mut before = None;
    while let Some(hit) = store
        .search(&page(one.as_str(), before), &masked)
        .await
        .unwrap()
        .pop()
    {
        before = Some(hit.id);
        read.push(hit.text);
    }
    assert_eq!(read, ["word 1 of w1", "word 0 of w1"]);
    let none = store.search(&page("ps-none", None), &masked).await.unwrap();
    assert!(none.is_empty());
}

async fn what_is_removed_is_not_found_any_more(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    lived(store, &fixture).await;
    assert_eq!(count(store, "idempotency").await, 1);
    stores.later(Duration::from_hours(24));
    store.prune(store.now()).await.unwrap();
    assert_eq!(count(store, "idempotency").await, 0, "retention took it");
    assert_eq!(count(store, "make better").await, 1);
    store.delete_project(&fixture.project).await.unwrap();
    assert_eq!(count(store, "make better").await, 0);
    assert_eq!(
        stores.number("SELECT COUNT(*) FROM search_entries").await,
        0
    );
    if !stores.is_postgres() {
        assert_eq!(stores.number("SELECT COUNT(*) FROM search_words").await, 0);
    }
}

async fn two_processes_keep_each_word_once(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    lived(store, &fixture).await;
    let again = async || while store.keep_words(&masked).await.unwrap() {};
    tokio::join!(again(), again(), again());
    assert_eq!(count(store, "idempotency").await, 1);
    let sql = "SELECT COUNT(*) FROM search_entries";
    let entries = stores.number(sql).await;
    keep_up(store).await;
    assert_eq!(stores.number(sql).await, entries);
}

async fn a_secret_cannot_be_guessed_wherever_it_was_written(stores: &Stores) {
    let store = &stores.store;
    write_everywhere(store).await;
    let hits = found(store, "word").await;
    assert_eq!(hits.len(), 6);
    assert!(
        !hits.iter().any(|hit| hit.text.contains("hunter2")),
        "{hits:?}"
    );
    for part in ["hunter2", "hunt", "hun", "hunter2 here", "\"is hunter2\""] {
        let hits = found(store, part).await;
        assert!(hits.is_empty(), "{part}: {hits:?}");
    }
}

async fn words_that_other_patterns_masked_are_kept_anew(stores: &Stores) {
    let store = &stores.store;
    write_everywhere(store).await;
    while store.keep_words(&str::to_owned).await.unwrap() {}
    assert_eq!(count(store, "hunter2").await, 5);
    assert!(store.mask_words_by("hunter2").await.unwrap());
    assert_eq!(count(store, "hunter2").await, 0);
    assert_eq!(count(store, "word").await, 6);
    let entries = stores.number("SELECT MAX(id) FROM search_entries").await;
    assert!(!store.mask_words_by("hunter2").await.unwrap());
    assert_eq!(count(store, "word").await, 6);
    let after = stores.number("SELECT MAX(id) FROM search_entries").await;
    assert_eq!(after, entries, "kept once");
}

/// A secret in a document, a prompt, a note, and in what an agent said and did.
async fn write_everywhere(store: &Store) {
    let fixture = Fixture::new(store, "shop").await;
    let secret = "The word is hunter2 here.";
    let text = fixture.revision(None, secret);
    store.add_revision(&text).await.unwrap();
    let mut new = fixture.new_session(1);
    new.prompt = Prompt::parse(secret).unwrap();
    let id = store.start_session(new).await.unwrap();
    let note = NoteText::parse(secret).unwrap();
    store.write_note(&id, &note).await.unwrap();
    let held = take(store, &id, 1, "w1").await;
    let call = EventBody::ToolUse {
        tool: "Bash".into(),
        input: json!({"command": "say word", "hunter2": "hunter2"}),
        tool_use_id: "toolu_1".into(),
        parent: None,
    };
    // One that lies across the end of what is kept of a text.
    let long = format!("word {}hunter2", "x ".repeat(128 * 1_024 - 4));
    let all = [
        content(store, secret),
        event(store, call),
        content(store, &long),
    ];
    store.append_events(&id, held.epoch, &all).await.unwrap();
}
