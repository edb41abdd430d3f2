//! The document as somebody edits it: a save has a base, and nothing that was typed is lost.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const TEXT: &str = "# Plan\n\none\n\ntwo\n";

async fn case() -> (TestApp, String, std::path::PathBuf) {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    fs::write(folder.join("plan.md"), TEXT).unwrap();
    (app, format!("{planning}/document"), folder)
}

/// The body of a save, as the requests of the tests take one.
#[expect(clippy::unnecessary_wraps, reason = "a request may have no body")]
fn save(content: &str, base: &Value) -> Option<Value> {
    Some(json!({"content": content, "base_revision": base}))
}

#[tokio::test]
async fn a_document_is_read_saved_and_brought_back_without_a_session() {
    let (app, path, folder) = case().await;
    let first = app.get(&path).await;
    assert_eq!(
        (&first["content"], &first["path"]),
        (&json!(TEXT), &json!("plan.md"))
    );
    assert_eq!(
        (&first["session_id"], &first["iteration_number"]),
        (&Value::Null, &Value::Null)
    );
    let base = &first["revision_id"];
    let saved = app
        .ok(Method::PUT, &path, save("# Plan\r\n\r\nnew ä\r\n", base))
        .await;
    assert_eq!(saved["content"], "# Plan\n\nnew ä\n");
    assert!(saved["revision_id"].as_i64() > base.as_i64());
    assert_eq!(
        fs::read_to_string(folder.join("plan.md")).unwrap(),
        "# Plan\n\nnew ä\n"
    );
    // The same text again is no version.
    let again = app
        .ok(
            Method::PUT,
            &path,
            save("# Plan\n\nnew ä\n", &saved["revision_id"]),
        )
        .await;
    assert_eq!(again["revision_id"], saved["revision_id"]);
    // Undo: what was before, over what was saved.
    let undone = app
        .ok(Method::PUT, &path, save(TEXT, &saved["revision_id"]))
        .await;
    assert_eq!(undone["content"], TEXT);
    assert_eq!(fs::read_to_string(folder.join("plan.md")).unwrap(), TEXT);
}

#[tokio::test]
async fn a_document_that_moved_on_is_not_saved_over_but_merged() {
    let (app, path, folder) = case().await;
    let base = app.get(&path).await["revision_id"].clone();
    // Somebody edits the file meanwhile.
    fs::write(folder.join("plan.md"), TEXT.replace("one", "ONE")).unwrap();
    let mine = TEXT.replace("two", "TWO");
    let (status, detail) = app.refused(Method::PUT, &path, save(&mine, &base)).await;
    assert_eq!(status, 409);
    assert!(detail.contains("nothing was saved"), "{detail}");
    let merge = format!("{path}/merge");
    let merged = app.ok(Method::POST, &merge, save(&mine, &base)).await;
    assert_eq!(merged["content"], "# Plan\n\nONE\n\nTWO\n");
    assert_eq!(merged["conflicts"], 0);
    let newest = app.get(&path).await;
    assert_eq!(
        newest["content"],
        TEXT.replace("one", "ONE"),
        "a merge saves nothing"
    );
    assert_eq!(merged["revision_id"], newest["revision_id"]);
    let both = merged["content"].as_str().unwrap();
    let saved = app
        .ok(Method::PUT, &path, save(both, &merged["revision_id"]))
        .await;
    assert_eq!(saved["content"], *both);
    // The same line on both sides.
    let other = app
        .ok(Method::POST, &merge, save(&TEXT.replace("one", "1"), &base))
        .await;
    assert_eq!(other["conflicts"], 1);
    let marked = other["content"].as_str().unwrap();
    assert!(
        marked.contains("<<<<<<< the newest version\nONE\n"),
        "{marked}"
    );
    assert!(marked.contains("1\n>>>>>>> yours\n"), "{marked}");
}

#[tokio::test]
async fn a_first_text_has_no_base_and_a_second_first_one_conflicts() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let path = format!("{planning}/document");
    let none = app.get(&path).await;
    assert_eq!(
        (&none["revision_id"], &none["content"]),
        (&Value::Null, &json!(""))
    );
    let first = app
        .ok(Method::PUT, &path, Some(json!({"content": "one\n"})))
        .await;
    assert_eq!(first["content"], "one\n");
    let second = Some(json!({"content": "two\n"}));
    assert_eq!(app.refused(Method::PUT, &path, second).await.0, 409);
}

#[tokio::test]
async fn an_edit_while_an_iteration_runs_is_joined_with_what_it_writes() {
    let (app, path, _) = case().await;
    let planning = path.trim_end_matches("/document");
    let id = app.session(planning, 2).await;
    let work = app.work_on(&id).await;
    let now = app.get(&path).await;
    assert_eq!(
        (&now["session_id"], &now["iteration_number"]),
        (&json!(id), &json!(1))
    );
    let saved = app
        .ok(
            Method::PUT,
            &path,
            save(&TEXT.replace("two", "TWO"), &now["revision_id"]),
        )
        .await;
    assert_eq!(saved["content"], TEXT.replace("two", "TWO"));
    let session = app.get(&format!("{planning}/iterate/{id}")).await;
    assert_eq!(
        session["revision_id"], saved["revision_id"],
        "the session is over the newest text"
    );
    drop(work);
}

#[tokio::test]
async fn what_cannot_be_a_document_is_refused_and_a_secret_is_not_lost() {
    let (app, path, folder) = case().await;
    let base = app.get(&path).await["revision_id"].clone();
    let nul = app.refused(Method::PUT, &path, save("a\0b", &base)).await;
    assert_eq!(nul.0, 422, "{}", nul.1);
    let long = app
        .refused(Method::PUT, &path, save(&"x".repeat(2_097_153), &base))
        .await;
    assert_eq!(long.0, 422, "{}", long.1);
    let key = format!("sk-ant-api03-{}", "aB3".repeat(31));
    fs::write(folder.join("plan.md"), format!("Key: {key}\n")).unwrap();
    app.refused(Method::PUT, &path, save("x", &base)).await;
    let masked = app.get(&path).await;
    let text = masked["content"].as_str().unwrap();
    assert!(text.contains("[redacted: "), "{text}");
    let lost = app
        .refused(Method::PUT, &path, save(text, &masked["revision_id"]))
        .await;
    assert_eq!(lost.0, 422, "{}", lost.1);
    let shown = app.get(&format!("{path}?secrets=shown")).await;
    assert_eq!(shown["content"], format!("Key: {key}\n"));
}
