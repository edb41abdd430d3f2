//! Names of projects, workflows and steps, when they are given and when they are changed.

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

fn bad_names() -> Vec<Value> {
    vec![
        json!(""),
        json!("  "),
        json!("a\nb"),
        json!("a\0b"),
        json!("x".repeat(201)),
        json!(5),
        json!(["x"]),
    ]
}

#[tokio::test]
async fn a_name_that_is_none_changes_nothing() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let workflow = planning.trim_end_matches("/planning").to_owned();
    let before = app.get(&workflow).await;
    let project = app.get("/api/projects/shop").await;
    let step = format!("{workflow}/steps/{}", before["steps"][0]["id"]);
    for path in ["/api/projects/shop", &workflow, &step] {
        for name in bad_names() {
            let change = Some(json!({"name": name}));
            let (status, detail) = app.refused(Method::PATCH, path, change).await;
            assert_eq!(status, 422, "{path} {name}: {detail}");
        }
        let nothing = app.ok(Method::PATCH, path, Some(json!({}))).await;
        assert_eq!(
            nothing,
            app.ok(Method::PATCH, path, Some(json!({"name": null})))
                .await
        );
    }
    assert_eq!(app.get(&workflow).await["steps"], before["steps"]);
    assert_eq!(app.get("/api/projects/shop").await["name"], project["name"]);
}

#[tokio::test]
async fn a_project_with_a_name_that_is_none_is_not_registered() {
    let app = TestApp::start().await;
    let folder = app.folder("shop");
    for name in bad_names() {
        let new = Some(json!({"path": folder, "name": name}));
        let (status, detail) = app.refused(Method::POST, "/api/projects", new).await;
        assert_eq!(status, 422, "{name}: {detail}");
    }
    assert_eq!(app.get("/api/projects").await, json!([]));
}
