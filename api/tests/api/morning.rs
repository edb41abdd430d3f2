//! What goes on, what came of the night, what further iterations will take, and a session as a file.

use std::time::Duration;

use redraft_domain::{EventBody, Scope};
use reqwest::Method;
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::{app::TestApp, streams};

/// Put together so that no scanner takes this file for a leak.
fn key() -> String {
    format!(
        "sk-ant-api03-{}",
        "b8F3kd92LmQ0zX7cV1bNp5Rt6Yw4Es0Gh2Jk9uIo3PaSdFqWe8Rt"
    )
}

#[tokio::test]
async fn a_glance_shows_who_works_on_what_and_who_waits() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    app.store.worker_seen("test", "host", 7).await.unwrap();
    let queued = app.get("/api/glance").await;
    assert_eq!(queued["sessions"], json!([]));
    assert_eq!(queued["workers"][0]["work"], json!([]));
    assert_eq!(queued["day_budget_usd"], Value::Null);
    let id = app.session(&planning, 2).await;
    let stale = app.get("/api/glance").await;
    assert_eq!(stale, queued, "all who ask within a second share a look");
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let glance = app.get("/api/glance").await;
    let session = &glance["sessions"][0];
    assert_eq!(
        (&session["standing"], &session["queue_position"]),
        (&json!("queued"), &json!(1))
    );
    assert_eq!(glance["queue_length"], 1);
    let _work = app.work_on(&id).await;
    tokio::time::sleep(Duration::from_millis(1_100)).await;
    let glance = app.get("/api/glance").await;
    let session = &glance["sessions"][0];
    assert_eq!(
        (&session["standing"], &session["queue_position"]),
        (&json!("running"), &Value::Null)
    );
    let worker = &glance["workers"][0];
    assert_eq!(
        (&worker["is_alive"], &worker["silent_since"]),
        (&json!(true), &Value::Null)
    );
    assert_eq!(worker["work"][0]["session_id"], *id);
    assert_eq!(worker["work"][0]["iteration_number"], 1);
    assert!(worker["work"][0]["since"].is_string());
}

#[tokio::test]
async fn the_stream_of_a_glance_says_when_there_is_another_one_and_only_then() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let mut stream = streams::open(&app, "/api/glance/stream", None).await;
    let changed = json!({"type": "changed"});
    assert_eq!(
        stream.next().await.unwrap(),
        (None, changed.clone()),
        "at once"
    );
    // The first look of the listener is another one than none.
    assert_eq!(stream.next().await.unwrap().1, changed);
    let quiet = timeout(Duration::from_secs(3), stream.next()).await;
    assert!(quiet.is_err(), "nothing changed: {quiet:?}");
    app.session(&planning, 1).await;
    assert_eq!(stream.next().await.unwrap().1, changed);
    app.stop.cancel();
    while let Some((_, message)) = stream.next().await {
        assert_eq!(message["type"], "changed");
    }
}

#[tokio::test]
async fn a_report_loses_what_is_accepted_and_gets_it_back() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let one = format!("{planning}/iterate/{id}");
    let accept = format!("{one}/accept");
    let (status, why) = app.refused(Method::POST, &accept, None).await;
    assert_eq!(status, 409);
    assert!(why.contains("goes on"), "{why}");
    app.work_on(&id).await.fail_iteration(1).await;
    let report = app.get("/api/morning").await;
    assert_eq!(report["sentence"], "1 stopped, nothing spent.");
    let finding = report["findings"][0].as_str().unwrap();
    assert!(
        finding.starts_with("No iteration was completed; one failed. The newest reason: The iteration failed: It said no."),
        "{finding}"
    );
    let line = &report["stopped"]["sessions"][0];
    assert_eq!(
        (&line["id"], &line["run_status"]),
        (&json!(id), &json!("error"))
    );
    let iterations = app.get(&format!("{one}/iterations")).await;
    assert_eq!(line["failed_iteration"], iterations[0]["id"]);
    assert!(line["duration_ms"].is_i64());
    app.ok(Method::POST, &accept, None).await;
    let report = app.get("/api/morning").await;
    assert_eq!(
        (&report["stopped"]["total"], &report["accepted"]),
        (&json!(0), &json!(1))
    );
    app.ok(Method::DELETE, &accept, None).await;
    let report = app.get("/api/morning?limit=0").await;
    assert_eq!(
        (&report["stopped"]["total"], &report["accepted"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(report["stopped"]["sessions"], json!([]));
    let late = app.get("/api/morning?since=2999-01-01T00:00:00Z").await;
    assert_eq!(late["stopped"]["total"], 0);
    for bad in ["since=yesterday", "limit=501", "limit=-1"] {
        let (status, _) = app
            .refused(Method::GET, &format!("/api/morning?{bad}"), None)
            .await;
        assert_eq!(status, 422, "{bad}");
    }
    let reader = app.token_with("reader", Scope::Read).await;
    let request = app.client.post(app.url(&accept)).bearer_auth(reader);
    assert_eq!(request.send().await.unwrap().status(), 403);
}

#[tokio::test]
async fn an_estimate_says_what_it_is_made_of_or_that_there_is_nothing() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let path = format!("{planning}/estimate?iterations=5");
    let none = app.get(&path).await;
    assert_eq!(none["history_of"], Value::Null);
    assert!(
        none["sentence"]
            .as_str()
            .unwrap()
            .contains("there is no estimate")
    );
    let id = app.session(&planning, 3).await;
    for _ in 0..3 {
        app.work_on(&id).await.finish(None).await;
    }
    let estimate = app.get(&path).await;
    assert_eq!(
        (&estimate["history_of"], &estimate["iterations_counted"]),
        (&json!("step"), &json!(3))
    );
    assert_eq!(
        (&estimate["agent"], &estimate["model"]),
        (&json!("demo"), &json!("opus"))
    );
    let sentence = estimate["sentence"].as_str().unwrap();
    assert!(
        sentence.starts_with("3 earlier iterations of this document took "),
        "{sentence}"
    );
    assert!(sentence.ends_with(" for 5."), "{sentence}");
    let all = app.get("/api/estimate?agent=demo").await;
    assert_eq!(
        (&all["history_of"], &all["iterations"]),
        (&json!("installation"), &json!(3))
    );
    let other = app.get("/api/estimate?agent=claude").await;
    assert_eq!(other["history_of"], Value::Null);
    for bad in ["iterations=0", "iterations=101", "agent=nobody", "model="] {
        let (status, _) = app
            .refused(Method::GET, &format!("/api/estimate?{bad}"), None)
            .await;
        assert_eq!(status, 422, "{bad}");
    }
}

#[tokio::test]
async fn a_session_is_handed_on_as_a_file_without_secrets() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let wanted =
        json!({"prompt": format!("Use {} <script>evil()</script>", key()), "iterations": 1});
    let session = app.post(&format!("{planning}/iterate"), wanted).await;
    let id = session["id"].as_str().unwrap();
    let one = format!("{planning}/iterate/{id}");
    app.post(
        &format!("{one}/notes"),
        json!({"content": format!("It is {}", key())}),
    )
    .await;
    let work = app.work_on(id).await;
    work.append(EventBody::ToolUse {
        tool: "Edit".into(),
        input: json!({"file_path": "plan.md"}),
        tool_use_id: "t".into(),
        parent: None,
    })
    .await;
    for number in 0..200 {
        work.say(&format!("Step {number}.")).await;
    }
    work.finish(Some(&format!("# Plan\n\n{}\n", key()))).await;
    for (format, kind, file) in [
        ("html", "text/html", "html"),
        ("markdown", "text/markdown", "md"),
    ] {
        let path = format!("{one}/export?format={format}&secrets=shown");
        let answer = app.request(Method::GET, &path).send().await.unwrap();
        assert_eq!(answer.status(), 200);
        let headers = answer.headers().clone();
        assert_eq!(headers["content-type"], format!("{kind}; charset=utf-8"));
        assert_eq!(
            headers["content-disposition"],
            format!("attachment; filename=\"{id}.{file}\"")
        );
        let text = answer.text().await.unwrap();
        assert!(!text.contains(&key()), "{text}");
        assert_eq!(
            text.matches("[redacted: an Anthropic key]").count()
                + text.matches("\\[redacted: an Anthropic key\\]").count(),
            4,
            "prompt, note, change, document: {text}"
        );
        assert!(text.contains("Better."), "the summary");
        assert!(
            text.contains("Edit {"),
            "what a tool was called with: {text}"
        );
        assert!(text.contains("more events"), "{text}");
        assert!(text.contains("Step 100") && !text.contains("Step 199"));
        if format == "html" {
            assert!(!text.contains("<script"));
        }
    }
    let (status, _) = app
        .refused(Method::GET, &format!("{one}/export?format=pdf"), None)
        .await;
    assert_eq!(status, 422);
    let (status, _) = app
        .refused(Method::GET, &format!("{one}/export"), None)
        .await;
    assert_eq!(status, 422);
}
