//! Rules that a project has already.

use std::{fs, os::unix::fs::symlink};

use reqwest::Method;
use serde_json::{Value, json};

use super::{Library, ROOT};

#[tokio::test]
async fn rules_that_are_found_are_offered_and_become_guardrails() {
    let library = Library::open().await;
    assert_eq!(library.get("found").await, json!([]));
    fs::write(library.folder.join("CLAUDE.md"), "be kind\r\n").unwrap();
    fs::create_dir(library.folder.join(".github")).unwrap();
    let copilot = ".github/copilot-instructions.md";
    fs::write(library.folder.join(copilot), "be brief").unwrap();
    let found = library.get("found").await;
    let claude = json!({"path": "CLAUDE.md", "reader": "Claude Code",
        "file_name": "guardrails-claude.md", "size_bytes": 9, "is_adopted": false,
        "problem": null});
    assert_eq!(found[0], claude);
    assert_eq!(found[1]["path"], copilot);
    assert_eq!(library.app.get(ROOT).await, json!([]), "an offer, no more");

    let adopt = format!("{ROOT}/found");
    let which = json!({"path": "CLAUDE.md"});
    let (status, made) = library
        .app
        .send(Method::POST, &adopt, Some(which.clone()))
        .await;
    assert_eq!(status, 201, "{made}");
    assert_eq!(
        (&made["kind"], &made["content"]),
        (&json!("guardrails"), &json!("be kind\n"))
    );
    assert_eq!(
        (&made["name"], &made["file_name"]),
        (&json!("CLAUDE.md"), &claude["file_name"])
    );
    assert_eq!(
        library.file("guardrails-claude.md").as_deref(),
        Some("be kind\n")
    );
    assert_eq!(library.get("found").await[0]["is_adopted"], true);
    assert_eq!(
        library.names("?kind=guardrails").await,
        ["guardrails-claude.md"]
    );

    fs::write(library.folder.join("CLAUDE.md"), "be kinder").unwrap();
    assert_eq!(library.get("found").await[0]["is_adopted"], false);
    library.app.post(&adopt, which.clone()).await;
    library.app.post(&adopt, which).await;
    assert_eq!(
        library.texts("guardrails-claude.md").await,
        ["be kinder", "be kind\n"]
    );
    let own = fs::read_to_string(library.folder.join("CLAUDE.md")).unwrap();
    assert_eq!(own, "be kinder", "the file itself stays as it is");

    let one = format!("{ROOT}/guardrails-claude.md");
    library.app.send(Method::DELETE, &one, None).await;
    assert_eq!(library.get("found").await[0]["is_adopted"], false);
}

#[tokio::test]
async fn what_is_not_offered_cannot_be_adopted() {
    let library = Library::open().await;
    fs::write(library.folder.join("README.md"), "x").unwrap();
    for path in [
        "README.md",
        "CLAUDE.md",
        "../CLAUDE.md",
        "/etc/passwd",
        "claude.md",
        "\0",
    ] {
        let which = Some(json!({"path": path}));
        let status = library.refused(Method::POST, "/found", which).await;
        assert_eq!(status, 404, "{path:?}");
    }
    for bad in [
        json!({}),
        json!({"path": ""}),
        json!({"path": "x".repeat(201)}),
    ] {
        assert_eq!(
            library.refused(Method::POST, "/found", Some(bad)).await,
            422
        );
    }
    assert_eq!(library.app.get(ROOT).await, json!([]));
}

#[tokio::test]
async fn rules_that_cannot_be_used_are_shown_with_the_reason() {
    let library = Library::open().await;
    let outside = library.app.folder("outside").join("secret");
    fs::write(&outside, "secret").unwrap();
    symlink(&outside, library.folder.join("AGENTS.md")).unwrap();
    fs::write(library.folder.join("GEMINI.md"), b"\xff").unwrap();
    let found = library.get("found").await;
    for (place, word) in [(0, "symbolic link"), (1, "UTF-8")] {
        let offer = &found[place];
        assert_eq!(offer["size_bytes"], Value::Null);
        assert!(offer["problem"].as_str().unwrap().contains(word), "{offer}");
        let which = Some(json!({"path": offer["path"]}));
        assert_eq!(library.refused(Method::POST, "/found", which).await, 422);
    }
    assert_eq!(library.app.get(ROOT).await, json!([]));
}
