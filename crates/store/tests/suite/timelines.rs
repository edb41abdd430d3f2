//! What is read of events to draw a session's time, and to find what wrote a line.

use redraft_domain::{AttemptId, EventBody, EventId, Moment, RunStatus, SessionId, What};
use redraft_store::{NewEvent, Store, WritingCalls};
use serde_json::{Value, json};

use crate::{
    fixture::{Fixture, take},
    stores::Stores,
};

on_both![
    moments_are_handed_out_in_order_and_say_what_takes_time,
    the_moments_of_an_iteration_are_its_own_and_those_of_the_session,
    only_as_many_moments_are_read_as_are_wanted,
    calls_that_write_are_found_whole_with_the_answers_that_refuse,
    only_the_last_calls_are_looked_into,
];

fn at(store: &Store, iteration: Option<u32>, body: EventBody) -> NewEvent {
    NewEvent {
        iteration,
        attempt: iteration.map(|number| AttemptId(i64::from(number) * 10)),
        body,
        at: store.now(),
    }
}

fn call(id: &str, input: Value) -> EventBody {
    EventBody::ToolUse {
        tool: "Edit".into(),
        input,
        tool_use_id: id.into(),
        parent: None,
    }
}

fn answer(id: &str, result: &str, is_error: bool) -> EventBody {
    EventBody::ToolResult {
        tool: "Edit".into(),
        result: result.into(),
        tool_use_id: id.into(),
        is_error,
        duration_ms: Some(7),
        parent: None,
    }
}

async fn moments(
    store: &Store,
    id: &SessionId,
    iteration: Option<u32>,
    most: usize,
) -> (Vec<Moment>, bool) {
    let mut found = Vec::new();
    let is_all = store
        .moments(id, iteration, most, |moment| found.push(moment))
        .await
        .unwrap();
    (found, is_all)
}

async fn with_events(stores: &Stores, events: &[NewEvent]) -> SessionId {
    let store = &stores.store;
    let id = Fixture::new(store, "shop").await.start(store, 3).await;
    let held = take(store, &id, 1, "w1").await;
    store.append_events(&id, held.epoch, events).await.unwrap();
    id
}

async fn moments_are_handed_out_in_order_and_say_what_takes_time(stores: &Stores) {
    let store = &stores.store;
    let large = "a line\n".repeat(9_000);
    let status = EventBody::Status {
        run_status: RunStatus::Waiting,
        message: "A usage limit.".into(),
        wait_until: None,
    };
    let of = [
        at(
            store,
            Some(1),
            EventBody::Thinking {
                text: large.clone(),
            },
        ),
        at(
            store,
            Some(1),
            call(
                "a",
                json!({"file_path": "/x/DESIGN.md", "new_string": large}),
            ),
        ),
        at(store, Some(1), answer("a", &large, true)),
        at(store, None, status),
    ];
    let id = with_events(stores, &of).await;
    let (found, is_all) = moments(store, &id, None, 100).await;
    assert!(is_all);
    assert!(found.windows(2).all(|pair| pair[0].id < pair[1].id));
    assert_eq!(
        (found[1].iteration, found[1].attempt, found[1].at),
        (Some(1), Some(AttemptId(10)), store.now())
    );
    assert_eq!(found[0].what, What::Thought);
    let What::Called { call, tool, .. } = &found[1].what else {
        panic!("a call: {:?}", found[1])
    };
    assert_eq!(
        (call.as_str(), tool.as_str()),
        ("a", "Edit"),
        "also where it is cut"
    );
    let answered = What::Answered {
        call: "a".into(),
        tool: "Edit".into(),
        is_error: true,
        took_ms: Some(7),
    };
    assert_eq!(found[2].what, answered);
    let stood = What::Stood {
        status: RunStatus::Waiting,
        message: "A usage limit.".into(),
    };
    assert_eq!((found[3].attempt, &found[3].what), (None, &stood));
}

async fn the_moments_of_an_iteration_are_its_own_and_those_of_the_session(stores: &Stores) {
    let store = &stores.store;
    let thought = || EventBody::Thinking { text: "hm".into() };
    let of = [1, 2, 0, 2, 3].map(|number| at(store, (number > 0).then_some(number), thought()));
    let id = with_events(stores, &of).await;
    let (found, _) = moments(store, &id, Some(2), 100).await;
    let numbers: Vec<_> = found.iter().map(|moment| moment.iteration).collect();
    assert_eq!(numbers, [Some(2), None, Some(2)]);
    let elsewhere = SessionId::from_random(1);
    assert_eq!(moments(store, &elsewhere, None, 100).await, (vec![], true));
}

async fn only_as_many_moments_are_read_as_are_wanted(stores: &Stores) {
    let store = &stores.store;
    // More than are read at a time.
    let of: Vec<_> = (0..5_200)
        .map(|_| at(store, Some(1), EventBody::Thinking { text: "hm".into() }))
        .collect();
    let id = with_events(stores, &of).await;
    let (all, is_all) = moments(store, &id, None, 10_000).await;
    assert_eq!((all.len(), is_all), (5_200, true));
    let (found, is_all) = moments(store, &id, None, 5_100).await;
    assert_eq!((found.len(), is_all), (5_100, false));
    assert_eq!(found[..], all[..5_100]);
}

async fn writing(
    store: &Store,
    id: &SessionId,
    most: usize,
    bytes: i64,
) -> (Vec<EventId>, WritingCalls) {
    let found = store.writing_calls(id, 1, most, bytes).await.unwrap();
    (
        found.calls.iter().map(|event| EventId(event.id)).collect(),
        found,
    )
}

async fn calls_that_write_are_found_whole_with_the_answers_that_refuse(stores: &Stores) {
    let store = &stores.store;
    let large = "a line\n".repeat(9_000);
    let of = [
        at(store, Some(1), call("read", json!({"file_path": "a.md"}))),
        at(store, Some(1), call("edit", json!({"new_string": "later"}))),
        at(store, Some(1), call("write", json!({"content": large}))),
        at(store, Some(1), answer("edit", "no such text", true)),
        at(
            store,
            Some(1),
            answer("write", "\"is_error\":true, it says", false),
        ),
        at(
            store,
            Some(2),
            call("other", json!({"new_string": "later"})),
        ),
    ];
    let id = with_events(stores, &of).await;
    let (ids, found) = writing(store, &id, 100, 1 << 20).await;
    assert_eq!(
        (ids.len(), found.is_all),
        (2, true),
        "oldest first, and no other iteration's"
    );
    assert!(ids[0] < ids[1]);
    let whole: Value = serde_json::from_str(&found.calls[1].data).unwrap();
    assert_eq!(whole["input"]["content"], json!(large));
    let refused: Vec<Value> = found
        .refusals
        .iter()
        .map(|event| serde_json::from_str(&event.data).unwrap())
        .collect();
    assert!(refused.iter().any(|answer| answer["tool_use_id"] == "edit"));
}

async fn only_the_last_calls_are_looked_into(stores: &Stores) {
    let store = &stores.store;
    let of: Vec<_> = (0..6)
        .map(|nth| {
            at(
                store,
                Some(1),
                call(&nth.to_string(), json!({"new_string": "later"})),
            )
        })
        .collect();
    let id = with_events(stores, &of).await;
    let (all, _) = writing(store, &id, 6, 1 << 20).await;
    let (ids, found) = writing(store, &id, 4, 1 << 20).await;
    assert_eq!((ids, found.is_all), (all[2..].to_vec(), false));
    let size = found.calls[0].size_bytes;
    let (ids, found) = writing(store, &id, 6, size * 2).await;
    assert_eq!((ids, found.is_all), (all[4..].to_vec(), false));
}
