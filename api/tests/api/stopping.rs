//! Completing and deleting while a session runs: refused, or the session is stopped first.

use std::fs;

use reqwest::Method;
use serde_json::json;

use crate::app::TestApp;

#[tokio::test]
async fn a_running_session_is_named_when_it_stands_in_the_way() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let workflow = planning.trim_end_matches("/planning");
    let complete = format!("{planning}/complete");
    for (method, path) in [
        (Method::POST, complete.as_str()),
        (Method::DELETE, workflow),
        (Method::DELETE, "/api/projects/shop"),
    ] {
        for stop in [None, Some(false)] {
            let (path, body) = match (&method, stop) {
                (&Method::POST, None) => (path.to_owned(), Some(json!({}))),
                (&Method::POST, Some(stop)) => {
                    (path.to_owned(), Some(json!({"stop_running": stop})))
                }
                (_, None) => (path.to_owned(), None),
                (_, Some(stop)) => (format!("{path}?stop_running={stop}"), None),
            };
            let (status, detail) = app.refused(method.clone(), &path, body).await;
            assert_eq!(status, 409, "{path}: {detail}");
            assert!(detail.contains(&id), "{path}: {detail}");
        }
    }
    for bad in [
        json!({"stop_running": "yes"}),
        json!({"stop_running": 1}),
        json!({"stop_running": true, "design_doc": "a\0b"}),
    ] {
        assert_eq!(app.refused(Method::POST, &complete, Some(bad)).await.0, 422);
    }
    let bad = format!("{workflow}?stop_running=yes");
    assert_eq!(app.refused(Method::DELETE, &bad, None).await.0, 422);
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(session["run_status"], "pending", "nothing was stopped");
}

#[tokio::test]
async fn a_step_is_completed_after_its_session_was_stopped() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let id = app.session(&planning, 3).await;
    app.work_on(&id).await.finish(Some("two\n")).await;
    let with = json!({"guardrails": "be kind", "stop_running": true});
    let session = app.post(&format!("{planning}/complete"), with).await;
    assert_eq!(session["id"], json!(id));
    assert_eq!(session["status"], "completed");
    assert_eq!(
        session["artifacts"],
        json!({"design_doc": "two\n", "guardrails": "be kind"})
    );
    let stopped = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(stopped["run_status"], "cancelled");
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(workflow["status"], "completed");
}

#[tokio::test]
async fn a_worker_that_does_not_answer_is_cut_off_before_the_step_is_completed() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 2).await;
    let work = app.work_on(&id).await;
    let with = json!({"design_doc": "mine\n", "stop_running": true});
    let session = app.post(&format!("{planning}/complete"), with).await;
    assert_eq!(session["status"], "completed");
    assert_eq!(session["artifacts"]["design_doc"], "mine\n");
    let learned = app.store.look_at_lease(&work.id, work.epoch).await.unwrap();
    assert_eq!(learned, redraft_store::Renewal::Lost);
}

#[tokio::test]
async fn stop_running_says_nothing_where_nothing_runs() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let complete = format!("{planning}/complete");
    let with = || Some(json!({"stop_running": true}));
    assert_eq!(app.refused(Method::POST, &complete, with()).await.0, 404);
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("made\n")).await;
    app.ok(Method::POST, &complete, with()).await;
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(session["run_status"], "completed", "it had ended by itself");
}

#[tokio::test]
async fn a_workflow_and_a_project_are_deleted_after_their_sessions_were_stopped() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    app.session(&planning, 2).await;
    let workflow = planning.trim_end_matches("/planning");
    let path = format!("{workflow}?stop_running=true");
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
    assert_eq!(app.refused(Method::GET, workflow, None).await.0, 404);

    let made = app
        .post("/api/projects/shop/workflows", json!({"name": "Again"}))
        .await;
    let again = made["id"].as_str().unwrap();
    let planning = format!("/api/projects/shop/workflows/{again}/planning");
    app.session(&planning, 2).await;
    let path = "/api/projects/shop?stop_running=true";
    assert_eq!(app.send(Method::DELETE, path, None).await.0, 204);
    let (status, _) = app.refused(Method::GET, "/api/projects/shop", None).await;
    assert_eq!(status, 404);
    assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "one\n");
}

#[tokio::test]
async fn an_answer_that_is_going_on_is_stopped_before_its_step_is_completed() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let chat = app.get(&planning).await;
    let message = json!({"content": "What should it do?"});
    app.post(&format!("{planning}/message"), message).await;
    let complete = format!("{planning}/complete");
    let (status, detail) = app.refused(Method::POST, &complete, Some(json!({}))).await;
    assert_eq!(status, 409);
    assert!(detail.contains(chat["id"].as_str().unwrap()), "{detail}");
    let with = json!({"design_doc": "mine\n", "stop_running": true});
    let session = app.post(&complete, with).await;
    assert_eq!(session["id"], chat["id"]);
    assert_eq!(session["status"], "completed");
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(workflow["status"], "completed");
}

#[tokio::test]
async fn a_workflow_is_deleted_after_its_answer_was_stopped() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    app.get(&planning).await;
    let message = json!({"content": "What should it do?"});
    app.post(&format!("{planning}/message"), message).await;
    let workflow = planning.trim_end_matches("/planning");
    assert_eq!(app.refused(Method::DELETE, workflow, None).await.0, 409);
    let path = format!("{workflow}?stop_running=true");
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
}
