//! Event streams from the outside.

use std::time::Duration;

use futures::{Stream, StreamExt as _};
use redraft_domain::EventBody;
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::app::TestApp;

/// One message: its id, and its data.
pub(crate) type Message = (Option<i64>, Value);

/// The messages of a stream as they come.
pub(crate) struct Messages {
    chunks: std::pin::Pin<Box<dyn Stream<Item = reqwest::Result<bytes::Bytes>> + Send>>,
    text: String,
}

impl Messages {
    /// The next message; `None` at the end.
    pub(crate) async fn next(&mut self) -> Option<Message> {
        loop {
            if let Some((message, rest)) = self.text.split_once("\n\n") {
                let message = message.to_owned();
                self.text = rest.to_string();
                let line = |name: &str| {
                    message
                        .lines()
                        .find_map(|line| line.strip_prefix(name))
                        .map(str::to_owned)
                };
                assert!(
                    line("event: ").is_none(),
                    "clients listen for plain messages"
                );
                let id = line("id: ").map(|id| id.parse().unwrap());
                if let Some(data) = line("data: ") {
                    return Some((id, serde_json::from_str(&data).unwrap()));
                }
                continue;
            }
            let chunk = timeout(Duration::from_secs(30), self.chunks.next())
                .await
                .expect("a message");
            self.text
                .push_str(std::str::from_utf8(&chunk?.unwrap()).unwrap());
        }
    }

    /// All messages up to the end.
    pub(crate) async fn rest(mut self) -> Vec<Message> {
        let mut all = Vec::new();
        while let Some(message) = self.next().await {
            all.push(message);
        }
        all
    }
}

pub(crate) async fn open(app: &TestApp, path: &str, last_event_id: Option<&str>) -> Messages {
    let mut request = app.request(Method::GET, path);
    if let Some(id) = last_event_id {
        request = request.header("last-event-id", id);
    }
    let answer = request.send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    Messages {
        chunks: Box::pin(answer.bytes_stream()),
        text: String::new(),
    }
}

fn ids(messages: &[Message]) -> Vec<i64> {
    messages.iter().map(|(id, _)| id.unwrap()).collect()
}

#[tokio::test]
async fn a_session_is_watched_live_and_its_stream_ends_with_it() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let path = format!("{planning}/iterate/stream/{id}");
    let mut live = open(&app, &path, None).await;
    let work = app.work_on(&id).await;
    let (first, start) = live.next().await.unwrap();
    assert_eq!(
        (&start["type"], &start["iteration"]),
        (&json!("iteration_start"), &json!(1))
    );
    assert_eq!(start["_event_id"], json!(first.unwrap()));
    assert_eq!(start["_iteration"], 1);
    work.say("one\ntwo").await;
    let (second, text) = live.next().await.unwrap();
    assert!(second > first);
    assert_eq!(
        (&text["type"], &text["text"]),
        (&json!("content"), &json!("one\ntwo"))
    );
    work.finish(Some("# Plan\n")).await;
    let rest = live.rest().await;
    let kinds: Vec<&Value> = rest.iter().map(|(_, data)| &data["type"]).collect();
    assert_eq!(kinds, ["design_doc_updated", "iteration_complete", "done"]);

    let replay = open(&app, &path, None).await.rest().await;
    assert_eq!(replay.len(), 5);
    assert!(ids(&replay).is_sorted());
    let listed = app.get(&format!("{planning}/iterate/{id}/events")).await;
    let listed: Vec<i64> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["id"].as_i64().unwrap())
        .collect();
    assert_eq!(ids(&replay), listed);
}

#[tokio::test]
async fn a_client_that_comes_back_gets_what_it_missed_and_nothing_twice() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let path = format!("{planning}/iterate/stream/{id}");
    let work = app.work_on(&id).await;
    work.say("one").await;
    work.say("two").await;
    let mut first = open(&app, &path, None).await;
    first.next().await;
    let (seen, _) = first.next().await.unwrap();
    drop(first);
    let seen = seen.unwrap().to_string();
    work.say("three").await;
    let mut again = open(&app, &format!("{path}?after_event_id=0"), Some(&seen)).await;
    for expected in ["two", "three"] {
        assert_eq!(
            again.next().await.unwrap().1["text"],
            expected,
            "the header goes first"
        );
    }
    let mut by_query = open(&app, &format!("{path}?after_event_id={seen}"), None).await;
    assert_eq!(by_query.next().await.unwrap().1["text"], "two");
    work.finish(None).await;
    let last = again.rest().await;
    assert_eq!(last.last().unwrap().1["type"], "done");

    let end = ids(&last).last().unwrap().to_string();
    let request = app
        .request(Method::GET, &path)
        .header("last-event-id", &end);
    assert_eq!(
        request.send().await.unwrap().status(),
        204,
        "an EventSource stops at that"
    );
    let (status, _) = app
        .send(Method::GET, &format!("{path}?after_event_id={end}"), None)
        .await;
    assert_eq!(status, 204);
}

#[tokio::test]
async fn a_cancelled_session_ends_its_streams_with_that_event() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let live = open(&app, &format!("{planning}/iterate/stream/{id}"), None).await;
    app.post(
        &format!("{planning}/iterate/cancel"),
        json!({"session_id": id}),
    )
    .await;
    let rest = live.rest().await;
    assert_eq!(rest.last().unwrap().1["type"], "cancelled");
}

#[tokio::test]
async fn a_long_past_is_replayed_whole() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let work = app.work_on(&id).await;
    let events: Vec<redraft_store::NewEvent> = (0..1_700)
        .map(|number| redraft_store::NewEvent {
            iteration: Some(1),
            attempt: None,
            body: EventBody::Thinking {
                text: format!("thought {number}"),
            },
            at: app.store.now(),
        })
        .collect();
    app.store
        .append_events(&work.id, work.epoch, &events)
        .await
        .unwrap();
    let mut live = open(&app, &format!("{planning}/iterate/stream/{id}"), None).await;
    live.next().await.unwrap();
    for number in 0..1_700 {
        let (_, data) = live.next().await.unwrap();
        assert_eq!(data["text"], format!("thought {number}"));
    }
    work.say("live").await;
    assert_eq!(live.next().await.unwrap().1["text"], "live");
}

#[tokio::test]
async fn a_partial_text_is_shown_and_has_no_id() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let work = app.work_on(&id).await;
    let mut live = open(&app, &format!("{planning}/iterate/stream/{id}"), None).await;
    live.next().await.unwrap();
    let partial = r#"{"type":"partial","_iteration":1,"kind":"text","text":"half","tool":null}"#;
    app.store
        .put_partial(&work.id, work.epoch, partial)
        .await
        .unwrap();
    let (event_id, data) = live.next().await.unwrap();
    assert_eq!(event_id, None);
    assert_eq!(
        (&data["type"], &data["text"]),
        (&json!("partial"), &json!("half"))
    );
    work.say("half and whole").await;
    assert_eq!(live.next().await.unwrap().1["type"], "content");
}

#[tokio::test]
async fn events_are_listed_in_pages_both_ways_and_large_ones_are_fetched_whole() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let work = app.work_on(&id).await;
    for number in 0..5 {
        work.say(&format!("{number}")).await;
    }
    let path = format!("{planning}/iterate/{id}/events");
    let all = app.get(&path).await;
    let all = all.as_array().unwrap();
    assert_eq!(all.len(), 6);
    assert_eq!(all[1]["content"], "0");
    assert_eq!(all[1]["timestamp"], all[1]["created_at"]);
    let data: Value = serde_json::from_str(all[1]["event_data"].as_str().unwrap()).unwrap();
    assert_eq!(data, json!({"type": "content", "text": "0"}));
    let page = app
        .get(&format!("{path}?after_id={}&limit=2", all[1]["id"]))
        .await;
    assert_eq!(page, json!([all[2], all[3]]));
    let page = app
        .get(&format!("{path}?before_id={}&limit=2", all[4]["id"]))
        .await;
    assert_eq!(page, json!([all[2], all[3]]));
    for bad in [
        "limit=0",
        "limit=1001",
        "limit=x",
        "after_id=x",
        "before_id=1.5",
    ] {
        let (status, detail) = app
            .refused(Method::GET, &format!("{path}?{bad}"), None)
            .await;
        assert_eq!(status, 422, "{bad}");
        assert!(detail.contains(bad.split('=').next().unwrap()), "{detail}");
    }

    let long = "long ".repeat(20_000);
    let result = EventBody::ToolResult {
        tool: String::from("Read"),
        result: long.clone(),
        tool_use_id: String::from("t"),
        is_error: false,
        duration_ms: Some(5),
        parent: None,
    };
    work.append(result).await;
    let last = app.get(&format!("{path}?after_id={}", all[5]["id"])).await;
    let cut = &last[0];
    assert_eq!(
        (&cut["truncated"], &cut["tool_name"]),
        (&json!(true), &json!("Read"))
    );
    assert!(cut["tool_result"].as_str().unwrap().len() < 10_000);
    assert!(cut["size_bytes"].as_u64().unwrap() > 100_000);
    let whole = app.get(&format!("{path}/{}", cut["id"])).await;
    assert_eq!(
        (&whole["truncated"], &whole["tool_result"]),
        (&json!(false), &json!(long))
    );
    assert_eq!(
        app.refused(Method::GET, &format!("{path}/x"), None).await.0,
        422
    );
}

#[tokio::test]
async fn a_cursor_that_is_no_number_is_refused() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let path = format!("{planning}/iterate/stream/{id}");
    let query = format!("{path}?after_event_id=x");
    assert_eq!(app.refused(Method::GET, &query, None).await.0, 422);
    let request = app.request(Method::GET, &path).header("last-event-id", "x");
    assert_eq!(request.send().await.unwrap().status(), 422);
}
