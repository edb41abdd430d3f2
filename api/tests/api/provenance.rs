//! Who wrote which line of a document.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

/// Each run as its first line, how many there are, and the place of its origin among all revisions, from 1;
/// and the kinds of the origins.
fn runs(shown: &Value, revisions: &Value) -> (Vec<(i64, i64, usize)>, Vec<String>) {
    let mut ids: Vec<i64> = revisions
        .as_array()
        .unwrap()
        .iter()
        .map(|revision| revision["id"].as_i64().unwrap())
        .collect();
    ids.sort_unstable();
    let place = |id: &Value| {
        ids.iter()
            .position(|one| Some(*one) == id.as_i64())
            .unwrap()
            + 1
    };
    let runs = shown["runs"].as_array().unwrap().iter();
    let runs = runs.map(|run| {
        (
            run["first_line"].as_i64().unwrap(),
            run["line_count"].as_i64().unwrap(),
            place(&run["revision_id"]),
        )
    });
    let origins = shown["origins"].as_array().unwrap().iter();
    let kinds = origins.map(|origin| origin["kind"].as_str().unwrap().to_owned());
    (runs.collect(), kinds.collect())
}

#[tokio::test]
async fn every_line_has_its_iteration_its_user_or_was_there_before() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), "one\n").unwrap();
    let session = app.session(&planning, 2).await;
    app.work_on(&session).await.finish(Some("one\ntwo\n")).await;
    app.work_on(&session)
        .await
        .finish(Some("one\ntwo\nthree\nfour\n"))
        .await;
    // The user's file has none of this yet; both changes are joined before the version is restored.
    fs::write(folder.join("plan.md"), "mine\none\n").unwrap();
    let revisions = app.get(&format!("{planning}/revisions")).await;
    let restore = format!("{planning}/revisions/{}/restore", revisions[1]["id"]);
    let (status, restored) = app.send(Method::POST, &restore, None).await;
    assert_eq!(status, 201, "{restored}");

    let revisions = app.get(&format!("{planning}/revisions")).await;
    assert_eq!(revisions.as_array().unwrap().len(), 6);
    let of = async |place: usize| {
        let id = &revisions[6 - place]["id"];
        let shown = app
            .get(&format!("{planning}/revisions/{id}/provenance"))
            .await;
        assert_eq!((&shown["revision_id"], &shown["note"]), (id, &Value::Null));
        shown
    };
    let joined = of(5).await;
    let (lines, kinds) = runs(&joined, &revisions);
    assert_eq!(lines, [(1, 1, 4), (2, 1, 1), (3, 1, 2), (4, 2, 3)]);
    assert_eq!(kinds, ["before", "iteration", "iteration", "user"]);
    assert_eq!(joined["runs"][0]["iteration_number"], Value::Null);
    assert_eq!(joined["runs"][3]["iteration_number"], 2);
    let second = &joined["origins"][2];
    assert_eq!(second["iteration_number"], 2);
    assert_eq!(second["session_id"], json!(session));
    assert_eq!(
        (&second["summary"], &second["line_count"]),
        (&json!("Better."), &json!(2))
    );
    assert!(second["iteration_id"].is_i64());
    assert_eq!(joined["origins"][0]["summary"], Value::Null);

    let (lines, kinds) = runs(&of(6).await, &revisions);
    assert_eq!(
        lines,
        [(1, 1, 1), (2, 1, 2)],
        "as they were in what was restored"
    );
    assert_eq!(kinds, ["before", "iteration"]);
}

#[tokio::test]
async fn a_document_that_is_too_long_says_so() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    let long = "a line\n".repeat(20_001);
    fs::write(folder.join("plan.md"), &long).unwrap();
    let session = app.session(&planning, 1).await;
    app.work_on(&session).await.finish(Some("short\n")).await;
    let revisions = app.get(&format!("{planning}/revisions")).await;
    let of = async |place: usize| {
        let id = &revisions[place]["id"];
        app.get(&format!("{planning}/revisions/{id}/provenance"))
            .await
    };
    let (long, after) = (of(1).await, of(0).await);
    assert_eq!(long["runs"], json!([]));
    let note = long["note"].as_str().unwrap();
    assert!(note.contains("more than 20000 lines"), "{note}");
    assert_eq!(after["origins"][0]["kind"], "before");
    let note = after["note"].as_str().unwrap();
    assert!(note.contains("counts as there before"), "{note}");
}
