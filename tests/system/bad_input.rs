//! Input that cannot be used is refused in words, and nothing is changed by it.

use std::{fs, os::unix::fs::symlink};

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp},
    documents::SHOP,
    session::Session,
};

/// The most bytes of a document, and above how many it is warned of.
const MOST: usize = 2_000_000;
const LARGE: usize = 256 * 1_024;

/// All that could have been changed: the project's records and the files of its folder.
async fn everything(app: &TestApp, project: &Project, planning: &str) -> Vec<Value> {
    let mut files: Vec<String> = fs::read_dir(&project.folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    vec![
        json!(files),
        app.get("/api/projects").await,
        app.get(&format!("{}/workflows", project.base)).await,
        app.get(&format!("{planning}/sessions")).await,
        app.get(&format!("{planning}/revisions")).await,
    ]
}

/// Refused with 422; the detail holds what helps, and no path of this machine beyond what was sent.
async fn refused(app: &TestApp, method: Method, path: &str, body: Value) -> String {
    let shown: String = body.to_string().chars().take(100).collect();
    let (status, detail) = app.refused(method, path, Some(body)).await;
    assert_eq!(status, 422, "{shown}: {detail}");
    assert!(detail.len() < 600 && detail.len() > 10, "{shown}: {detail}");
    assert!(!detail.contains("/home/"), "{shown}: {detail}");
    detail
}

#[tokio::test]
async fn a_path_that_is_no_folder_is_refused() {
    let app = TestApp::up(1);
    let file = app.folder().join("file");
    fs::write(&file, "").unwrap();
    let missing = app.folder().join("missing");
    for path in [json!(missing), json!(file), json!("relative"), json!("")] {
        refused(&app, Method::POST, "/api/projects", json!({"path": path})).await;
    }
    assert_eq!(app.get("/api/projects").await, json!([]));
    assert!(!missing.exists());
}

#[tokio::test]
async fn a_request_out_of_bounds_starts_nothing() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let before = everything(&app, &project, &planning).await;
    let iterate = format!("{planning}/iterate");
    for body in [
        json!({"prompt": ""}),
        json!({"prompt": "x".repeat(100_001)}),
        json!({"prompt": "x", "iterations": 0}),
        json!({"prompt": "x", "iterations": 101}),
        json!({"prompt": "x", "agent": "somebody"}),
        json!({"prompt": "x", "model": "opus$(touch x)"}),
        json!({"prompt": "x", "model": "--resume"}),
        json!({"prompt": "x", "model": "a\nb"}),
    ] {
        refused(&app, Method::POST, &iterate, body).await;
    }
    assert_eq!(everything(&app, &project, &planning).await, before);
}

#[tokio::test]
async fn a_document_that_is_no_text_or_too_large_starts_nothing() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    let planning = app.workflow(&project, "design.md").await;
    let iterate = format!("{planning}/iterate");
    for bytes in [b"# A\xff\xfe".to_vec(), vec![b'x'; MOST * 11 / 10]] {
        fs::write(project.folder.join("design.md"), &bytes).unwrap();
        let before = everything(&app, &project, &planning).await;
        refused(&app, Method::POST, &iterate, json!({"prompt": "x"})).await;
        assert_eq!(everything(&app, &project, &planning).await, before);
        assert_eq!(fs::read(project.folder.join("design.md")).unwrap(), bytes);
    }
}

#[tokio::test]
async fn a_large_document_is_warned_of_and_worked_on() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    let filler = "A line that only takes up room in the document.\n";
    let text = format!(
        "{SHOP}\n## Notes\n\n{}",
        filler.repeat(LARGE / filler.len() + 10)
    );
    project.write("design.md", &text);
    let planning = app.workflow(&project, "design.md").await;
    let body = json!({"prompt": "Make it complete.", "iterations": 1});
    let started = app.post(&format!("{planning}/iterate"), body).await;
    let session = Session::of(&app, &planning, started["id"].as_str().unwrap());
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    let warnings = told.iter().filter(|message| {
        let text = message.data["message"].as_str();
        message.kind() == "status" && text.is_some_and(|text| text.contains("large"))
    });
    assert_eq!(warnings.count(), 1, "who watches is told once");
}

#[tokio::test]
async fn a_document_outside_the_project_cannot_be_configured() {
    let app = TestApp::up(1);
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    let outside = app.folder().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("secret.md"), "secret").unwrap();
    symlink(&outside, project.folder.join("out")).unwrap();
    symlink(outside.join("secret.md"), project.folder.join("out.md")).unwrap();
    let workflow = planning.trim_end_matches("/planning");
    let step = &app.get(workflow).await["steps"][0]["id"];
    let step = format!("{workflow}/steps/{step}");
    let before = everything(&app, &project, &planning).await;
    for path in [
        "../outside/secret.md",
        "a/../../outside/secret.md",
        "design\0.md",
        "/etc/hostname",
        "out/secret.md",
        "out.md",
    ] {
        let config = json!({"design_doc_path": path});
        let change = json!({"config": config});
        let detail = refused(&app, Method::PATCH, &step, change).await;
        assert!(detail.contains("design_doc_path"), "{detail}");
        let steps = json!([{"name": "x", "step_type": "interactive", "config": config}]);
        let new = json!({"name": "x", "steps": steps});
        refused(
            &app,
            Method::POST,
            &format!("{}/workflows", project.base),
            new,
        )
        .await;
    }
    assert_eq!(everything(&app, &project, &planning).await, before);

    // A link that appears after the step was configured.
    fs::remove_file(project.folder.join("design.md")).unwrap();
    symlink(outside.join("secret.md"), project.folder.join("design.md")).unwrap();
    let iterate = format!("{planning}/iterate");
    refused(&app, Method::POST, &iterate, json!({"prompt": "x"})).await;
    let secret = fs::read_to_string(outside.join("secret.md")).unwrap();
    assert_eq!(secret, "secret");
    assert_eq!(app.get(&format!("{planning}/revisions")).await, json!([]));
}
