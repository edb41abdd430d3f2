//! The API's description.

use serde_json::Value;

use crate::app::TestApp;

/// Every row of the planning contract that this service has, and its statuses without those that every
/// route has (401, 403, 500, 503) and that every body brings (400, 408, 413, 415, 422).
const CONTRACT: [(&str, &str, &[&str]); 28] = [
    ("post", "/projects", &["201", "409", "422"]),
    ("get", "/projects", &["200"]),
    ("get", "/projects/{slug}", &["200", "404"]),
    ("patch", "/projects/{slug}", &["200", "404", "422"]),
    ("delete", "/projects/{slug}", &["204", "404", "409"]),
    ("post", "/projects/{slug}/workflows", &["201", "404", "422"]),
    ("get", "/projects/{slug}/workflows", &["200", "404"]),
    ("get", "/projects/{slug}/workflows/{w}", &["200", "404"]),
    (
        "patch",
        "/projects/{slug}/workflows/{w}",
        &["200", "404", "422"],
    ),
    (
        "delete",
        "/projects/{slug}/workflows/{w}",
        &["204", "404", "409"],
    ),
    (
        "patch",
        "/projects/{slug}/workflows/{w}/steps/{step_id}",
        &["200", "404", "422"],
    ),
    ("patch", "{planning}/artifacts", &["200", "404"]),
    ("post", "{planning}/complete", &["200", "404", "409"]),
    (
        "post",
        "{planning}/iterate",
        &["200", "400", "404", "409", "422"],
    ),
    (
        "get",
        "{planning}/iterate/stream/{s}",
        &["200", "204", "404"],
    ),
    ("post", "{planning}/iterate/cancel", &["200", "400", "404"]),
    ("get", "{planning}/iterate/{s}", &["200", "404"]),
    (
        "get",
        "{planning}/iterate/{s}/events",
        &["200", "404", "422"],
    ),
    ("get", "{planning}/iterate/{s}/iterations", &["200", "404"]),
    (
        "get",
        "{planning}/iterate/{s}/iterations/{i}/diff",
        &["200", "404"],
    ),
    (
        "post",
        "{planning}/iterate/{s}/pause",
        &["200", "404", "409"],
    ),
    (
        "post",
        "{planning}/iterate/{s}/resume",
        &["200", "404", "409"],
    ),
    ("get", "{planning}/sessions", &["200", "404"]),
    ("get", "{planning}/sessions/{s}", &["200", "404"]),
    ("get", "{planning}/revisions", &["200", "404"]),
    ("get", "{planning}/revisions/{r}", &["200", "404"]),
    ("post", "{planning}/revisions/{r}/restore", &["201", "404"]),
    ("get", "/folders", &["200"]),
];

#[test]
fn every_row_of_the_contract_is_described_with_its_statuses() {
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    for (method, path, statuses) in CONTRACT {
        let planning = "/projects/{slug}/workflows/{w}/planning";
        let path = format!("/api{}", path.replace("{planning}", planning));
        let operation = &document["paths"][&path][method];
        assert!(operation["operationId"].is_string(), "{method} {path}");
        assert!(operation["tags"][0].is_string() && operation["summary"].is_string());
        for status in statuses {
            assert!(
                operation["responses"].get(status).is_some(),
                "{method} {path}: {status}"
            );
        }
    }
}

#[test]
fn every_error_has_the_one_shape_and_every_operation_one_answer() {
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let mut bodies = 0;
            for (status, response) in operation["responses"].as_object().unwrap() {
                let Some(content) = response.get("content") else {
                    continue;
                };
                if status.starts_with('2') {
                    bodies += 1;
                    continue;
                }
                let schema = &content["application/json"]["schema"]["$ref"];
                assert_eq!(
                    schema, "#/components/schemas/Problem",
                    "{method} {path} {status}"
                );
            }
            assert!(bodies <= 1, "{method} {path}");
            assert!(
                operation["responses"].get("500").is_some(),
                "{method} {path}"
            );
        }
    }
}

#[test]
fn the_document_is_stable_sorted_and_without_media_type_parameters() {
    let text = redraft_api::openapi_json();
    assert_eq!(text, redraft_api::openapi_json());
    assert!(!text.contains("charset"));
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(document["info"]["license"]["name"], "MIT");
    let stream =
        &document["paths"]["/api/projects/{slug}/workflows/{w}/planning/iterate/stream/{s}"]["get"];
    assert_eq!(stream["x-stream"], "sse");
    let keys: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("    \"/api/")?.split_once('"'))
        .map(|(path, _)| path)
        .collect();
    assert!(keys.len() > 20 && keys.is_sorted(), "{keys:?}");
}

#[tokio::test]
async fn the_description_and_its_page_are_served_to_who_may_look() {
    let app = TestApp::start().await;
    let reader = app.token_with("reader", redraft_domain::Scope::Read).await;
    let get = |path: &str| app.client.get(app.url(path)).bearer_auth(&reader).send();
    let served = get("/api/openapi.json").await.unwrap();
    assert_eq!(served.headers()["content-type"], "application/json");
    assert_eq!(served.text().await.unwrap(), redraft_api::openapi_json());
    let page = get("/api/docs").await.unwrap().text().await.unwrap();
    for file in ["/api/docs/swagger-ui.js", "/api/docs/swagger-ui.css"] {
        assert!(page.contains(file));
        assert_eq!(get(file).await.unwrap().status(), 200, "{file}");
    }
    let version: Value = get("/api/version").await.unwrap().json().await.unwrap();
    assert_eq!(version["version"], env!("CARGO_PKG_VERSION"));
    let health: Value = get("/api/health").await.unwrap().json().await.unwrap();
    assert_eq!(health["status"], "ok");
}
