//! Events: stored in order, cut where they are large, read page by page.

use std::time::Duration;

use redraft_domain::{AttemptId, EventBody, EventId, SessionId};
use redraft_store::{EventPage, NewEvent, Store};
use serde_json::{Value, json};

use crate::{
    fixture::{Fixture, content, events, take},
    stores::Stores,
};

on_both![
    events_are_read_as_they_were_appended,
    a_large_event_is_shown_cut_and_kept_whole,
    a_batch_of_any_size_is_one_unit,
    pages_lead_forwards_and_backwards,
    a_run_of_events_is_bounded_by_number_and_by_bytes,
    the_events_of_a_session_commit_in_the_order_of_their_ids,
    an_append_rings_the_bell_of_events,
    the_newest_event_is_known,
];

async fn events_are_read_as_they_were_appended(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let bodies = [
        EventBody::Thinking {
            text: "hm 🦀 \"\u{0}\"".into(),
        },
        EventBody::ToolUse {
            tool: "Edit".into(),
            input: json!({"file_path": "a.md", "n": [1, null, 2.5]}),
            tool_use_id: "t1".into(),
            parent: None,
        },
        EventBody::Agent {
            kind: "system/odd".into(),
            raw: "{\"x\":1}".into(),
        },
    ];
    let new: Vec<_> = bodies
        .iter()
        .map(|body| NewEvent {
            iteration: Some(1),
            attempt: Some(AttemptId(77)),
            body: body.clone(),
            at: store.now().plus(Duration::from_millis(3)),
        })
        .collect();
    store.append_events(&id, held.epoch, &new).await.unwrap();
    let stored = events(store, &id).await;
    assert_eq!(stored.len(), 3);
    for (event, body) in stored.iter().zip(&bodies) {
        assert_eq!(event.session_id, id.as_str());
        assert_eq!(
            (event.iteration_number, event.kind.as_str()),
            (Some(1), body.kind().as_str())
        );
        assert_eq!(event.created_at, store.now().0 + 3);
        assert_eq!(event.size_bytes, event.data.len() as i64);
        assert_eq!(event.blob_hash, None);
        assert_eq!(
            serde_json::from_str::<EventBody>(&event.data).unwrap(),
            *body
        );
    }
    assert_eq!(
        stores
            .number("SELECT COUNT(*) FROM events WHERE attempt_id = 77")
            .await,
        3
    );
}

async fn a_large_event_is_shown_cut_and_kept_whole(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let text = "é".repeat(30_000);
    let new = [
        content(store, "short"),
        content(store, &text),
        content(store, &text),
    ];
    store.append_events(&id, held.epoch, &new).await.unwrap();
    let stored = events(store, &id).await;
    let cut: Value = serde_json::from_str(&stored[1].data).unwrap();
    assert!(stored[1].data.len() < 8_192);
    assert_eq!(
        (&cut["truncated"], &cut["type"]),
        (&json!(true), &json!("content"))
    );
    assert_eq!(cut["_size"], json!(stored[1].size_bytes));
    assert!(stored[1].size_bytes > 60_000);
    assert!(stored[0].blob_hash.is_none());
    assert_eq!(stored[1].blob_hash, stored[2].blob_hash);
    assert_eq!(stores.number("SELECT COUNT(*) FROM blobs").await, 1);

    // By a store that did not write it.
    let reader = stores.another().await;
    let whole = reader
        .event(&id, EventId(stored[1].id))
        .await
        .unwrap()
        .unwrap();
    let body: EventBody = serde_json::from_str(&whole.data).unwrap();
    assert_eq!(body, EventBody::Content { text, parent: None });
    assert_eq!(whole.data.len() as i64, whole.size_bytes);
    let elsewhere = SessionId::from_random(1);
    assert!(
        reader
            .event(&elsewhere, EventId(stored[1].id))
            .await
            .unwrap()
            .is_none()
    );
    reader.close().await;
}

async fn a_batch_of_any_size_is_one_unit(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let mut expected = Vec::new();
    for size in [1, 2, 99, 100, 101, 999, 5_000] {
        let texts: Vec<_> = (0..size).map(|n| format!("{size}/{n}")).collect();
        let new: Vec<_> = texts.iter().map(|text| content(store, text)).collect();
        store.append_events(&id, held.epoch, &new).await.unwrap();
        expected.extend(texts);
    }
    let stored = events(store, &id).await;
    assert!(stored.windows(2).all(|pair| pair[0].id < pair[1].id));
    let texts: Vec<String> = stored
        .iter()
        .map(|event| serde_json::from_str::<Value>(&event.data).unwrap()["text"].clone())
        .map(|text| text.as_str().unwrap().to_owned())
        .collect();
    assert!(texts == expected, "all of them, in order");

    // The last one cannot be stored: then none of them is.
    stores
        .execute("CREATE UNIQUE INDEX one_last ON events (session_id) WHERE kind = 'done'")
        .await
        .unwrap();
    let done = |_| NewEvent {
        body: EventBody::Done {
            iterations_completed: 0,
        },
        ..content(store, "")
    };
    let mut new: Vec<_> = (0..300).map(|n| content(store, &n.to_string())).collect();
    new.extend((0..2).map(done));
    store
        .append_events(&id, held.epoch, &new)
        .await
        .unwrap_err();
    assert_eq!(events(store, &id).await.len(), expected.len());
}

async fn pages_lead_forwards_and_backwards(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let other = fixture.sibling(store).await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let beside = take(store, &other, 1, "w1").await;
    for _ in 0..10 {
        let new = content(store, "x");
        store
            .append_events(&id, held.epoch, std::slice::from_ref(&new))
            .await
            .unwrap();
        store
            .append_events(&other, beside.epoch, &[new])
            .await
            .unwrap();
    }
    let all: Vec<_> = events(store, &id)
        .await
        .iter()
        .map(|event| event.id)
        .collect();
    assert_eq!(all.len(), 10);
    let page = async |page, limit| {
        let events = store.events(&id, page, limit).await.unwrap();
        events.iter().map(|event| event.id).collect::<Vec<_>>()
    };
    assert_eq!(page(EventPage::After(EventId(all[2])), 3).await, all[3..6]);
    assert_eq!(page(EventPage::After(EventId(all[9])), 3).await, [0; 0]);
    assert_eq!(page(EventPage::Before(EventId(all[5])), 3).await, all[2..5]);
    assert_eq!(page(EventPage::Before(EventId(all[1])), 3).await, all[..1]);
    assert_eq!(
        page(EventPage::Before(EventId(i64::MAX)), 4).await,
        all[6..]
    );
    let global = store.events_since(EventId(all[4]), 3).await.unwrap();
    assert!(global.iter().all(|event| event.id > all[4]));
    assert_eq!(global.len(), 3);
}

async fn a_run_of_events_is_bounded_by_number_and_by_bytes(stores: &Stores) {
    let store = &stores.store;
    let fixture = Fixture::new(store, "shop").await;
    let id = fixture.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let new: Vec<_> = (0..10)
        .map(|_| content(store, &"x".repeat(1_000)))
        .collect();
    store.append_events(&id, held.epoch, &new).await.unwrap();
    for (after, most, most_bytes, got, more) in [
        (0, 100, 1 << 20, 10, false),
        (0, 10, 1 << 20, 10, true),
        (0, 3, 1 << 20, 3, true),
        (0, 100, 2_500, 3, true),
        (0, 100, 1, 1, true),
        (7, 100, 2_500, 3, true),
        (10, 100, 2_500, 0, false),
    ] {
        let all = events(store, &id).await;
        let after = match after {
            0 => EventId(0),
            seen => EventId(all[seen - 1].id),
        };
        let (run, is_more) = store
            .next_events(&id, after, most, most_bytes)
            .await
            .unwrap();
        assert_eq!(
            (run.len(), is_more),
            (got, more),
            "{after:?} {most} {most_bytes}"
        );
        assert!(run.iter().all(|event| event.id > after.0));
    }
}

async fn append_many(store: Store, id: SessionId) {
    let held = take(&store, &id, 1, "w1").await;
    for number in 0..40 {
        let new: Vec<_> = (0..=number % 4).map(|_| content(&store, "x")).collect();
        store.append_events(&id, held.epoch, &new).await.unwrap();
    }
}

/// What a reader with a cursor relies on: what it has not seen has a greater id than what it has.
async fn the_events_of_a_session_commit_in_the_order_of_their_ids(stores: &Stores) {
    let fixture = Fixture::new(&stores.store, "shop").await;
    let mut sessions = Vec::new();
    let mut writers = Vec::new();
    for _ in 0..3 {
        let id = fixture
            .sibling(&stores.store)
            .await
            .start(&stores.store, 1)
            .await;
        writers.push(tokio::spawn(append_many(
            stores.another().await,
            id.clone(),
        )));
        sessions.push((id, EventId(0), 0));
    }
    let reader = stores.another().await;
    let mut global = (EventId(0), 0);
    let each = 10 * (1 + 2 + 3 + 4);
    let mut looked_after_the_end = false;
    while !looked_after_the_end {
        looked_after_the_end = writers.iter().all(tokio::task::JoinHandle::is_finished);
        for (id, cursor, seen) in &mut sessions {
            let page = reader
                .events(id, EventPage::After(*cursor), 1_000)
                .await
                .unwrap();
            *seen += page.len();
            *cursor = page.last().map_or(*cursor, |event| EventId(event.id));
        }
        let page = reader.events_since(global.0, 10_000).await.unwrap();
        global.1 += page.len();
        global.0 = page.last().map_or(global.0, |event| EventId(event.id));
    }
    assert!(
        sessions.iter().all(|(_, _, seen)| *seen == each),
        "{sessions:?}"
    );
    if reader.has_global_order() {
        assert_eq!(global.1, 3 * each);
    }
    for writer in writers {
        writer.await.unwrap();
    }
    reader.close().await;
}

async fn an_append_rings_the_bell_of_events(stores: &Stores) {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let viewer = stores.another().await;
    let mut bell = viewer.bell().events();
    // What rang before counts no more.
    while tokio::time::timeout(Duration::from_millis(200), bell.heard())
        .await
        .is_ok()
    {}
    let new = [content(store, "ding")];
    let appended = std::time::Instant::now();
    store.append_events(&id, held.epoch, &new).await.unwrap();
    bell.heard().await;
    assert!(
        appended.elapsed() < Duration::from_millis(500),
        "{:?}",
        appended.elapsed()
    );
    assert_eq!(events(&viewer, &id).await.len(), 1);
    viewer.close().await;
}

async fn the_newest_event_is_known(stores: &Stores) {
    let store = &stores.store;
    assert_eq!(store.newest_event().await.unwrap(), EventId(0));
    let id = Fixture::new(store, "shop").await.start(store, 1).await;
    let held = take(store, &id, 1, "w1").await;
    let new = [content(store, "a"), content(store, "b")];
    store.append_events(&id, held.epoch, &new).await.unwrap();
    let last = EventId(events(store, &id).await[1].id);
    assert_eq!(store.newest_event().await.unwrap(), last);
    assert_eq!(store.session(&id).await.unwrap().unwrap().last_event, last);
}
