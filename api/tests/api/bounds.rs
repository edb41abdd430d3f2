//! Everything that comes in has a bound, in the description and in fact: each field is tried at its bound and beyond it, in
//! a request that is good otherwise, to things that are there.

use std::collections::BTreeMap;

use reqwest::{Method, RequestBuilder};
use serde_json::{Map, Value, json};

use crate::app::TestApp;

/// What has no bound of its own in the description, and why that is enough.
const BOUNDED_OTHERWISE: [(&str, &str); 8] = [
    (
        "CreateStep.config",
        "an object whose keys and values are checked one by one",
    ),
    ("AddStep.config", "the same"),
    ("UpdateStep.config", "the same"),
    (
        "StepOrder.step_ids[]",
        "each must be the id of one of the workflow's steps",
    ),
    (
        "CreateChannel.program[]",
        "each has 4,000 characters at most, which is checked apart",
    ),
    ("ReplaceChannel.program[]", "the same"),
    (
        "CreateChannel.happenings[]",
        "each must be one of the names that there are",
    ),
    ("ReplaceChannel.happenings[]", "the same"),
];

/// Walks the schemas of everything that a request may bring.
struct Walk<'a> {
    schemas: &'a Map<String, Value>,
    seen: Vec<String>,
    found: Vec<String>,
}

impl Walk<'_> {
    fn schema(&mut self, schema: &Value, path: &str) {
        if let Some(name) = schema["$ref"].as_str() {
            let name = name.rsplit('/').next().unwrap().to_owned();
            if !self.seen.contains(&name) {
                self.seen.push(name.clone());
                let schema = self.schemas[&name].clone();
                self.schema(&schema, &name);
            }
            return;
        }
        let mut parts = 0;
        for joined in ["allOf", "oneOf", "anyOf"] {
            for part in schema[joined].as_array().into_iter().flatten() {
                self.schema(part, path);
                parts += 1;
            }
        }
        let has = |keys: &[&str]| keys.iter().any(|key| schema.get(key).is_some());
        let is_bounded = match schema["type"].as_str() {
            Some("string") => has(&["enum", "maxLength"]),
            Some("array") => {
                self.schema(&schema["items"], &format!("{path}[]"));
                has(&["maxItems"])
            }
            Some("integer" | "number") => {
                has(&["minimum", "exclusiveMinimum"]) && has(&["maximum", "exclusiveMaximum"])
            }
            Some("object") => {
                for (name, field) in schema["properties"].as_object().into_iter().flatten() {
                    self.schema(field, &format!("{path}.{name}"));
                }
                !has(&["additionalProperties"]) || schema["additionalProperties"] == false
            }
            Some("boolean") => true,
            _ => parts > 0,
        };
        if !is_bounded {
            self.found.push(path.to_owned());
        }
    }
}

fn document() -> Value {
    serde_json::from_str(&redraft_api::openapi_json()).unwrap()
}

/// Every operation: its method, its path and what is said of it.
fn operations(document: &Value) -> Vec<(Method, String, &Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let all = paths.flat_map(|(path, operations)| {
        let operations = operations.as_object().unwrap().iter();
        operations.map(move |(method, operation)| {
            let method = method.to_uppercase().parse().unwrap();
            (method, path.clone(), operation)
        })
    });
    all.collect()
}

#[test]
fn every_field_header_and_parameter_says_its_bound() {
    let document = document();
    let mut walk = Walk {
        schemas: document["components"]["schemas"].as_object().unwrap(),
        seen: Vec::new(),
        found: Vec::new(),
    };
    for (method, path, operation) in operations(&document) {
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let at = format!("{method} {path} {}", parameter["name"]);
            walk.schema(&parameter["schema"], &at);
        }
        let contents = operation["requestBody"]["content"].as_object();
        for content in contents.into_iter().flat_map(Map::values) {
            walk.schema(&content["schema"], &format!("{method} {path}"));
        }
    }
    assert!(walk.seen.len() > 20, "the walk saw bodies: {:?}", walk.seen);
    let mut expected: Vec<&str> = BOUNDED_OTHERWISE.iter().map(|(path, _)| *path).collect();
    expected.sort_unstable();
    walk.found.sort_unstable();
    assert_eq!(
        walk.found, expected,
        "give these a bound, or say why they need none"
    );
}

/// Whatever a path may name, and what a body needs beyond its types.
struct World {
    /// By the name of the path's part.
    ids: BTreeMap<&'static str, String>,
    /// By the name of the field; those that are not here are made of their schema.
    fields: BTreeMap<&'static str, Value>,
}

impl World {
    /// A project with a workflow, a session that has written an iteration, a note, a resource and a token.
    async fn made(app: &TestApp) -> Self {
        let (planning, folder) = app.workflow().await;
        std::fs::write(folder.join("AGENTS.md"), "# Rules\n").unwrap();
        let session = app.session(&planning, 2).await;
        let base = format!("{planning}/iterate/{session}");
        let note = json!({"content": "Be brief."});
        let note = app.post(&format!("{base}/notes"), note).await;
        let work = app.work_on(&session).await;
        work.say("Done.").await;
        work.finish(Some("# Plan\n")).await;
        let rules = json!({"file_name": "rules.md", "content": "# Rules\n"});
        let rules = app.post("/api/projects/shop/resources", rules).await;
        let token = json!({"name": "other", "scope": "read"});
        app.post("/api/tokens", token).await;
        let channel = json!({"name": "desk", "program": ["true"]});
        let channel = app.post("/api/notifications/channels", channel).await;
        let template = json!({"name": "Shorter", "content": "Cut it."});
        let for_all = app.post("/api/templates", template.clone()).await;
        let of_project = app.post("/api/projects/shop/templates", template).await;
        let first = async |path: String| app.get(&path).await[0]["id"].clone();
        let workflow = planning.split('/').nth(5).unwrap().to_owned();
        let of_workflow = format!("/api/projects/shop/workflows/{workflow}");
        let step = app.get(&of_workflow).await["steps"][0]["id"].clone();
        let revision = first(format!("{planning}/revisions")).await;
        let ids = [
            ("slug", json!("shop")),
            ("w", json!(workflow)),
            ("s", json!(session)),
            ("i", first(format!("{base}/iterations")).await),
            ("a", first(format!("{base}/attempts")).await),
            ("e", first(format!("{base}/events")).await),
            ("n", note["id"].clone()),
            ("m", json!(1)),
            ("c", channel["channel"]["id"].clone()),
            ("d", json!(1)),
            ("t", for_all["id"].clone()),
            ("project t", of_project["id"].clone()),
            ("r", revision.clone()),
            ("resource r", rules["revision_id"].clone()),
            ("step_id", step.clone()),
            ("file", json!("rules.md")),
            ("name", json!("other")),
        ];
        let fields = [
            ("path", json!(folder)),
            ("kind", json!("guardrails")),
            ("file_name", json!("more.md")),
            ("step_type", json!("interactive")),
            ("scope", json!("read")),
            ("time_zone", json!("UTC")),
            ("from", json!("22:00")),
            ("to", json!("06:00")),
            ("deadline", json!("2099-01-01T00:00:00Z")),
            ("agent", json!("demo")),
            ("model", json!("opus")),
            ("session_id", json!(session)),
            ("from_session", json!(session)),
            ("base_revision", revision),
            ("fingerprint", json!("0".repeat(64))),
            ("step_ids[]", step),
            ("config", json!({})),
            ("url", json!("http://127.0.0.1:1/")),
            ("happenings[]", json!("session.done")),
            ("project_slug", json!("shop")),
        ];
        let plain = |id: &Value| id.as_str().map_or(id.to_string(), str::to_owned);
        Self {
            ids: ids.iter().map(|(name, id)| (*name, plain(id))).collect(),
            fields: fields.into_iter().collect(),
        }
    }

    /// A path with what is there, but for one part.
    fn path(&self, path: &str, but: Option<(&str, &str)>) -> String {
        let parts = path.split('/').map(|part| {
            let Some(name) = part
                .strip_prefix('{')
                .and_then(|part| part.strip_suffix('}'))
            else {
                return part.to_owned();
            };
            if let Some((_, value)) = but.filter(|(of, _)| *of == name) {
                return value.to_owned();
            }
            let name = match name {
                "r" if path.contains("/resources/") => "resource r",
                "t" if path.contains("/projects/") => "project t",
                _ => name,
            };
            let known = self.ids.get(name);
            known
                .unwrap_or_else(|| panic!("{path}: what is '{name}'?"))
                .clone()
        });
        parts.collect::<Vec<_>>().join("/")
    }

    /// The parameters that an operation cannot do without, but for one, as the beginning of a query.
    fn needed(&self, document: &Value, operation: &Value, but: &str) -> String {
        let all = operation["parameters"].as_array().into_iter().flatten();
        let needed = all.filter(|parameter| {
            parameter["in"] == "query" && parameter["required"] == true && parameter["name"] != but
        });
        let pairs = needed.map(|parameter| {
            let name = parameter["name"].as_str().unwrap();
            let value = match resolved(document, &parameter["schema"])["enum"].get(0) {
                Some(word) => word.clone(),
                None if name == "revision" => json!(self.ids["r"]),
                None => self.value(document, &parameter["schema"], name),
            };
            let value = value.as_str().map_or(value.to_string(), str::to_owned);
            format!("{name}={value}&")
        });
        pairs.collect()
    }

    /// A value that a schema takes, with all the fields that it may have.
    fn value(&self, document: &Value, schema: &Value, name: &str) -> Value {
        if let Some(known) = self.fields.get(name) {
            return known.clone();
        }
        let schema = resolved(document, schema);
        let (least, most) = bounds(&schema);
        match schema["type"].as_str() {
            Some("string") => {
                json!("x".repeat(schema["minLength"].as_u64().unwrap_or(1).max(1) as usize))
            }
            Some("boolean") => json!(false),
            Some("array") => json!([self.value(document, &schema["items"], &format!("{name}[]"))]),
            Some("integer") => json!((least as i64 + 1).min(most as i64)),
            Some("number") => json!(least + 1.0),
            _ => {
                let fields = schema["properties"].as_object();
                let fields = fields.unwrap_or_else(|| panic!("what does '{name}' take? {schema}"));
                let values = fields.iter().map(|(name, field)| {
                    let value = self.value(document, field, name);
                    (name.clone(), value)
                });
                Value::Object(values.collect())
            }
        }
    }
}

/// A schema with what it refers to in its place, and what it is made of in one.
fn resolved(document: &Value, schema: &Value) -> Value {
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return resolved(document, &document["components"]["schemas"][name]);
    }
    let Some(parts) = schema["allOf"].as_array() else {
        return schema.clone();
    };
    let mut fields = Map::new();
    for part in parts {
        let part = resolved(document, part);
        fields.extend(part["properties"].as_object().cloned().unwrap_or_default());
    }
    fields.extend(
        schema["properties"]
            .as_object()
            .cloned()
            .unwrap_or_default(),
    );
    json!({"type": "object", "properties": fields})
}

/// The least and the most of a number.
fn bounds(schema: &Value) -> (f64, f64) {
    let bound = |name: &str, without: f64| schema[name].as_f64().unwrap_or(without);
    (bound("minimum", 0.0), bound("maximum", 1e15))
}

/// A value just beyond each bound of a schema, and, where there is one, the value at that bound. `item` is one of an
/// array's.
fn tried(schema: &Value, item: Option<&Value>) -> Vec<(Value, Option<Value>)> {
    let mut all = Vec::new();
    let text = |length: u64| json!("x".repeat(length as usize));
    if let Some(most) = schema["maxLength"].as_u64() {
        all.push((text(most + 1), Some(text(most))));
    }
    if let Some(least) = schema["minLength"].as_u64().filter(|least| *least > 0) {
        all.push((text(least - 1), Some(text(least))));
    }
    if let (Some(most), Some(item)) = (schema["maxItems"].as_u64(), item) {
        let many = |count: u64| json!(vec![item.clone(); count as usize]);
        all.push((many(most + 1), Some(many(most))));
    }
    let (least, most) = bounds(schema);
    match schema["type"].as_str() {
        Some("integer") => {
            if schema.get("maximum").is_some() {
                all.push((json!(most as i64 + 1), Some(json!(most as i64))));
            }
            if schema.get("minimum").is_some() {
                all.push((json!(least as i64 - 1), Some(json!(least as i64))));
            }
        }
        Some("number") => {
            all.push((json!(most * 2.0 + 1.0), Some(json!(most))));
            let is_least_allowed = schema["exclusiveMinimum"] != true;
            let below = if is_least_allowed { least - 1.0 } else { least };
            all.push((json!(below), is_least_allowed.then(|| json!(least))));
        }
        _ => {}
    }
    all
}

/// The fields of a body with where they are in it, those of its parts included, and one of each array's items.
fn fields(document: &Value, schema: &Value, body: &Value, at: &str) -> Vec<(String, Value)> {
    let schema = resolved(document, schema);
    let mut found = Vec::new();
    if let Some(properties) = schema["properties"].as_object() {
        for (name, field) in properties {
            found.extend(fields(
                document,
                field,
                &body[name],
                &format!("{at}/{name}"),
            ));
        }
        return found;
    }
    if schema["type"] == "array" {
        let items = &schema["items"];
        found.extend(fields(document, items, &body[0], &format!("{at}/0")));
    }
    found.push((at.to_owned(), schema));
    found
}

/// The status and the reason of an answer; a reason is one sentence that is not too long.
async fn asked(what: &str, request: RequestBuilder) -> (u16, String) {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    assert!(!status.is_server_error(), "{what}: {status}");
    if !status.is_client_error() {
        // A stream has no end.
        return (status.as_u16(), String::new());
    }
    let body: Value = answer.json().await.unwrap();
    let detail = body["detail"].as_str().unwrap_or_default();
    assert!(!detail.is_empty() && detail.len() < 2_000, "{what}: {body}");
    (status.as_u16(), detail.to_owned())
}

/// Beyond a bound a field is refused by its name, and at the bound not for that reason.
async fn is_bounded(what: &str, name: &str, beyond: RequestBuilder, at: Option<RequestBuilder>) {
    let (status, reason) = asked(what, beyond).await;
    assert_eq!(status, 422, "{what}: {reason}");
    assert!(reason.starts_with(&format!("{name}: ")), "{what}: {reason}");
    let words = ["expected.", "it may not be empty", "at most"];
    assert!(
        words.iter().any(|word| reason.contains(word)),
        "{what}: {reason}"
    );
    if let Some(at) = at {
        let (_, other) = asked(what, at).await;
        assert_ne!(other, reason, "{what}, at the bound");
    }
}

#[tokio::test]
async fn what_is_beyond_a_bound_is_refused_by_its_name_and_what_is_at_it_is_not() {
    let app = TestApp::start().await;
    let world = World::made(&app).await;
    let document = document();
    let mut tries = 0;
    for (method, path, operation) in operations(&document) {
        let id = operation["operationId"].as_str().unwrap();
        let there = world.path(&path, None);
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            let plain = |value: &Value| value.as_str().map_or(value.to_string(), str::to_owned);
            for (beyond, at) in tried(&parameter["schema"], None) {
                let what = format!("{id} {name}");
                tries += 1;
                if parameter["in"] == "path" {
                    // What is beyond a bound there names nothing.
                    let path = world.path(&path, Some((name, &plain(&beyond))));
                    let (status, reason) = asked(&what, app.request(method.clone(), &path)).await;
                    let is_refused = matches!(status, 401 | 404 | 405 | 415 | 422);
                    assert!(is_refused, "{what}: {status} {reason}");
                    continue;
                }
                let with = |value: &Value| {
                    let (value, request) =
                        (plain(value), |path: &str| app.request(method.clone(), path));
                    match parameter["in"].as_str() {
                        Some("query") => {
                            let needed = world.needed(&document, operation, name);
                            request(&format!("{there}?{needed}{name}={value}"))
                        }
                        _ => request(&there).header(name, value),
                    }
                };
                is_bounded(&what, name, with(&beyond), at.as_ref().map(with)).await;
            }
        }
        let Some(content) = operation["requestBody"]["content"].as_object() else {
            continue;
        };
        let schema = &content["application/json"]["schema"];
        let body = world.value(&document, schema, id);
        for (at, schema) in fields(&document, schema, &body, "") {
            let name = at
                .rsplit('/')
                .find(|part| part.parse::<u32>().is_err())
                .unwrap();
            let item = body.pointer(&at).and_then(|list| list.get(0));
            for (beyond, bound) in tried(&schema, item) {
                let with = |value: &Value| {
                    let mut body = body.clone();
                    *body.pointer_mut(&at).unwrap() = value.clone();
                    app.request(method.clone(), &there).json(&body)
                };
                let harmless = bound.as_ref().filter(|_| !HARMFUL.contains(&id));
                is_bounded(
                    &format!("{id} {at}"),
                    name,
                    with(&beyond),
                    harmless.map(with),
                )
                .await;
                tries += 1;
            }
        }
    }
    assert!(tries > 300, "the walk tried {tries} values");
}

/// What would end what the walk still needs, if it were taken.
const HARMFUL: [&str; 2] = ["complete_planning", "cancel_iteration"];

#[tokio::test]
async fn the_things_of_the_walk_are_there() {
    let app = TestApp::start().await;
    let world = World::made(&app).await;
    let document = document();
    for (method, path, operation) in operations(&document) {
        if method != Method::GET {
            continue;
        }
        let needed = world.needed(&document, operation, "");
        let there = format!("{}?{needed}", world.path(&path, None));
        let (status, reason) = asked(&there, app.request(method, &there)).await;
        let is_there = matches!(status, 200 | 204 | 409);
        // These two belong to a conversation, and this workflow has iterations.
        let is_of_chat = ["stream_answer", "generate_artifacts", "open_planning"]
            .contains(&operation["operationId"].as_str().unwrap());
        assert!(is_there || is_of_chat, "{there}: {status} {reason}");
    }
}

#[tokio::test]
async fn the_settings_of_a_step_are_bounded_one_by_one() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let workflow = planning.trim_end_matches("/planning");
    let step = app.get(workflow).await["steps"][0]["id"].to_string();
    let tools = |count: usize, length: usize| json!(vec!["R".repeat(length); count]);
    for (field, beyond, at) in [
        ("design_doc_path", json!("x".repeat(5_000)), json!("x.md")),
        ("model", json!("x".repeat(101)), json!("x".repeat(100))),
        ("timeout", json!(86_401), json!(86_400)),
        ("timeout", json!(0), json!(1)),
        (
            "allowedTools",
            json!(vec!["Read"; 101]),
            json!(vec!["Read"; 100]),
        ),
        ("allowedTools", tools(1, 201), json!(["Read"])),
        ("permissions", json!("x".repeat(60_000)), json!("document")),
    ] {
        let send = |value: &Value| {
            let body = json!({"config": {field: value}});
            let path = format!("{workflow}/steps/{step}");
            app.request(Method::PATCH, &path).json(&body)
        };
        let (status, reason) = asked(field, send(&beyond)).await;
        assert_eq!(status, 422, "{field}: {reason}");
        assert!(
            reason.contains(field) && reason.contains("config"),
            "{reason}"
        );
        assert_eq!(
            asked(field, send(&at)).await,
            (200, String::new()),
            "{field}"
        );
    }
    let other = json!({"config": {"other": "x".repeat(66_000)}});
    let path = format!("{workflow}/steps/{step}");
    let (status, reason) = asked("other", app.request(Method::PATCH, &path).json(&other)).await;
    assert!(status == 422 && reason.contains("config"), "{reason}");
}
