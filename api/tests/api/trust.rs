//! A repository's own settings for agents: shown, trusted as they were looked at, void when they change.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const TRUST: &str = "/api/projects/shop/trust";

async fn state(app: &TestApp) -> String {
    app.get(TRUST).await["state"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn what_was_looked_at_is_trusted_until_it_changes() {
    let app = TestApp::start().await;
    let (_, folder) = app.workflow().await;
    assert_eq!(state(&app).await, "none");
    let settings = folder.join(".claude/settings.json");
    fs::create_dir(folder.join(".claude")).unwrap();
    let hook = json!({"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "make it"}]}]}});
    fs::write(&settings, hook.to_string()).unwrap();
    let shown = app.get(TRUST).await;
    assert_eq!(
        (&shown["state"], &shown["runs"]),
        (&json!("untrusted"), &json!(["hook Stop: make it"]))
    );
    assert_eq!(shown["files"][0]["path"], ".claude/settings.json");
    assert_eq!(shown["files"][0]["text"], hook.to_string());

    let wrong = json!({"fingerprint": "0".repeat(64)});
    let (status, detail) = app.refused(Method::PUT, TRUST, Some(wrong)).await;
    assert_eq!(status, 409);
    assert!(detail.contains("look at them again"), "{detail}");
    let bad = json!({"fingerprint": "all"});
    assert_eq!(app.refused(Method::PUT, TRUST, Some(bad)).await.0, 422);
    assert_eq!(state(&app).await, "untrusted");

    let right = json!({"fingerprint": shown["fingerprint"]});
    let trusted = app.ok(Method::PUT, TRUST, Some(right.clone())).await;
    assert_eq!(trusted["state"], "trusted");
    assert!(trusted["trusted_at"].is_string());
    fs::write(&settings, "{}").unwrap();
    assert_eq!(state(&app).await, "changed");
    assert_eq!(
        app.refused(Method::PUT, TRUST, Some(right.clone())).await.0,
        409
    );
    fs::write(&settings, hook.to_string()).unwrap();
    assert_eq!(state(&app).await, "trusted", "it is what was looked at");

    let taken_back = app.ok(Method::DELETE, TRUST, None).await;
    assert_eq!(
        (&taken_back["state"], &taken_back["trusted_at"]),
        (&json!("untrusted"), &Value::Null)
    );
    let log = app.get("/api/audit?operation=trust_project").await;
    assert_eq!(
        log.as_array().unwrap().len(),
        4,
        "also those that were refused: {log}"
    );
}

#[tokio::test]
async fn what_can_change_unseen_is_refused_with_the_reason() {
    let app = TestApp::start().await;
    let (_, folder) = app.workflow().await;
    std::os::unix::fs::symlink("/etc", folder.join(".claude")).unwrap();
    let shown = app.get(TRUST).await;
    assert_eq!(shown["state"], "refused");
    let sentence = shown["sentence"].as_str().unwrap();
    assert!(sentence.starts_with(".claude is a link"), "{sentence}");
    assert_eq!(shown["files"], json!([]));
    let wanted = json!({"fingerprint": "0".repeat(64)});
    assert_eq!(app.refused(Method::PUT, TRUST, Some(wanted)).await.0, 409);
}
