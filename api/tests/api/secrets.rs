//! Secrets that the user wrote: kept, warned of, masked where they are shown, and shown to whoever edits.

use redraft_domain::Scope;
use reqwest::{Method, StatusCode};
use serde_json::{Value, json};

use crate::{app::TestApp, streams};

/// Put together so that no scanner takes this file for a leak.
fn key() -> String {
    format!(
        "sk-ant-api03-{}",
        "a8F3kd92LmQ0zX7cV1bNp5Rt6Yw4Es0Gh2Jk9uIo3PaSdFqWe8Rt"
    )
}

const MARK: &str = "[redacted: an Anthropic key]";

fn text() -> String {
    format!("Use {} for it.\n", key())
}

fn masked() -> String {
    text().replace(&key(), MARK)
}

/// What was answered, and whether it holds the key.
async fn asked(app: &TestApp, path: &str, token: &str) -> (StatusCode, String) {
    let request = app.client.get(app.url(path)).bearer_auth(token);
    let answer = request.send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

fn warns(answer: &Value) {
    let warnings = answer["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 1, "{answer}");
    let warning = warnings[0].as_str().unwrap();
    assert!(
        warning.starts_with("This looks like an Anthropic key; it is kept as you wrote it"),
        "{warning}"
    );
    assert!(!answer.to_string().contains(&key()), "{answer}");
}

#[tokio::test]
async fn what_is_written_is_warned_of_masked_and_kept() {
    let app = TestApp::start().await;
    let reader = app.token_with("reader", Scope::Read).await;
    let (planning, folder) = app.workflow().await;
    std::fs::write(folder.join("plan.md"), text()).unwrap();

    // A chat, its results, a resource.
    app.get(&planning).await;
    let said = app
        .post(&format!("{planning}/message"), json!({"content": text()}))
        .await;
    warns(&said);
    app.post(&format!("{planning}/stop"), json!({})).await;
    let resource = json!({"file_name": "rules.md", "content": text()});
    warns(&app.post("/api/projects/shop/resources", resource).await);

    let mut paths = vec![
        planning.clone(),
        format!("{planning}/sessions"),
        "/api/projects/shop/resources/rules.md".into(),
        "/api/sessions".into(),
    ];
    let revisions = app
        .get("/api/projects/shop/resources/rules.md/revisions")
        .await;
    let id = &revisions[0]["id"];
    paths.push(format!(
        "/api/projects/shop/resources/rules.md/revisions/{id}"
    ));
    for path in &paths {
        let (status, told) = asked(&app, path, &app.token).await;
        assert!(
            status.is_success() && !told.contains(&key()),
            "{path}: {told}"
        );
    }
    let shown = app.get("/api/projects/shop/resources/rules.md").await;
    assert_eq!(shown["content"], masked());

    // Whoever may operate can have it as it was written; who may only look cannot.
    let path = "/api/projects/shop/resources/rules.md?secrets=shown";
    assert_eq!(app.get(path).await["content"], text());
    let (status, told) = asked(&app, path, &reader).await;
    assert!(status == 403 && told.contains("operate"), "{status} {told}");
    let (status, told) = asked(&app, &paths[2], &reader).await;
    assert!(status == 200 && !told.contains(&key()), "{told}");
    let (status, _) = app
        .refused(Method::GET, "/api/sessions?secrets=x", None)
        .await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn a_session_its_notes_and_their_events_are_masked() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let wanted = json!({"prompt": text(), "iterations": 2});
    let session = app.post(&format!("{planning}/iterate"), wanted).await;
    warns(&session);
    assert_eq!(session["prompt"], masked());
    let base = format!("{planning}/iterate/{}", session["id"].as_str().unwrap());
    let note = json!({"content": text()});
    let path = format!("{base}/notes");
    let (status, note) = app.send(Method::POST, &path, Some(note)).await;
    assert_eq!(status, 201);
    warns(&note);
    let harmless = app.post(&path, json!({"content": "Be brief."})).await;
    assert_eq!(harmless["warnings"], json!([]));

    for path in [
        base.clone(),
        path,
        format!("{base}/events"),
        format!("{planning}/sessions"),
    ] {
        let told = app.get(&path).await.to_string();
        assert!(
            !told.contains(&key()) && told.contains(MARK),
            "{path}: {told}"
        );
    }
    let stream = format!(
        "{planning}/iterate/stream/{}",
        session["id"].as_str().unwrap()
    );
    let mut stream = streams::open(&app, &stream, None).await;
    let (_, seen) = stream.next().await.unwrap();
    assert_eq!(
        (&seen["type"], &seen["text"]),
        (&json!("note"), &json!(masked()))
    );
    // Both are found by a word beside it, and neither by a part of the key.
    let told = app.get("/api/search?q=Use").await;
    let hits = told.as_array().unwrap();
    assert_eq!(hits.len(), 2, "{told}");
    for hit in hits {
        let pieces = hit["excerpt"].as_array().unwrap().iter();
        let text: String = pieces.filter_map(|piece| piece["text"].as_str()).collect();
        assert!(
            text.contains(MARK) && !text.contains("a8F3kd92LmQ0"),
            "{text}"
        );
    }
    for part in [
        "api03",
        "api",
        "sk-ant",
        "a8F3kd92LmQ0",
        "a8",
        "PaSdFqWe8Rt",
    ] {
        let told = app.get(&format!("/api/search?q={part}")).await;
        assert_eq!(told, json!([]), "{part}");
    }
    let shown = app.get(&format!("{base}?secrets=shown")).await;
    assert_eq!(shown["prompt"], text());
}

#[tokio::test]
async fn a_text_that_was_read_with_marks_is_not_saved_over_its_secrets() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let resource = json!({"file_name": "rules.md", "content": text()});
    app.post("/api/projects/shop/resources", resource).await;
    let path = "/api/projects/shop/resources/rules.md";
    let save = |content: String| json!({"content": content});
    let (status, detail) = app
        .refused(Method::PUT, path, Some(save(format!("{} More.", masked()))))
        .await;
    assert!(
        status == 422 && detail.contains("secrets=shown"),
        "{detail}"
    );
    let new = format!("{} More.", text());
    app.ok(Method::PUT, path, Some(save(new.clone()))).await;
    let shown = app.get(&format!("{path}?secrets=shown")).await;
    assert_eq!(shown["content"], new);

    app.get(&planning).await;
    let path = format!("{planning}/artifacts");
    for field in ["design_doc", "guardrails"] {
        let saved = app
            .ok(Method::PATCH, &path, Some(json!({field: text()})))
            .await;
        warns(&saved);
        assert_eq!(saved["artifacts"][field], masked());
        let (status, _) = app
            .refused(Method::PATCH, &path, Some(json!({field: masked()})))
            .await;
        assert_eq!(status, 422, "{field}");
        // Where there is no secret any more, a mark is a word like others.
        app.ok(Method::PATCH, &path, Some(json!({field: "Nothing."})))
            .await;
        app.ok(Method::PATCH, &path, Some(json!({field: masked()})))
            .await;
    }
}

#[tokio::test]
async fn a_new_token_is_shown_this_once() {
    let app = TestApp::start().await;
    let made = app
        .post("/api/tokens", json!({"name": "ci", "scope": "read"}))
        .await;
    let token = made["token"].as_str().unwrap();
    assert!(token.starts_with("redraft_"), "{made}");
    let note = json!({"file_name": "x.md", "content": format!("The token is {token}.")});
    let kept = app.get("/api/projects").await;
    assert_eq!(kept, json!([]));
    app.workflow().await;
    let answer = app.post("/api/projects/shop/resources", note).await;
    assert_eq!(
        answer["content"],
        "The token is [redacted: a token of Redraft]."
    );
}

#[tokio::test]
async fn wherever_a_text_is_taken_in_a_secret_in_it_is_warned_of() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    let workflow = planning.trim_end_matches("/planning");
    let path = "/api/projects/shop";
    for (method, path, body) in [
        (Method::PATCH, path, json!({"name": key()})),
        (
            Method::POST,
            "/api/projects/shop/workflows",
            json!({"name": key()}),
        ),
        (Method::PATCH, workflow, json!({"name": key()})),
        (
            Method::POST,
            &format!("{workflow}/steps"),
            json!({"name": key(), "step_type": "interactive",
                "config": {"design_doc_path": format!("{}.md", key())}}),
        ),
    ] {
        warns(&app.ok(method, path, Some(body)).await);
    }
    let harmless = app
        .ok(Method::PATCH, path, Some(json!({"name": "Shop"})))
        .await;
    assert_eq!(harmless.get("warnings"), None, "{harmless}");

    std::fs::write(folder.join("AGENTS.md"), text()).unwrap();
    let adopted = json!({"path": "AGENTS.md"});
    warns(
        &app.post("/api/projects/shop/resources/found", adopted)
            .await,
    );

    app.get(&planning).await;
    let complete = format!("{planning}/complete");
    warns(&app.post(&complete, json!({"design_doc": text()})).await);
}

#[tokio::test]
async fn a_change_inside_a_private_key_shows_none_of_its_lines() {
    let app = TestApp::start().await;
    let (planning, folder) = app.workflow().await;
    let lines: Vec<String> = (0..20)
        .map(|line| format!("{line:02}{}", "aB3/".repeat(15)))
        .collect();
    let document = |lines: &[String], end: &str| {
        let kind = "PRIVATE KEY";
        format!(
            "# Plan\n\n-----BEGIN {kind}-----\n{}\n-----END {kind}-----\n\n{end}\n",
            lines.join("\n")
        )
    };
    std::fs::write(folder.join("plan.md"), document(&lines, "Old.")).unwrap();
    let session = app.session(&planning, 1).await;
    let mut other = lines.clone();
    other[10] = format!("10{}", "Xy9+".repeat(15));
    let work = app.work_on(&session).await;
    work.finish(Some(&document(&other, "New."))).await;
    let base = format!("{planning}/iterate/{session}");
    let iterations = app.get(&format!("{base}/iterations")).await;
    let diff = app
        .get(&format!("{base}/iterations/{}/diff", iterations[0]["id"]))
        .await;
    let told = diff.to_string();
    assert!(told.contains("+New.") && told.contains("-Old."), "{told}");
    assert!(told.contains("[redacted: a private key]"), "{told}");
    for part in ["aB3/", "Xy9+", "@@ -10"] {
        assert!(!told.contains(part), "{part}: {told}");
    }
}

#[tokio::test]
async fn a_refusal_repeats_no_secret() {
    let app = TestApp::start().await;
    app.workflow().await;
    let name = format!("{}.md", key());
    let resource = json!({"file_name": name, "content": "x"});
    app.post("/api/projects/shop/resources", resource.clone())
        .await;
    let again = app
        .send(Method::POST, "/api/projects/shop/resources", Some(resource))
        .await;
    assert_eq!(again.0, 409);
    // The value is of a wrong type, and the reason repeats it.
    let wrong = json!({"name": "x", "scope": key()});
    let wrong = app.send(Method::POST, "/api/tokens", Some(wrong)).await;
    let number = json!({"prompt": "x", "iterations": key()});
    let path = "/api/projects/shop/workflows/none/planning/iterate";
    let number = app.send(Method::POST, path, Some(number)).await;
    for (status, answer) in [again, wrong, number] {
        assert!(status.is_client_error(), "{answer}");
        assert!(answer["detail"].is_string(), "{answer}");
        assert!(!answer.to_string().contains(&key()), "{answer}");
    }
}
