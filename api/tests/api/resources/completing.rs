//! What completed planning steps leave.

use std::{fs, os::unix::fs::symlink};

use reqwest::Method;
use serde_json::json;

use super::ROOT;
use crate::app::TestApp;

#[tokio::test]
async fn a_completed_step_leaves_resources_and_what_stood_in_their_files_stays_readable() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("two\n")).await;
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    let w = workflow["id"].as_str().unwrap();
    let rules = format!("guardrails-{w}.md");
    let inside = folder.join(".redraft/resources");
    fs::create_dir_all(&inside).unwrap();
    fs::write(inside.join(&rules), "by hand").unwrap();

    let with = json!({"guardrails": "be kind"});
    app.post(&format!("{planning}/complete"), with).await;
    let list = app.get(ROOT).await;
    let design = format!("design-doc-{w}.md");
    for (resource, name, kind, title) in [
        (&list[0], &design, "design_doc", "Design Doc (First)"),
        (&list[1], &rules, "guardrails", "Guardrails (First)"),
    ] {
        assert_eq!(resource["file_name"], json!(name));
        assert_eq!(
            (&resource["kind"], &resource["name"]),
            (&json!(kind), &json!(title))
        );
        assert_eq!(resource["workflow_id"], json!(w));
    }
    assert_eq!(fs::read_to_string(inside.join(&design)).unwrap(), "two\n");
    assert_eq!(fs::read_to_string(inside.join(&rules)).unwrap(), "be kind");
    let revisions = app.get(&format!("{ROOT}/{rules}/revisions")).await;
    assert_eq!(revisions.as_array().unwrap().len(), 2);
    assert_eq!(revisions[0]["session_id"], json!(id));
    let first = format!("{ROOT}/{rules}/revisions/{}", revisions[1]["id"]);
    assert_eq!(app.get(&first).await["content"], "by hand");
    assert!(app.store.unsettled_resources().await.unwrap().is_empty());
}

#[tokio::test]
async fn the_document_that_has_its_place_among_the_resources_is_one_of_them() {
    let app = TestApp::start().await;
    let folder = app.folder("shop");
    app.post("/api/projects", json!({"path": folder})).await;
    let new = json!({"name": "First"});
    let workflow = app.post("/api/projects/shop/workflows", new).await;
    let w = workflow["id"].as_str().unwrap();
    let planning = format!("/api/projects/shop/workflows/{w}/planning");
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("one\n")).await;
    let with = json!({"design_doc": "two\n"});
    app.post(&format!("{planning}/complete"), with).await;
    let one = format!("{ROOT}/design-doc-{w}.md");
    let resource = app.get(&one).await;
    assert_eq!(resource["content"], "two\n");
    assert_eq!(resource["name"], "Design Doc (First)");
    let file = folder.join(format!(".redraft/resources/design-doc-{w}.md"));
    assert_eq!(fs::read_to_string(file).unwrap(), "two\n");
    let documents = app.get(&format!("{planning}/revisions")).await;
    assert_eq!(documents[0]["author"], "user");
    assert_eq!(documents.as_array().unwrap().len(), 2, "{documents}");
}

#[tokio::test]
async fn a_step_whose_results_have_no_place_is_not_completed() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("two\n")).await;
    let outside = app.folder("outside");
    let inside = folder.join(".redraft/resources");
    fs::create_dir_all(folder.join(".redraft")).unwrap();
    symlink(&outside, &inside).unwrap();
    let complete = format!("{planning}/complete");
    let with = Some(json!({"guardrails": "be kind"}));
    let (status, detail) = app.refused(Method::POST, &complete, with).await;
    assert_eq!(status, 409, "{detail}");
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(session["status"], "active");
    assert_eq!(
        session["artifacts"]["guardrails"],
        json!(null),
        "nothing was changed"
    );
    assert_eq!(fs::read_dir(&outside).unwrap().count(), 0);
    fs::remove_file(&inside).unwrap();
    app.post(&complete, json!({})).await;
    assert_eq!(fs::read_dir(&inside).unwrap().count(), 1);
}
