//! The sample project.

use std::{fs, path::PathBuf};

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const SAMPLE: &str = "/api/sample";

fn none(is_offered: bool) -> Value {
    json!({"is_offered": is_offered, "project_slug": null, "workflow_id": null, "session_id": null})
}

/// The folder of the sample.
fn place(app: &TestApp) -> PathBuf {
    app.folder("home").join("sample")
}

async fn refused(app: &TestApp) -> (u16, String) {
    app.refused(Method::POST, SAMPLE, None).await
}

#[tokio::test]
async fn the_sample_is_offered_made_once_and_removed_with_its_folder() {
    let app = TestApp::start().await;
    assert_eq!(app.get(SAMPLE).await, none(true));
    let made = app.post(SAMPLE, Value::Null).await;
    assert_eq!(made["is_offered"], false);
    assert_eq!(app.get(SAMPLE).await, made);
    assert_eq!(app.post(SAMPLE, Value::Null).await, made, "no second one");

    let project = app.get("/api/projects").await;
    assert_eq!(project.as_array().unwrap().len(), 1);
    assert_eq!(project[0]["slug"], made["project_slug"]);
    assert_eq!(project[0]["path"], json!(place(&app)));
    let slug = made["project_slug"].as_str().unwrap();
    let workflows = app.get(&format!("/api/projects/{slug}/workflows")).await;
    assert_eq!(workflows.as_array().unwrap().len(), 1);
    assert_eq!(workflows[0]["id"], made["workflow_id"]);
    assert_eq!(workflows[0]["steps"].as_array().unwrap().len(), 2);

    let id = made["session_id"].as_str().unwrap();
    let workflow = made["workflow_id"].as_str().unwrap();
    let planning = format!("/api/projects/{slug}/workflows/{workflow}/planning");
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(
        (
            &session["agent"],
            &session["run_status"],
            &session["iterations_requested"]
        ),
        (&json!("demo"), &json!("pending"), &json!(3)),
        "it is queued like any other"
    );
    let text = fs::read_to_string(place(&app).join("design.md")).unwrap();
    assert_eq!(session["artifacts"]["design_doc"], text);

    let project = format!("/api/projects/{slug}");
    let (status, _) = app.refused(Method::DELETE, &project, None).await;
    assert_eq!(status, 409, "its session has not ended");
    assert!(place(&app).exists());
    let project = format!("{project}?stop_running=true");
    assert_eq!(app.send(Method::DELETE, &project, None).await.0, 204);
    assert!(!place(&app).exists(), "the folder was made here");
    assert_eq!(app.get(SAMPLE).await, none(true));
    let again = app.post(SAMPLE, Value::Null).await;
    assert_ne!(again["session_id"], made["session_id"]);
}

#[tokio::test]
async fn two_who_ask_at_once_get_the_same_sample() {
    let app = TestApp::start().await;
    let ask = || app.post(SAMPLE, Value::Null);
    let (one, two, three) = tokio::join!(ask(), ask(), ask());
    assert!(one == two && two == three, "{one} {two} {three}");
}

#[tokio::test]
async fn what_is_missing_of_the_sample_is_made() {
    let app = TestApp::start().await;
    let made = app.post(SAMPLE, Value::Null).await;
    let slug = made["project_slug"].as_str().unwrap();
    let workflow = made["workflow_id"].as_str().unwrap();
    let path = format!("/api/projects/{slug}/workflows/{workflow}?stop_running=true");
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
    let project_only = app.get(SAMPLE).await;
    assert_eq!(project_only["project_slug"], slug);
    assert!(project_only["workflow_id"].is_null() && project_only["session_id"].is_null());
    let again = app.post(SAMPLE, Value::Null).await;
    assert_eq!(again["project_slug"], slug);
    assert!(again["workflow_id"].is_string() && again["session_id"].is_string());
}

#[tokio::test]
async fn what_somebody_else_put_in_its_place_stays() {
    let app = TestApp::start().await;
    fs::create_dir(place(&app)).unwrap();
    fs::write(place(&app).join("mine.md"), "mine").unwrap();
    let (status, detail) = refused(&app).await;
    assert_eq!(status, 409);
    assert!(detail.contains("move it away"), "{detail}");
    assert_eq!(
        app.get("/api/projects").await,
        json!([]),
        "nothing was changed"
    );

    // Registered and forgotten, it is a folder of the user like any other.
    let project = app
        .post("/api/projects", json!({"path": place(&app)}))
        .await;
    let path = format!("/api/projects/{}", project["slug"].as_str().unwrap());
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
    assert_eq!(
        fs::read_to_string(place(&app).join("mine.md")).unwrap(),
        "mine"
    );
}

#[tokio::test]
async fn a_sample_that_somebody_changed_says_what_is_in_the_way() {
    let app = TestApp::start().await;
    fs::create_dir(place(&app)).unwrap();
    let project = app
        .post("/api/projects", json!({"path": place(&app)}))
        .await;
    let workflows = format!(
        "/api/projects/{}/workflows",
        project["slug"].as_str().unwrap()
    );
    let with = async |step_type: &str| {
        let steps = json!([{"name": "Build", "step_type": step_type}]);
        let workflow = app
            .post(&workflows, json!({"name": "First", "steps": steps}))
            .await;
        format!("{workflows}/{}", workflow["id"].as_str().unwrap())
    };
    let autonomous = with("autonomous").await;
    let (status, detail) = refused(&app).await;
    assert_eq!(status, 400, "{detail}");
    assert_eq!(app.send(Method::DELETE, &autonomous, None).await.0, 204);

    let interactive = with("interactive").await;
    let document = app.get(&interactive).await["steps"][0]["document_path"].clone();
    fs::create_dir_all(place(&app).join(document.as_str().unwrap())).unwrap();
    let (status, detail) = refused(&app).await;
    assert_eq!(status, 422, "{detail}");
    assert!(app.get(SAMPLE).await["session_id"].is_null());
}

#[tokio::test]
async fn a_service_without_a_place_for_it_offers_no_sample() {
    let app = TestApp::with(|config| config.sample_folder = None).await;
    assert_eq!(app.get(SAMPLE).await, none(false));
    assert_eq!(refused(&app).await.0, 404);
}
