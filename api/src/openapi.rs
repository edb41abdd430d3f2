//! The API's description.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::{Arc, LazyLock},
};

use poem::{endpoint::BoxEndpoint, http::Method};
use poem_openapi::{
    LicenseObject, OpenApi, OpenApiService,
    registry::{MetaApi, MetaOperation, MetaPath, Registry},
};
use serde_json::{Map, Value, json};

use crate::{
    app::App,
    guard::{OPEN, scope_in_table},
    routes,
};

/// The version of the API's description, which is the program's.
const VERSION: &str = env!("CARGO_PKG_VERSION");

static DOCUMENT: LazyLock<String> = LazyLock::new(write_document);

/// The routes over this state.
pub(crate) fn service(app: Arc<App>) -> OpenApiService<routes::Routes, ()> {
    describe(routes::all(&app))
}

/// The OpenAPI document as JSON: sorted keys, two spaces, a newline at its end; the same for the same
/// program.
pub fn openapi_json() -> String {
    document().to_owned()
}

/// The same, made once.
pub(crate) fn document() -> &'static str {
    &DOCUMENT
}

/// Every path, without `/api`, and its methods.
pub(crate) fn methods() -> BTreeMap<String, BTreeSet<String>> {
    let mut all: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in routes::Routes::meta().into_iter().flat_map(|api| api.paths) {
        let methods = path.operations.iter().map(|one| one.method.to_string());
        all.entry(path.path).or_default().extend(methods);
    }
    all
}

/// Every operation: its method, its path without `/api` and with `:name` for a parameter, and its id.
pub(crate) fn operations_of_routes() -> Vec<(Method, String, &'static str)> {
    let paths = routes::Routes::meta().into_iter().flat_map(|api| api.paths);
    paths
        .flat_map(|path| {
            let of_router = path.path.replace('{', ":").replace('}', "");
            let operations = path.operations.into_iter();
            operations.map(move |one| {
                let id = one.operation_id.unwrap_or("unnamed");
                (one.method, of_router.clone(), id)
            })
        })
        .collect()
}

fn describe<T>(routes: T) -> OpenApiService<T, ()> {
    OpenApiService::new(routes, "Redraft", VERSION)
        .description("Durable iterations of an agent over a document: the planning API.")
        .license(LicenseObject::new("MIT").url("https://opensource.org/license/mit"))
        .url_prefix("/api")
}

fn write_document() -> String {
    let spec = describe(Description).spec();
    let mut document: Value = serde_json::from_str(&spec).unwrap_or_default();
    add_scopes(&mut document);
    add_security(&mut document);
    mark_streams(&mut document);
    unwrap_references(&mut document);
    allow_null_in_requests(&mut document);
    let mut text = serde_json::to_string_pretty(&sorted(document)).unwrap_or_default();
    text.push('\n');
    text
}

/// What the routes say of themselves, without the state that they need to answer.
struct Description;

impl OpenApi for Description {
    /// Each verb is a type of its own, so a path comes once for each of its methods; the description
    /// must name it once.
    fn meta() -> Vec<MetaApi> {
        let mut paths: BTreeMap<String, Vec<MetaOperation>> = BTreeMap::new();
        for path in routes::Routes::meta().into_iter().flat_map(|api| api.paths) {
            paths.entry(path.path).or_default().extend(path.operations);
        }
        let paths = paths
            .into_iter()
            .map(|(path, operations)| MetaPath { path, operations });
        vec![MetaApi {
            paths: paths.collect(),
        }]
    }

    fn register(registry: &mut Registry) {
        routes::Routes::register(registry);
    }

    fn add_routes(self, _: &mut HashMap<String, HashMap<Method, BoxEndpoint<'static>>>) {}
}

/// Says how a client shows who it is, and which operations do not ask.
fn add_security(document: &mut Value) {
    document["components"]["securitySchemes"] = json!({
        "token": {"type": "http", "scheme": "bearer"},
    });
    document["security"] = json!([{"token": []}]);
    for (method, path) in OPEN {
        let method = method.as_str().to_ascii_lowercase();
        let place = format!("/paths/{}/{method}", path.replace('/', "~1"));
        if let Some(operation) = document.pointer_mut(&place) {
            operation["security"] = json!([]);
        }
    }
}

/// Says which scope an operation needs, for programs and for people.
fn add_scopes(document: &mut Value) {
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (path, operations) in paths {
        let path = path.trim_start_matches("/api");
        let path = path.replace('{', ":").replace('}', "");
        for (method, operation) in operations.as_object_mut().into_iter().flatten() {
            let Some(scope) = scope_in_table(&method.to_ascii_uppercase(), &path) else {
                continue;
            };
            operation["x-scope"] = json!(scope.as_str());
            let said = operation["description"].as_str().unwrap_or_default();
            let said = format!("{said}\n\nNeeds the scope `{scope}`.");
            operation["description"] = json!(said.trim());
        }
    }
}

/// Marks event streams, since a generator cannot tell them from long texts.
fn mark_streams(document: &mut Value) {
    for operation in operations(document) {
        if operation["responses"]["200"]["content"]
            .get("text/event-stream")
            .is_some()
        {
            operation["x-stream"] = json!("sse");
        }
    }
}

/// Takes away what the library wraps around a reference to describe the place where it stands: a
/// generator makes one more type of each such wrapping, and the type it leads to is described itself.
/// One that may be `null` stays, since a reference cannot say so.
fn unwrap_references(value: &mut Value) {
    if let Some(reference) = described_reference(value) {
        *value = reference;
    }
    match value {
        Value::Object(fields) => fields.values_mut().for_each(unwrap_references),
        Value::Array(items) => items.iter_mut().for_each(unwrap_references),
        _ => {}
    }
}

/// The reference in a schema that says nothing else but a description.
fn described_reference(schema: &Value) -> Option<Value> {
    let describes = |key: &String| key == "allOf" || key == "description";
    let fields = schema.as_object().filter(|all| all.keys().all(describes))?;
    let (first, others) = fields.get("allOf")?.as_array()?.split_first()?;
    let only_describe = |other: &Value| {
        let fields = other.as_object();
        fields.is_some_and(|fields| fields.keys().all(describes))
    };
    let is_reference = first.get("$ref").is_some() && others.iter().all(only_describe);
    is_reference.then(|| first.clone())
}

/// Says that a field of a request which may be left out may be `null` as well: both mean the same. It
/// holds for what a request is made of, too.
fn allow_null_in_requests(document: &mut Value) {
    let bodies = operations(document).filter_map(|operation| {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        schema["$ref"].as_str().map(str::to_owned)
    });
    let mut left: Vec<String> = bodies.collect();
    let mut seen = BTreeSet::new();
    while let Some(reference) = left.pop() {
        if !seen.insert(reference.clone()) {
            continue;
        }
        let Some(schema) = document.pointer_mut(reference.trim_start_matches('#')) else {
            continue;
        };
        left.extend(references(schema));
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        let fields = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (name, field) in fields.into_iter().flatten() {
            if !required.contains(&json!(name)) {
                allow_null(field);
            }
        }
    }
}

/// A reference cannot say it itself, so it is wrapped.
fn allow_null(field: &mut Value) {
    if field.get("$ref").is_some() {
        *field = json!({ "allOf": [field.take()] });
    }
    field["nullable"] = json!(true);
}

/// Where the references in a schema lead.
fn references(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(fields) => {
            let here = fields.get("$ref").and_then(Value::as_str);
            let below = fields.values().flat_map(references);
            here.map(str::to_owned).into_iter().chain(below).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

fn operations(document: &mut Value) -> impl Iterator<Item = &mut Value> {
    let paths = document["paths"]
        .as_object_mut()
        .into_iter()
        .flat_map(Map::values_mut);
    paths
        .filter_map(Value::as_object_mut)
        .flat_map(Map::values_mut)
}

/// The same with every object's keys in order.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: Vec<(String, Value)> = fields.into_iter().collect();
            fields.sort_by(|a, b| a.0.cmp(&b.0));
            fields
                .into_iter()
                .map(|(name, value)| (name, sorted(value)))
                .collect()
        }
        Value::Array(items) => items.into_iter().map(sorted).collect(),
        other => other,
    }
}
