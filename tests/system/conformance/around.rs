//! What a client needs before it can plan: projects, workflows, steps, folders.

use std::fs;

use serde_json::json;

use super::{
    client::Client,
    shape::{PROJECT, STEP, WORKFLOW, all_have, has},
};

pub(super) async fn live(client: &Client<'_>) {
    projects(client).await;
    workflows(client).await;
    let folder = client.app.folder().display().to_string();
    client.get(&format!("/api/folders?path={folder}")).await;
    client.get_fails(422, "/api/folders?path=relative").await;
    for path in ["/api/health", "/api/version", "/api/openapi.json"] {
        client.get(path).await;
    }
}

async fn projects(client: &Client<'_>) {
    let folder = client.app.folder().join("projects/kept");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("notes.md"), "mine").unwrap();
    let made = client
        .post(201, "/api/projects", json!({"path": folder}))
        .await;
    let made = has(PROJECT, made);
    client
        .post(409, "/api/projects", json!({"path": folder}))
        .await;
    for bad in [
        json!({}),
        json!({"path": "not/absolute"}),
        json!({"path": folder.join("missing")}),
        json!({"path": folder.join("notes.md")}),
        json!({"path": folder, "name": ""}),
    ] {
        client.post(422, "/api/projects", bad).await;
    }
    all_have(PROJECT, &client.get("/api/projects").await);
    let path = format!("/api/projects/{}", made["slug"].as_str().unwrap());
    has(PROJECT, client.get(&path).await);
    let renamed = client.patch(200, &path, json!({"name": "Kept"})).await;
    assert_eq!(has(PROJECT, renamed)["name"], "Kept");
    client.patch(422, &path, json!({"name": ""})).await;
    let unknown = "/api/projects/nobody";
    client.get_fails(404, unknown).await;
    client.patch(404, unknown, json!({"name": "x"})).await;
    client.delete(404, unknown).await;
    client.delete(204, &path).await;
    client.get_fails(404, &path).await;
    assert_eq!(fs::read_to_string(folder.join("notes.md")).unwrap(), "mine");
}

async fn workflows(client: &Client<'_>) {
    let base = client.project("steps").await.base;
    let list = format!("{base}/workflows");
    let made = client.post(201, &list, json!({"name": "Plain"})).await;
    let made = has(WORKFLOW, made);
    assert_eq!(made["steps"].as_array().unwrap().len(), 1);
    all_have(STEP, &made["steps"]);
    assert_eq!(made["steps"][0]["step_type"], "interactive");
    for bad in [
        json!({}),
        json!({"name": ""}),
        json!({"name": "x", "steps": [{"name": "y", "step_type": "other"}]}),
        json!({"name": "x", "steps": [{"name": "y", "step_type": "interactive",
            "config": {"design_doc_path": "../out.md"}}]}),
    ] {
        client.post(422, &list, bad).await;
    }
    client
        .post(404, "/api/projects/nobody/workflows", json!({"name": "x"}))
        .await;
    all_have(WORKFLOW, &client.get(&list).await);
    client
        .get_fails(404, "/api/projects/nobody/workflows")
        .await;

    let path = format!("{list}/{}", made["id"].as_str().unwrap());
    let unknown = format!("{list}/wf-000000000000");
    has(WORKFLOW, client.get(&path).await);
    client.get_fails(404, &unknown).await;
    has(
        WORKFLOW,
        client.patch(200, &path, json!({"name": "New"})).await,
    );
    client.patch(422, &path, json!({"name": 7})).await;
    client.patch(404, &unknown, json!({"name": "x"})).await;

    let step = format!("{path}/steps/{}", made["steps"][0]["id"]);
    let config = json!({"config": {"model": "sonnet", "theirs": [1]}});
    let changed = has(STEP, client.patch(200, &step, config).await);
    assert_eq!(
        changed["config"]["theirs"],
        json!([1]),
        "unknown keys are kept"
    );
    let bad = json!({"config": {"timeout": 0}});
    let refused = client.patch(422, &step, bad).await;
    assert!(refused["detail"].as_str().unwrap().contains("timeout"));
    client
        .patch(404, &format!("{path}/steps/999999"), json!({"name": "x"}))
        .await;

    client.delete(404, &unknown).await;
    client.delete(204, &path).await;
}
