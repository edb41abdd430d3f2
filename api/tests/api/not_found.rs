//! What is unknown, or belongs to another parent, is not found: on every route that names something.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::app::TestApp;

/// Real things to put into paths, and things of others.
struct Known {
    session: String,
    /// Name of a parameter, what it really is, and the same of another parent.
    values: Vec<(&'static str, String, String)>,
}

impl Known {
    async fn make(app: &TestApp) -> (Self, String) {
        let (planning, folder) = app.workflow().await;
        fs::write(folder.join("plan.md"), "one\n").unwrap();
        let session = app.session(&planning, 2).await;
        app.work_on(&session).await.finish(Some("two\n")).await;
        let note = json!({"content": "Mention refunds."});
        let note = app
            .post(&format!("{planning}/iterate/{session}/notes"), note)
            .await;
        let one = format!("{planning}/iterate/{session}");
        let id = |value: &Value| value.as_i64().unwrap().to_string();
        let workflow = app.get(planning.trim_end_matches("/planning")).await;
        let iterations = app.get(&format!("{one}/iterations")).await;
        let events = app.get(&format!("{one}/events")).await;
        let attempts = app.get(&format!("{one}/attempts")).await;
        let revisions = app.get(&format!("{planning}/revisions")).await;
        let other = app.folder("other");
        app.post("/api/projects", json!({"path": other})).await;
        let second = json!({"name": "Second"});
        let second = app.post("/api/projects/shop/workflows", second).await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let same = |name, value: String| (name, value.clone(), value);
        let values = vec![
            ("slug", String::from("shop"), String::from("other")),
            ("w", text(&workflow["id"]), text(&second["id"])),
            same("s", session.clone()),
            same("step_id", id(&workflow["steps"][0]["id"])),
            same("i", id(&iterations[0]["id"])),
            same("e", id(&events[0]["id"])),
            same("r", id(&revisions[0]["id"])),
            same("n", id(&note["id"])),
            same("a", id(&attempts[0]["id"])),
        ];
        (Self { session, values }, planning)
    }

    fn of(&self, parameter: &str) -> (String, String) {
        let known = self.values.iter().find(|(name, ..)| *name == parameter);
        let unknown = || (String::from("1"), String::from("1"));
        known.map_or_else(unknown, |(_, own, foreign)| (own.clone(), foreign.clone()))
    }

    /// The path with its real values, except for one parameter.
    fn path(&self, path: &str, except: &str, value: &str) -> String {
        let mut filled = path.replace(&format!("{{{except}}}"), value);
        for name in parameters(path) {
            filled = filled.replace(&format!("{{{name}}}"), &self.of(&name).0);
        }
        filled
    }
}

/// The names of a path's parameters.
fn parameters(path: &str) -> Vec<String> {
    let parts = path.split('/').filter_map(|part| part.strip_prefix('{'));
    parts
        .map(|name| name.trim_end_matches('}').to_owned())
        .collect()
}

/// The query without which an operation is refused for that reason.
fn needed(operation: &Value) -> &'static str {
    match operation["operationId"].as_str() {
        Some("export_session") => "?format=html",
        Some("list_line_calls") => "?revision=1&first_line=1&line_count=1",
        _ => "",
    }
}

/// The least body that an operation takes, by its description.
fn body_of(document: &Value, operation: &Value, known: &Known) -> Option<Value> {
    let content = operation.get("requestBody")?["content"].as_object()?;
    let mut body = example(document, &content["application/json"]["schema"]);
    if body.get("session_id").is_some() {
        body["session_id"] = json!(known.session);
    }
    if body.get("happenings").is_some() {
        body["happenings"] = json!(["session.done"]);
    }
    if body.get("fingerprint").is_some() {
        body["fingerprint"] = json!("0".repeat(64));
    }
    Some(body)
}

fn example(document: &Value, schema: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        return example(document, &document.pointer(&name[1..]).unwrap().clone());
    }
    if let Some(word) = schema["enum"].get(0) {
        return word.clone();
    }
    match schema["type"].as_str() {
        Some("string") => json!("x"),
        Some("integer" | "number") => json!(1),
        Some("boolean") => json!(false),
        Some("array") => json!([example(document, &schema["items"])]),
        _ => {
            let required = schema["required"].as_array().into_iter().flatten();
            let fields = required.map(|name| {
                let name = name.as_str().unwrap();
                let value = example(document, &schema["properties"][name]);
                (name.to_owned(), value)
            });
            Value::Object(fields.collect())
        }
    }
}

#[tokio::test]
async fn an_unknown_or_foreign_thing_is_not_found_on_any_route() {
    let app = TestApp::start().await;
    let (known, planning) = Known::make(&app).await;
    let document: Value = serde_json::from_str(&redraft_api::openapi_json()).unwrap();
    let before = app.get(&format!("{planning}/sessions")).await;
    let mut asked = 0;
    for (path, operations) in document["paths"].as_object().unwrap() {
        let names = parameters(path);
        for (method, operation) in operations.as_object().unwrap() {
            let body = body_of(&document, operation, &known);
            let method: Method = method.to_uppercase().parse().unwrap();
            for (place, name) in names.iter().enumerate() {
                let mut wrong = vec![String::from("999999999")];
                let (own, foreign) = known.of(name);
                // Below another parent nothing is to be found; the parent itself is.
                if foreign != own && place + 1 < names.len() {
                    wrong.push(foreign);
                }
                if ["slug", "w", "s"].contains(&name.as_str()) {
                    wrong.extend([String::from("x%2fy"), String::from("%00"), "x".repeat(300)]);
                }
                for value in wrong {
                    let path = known.path(path, name, &value) + needed(operation);
                    let (status, detail) = app.refused(method.clone(), &path, body.clone()).await;
                    assert_eq!(status, 404, "{method} {path}: {detail}");
                    asked += 1;
                }
            }
        }
    }
    assert!(asked > 150, "only {asked} questions were asked");
    assert_eq!(app.get(&format!("{planning}/sessions")).await, before);
    let projects = app.get("/api/projects").await;
    assert_eq!(projects.as_array().unwrap().len(), 2, "nothing was removed");
    let workflows = app.get("/api/projects/shop/workflows").await;
    assert_eq!(workflows.as_array().unwrap().len(), 2, "nothing was made");
}
