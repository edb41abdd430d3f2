//! Chat sessions: what is answered in which state. Their answers are tested with the whole system.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

fn said(session: &Value) -> Vec<&str> {
    let messages = session["messages"].as_array().unwrap().iter();
    messages.map(|m| m["content"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn the_first_look_creates_a_chat_session_with_the_document_of_its_file() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "# Plan\n").unwrap();
    let (one, other) = tokio::join!(app.get(&planning), app.get(&planning));
    assert_eq!(one["id"], other["id"], "two looks at once see one session");
    assert_eq!(one["is_legacy"], true);
    assert_eq!(one["run_status"], "completed");
    assert_eq!(one["artifacts"]["design_doc"], "# Plan\n");
    assert_eq!(one["messages"], json!([]));
    let listed = app.get(&format!("{planning}/sessions")).await;
    assert_eq!(listed[0]["iterations_requested"], 0);
    assert_eq!(listed[0]["prompt"], Value::Null);
}

#[tokio::test]
async fn what_a_chat_is_asked_without_a_session_or_without_sense_is_refused() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let message = format!("{planning}/message");
    let hello = || Some(json!({"content": "Hello"}));
    for (method, path, body) in [
        (Method::POST, "message", hello()),
        (Method::GET, "stream", None),
        (Method::GET, "generate-artifacts", None),
        (Method::POST, "generate-artifacts", None),
        (Method::POST, "answer-again", None),
        (Method::POST, "stop", None),
        (Method::POST, "messages/1/choose", None),
    ] {
        let path = format!("{planning}/{path}");
        assert_eq!(app.refused(method, &path, body).await.0, 404, "{path}");
    }
    app.get(&planning).await;
    for bad in [
        json!({"content": ""}),
        json!({"content": "x".repeat(100_001)}),
        json!({}),
    ] {
        assert_eq!(app.refused(Method::POST, &message, Some(bad)).await.0, 422);
    }
    let elsewhere = json!({"content": "Hello", "instead_of": 77});
    assert_eq!(
        app.refused(Method::POST, &message, Some(elsewhere)).await.0,
        404
    );
    for path in ["generate-artifacts", "answer-again"] {
        let path = format!("{planning}/{path}");
        assert_eq!(
            app.refused(Method::POST, &path, None).await.0,
            409,
            "{path}"
        );
    }
    let stop = format!("{planning}/stop");
    assert_eq!(app.refused(Method::POST, &stop, None).await.0, 400);
    let choose = format!("{planning}/messages/77/choose");
    assert_eq!(app.refused(Method::POST, &choose, None).await.0, 404);
    let stream = app.request(Method::GET, &format!("{planning}/stream"));
    let bad_cursor = stream.header("last-event-id", "x").send().await.unwrap();
    assert_eq!(bad_cursor.status(), 422);
    let untouched = app.get(&planning).await;
    assert_eq!(
        (said(&untouched).len(), &untouched["run_status"]),
        (0, &json!("completed"))
    );
}

#[tokio::test]
async fn an_answer_is_asked_for_once_and_blocks_what_would_disturb_it() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    app.get(&planning).await;
    let message = format!("{planning}/message");
    let sent = app.post(&message, json!({"content": "Hello"})).await;
    assert_eq!(
        (said(&sent), &sent["run_status"]),
        (vec!["Hello"], &json!("pending"))
    );
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(workflow["status"], "active");
    for (method, path, body) in [
        (Method::POST, "message", Some(json!({"content": "And?"}))),
        (Method::POST, "answer-again", None),
        (Method::GET, "generate-artifacts", None),
        (Method::POST, "complete", Some(json!({}))),
        (Method::POST, "iterate", Some(json!({"prompt": "Go"}))),
    ] {
        let path = format!("{planning}/{path}");
        assert_eq!(app.refused(method, &path, body).await.0, 409, "{path}");
    }
    let stopped = app
        .ok(Method::POST, &format!("{planning}/stop"), None)
        .await;
    assert_eq!(said(&stopped), ["Hello"]);
    let again = app
        .ok(Method::POST, &format!("{planning}/answer-again"), None)
        .await;
    assert_eq!(again["run_status"], "pending");
}

#[tokio::test]
async fn a_session_of_iterations_takes_no_messages() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let opened = app.get(&planning).await;
    assert_eq!(
        (&opened["id"], &opened["is_legacy"]),
        (&json!(id), &json!(false))
    );
    let message = format!("{planning}/message");
    let body = Some(json!({"content": "Hello"}));
    let (status, why) = app.refused(Method::POST, &message, body).await;
    assert_eq!(status, 409);
    assert!(why.contains("runs iterations"), "{why}");
}

#[tokio::test]
async fn planning_is_only_opened_on_a_planning_step() {
    let app = TestApp::start().await;
    app.workflow().await;
    let step = json!({"name": "Build", "step_type": "autonomous"});
    let new = json!({"name": "Second", "steps": [step]});
    let workflow = app.post("/api/projects/shop/workflows", new).await;
    let path = format!(
        "/api/projects/shop/workflows/{}/planning",
        workflow["id"].as_str().unwrap()
    );
    assert_eq!(app.refused(Method::GET, &path, None).await.0, 400);
    let unknown = "/api/projects/shop/workflows/wf-000000000000/planning";
    assert_eq!(app.refused(Method::GET, unknown, None).await.0, 404);
}

#[tokio::test]
async fn what_the_agent_was_sent_is_shown_for_each_attempt() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let iterations = app
        .get(&format!("{planning}/iterate/{id}/iterations"))
        .await;
    let prompts = format!(
        "{planning}/iterate/{id}/iterations/{}/prompts",
        iterations[0]["id"]
    );
    assert_eq!(app.get(&prompts).await, json!([]));
    let _work = app.work_on(&id).await;
    let sent = json!([{
        "attempt_number": 1, "resumed": false, "prompt": "Do it.", "source": "iteration, version 1",
    }]);
    assert_eq!(app.get(&prompts).await, sent);
    let unknown = format!("{planning}/iterate/{id}/iterations/99/prompts");
    assert_eq!(app.refused(Method::GET, &unknown, None).await.0, 404);
}
