//! The contract's answers that only a running system gives: those of sessions that a worker has in
//! hand, has finished or has failed with.

use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::{app::TestApp, documents::SHOP, session::Session};

#[tokio::test]
async fn a_running_session_blocks_what_would_disturb_it_and_a_finished_one_does_not() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let iterate = format!("{planning}/iterate");
    let prompt = "Make it complete.\ndemo: tool=1500";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.stream().await.until("tool_use").await;

    let another = Some(json!({"prompt": "x"}));
    let (status, detail) = app.refused(Method::POST, &iterate, another.clone()).await;
    assert_eq!(status, 409);
    assert!(detail.contains(&session.id), "it names the other: {detail}");
    // The same document through another workflow.
    let second = app.workflow(&project, "design.md").await;
    let path = format!("{second}/iterate");
    let (status, detail) = app.refused(Method::POST, &path, another).await;
    assert_eq!(status, 409, "{detail}");
    let resume = format!("{iterate}/{}/resume", session.id);
    assert_eq!(app.refused(Method::POST, &resume, None).await.0, 409);

    let told = session.follow().await;
    session.check(&told).await;
    let last = told.last().unwrap().id.unwrap();
    let stream = format!("{}?after_event_id={last}", session.stream_path());
    let (status, _) = app.send(Method::GET, &stream, None).await;
    assert_eq!(status, StatusCode::NO_CONTENT, "an EventSource stops here");
    for what in ["pause", "resume"] {
        let path = format!("{iterate}/{}/{what}", session.id);
        assert_eq!(
            app.refused(Method::POST, &path, None).await.0,
            409,
            "{what}"
        );
    }
    let body = Some(json!({"session_id": session.id}));
    let cancel = format!("{iterate}/cancel");
    assert_eq!(app.refused(Method::POST, &cancel, body).await.0, 400);

    // The next session builds on this one.
    let next = Session::start(&app, &planning, "Make it complete.", 1).await;
    next.check(&next.follow().await).await;
    let list = app.get(&format!("{planning}/sessions")).await;
    let ids: Vec<&str> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|session| session["id"].as_str().unwrap())
        .collect();
    assert_eq!(ids, [next.id.as_str(), session.id.as_str()], "newest first");
    assert_eq!(list[1]["status"], "completed", "the earlier one is closed");
    let (first, second) = (session.iterations().await, next.iterations().await);
    assert_eq!(first[0]["after_revision"], second[0]["before_revision"]);
}

#[tokio::test]
async fn every_row_of_a_session_answers_for_one_that_failed() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    let planning = app.workflow(&project, "design.md").await;
    // There is no document, and the agent writes none.
    let session = Session::start(&app, &planning, "Write it.\ndemo: nochange=1", 1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let ended = session.get().await;
    assert_eq!(ended["run_status"], "error", "{ended}");
    let why = ended["error_message"].as_str().unwrap();
    assert!(why.contains("no design doc changes detected"), "{why}");
    let iterations = session.iterations().await;
    assert_eq!(iterations[0]["status"], "failed");
    let diff = session.diff(&iterations[0]).await;
    assert_eq!(
        (&diff["chars_added"], &diff["diff_lines"]),
        (&json!(0), &json!([]))
    );
    assert_eq!(session.revisions().await.len(), 0);
    let detail = app
        .get(&format!("{planning}/sessions/{}", session.id))
        .await;
    assert_eq!(detail["messages"], json!([]));
    for path in ["events/999999", "iterations/999999/diff"] {
        let path = format!("{planning}/iterate/{}/{path}", session.id);
        assert_eq!(app.refused(Method::GET, &path, None).await.0, 404, "{path}");
    }
}
