//! Channels, what is told by them, and the stream of what happens.

use std::time::Duration;

use redraft_domain::{HappeningKind, PauseReason, Scope, SessionState};
use redraft_store::{Store, Tried};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::{
    app::TestApp,
    streams::{Messages, open},
};

const CHANNELS: &str = "/api/notifications/channels";
const DELIVERIES: &str = "/api/notifications/deliveries";

/// Does what a worker does: sends what is due, and each receiver answers so.
fn work(store: &Store, is_delivered: bool) -> tokio::task::JoinHandle<()> {
    let store = store.clone();
    tokio::spawn(async move {
        loop {
            store.fan_out().await.unwrap();
            for due in store.lease_deliveries("test").await.unwrap() {
                let answer = if is_delivered {
                    "The receiver answered 204 in 12 ms."
                } else {
                    "The receiver refused: 500."
                };
                let tried = Tried {
                    is_delivered,
                    answer: answer.into(),
                };
                let pause = Duration::from_mins(1);
                store
                    .settle_delivery(&due, "test", &tried, pause)
                    .await
                    .unwrap();
            }
            sleep(Duration::from_millis(20)).await;
        }
    })
}

async fn made(app: &TestApp, body: Value) -> Value {
    app.post(CHANNELS, body).await
}

fn id(channel: &Value) -> i64 {
    channel["id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_channel_is_made_shown_without_its_secrets_changed_and_removed() {
    let app = TestApp::start().await;
    let url = "https://hooks.example/services/T0/s3cret?key=9";
    let new = made(&app, json!({"name": "phone", "url": url})).await;
    let secret = new["secret"].as_str().unwrap();
    assert!(
        secret.starts_with("whsec_") && secret.len() == "whsec_".len() + 44,
        "{secret}"
    );
    let channel = &new["channel"];
    assert_eq!(channel["target"], "https://hooks.example/…");
    let usual = json!(["session.needs_you", "session.stopped", "session.done"]);
    assert_eq!(channel["happenings"], usual);
    assert_eq!(channel["project_slug"], Value::Null);
    let command = json!({"name": "desk", "program": ["notify-send", "--urgency=low"],
        "happenings": ["session.waiting", "session.waiting"]});
    let command = made(&app, command).await;
    assert_eq!(command["secret"], Value::Null);
    assert_eq!(command["channel"]["target"], "notify-send");
    assert_eq!(command["channel"]["happenings"], json!(["session.waiting"]));

    // Whoever may look sees them, and nothing that would lead to the receiver.
    let reader = app.token_with("reader", Scope::Read).await;
    let get = app.client.get(app.url(CHANNELS)).bearer_auth(&reader);
    let listed = get.send().await.unwrap().text().await.unwrap();
    assert!(
        listed.contains("phone") && listed.contains("desk"),
        "{listed}"
    );
    for hidden in ["s3cret", "whsec_", "urgency"] {
        assert!(!listed.contains(hidden), "{hidden} in {listed}");
    }
    for method in [Method::POST, Method::PUT, Method::DELETE] {
        let path = match method {
            Method::POST => CHANNELS.to_owned(),
            _ => format!("{CHANNELS}/{}", id(channel)),
        };
        let operator = app.token_with(method.as_str(), Scope::Operate).await;
        let asked = app
            .client
            .request(method, app.url(&path))
            .bearer_auth(operator);
        let status = asked.json(&json!({})).send().await.unwrap().status();
        assert_eq!(status, 403, "only an admin decides who is told");
    }

    let path = format!("{CHANNELS}/{}", id(channel));
    app.workflow().await;
    let change = json!({"name": "watch", "happenings": ["session.done"], "project_slug": "shop"});
    let changed = app.ok(Method::PUT, &path, Some(change)).await;
    assert_eq!(
        (
            &changed["name"],
            &changed["project_slug"],
            &changed["target"]
        ),
        (
            &json!("watch"),
            &json!("shop"),
            &json!("https://hooks.example/…")
        )
    );
    app.ok(Method::DELETE, &path, None).await;
    assert_eq!(app.refused(Method::DELETE, &path, None).await.0, 404);
    let audit = app.get("/api/audit").await.to_string();
    for operation in ["create_channel", "replace_channel", "remove_channel"] {
        assert!(audit.contains(operation), "{operation}");
    }
}

#[tokio::test]
async fn what_is_no_channel_is_refused_with_what_is_wrong() {
    let app = TestApp::start().await;
    made(&app, json!({"name": "taken", "program": ["x"]})).await;
    let long: Vec<_> = (0..51).map(|_| "x").collect();
    for (body, status, words) in [
        (json!({"name": "a b", "program": ["x"]}), 422, "name"),
        (json!({"name": "x"}), 422, "either 'url'"),
        (
            json!({"name": "x", "url": "http://a", "program": ["x"]}),
            422,
            "either 'url'",
        ),
        (json!({"name": "x", "url": "ftp://a"}), 422, "url: "),
        (json!({"name": "x", "url": "http://u:p@a/"}), 422, "url: "),
        (json!({"name": "x", "program": []}), 422, "program"),
        (json!({"name": "x", "program": [" "]}), 422, "program: "),
        (
            json!({"name": "x", "program": ["x", "y".repeat(4_001)]}),
            422,
            "program: ",
        ),
        (json!({"name": "x", "program": long}), 422, "program"),
        (
            json!({"name": "x", "program": ["x"], "happenings": []}),
            422,
            "happenings",
        ),
        (
            json!({"name": "x", "program": ["x"], "happenings": ["session.new"]}),
            422,
            "happenings: ",
        ),
        (
            json!({"name": "x", "program": ["x"], "happenings": ["notification.test"]}),
            422,
            "happenings: ",
        ),
        (
            json!({"name": "x", "program": ["x"], "project_slug": "nowhere"}),
            404,
            "project",
        ),
        (
            json!({"name": "taken", "program": ["x"]}),
            409,
            "name already",
        ),
    ] {
        let said = format!("{body}");
        let (got, detail) = app.refused(Method::POST, CHANNELS, Some(body)).await;
        assert_eq!(got, status, "{said}: {detail}");
        assert!(detail.contains(words), "{said}: {detail}");
    }
    let unknown = format!("{CHANNELS}/99/test");
    assert_eq!(app.refused(Method::POST, &unknown, None).await.0, 404);
    let unknown = format!("{DELIVERIES}/99/retry");
    assert_eq!(app.refused(Method::POST, &unknown, None).await.0, 404);
}

#[tokio::test]
async fn a_test_says_what_came_of_it_and_a_refused_one_is_tried_again() {
    let app = TestApp::start().await;
    let good = made(&app, json!({"name": "good", "program": ["x"]})).await;
    let working = work(&app.store, true);
    let path = format!("{CHANNELS}/{}/test", id(&good["channel"]));
    let told = app.ok(Method::POST, &path, None).await;
    assert_eq!(told["state"], "delivered");
    assert_eq!(told["answer"], "The receiver answered 204 in 12 ms.");
    assert_eq!(
        (&told["happening"], &told["session_id"]),
        (&json!("notification.test"), &Value::Null)
    );
    working.abort();
    let working = work(&app.store, false);
    let told = app.ok(Method::POST, &path, None).await;
    assert_eq!(
        (&told["state"], &told["tries"]),
        (&json!("waiting"), &json!(1))
    );
    assert!(told["next_at"].is_string());
    working.abort();
    let listed = app.get(&format!("{DELIVERIES}?limit=1")).await;
    assert_eq!(listed[0]["id"], told["id"]);
    let other = app.get(&format!("{DELIVERIES}?channel=99")).await;
    assert_eq!(other, json!([]));
    let retry = format!("{DELIVERIES}/{}/retry", told["id"]);
    let again = app.ok(Method::POST, &retry, None).await;
    assert_eq!(
        (&again["state"], &again["tries"]),
        (&json!("waiting"), &json!(0))
    );
}

/// The next message that is no heartbeat.
async fn next(messages: &mut Messages) -> (Option<i64>, Value) {
    loop {
        let message = messages.next().await.unwrap();
        if message.1["type"] != "heartbeat" {
            return message;
        }
    }
}

#[tokio::test]
async fn the_stream_tells_how_it_stands_and_each_happening_once() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let mut live = open(&app, "/api/happenings", None).await;
    let (start, first) = next(&mut live).await;
    assert_eq!(
        first,
        json!({"type": "standing", "needs_you": 0, "running": 0})
    );
    assert_eq!(start, Some(0), "from here a browser goes on");
    let session = app.session(&planning, 1).await;
    let (none, running) = next(&mut live).await;
    assert_eq!((none, &running["running"]), (None, &json!(1)));
    app.work_on(&session).await.finish(None).await;
    let mut seen = Vec::new();
    while seen.len() < 2 {
        seen.push(next(&mut live).await);
    }
    // Both come of one reading, in either order.
    seen.sort_by_key(|(id, _)| id.is_none());
    let (id, done) = &seen[0];
    assert_eq!(seen[1].1["running"], 0);
    assert_eq!(
        (done["type"].as_str(), *id),
        (Some("happening"), done["id"].as_i64())
    );
    let expected = HappeningKind::Done.as_str();
    assert_eq!(
        (&done["happening"], &done["session_id"]),
        (&json!(expected), &json!(session))
    );
    assert_eq!(
        (&done["project_slug"], &done["workflow_name"]),
        (&json!("shop"), &json!("First"))
    );
    assert!(
        done["sentence"].as_str().unwrap().contains("iteration"),
        "{done}"
    );
    drop(live);

    // What happens while nobody listens is told afterwards, and what was told is not.
    let other = app.session(&planning, 1).await;
    let work = app.work_on(&other).await;
    let pause = |state: SessionState| state.pause(PauseReason::NeedsUser, "Look.".into());
    app.store
        .stand_still(&work.id, work.epoch, pause)
        .await
        .unwrap();
    let last = id.unwrap().to_string();
    let mut again = open(&app, "/api/happenings?after=0", Some(&last)).await;
    let (from, standing) = next(&mut again).await;
    assert_eq!((from, &standing["needs_you"]), (*id, &json!(1)));
    let (_, needs) = next(&mut again).await;
    assert_eq!(
        (&needs["happening"], &needs["sentence"]),
        (&json!("session.needs_you"), &json!("Look."))
    );
    // An id that this database has not given yet is of another one.
    let mut far = open(&app, "/api/happenings?after=999999", None).await;
    assert_eq!(next(&mut far).await.0, needs["id"].as_i64());
    // Without an id it begins with the present.
    let mut now = open(&app, "/api/happenings", None).await;
    assert_eq!(next(&mut now).await.0, needs["id"].as_i64());
}

#[tokio::test]
async fn events_that_change_nothing_for_others_are_no_message() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let mut live = open(&app, "/api/happenings", None).await;
    next(&mut live).await;
    let session = app.session(&planning, 1).await;
    next(&mut live).await;
    let work = app.work_on(&session).await;
    for number in 0..200 {
        work.say(&format!("Line {number}.")).await;
    }
    work.finish(None).await;
    // None of the events changed how it stands, so the next message is about the end.
    let (_, message) = next(&mut live).await;
    assert!(
        message["type"] == "happening" || message["running"] == 0,
        "{message}"
    );
}
