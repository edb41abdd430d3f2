//! Templates of prompts: the installation's, a project's, and those that come with Redraft.

use redraft_domain::Scope;
use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

const OF_PROJECT: &str = "/api/projects/shop/templates";
const OF_ALL: &str = "/api/templates";

fn template(name: &str, content: &str) -> Value {
    json!({"name": name, "content": content})
}

fn names(all: &Value, of: &str) -> Vec<String> {
    let all = all.as_array().unwrap().iter();
    all.filter(|one| one["of"] == of)
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn templates_are_kept_used_changed_and_deleted() {
    let app = TestApp::start().await;
    app.workflow().await;
    let (status, kept) = app
        .send(
            Method::POST,
            OF_PROJECT,
            Some(template(" Cut ", "Cut it.\nä")),
        )
        .await;
    assert_eq!(status, 201);
    assert_eq!(
        (&kept["of"], &kept["name"]),
        (&json!("project"), &json!("Cut"))
    );
    app.post(OF_ALL, template("Cut", "Cut everything.")).await;
    let all = app.get(OF_PROJECT).await;
    assert_eq!(all[0], kept, "the project's own come first");
    assert_eq!(names(&all, "installation"), ["Cut"]);
    let built_in = names(&all, "built_in");
    assert!(
        built_in.iter().any(|name| name == "Find contradictions"),
        "{built_in:?}"
    );
    assert!(all.as_array().unwrap().last().unwrap()["id"].is_null());
    assert_eq!(
        names(&app.get(OF_ALL).await, "project"),
        Vec::<String>::new()
    );

    let path = format!("{OF_PROJECT}/{}", kept["id"]);
    let changed = app
        .ok(Method::PUT, &path, Some(template("Shorten", "Shorten it.")))
        .await;
    assert_eq!(
        (&changed["id"], &changed["name"]),
        (&kept["id"], &json!("Shorten"))
    );
    // It is the project's, so it is not at the installation's address.
    let elsewhere = format!("{OF_ALL}/{}", kept["id"]);
    let body = Some(template("x", "x"));
    assert_eq!(app.refused(Method::PUT, &elsewhere, body).await.0, 404);
    assert_eq!(app.refused(Method::DELETE, &elsewhere, None).await.0, 404);
    assert_eq!(app.send(Method::DELETE, &path, None).await.0, 204);
    assert_eq!(app.refused(Method::DELETE, &path, None).await.0, 404);
    assert_eq!(
        names(&app.get(OF_PROJECT).await, "project"),
        Vec::<String>::new()
    );
}

#[tokio::test]
async fn a_name_that_is_taken_or_none_and_a_prompt_that_is_none_are_refused() {
    let app = TestApp::start().await;
    app.workflow().await;
    app.post(OF_PROJECT, template("Cut", "Cut it.")).await;
    let (status, detail) = app
        .refused(Method::POST, OF_PROJECT, Some(template("Cut", "x")))
        .await;
    assert_eq!(status, 409);
    assert!(detail.contains("'Cut' already"), "{detail}");
    for body in [
        template("", "x"),
        template("a\nb", "x"),
        template(&"x".repeat(201), "x"),
        template("x", " "),
        template("x", "a\0b"),
        template("x", &"x".repeat(100_001)),
        json!({"name": "x"}),
    ] {
        let refused = app.refused(Method::POST, OF_PROJECT, Some(body)).await;
        assert_eq!(refused.0, 422, "{}", refused.1);
    }
    let unknown = "/api/projects/nowhere/templates";
    assert_eq!(app.refused(Method::GET, unknown, None).await.0, 404);
}

#[tokio::test]
async fn a_template_is_masked_and_only_who_operates_writes_one() {
    let app = TestApp::start().await;
    app.workflow().await;
    let key = format!("sk-ant-api03-{}", "aB3".repeat(31));
    let kept = app
        .post(OF_PROJECT, template("Key", &format!("Use {key}.")))
        .await;
    assert_eq!(kept["content"], "Use [redacted: an Anthropic key].");
    assert_eq!(kept["warnings"].as_array().unwrap().len(), 1);
    let path = format!("{OF_PROJECT}/{}", kept["id"]);
    let marked = Some(template("Key", kept["content"].as_str().unwrap()));
    assert_eq!(
        app.refused(Method::PUT, &path, marked).await.0,
        422,
        "the key would be lost"
    );
    let shown = app.get(&format!("{OF_PROJECT}?secrets=shown")).await;
    assert_eq!(shown[0]["content"], format!("Use {key}."));
    let reader = app.token_with("reader", Scope::Read).await;
    let ask = |method: Method, path: &str| {
        let request = app.client.request(method, app.url(path));
        request
            .bearer_auth(&reader)
            .json(&template("x", "x"))
            .send()
    };
    assert_eq!(ask(Method::GET, OF_PROJECT).await.unwrap().status(), 200);
    for (method, path) in [
        (Method::POST, OF_PROJECT),
        (Method::POST, OF_ALL),
        (Method::PUT, &*path),
        (Method::DELETE, &*path),
    ] {
        assert_eq!(ask(method, path).await.unwrap().status(), 403);
    }
}
