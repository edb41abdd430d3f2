//! Making, reading, replacing, restoring, removing.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use super::{Library, ROOT};

#[tokio::test]
async fn a_resource_is_made_replaced_restored_and_removed_with_its_file() {
    let library = Library::open().await;
    assert_eq!(library.app.get(ROOT).await, json!([]));
    let new = json!({"file_name": "rules.md", "kind": "guardrails", "name": "Our rules",
        "content": "one\r\ntwo\r\n"});
    let (status, made) = library.app.send(Method::POST, ROOT, Some(new)).await;
    assert_eq!(status, 201, "{made}");
    for (field, value) in [
        ("file_name", json!("rules.md")),
        ("path", json!(".redraft/resources/rules.md")),
        ("kind", json!("guardrails")),
        ("name", json!("Our rules")),
        ("workflow_id", Value::Null),
        ("size_bytes", json!(8)),
        ("content", json!("one\ntwo\n")),
    ] {
        assert_eq!(made.get(field), Some(&value), "{field}");
    }
    assert_eq!(library.file("rules.md").as_deref(), Some("one\ntwo\n"));
    assert_eq!(library.get("rules.md").await, made);

    let with = json!({"content": "three\n", "base_revision": made["revision_id"]});
    let replaced = library.put("rules.md", with.clone()).await;
    assert_eq!(
        (&replaced["name"], &replaced["kind"]),
        (&made["name"], &made["kind"])
    );
    assert_eq!(library.file("rules.md").as_deref(), Some("three\n"));
    let late = library.refused(Method::PUT, "/rules.md", Some(with)).await;
    assert_eq!(late, 409, "it was made from an older text");
    let same = library
        .put("rules.md", json!({"content": "three\n", "kind": "other"}))
        .await;
    assert_eq!(
        same["revision_id"], replaced["revision_id"],
        "the same text"
    );
    assert_eq!(same["kind"], "other");

    let revisions = library.get("rules.md/revisions").await;
    assert_eq!(revisions.as_array().unwrap().len(), 2);
    assert_eq!(revisions[0]["is_current"], true);
    assert_eq!(revisions[0]["parent_id"], made["revision_id"]);
    assert_eq!(revisions[1]["author"], "user");
    let restore = format!("{ROOT}/rules.md/revisions/{}/restore", made["revision_id"]);
    let (status, restored) = library.app.send(Method::POST, &restore, None).await;
    assert_eq!(status, 201, "{restored}");
    assert_eq!(
        (&restored["is_current"], &restored["size_bytes"]),
        (&json!(true), &json!(8))
    );
    assert_eq!(restored["parent_id"], replaced["revision_id"]);
    assert_eq!(library.file("rules.md").as_deref(), Some("one\ntwo\n"));
    assert_eq!(
        library.texts("rules.md").await,
        ["one\ntwo\n", "three\n", "one\ntwo\n"]
    );

    let one = format!("{ROOT}/rules.md");
    assert_eq!(library.app.send(Method::DELETE, &one, None).await.0, 204);
    assert_eq!(library.file("rules.md"), None);
    assert_eq!(library.app.get(ROOT).await, json!([]));
    for method in [Method::GET, Method::DELETE] {
        assert_eq!(library.refused(method, "/rules.md", None).await, 404);
    }
    let again = json!({"file_name": "rules.md", "content": "new"});
    library.app.post(ROOT, again).await;
    assert_eq!(
        library.texts("rules.md").await,
        ["new"],
        "nothing of the former one"
    );
}

#[tokio::test]
async fn the_list_shows_every_file_of_the_folder_by_name_and_kind() {
    let library = Library::with("x").await;
    library.edit("guardrails-ours.md", "be kind");
    library.edit("design-doc-wf-000000000000.md", "# Plan");
    library.edit("picture.png", "no resource");
    let all = [
        "design-doc-wf-000000000000.md",
        "guardrails-ours.md",
        "rules.md",
    ];
    assert_eq!(library.names("").await, all);
    for (kind, names) in [
        ("design_doc", &all[..1]),
        ("guardrails", &all[1..2]),
        ("other", &all[2..]),
    ] {
        assert_eq!(
            library.names(&format!("?kind={kind}")).await,
            names,
            "{kind}"
        );
    }
    assert_eq!(library.refused(Method::GET, "?kind=x", None).await, 422);
    let list = library.app.get(ROOT).await;
    let found = &list[1];
    assert_eq!(
        (&found["name"], &found["size_bytes"]),
        (&json!("guardrails-ours"), &json!(7))
    );
    assert_eq!(
        (&found["revision_id"], &found["is_missing"]),
        (&Value::Null, &json!(false))
    );
    assert!(found["updated_at"].as_str().unwrap().ends_with('Z'));
    assert!(list[2]["revision_id"].is_i64());
}

#[tokio::test]
async fn what_the_user_does_to_a_file_becomes_a_revision_and_is_never_lost() {
    let library = Library::open().await;
    library.edit("found.md", "one");
    let found = library.get("found.md").await;
    assert_eq!(
        (&found["content"], &found["kind"]),
        (&json!("one"), &json!("other"))
    );
    library.edit("found.md", "by hand");
    library.put("found.md", json!({"content": "two"})).await;
    assert_eq!(library.texts("found.md").await, ["two", "by hand", "one"]);
    let revisions = library.get("found.md/revisions").await;
    let authors: Vec<&Value> = revisions
        .as_array()
        .unwrap()
        .iter()
        .map(|revision| &revision["author"])
        .collect();
    assert_eq!(authors, ["user", "user", "import"]);

    library.edit("found.md", "again by hand");
    let base = revisions[0]["id"].clone();
    let with = Some(json!({"content": "three", "base_revision": base}));
    assert_eq!(library.refused(Method::PUT, "/found.md", with).await, 409);
    assert_eq!(library.file("found.md").as_deref(), Some("again by hand"));
}

#[tokio::test]
async fn a_text_outlives_its_file() {
    let library = Library::with("one").await;
    fs::remove_dir_all(library.folder.join(".redraft")).unwrap();
    let list = library.app.get(ROOT).await;
    assert_eq!(
        (&list[0]["is_missing"], &list[0]["size_bytes"]),
        (&json!(true), &json!(3))
    );
    let kept = library.get("rules.md").await;
    assert_eq!(kept["content"], "one");
    assert_eq!(
        library.file("rules.md"),
        None,
        "looking at it does not write"
    );
    library.put("rules.md", json!({"content": "one"})).await;
    assert_eq!(
        library.file("rules.md").as_deref(),
        Some("one"),
        "saving it does"
    );
    fs::remove_file(library.inside().join("rules.md")).unwrap();
    let restore = format!("{ROOT}/rules.md/revisions/{}/restore", kept["revision_id"]);
    library.app.ok(Method::POST, &restore, None).await;
    assert_eq!(library.file("rules.md").as_deref(), Some("one"));
    fs::remove_file(library.inside().join("rules.md")).unwrap();
    let one = format!("{ROOT}/rules.md");
    assert_eq!(library.app.send(Method::DELETE, &one, None).await.0, 204);
    assert_eq!(library.app.get(ROOT).await, json!([]));
}

#[tokio::test]
async fn a_name_that_is_taken_is_refused_and_nothing_is_changed() {
    let library = Library::with("one").await;
    library.edit("found.md", "by hand");
    let before = library.app.get(ROOT).await;
    for name in ["rules.md", "found.md"] {
        let new = Some(json!({"file_name": name, "content": "mine"}));
        assert_eq!(library.refused(Method::POST, "", new).await, 409, "{name}");
    }
    fs::remove_file(library.inside().join("rules.md")).unwrap();
    let new = Some(json!({"file_name": "rules.md", "content": "mine"}));
    let missing = library.refused(Method::POST, "", new).await;
    assert_eq!(missing, 409, "its text is kept");
    library.edit("rules.md", "one");
    assert_eq!(library.app.get(ROOT).await, before);
    assert_eq!(library.file("found.md").as_deref(), Some("by hand"));
}

#[tokio::test]
async fn input_out_of_bounds_changes_nothing() {
    let library = Library::with("one").await;
    let large = "é".repeat(1_100_000);
    let before = library.app.get(ROOT).await;
    for bad in [
        json!({}),
        json!({"content": 5}),
        json!({"content": "a\0b"}),
        json!({"content": large}),
        json!({"content": "x".repeat(2_097_153)}),
        json!({"content": "x", "kind": "rules"}),
        json!({"content": "x", "kind": "k".repeat(21)}),
        json!({"content": "x", "name": ""}),
        json!({"content": "x", "name": "a\nb"}),
        json!({"content": "x", "name": "n".repeat(201)}),
    ] {
        let shown: String = bad.to_string().chars().take(60).collect();
        let mut new = bad.clone();
        new["file_name"] = json!("other.md");
        assert_eq!(
            library.refused(Method::POST, "", Some(new)).await,
            422,
            "{shown}"
        );
        let put = library.refused(Method::PUT, "/rules.md", Some(bad)).await;
        assert_eq!(put, 422, "{shown}");
    }
    let base = Some(json!({"content": "x", "base_revision": "one"}));
    assert_eq!(library.refused(Method::PUT, "/rules.md", base).await, 422);
    assert_eq!(library.app.get(ROOT).await, before);
    let whole = "x".repeat(2_097_152);
    library.put("rules.md", json!({"content": whole})).await;
    assert_eq!(library.file("rules.md").unwrap().len(), 2_097_152);
    let revision = library
        .refused(Method::GET, "/rules.md/revisions/one", None)
        .await;
    assert_eq!(revision, 422);
}

#[tokio::test]
async fn of_many_who_replace_at_once_each_is_kept_or_told() {
    let library = Library::with("start").await;
    let base = library.get("rules.md").await["revision_id"].clone();
    let path = format!("{ROOT}/rules.md");
    let writes = (0..8).map(|number| {
        let body = json!({"content": format!("text {number}"), "base_revision": base});
        library.app.send(Method::PUT, &path, Some(body))
    });
    let answers = futures::future::join_all(writes).await;
    let done = answers.iter().filter(|(status, _)| *status == 200).count();
    let told = answers.iter().filter(|(status, _)| *status == 409).count();
    assert_eq!((done, told), (1, 7), "{answers:?}");
    let texts = library.texts("rules.md").await;
    assert_eq!(texts.len(), 2);
    assert_eq!(library.file("rules.md"), Some(texts[0].clone()));
}
