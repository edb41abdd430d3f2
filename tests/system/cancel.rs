//! Cancel, pause, resume, complete and delete, at every point of a session's life.

use std::time::{Duration, Instant};

use reqwest::{Method, StatusCode};
use serde_json::json;

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    processes::Process,
    session::Session,
};

/// How long a tree of processes may live after its session was cancelled.
const SECOND: Duration = Duration::from_secs(1);

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

/// What is not of an attempt: the service itself.
fn is_of_the_service(process: &Process) -> bool {
    ["up", "api", "worker"].iter().any(|name| process.is(name))
}

/// Cancels, and looks at what must hold from then on.
async fn cancel_and_check(app: &TestApp, session: &Session<'_>, completed: u32) {
    let asked = Instant::now();
    let cancelled = session.cancel().await;
    assert_eq!(cancelled["run_status"], "cancelled");
    let rest = SECOND.saturating_sub(asked.elapsed());
    let left = app.signs.left_after(rest, is_of_the_service);
    assert!(left.is_empty(), "lives on a second later: {left:?}");

    let told = session.follow().await;
    session.check(&told).await;
    let last = told.last().unwrap();
    assert_eq!(last.kind(), "cancelled");
    assert_eq!(last.data["iterations_completed"], completed);
    let path = format!("{}/cancel", session.iterate_path());
    let body = json!({"session_id": session.id});
    let (status, _) = app.refused(Method::POST, &path, Some(body)).await;
    assert_eq!(status, 400, "it has ended already");
    assert_eq!(session.get().await["run_status"], "cancelled");
}

#[tokio::test]
async fn a_queued_session_is_cancelled() {
    let app = TestApp::new();
    app.start(&["api"]);
    app.until_it_answers().await;
    let (project, planning) = planned(&app).await;
    let session = Session::start(&app, &planning, "Make it complete.", 3).await;
    cancel_and_check(&app, &session, 0).await;
    // A worker that comes later finds nothing to do.
    app.start(&["worker"]);
    let other = app.workflow(&project, "other.md").await;
    let next = Session::start(&app, &other, "Write it.", 1).await;
    next.check(&next.follow().await).await;
    assert!(session.attempts().await.is_empty());
    assert_eq!(project.read("design.md"), SHOP);
}

#[tokio::test]
async fn a_running_tool_ends_with_its_session_and_so_does_what_it_left_behind() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: hang=tool; orphan=3; stubborn=1";
    let session = Session::start(&app, &planning, prompt, 3).await;
    let mut stream = session.stream().await;
    stream.until("tool_use").await;
    let tree = eventually("the tool and three orphans run", async || {
        let mut tree = app.signs.processes();
        tree.retain(|process| !is_of_the_service(process));
        Some(tree).filter(|tree| tree.len() >= 6)
    })
    .await;
    assert!(
        tree.iter().any(|process| process.is("guardian")),
        "{tree:?}"
    );
    cancel_and_check(&app, &session, 0).await;
    assert_eq!(project.read("design.md"), SHOP);
}

#[tokio::test]
async fn a_session_that_waits_for_its_next_try_is_cancelled() {
    let mut app = TestApp::new();
    app.set("REDRAFT_BACK_OFF_SECS", "600");
    app.start_up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: fail=overloaded";
    let session = Session::start(&app, &planning, prompt, 2).await;
    let waiting = session.until("waiting").await;
    assert!(!waiting["wait_until"].is_null(), "{waiting}");
    cancel_and_check(&app, &session, 0).await;
}

#[tokio::test]
async fn a_cancel_in_the_last_iteration_is_not_overwritten() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: hang=tool; only=2";
    let session = Session::start(&app, &planning, prompt, 2).await;
    let mut stream = session.stream().await;
    stream.until("iteration_complete").await;
    stream.until("tool_use").await;
    let text = eventually("the first iteration is in the file", async || {
        Some(project.read("design.md")).filter(|text| text != SHOP)
    })
    .await;
    cancel_and_check(&app, &session, 1).await;
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert_eq!(session.get().await["run_status"], "cancelled");
    assert_eq!(
        project.read("design.md"),
        text,
        "what was completed is kept"
    );
}

#[tokio::test]
async fn a_paused_session_goes_on_in_the_same_conversation() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=0.5";
    let session = Session::start(&app, &planning, prompt, 1).await;
    let mut stream = session.stream().await;
    stream.until("tool_result").await;
    session.pause().await;
    session.until("paused").await;
    let left = app.signs.left_after(SECOND, is_of_the_service);
    assert!(
        left.is_empty(),
        "a paused session holds no process: {left:?}"
    );
    session.resume().await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    let attempts = session.attempts().await;
    assert_eq!(attempts.len(), 2, "{attempts:?}");
    assert_eq!(
        (&attempts[0]["outcome"], &attempts[1]["resumed"]),
        (&json!("paused"), &json!(true))
    );
}

#[tokio::test]
async fn a_running_session_is_not_completed_or_deleted_unless_it_may_be_stopped() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: hang=text";
    let session = Session::start(&app, &planning, prompt, 2).await;
    let mut stream = session.stream().await;
    stream.until("content").await;
    let workflow = planning.trim_end_matches("/planning");
    let complete = format!("{planning}/complete");
    for (method, path) in [
        (Method::POST, complete.as_str()),
        (Method::DELETE, workflow),
        (Method::DELETE, &project.base),
    ] {
        let body = (method == Method::POST).then(|| json!({}));
        let (status, detail) = app.refused(method, path, body).await;
        assert_eq!(status, 409, "{path}: {detail}");
    }
    assert_eq!(session.get().await["run_status"], "running");
    let path = format!("{}?stop_running=true", project.base);
    let asked = Instant::now();
    let (status, _) = app.send(Method::DELETE, &path, None).await;
    assert_eq!(status, StatusCode::NO_CONTENT);
    let rest = (2 * SECOND).saturating_sub(asked.elapsed());
    let left = app.signs.left_after(rest, is_of_the_service);
    assert!(left.is_empty(), "lives on: {left:?}");
    let (status, _) = app.send(Method::GET, &project.base, None).await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert_eq!(project.read("design.md"), SHOP, "the user's files stay");
}

#[tokio::test]
async fn a_step_is_completed_after_its_run_was_stopped_with_all_its_processes() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: hang=tool; orphan=2; stubborn=1; only=2";
    let session = Session::start(&app, &planning, prompt, 3).await;
    let mut stream = session.stream().await;
    stream.until("iteration_complete").await;
    stream.until("tool_use").await;
    let text = eventually("the first iteration is in the file", async || {
        Some(project.read("design.md")).filter(|text| text != SHOP)
    })
    .await;
    let complete = format!("{planning}/complete");
    let (status, detail) = app.refused(Method::POST, &complete, Some(json!({}))).await;
    assert_eq!(status, 409, "{detail}");
    assert!(detail.contains(&session.id), "{detail}");

    let completed = app.post(&complete, json!({"stop_running": true})).await;
    // The worker has confirmed before the answer: nothing is waited for here.
    let left = app.signs.left_after(Duration::ZERO, is_of_the_service);
    assert!(left.is_empty(), "lives on: {left:?}");
    assert_eq!(completed["status"], "completed");
    assert_eq!(completed["artifacts"]["design_doc"], json!(text));
    let told = session.follow().await;
    session.check(&told).await;
    let last = told.last().unwrap();
    assert_eq!(
        (last.kind(), &last.data["iterations_completed"]),
        ("cancelled", &json!(1))
    );
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(
        (&workflow["status"], &workflow["steps"][0]["status"]),
        (&json!("completed"), &json!("completed"))
    );
    let resource = format!(
        ".redraft/resources/design-doc-{}.md",
        workflow["id"].as_str().unwrap()
    );
    assert_eq!(project.read(&resource), text);
}
