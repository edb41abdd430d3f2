//! Workflows and the settings of their steps.

use std::{fs, os::unix::fs::symlink};

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

#[tokio::test]
async fn a_workflow_without_steps_gets_one_for_a_design_document() {
    let app = TestApp::start().await;
    app.post("/api/projects", json!({"path": app.folder("shop")}))
        .await;
    let path = "/api/projects/shop/workflows";
    let (status, made) = app
        .send(Method::POST, path, Some(json!({"name": "First"})))
        .await;
    assert_eq!(status, 201);
    let id = made["id"].as_str().unwrap();
    assert!(id.starts_with("wf-") && id.len() == 15);
    assert_eq!(
        (&made["status"], &made["current_step"]),
        (&json!("draft"), &json!(1))
    );
    let step = &made["steps"][0];
    assert_eq!(
        (&step["step_type"], &step["status"]),
        (&json!("interactive"), &json!("pending"))
    );
    assert_eq!(step["config"], json!({}));
    assert_eq!(
        step["document_path"],
        json!(format!(".redraft/resources/design-doc-{id}.md"))
    );
    assert_eq!(step["may_run_commands"], json!(false));

    assert_eq!(app.get(path).await, json!([made]));
    let one = format!("{path}/{id}");
    assert_eq!(app.get(&one).await, made);
    let renamed = app
        .ok(Method::PATCH, &one, Some(json!({"name": "Second"})))
        .await;
    assert_eq!(renamed["name"], "Second");
    assert_eq!(app.send(Method::DELETE, &one, None).await.0, 204);
    assert_eq!(app.refused(Method::GET, &one, None).await.0, 404);
}

#[tokio::test]
async fn a_workflow_of_another_project_is_not_found() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    app.post("/api/projects", json!({"path": app.folder("other")}))
        .await;
    let here = planning.trim_end_matches("/planning");
    let there = here.replace("/shop/", "/other/");
    for (method, path) in [
        (Method::GET, there.clone()),
        (Method::GET, here.replace("/shop/", "/nowhere/")),
        (Method::GET, format!("{there}/planning/sessions")),
        (Method::GET, here.replace("wf-", "wf-x")),
        (Method::DELETE, there),
        (Method::GET, String::from("/api/projects/..%2f/workflows")),
    ] {
        let (status, detail) = app.refused(method, &path, None).await;
        assert_eq!(status, 404, "{path}: {detail}");
    }
}

#[tokio::test]
async fn a_step_is_configured_and_unknown_keys_are_kept() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    let id = &workflow["steps"][0]["id"];
    let path = planning.replace("/planning", &format!("/steps/{id}"));
    let config = json!({"design_doc_path": "docs/plan.md", "model": "sonnet", "timeout": 60,
        "allowedTools": ["Read", "Bash(git log *)"], "loopType": "x"});
    let change = json!({"name": "Draft", "config": config});
    let step = app.ok(Method::PATCH, &path, Some(change)).await;
    assert_eq!((&step["name"], &step["config"]), (&json!("Draft"), &config));
    assert_eq!(step["document_path"], "docs/plan.md");
    assert_eq!(step["may_run_commands"], true);
    let renamed = app
        .ok(Method::PATCH, &path, Some(json!({"name": "Other"})))
        .await;
    assert_eq!(renamed["config"], config, "what is not given stays");

    let unknown = planning.replace("/planning", "/steps/999999");
    assert_eq!(
        app.refused(Method::PATCH, &unknown, Some(json!({})))
            .await
            .0,
        404
    );
    let bad = planning.replace("/planning", "/steps/one");
    assert_eq!(
        app.refused(Method::PATCH, &bad, Some(json!({}))).await.0,
        422
    );
}

#[tokio::test]
async fn a_bad_setting_is_refused_when_it_is_made_and_names_its_field() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    let outside = app.folder("outside");
    fs::write(outside.join("secret.md"), "secret").unwrap();
    symlink(&outside, folder.join("out")).unwrap();
    symlink(outside.join("secret.md"), folder.join("out.md")).unwrap();
    let before = app.get(planning.trim_end_matches("/planning")).await;
    let step = planning.replace("/planning", &format!("/steps/{}", before["steps"][0]["id"]));
    for (config, field) in [
        (json!({"design_doc_path": "../plan.md"}), "design_doc_path"),
        (
            json!({"design_doc_path": "a/../../plan.md"}),
            "design_doc_path",
        ),
        (json!({"design_doc_path": "/etc/passwd"}), "design_doc_path"),
        (json!({"design_doc_path": "plan\0.md"}), "design_doc_path"),
        (json!({"design_doc_path": "plan.rs"}), "design_doc_path"),
        (
            json!({"design_doc_path": "out/secret.md"}),
            "design_doc_path",
        ),
        (json!({"design_doc_path": "out.md"}), "design_doc_path"),
        (json!({"design_doc_path": 1}), "design_doc_path"),
        (json!({"model": "--flag"}), "model"),
        (json!({"timeout": 0}), "timeout"),
        (json!({"allowedTools": "Read"}), "allowedTools"),
        (json!([]), "config"),
        (json!({"big": "x".repeat(70_000)}), "config"),
    ] {
        let change = Some(json!({"config": config}));
        let (status, detail) = app.refused(Method::PATCH, &step, change).await;
        assert_eq!(status, 422, "{config}");
        assert!(detail.contains(field), "{detail}");
        let steps = json!([{"name": "x", "step_type": "interactive", "config": config}]);
        let new = Some(json!({"name": "x", "steps": steps}));
        let (status, _) = app
            .refused(Method::POST, "/api/projects/shop/workflows", new)
            .await;
        assert_eq!(status, 422, "{config}");
    }
    assert_eq!(
        app.get(planning.trim_end_matches("/planning")).await,
        before
    );
}

#[tokio::test]
async fn names_and_step_types_are_checked() {
    let app = TestApp::start().await;
    app.post("/api/projects", json!({"path": app.folder("shop")}))
        .await;
    let step = |kind: &str| json!({"name": "x", "step_type": kind});
    for bad in [
        json!({}),
        json!({"name": ""}),
        json!({"name": "  "}),
        json!({"name": "a\nb"}),
        json!({"name": "x".repeat(201)}),
        json!({"name": null}),
        json!({"name": 5}),
        json!({"name": "x", "steps": []}),
        json!({"name": "x", "steps": [step("other")]}),
        json!({"name": "x", "steps": vec![step("interactive"); 51]}),
        Value::Null,
        json!([]),
    ] {
        let path = "/api/projects/shop/workflows";
        let (status, detail) = app.refused(Method::POST, path, Some(bad.clone())).await;
        assert_eq!(status, 422, "{bad}: {detail}");
    }
    assert_eq!(app.get("/api/projects/shop/workflows").await, json!([]));
}
