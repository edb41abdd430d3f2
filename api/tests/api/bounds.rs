//! Everything that comes in has a bound, in the description and in fact.

use reqwest::Method;
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

/// A value beyond what a schema allows; `None` where it allows everything of its type.
fn beyond(schema: &Value) -> Option<Value> {
    match schema["type"].as_str()? {
        "string" => {
            let most = schema["maxLength"].as_u64()?;
            // Beyond the bound on bodies nothing else is looked at.
            (most < 1_000_000).then(|| json!("x".repeat(most as usize + 1)))
        }
        "integer" => Some(json!(schema["maximum"].as_f64()? as i64 + 1)),
        "number" => Some(json!(schema["maximum"].as_f64()? * 2.0 + 1.0)),
        "array" => Some(json!(vec![0; schema["maxItems"].as_u64()? as usize + 1])),
        _ => None,
    }
}

/// The fields of a body, those of what it is made of included.
fn fields(document: &Value, schema: &Value) -> Map<String, Value> {
    let mut all = Map::new();
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.rsplit('/').next().unwrap();
        return fields(document, &document["components"]["schemas"][name]);
    }
    for part in schema["allOf"].as_array().into_iter().flatten() {
        all.extend(fields(document, part));
    }
    let own = schema["properties"].as_object().into_iter().flatten();
    all.extend(own.map(|(name, field)| (name.clone(), field.clone())));
    all
}

#[tokio::test]
async fn what_is_beyond_a_bound_is_refused_with_a_reason() {
    let app = TestApp::start().await;
    let (planning, _) = app.workflow().await;
    let workflow = planning.split('/').nth(5).unwrap();
    let document = document();
    let mut tried = 0;
    for (method, path, operation) in operations(&document) {
        let filled = |path: &str| path.replace("{slug}", "shop").replace("{w}", workflow);
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let name = parameter["name"].as_str().unwrap();
            let Some(value) = beyond(&parameter["schema"]) else {
                continue;
            };
            let value = value.as_str().map_or(value.to_string(), str::to_owned);
            let (path, header) = match parameter["in"].as_str().unwrap() {
                "path" => (path.replace(&format!("{{{name}}}"), &value), None),
                "query" => (format!("{path}?{name}={value}"), None),
                _ => (path.clone(), Some((name, value))),
            };
            let mut request = app.request(method.clone(), &filled(&path));
            if let Some((name, value)) = header {
                request = request.header(name, value);
            }
            refused(&format!("{method} {path} {name}"), request).await;
            tried += 1;
        }
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        for (name, field) in fields(&document, schema) {
            if let Some(value) = beyond(&field) {
                let body = json!({ &name: value });
                let request = app.request(method.clone(), &filled(&path)).json(&body);
                refused(&format!("{method} {path} {name}"), request).await;
                tried += 1;
            }
        }
    }
    assert!(tried > 150, "the walk tried {tried} values");
}

async fn refused(what: &str, request: reqwest::RequestBuilder) {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    assert!(status.is_client_error(), "{what}: {status}");
    let body: Value = answer.json().await.unwrap();
    let detail = body["detail"].as_str().unwrap_or_default();
    assert!(!detail.is_empty() && detail.len() < 2_000, "{what}: {body}");
}
