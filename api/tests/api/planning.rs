//! Results of a planning step, and revisions of its document.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

#[tokio::test]
async fn results_are_replaced_and_the_document_goes_into_the_file() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\r\ntwo\r\n").unwrap();
    let artifacts = format!("{planning}/artifacts");
    let change = json!({"design_doc": "x"});
    let (status, _) = app.refused(Method::PATCH, &artifacts, Some(change)).await;
    assert_eq!(status, 404, "no session is active yet");
    let id = app.session(&planning, 1).await;

    let change = json!({"design_doc": "one\nthree\n", "guardrails": "be kind"});
    let session = app.ok(Method::PATCH, &artifacts, Some(change)).await;
    assert_eq!(session["id"], json!(id));
    assert_eq!(session["messages"], json!([]));
    let expected = json!({"design_doc": "one\nthree\n", "guardrails": "be kind"});
    assert_eq!(session["artifacts"], expected);
    let file = fs::read_to_string(folder.join("plan.md")).unwrap();
    assert_eq!(file, "one\r\nthree\r\n", "the file keeps its line ends");

    let emptied = app
        .ok(Method::PATCH, &artifacts, Some(json!({"guardrails": ""})))
        .await;
    assert_eq!(
        emptied["artifacts"],
        json!({"design_doc": "one\nthree\n", "guardrails": ""})
    );
    let nothing = app.ok(Method::PATCH, &artifacts, Some(json!({}))).await;
    assert_eq!(nothing["artifacts"], emptied["artifacts"]);
    let emptied = app
        .ok(Method::PATCH, &artifacts, Some(json!({"design_doc": ""})))
        .await;
    assert_eq!(emptied["artifacts"]["design_doc"], "");
    assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "");
    for bad in [
        json!({"design_doc": "a\0b"}),
        json!({"design_doc": "é".repeat(1_100_000)}),
    ] {
        assert_eq!(
            app.refused(Method::PATCH, &artifacts, Some(bad)).await.0,
            422
        );
    }
}

#[tokio::test]
async fn a_text_made_from_an_older_revision_is_refused_and_the_users_edit_is_kept() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let id = app.session(&planning, 1).await;
    let base = app.get(&format!("{planning}/iterate/{id}")).await["revision_id"].clone();
    fs::write(folder.join("plan.md"), "edited by hand\n").unwrap();
    let artifacts = format!("{planning}/artifacts");
    let change = json!({"design_doc": "two\n", "base_revision": base});
    let (status, detail) = app.refused(Method::PATCH, &artifacts, Some(change)).await;
    assert_eq!(status, 409, "{detail}");
    assert_eq!(
        fs::read_to_string(folder.join("plan.md")).unwrap(),
        "edited by hand\n"
    );

    let revisions = app.get(&format!("{planning}/revisions")).await;
    assert_eq!(revisions[0]["author"], "user");
    assert_eq!(revisions[0]["parent_id"], base);
    let change = json!({"design_doc": "two\n", "base_revision": revisions[0]["id"]});
    let session = app.ok(Method::PATCH, &artifacts, Some(change)).await;
    assert_eq!(session["artifacts"]["design_doc"], "two\n");
}

#[tokio::test]
async fn every_revision_can_be_read_and_restored() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let id = app.session(&planning, 1).await;
    app.work_on(&id).await.finish(Some("two\n")).await;
    let path = format!("{planning}/revisions");
    let revisions = app.get(&path).await;
    let authors: Vec<&Value> = revisions
        .as_array()
        .unwrap()
        .iter()
        .map(|r| &r["author"])
        .collect();
    assert_eq!(authors, ["iteration", "import"]);
    assert_eq!(revisions[0]["is_current"], true);
    assert_eq!(revisions[0]["session_id"], json!(id));
    assert!(revisions[0]["iteration_id"].is_i64());
    let first = &revisions[1]["id"];
    let whole = app.get(&format!("{path}/{first}")).await;
    assert_eq!(
        (&whole["content"], &whole["is_current"]),
        (&json!("one\n"), &json!(false))
    );

    let (status, restored) = app
        .send(Method::POST, &format!("{path}/{first}/restore"), None)
        .await;
    assert_eq!(status, 201);
    assert_eq!(
        (&restored["author"], &restored["is_current"]),
        (&json!("user"), &json!(true))
    );
    assert_eq!(restored["parent_id"], revisions[0]["id"]);
    assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), "one\n");
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(session["artifacts"]["design_doc"], "one\n");

    let other = app
        .post("/api/projects/shop/workflows", json!({"name": "Other"}))
        .await;
    let there = format!(
        "/api/projects/shop/workflows/{}/planning",
        other["id"].as_str().unwrap()
    );
    for path in [
        format!("{there}/revisions/{first}"),
        format!("{path}/999999"),
    ] {
        assert_eq!(app.refused(Method::GET, &path, None).await.0, 404, "{path}");
        let restore = format!("{path}/restore");
        assert_eq!(
            app.refused(Method::POST, &restore, None).await.0,
            404,
            "{path}"
        );
    }
    assert_eq!(
        app.refused(Method::GET, &format!("{path}/one"), None)
            .await
            .0,
        422
    );
    assert_eq!(app.get(&format!("{there}/revisions")).await, json!([]));
}

#[tokio::test]
async fn completing_saves_the_results_and_moves_on() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let complete = format!("{planning}/complete");
    assert_eq!(
        app.refused(Method::POST, &complete, Some(json!({})))
            .await
            .0,
        404
    );
    let id = app.session(&planning, 1).await;
    let (status, detail) = app.refused(Method::POST, &complete, Some(json!({}))).await;
    assert_eq!(status, 409, "{detail}");
    app.work_on(&id).await.finish(Some("two\n")).await;

    let with = json!({"design_doc": "", "guardrails": "be kind"});
    let session = app.post(&complete, with).await;
    assert_eq!(session["status"], "completed");
    assert_eq!(
        session["artifacts"],
        json!({"design_doc": "two\n", "guardrails": "be kind"})
    );
    let workflow = app.get(planning.trim_end_matches("/planning")).await;
    assert_eq!(
        (&workflow["status"], &workflow["current_step"]),
        (&json!("completed"), &Value::Null)
    );
    assert_eq!(workflow["steps"][0]["status"], "completed");
    let w = workflow["id"].as_str().unwrap();
    let resources = folder.join(".redraft/resources");
    let read = |name: &str| fs::read_to_string(resources.join(name)).unwrap();
    assert_eq!(read(&format!("design-doc-{w}.md")), "two\n");
    assert_eq!(read(&format!("guardrails-{w}.md")), "be kind");
    let kept = app.store.resources(&"shop".parse().unwrap()).await.unwrap();
    let names: Vec<&str> = kept.iter().map(|resource| resource.name.as_str()).collect();
    assert_eq!(names, ["Design Doc (First)", "Guardrails (First)"]);

    assert_eq!(
        app.refused(Method::POST, &complete, Some(json!({})))
            .await
            .0,
        404
    );
    let wanted = Some(json!({"prompt": "x"}));
    let (status, _) = app
        .refused(Method::POST, &format!("{planning}/iterate"), wanted)
        .await;
    assert_eq!(status, 400, "no step is left");
}

#[tokio::test]
async fn a_paused_session_ends_when_its_step_is_completed() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 3).await;
    app.ok(
        Method::POST,
        &format!("{planning}/iterate/{id}/pause"),
        None,
    )
    .await;
    app.post(
        &format!("{planning}/complete"),
        json!({"design_doc": "mine\n"}),
    )
    .await;
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(
        (&session["run_status"], &session["reason"]),
        (&json!("completed"), &json!("step_completed"))
    );
    assert_eq!(session["artifacts"]["design_doc"], "mine\n");
}

#[tokio::test]
async fn guardrails_have_revisions_that_are_read_and_restored() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let id = app.session(&planning, 1).await;
    let artifacts = format!("{planning}/artifacts");
    for text in ["be kind", "be brief"] {
        let change = json!({"guardrails": text});
        app.ok(Method::PATCH, &artifacts, Some(change)).await;
    }
    let list = format!("{planning}/revisions?artifact=guardrails");
    let revisions = app.get(&list).await;
    let seen: Vec<_> = ["artifact", "author", "is_current", "session_id"]
        .map(|field| revisions[0][field].clone())
        .into();
    assert_eq!(
        seen,
        [json!("guardrails"), json!("user"), json!(true), json!(id)]
    );
    assert_eq!(revisions[0]["parent_id"], revisions[1]["id"]);
    let first = format!("{planning}/revisions/{}", revisions[1]["id"]);
    assert_eq!(app.get(&first).await["content"], "be kind");
    let restored = app.post(&format!("{first}/restore"), json!({})).await;
    assert_eq!(restored["parent_id"], revisions[0]["id"]);
    assert_eq!(restored["is_current"], true);
    let session = app.get(&planning).await;
    assert_eq!(session["artifacts"]["guardrails"], "be kind");
    // The document's history is another one, and the list's default.
    let documents = app.get(&format!("{planning}/revisions")).await;
    assert!(
        documents
            .as_array()
            .unwrap()
            .iter()
            .all(|one| one["artifact"] == "design_doc")
    );
    let bad = format!("{planning}/revisions?artifact=poem");
    assert_eq!(app.refused(Method::GET, &bad, None).await.0, 422);

    app.post(
        &format!("{planning}/iterate/cancel"),
        json!({"session_id": id}),
    )
    .await;
    app.post(&format!("{planning}/complete"), json!({})).await;
    let (status, detail) = app
        .refused(Method::POST, &format!("{first}/restore"), None)
        .await;
    assert_eq!(status, 409);
    assert!(detail.contains("reopen"), "{detail}");
}
