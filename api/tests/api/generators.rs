//! What the generators of clients need of the API's description.

use std::collections::BTreeSet;

use serde_json::Value;

/// The operations that answer with a stream, and the union that its messages are of.
const STREAMS: [(&str, &str); 5] = [
    ("generate_artifacts", "GenerationEvent"),
    ("stream_answer", "SessionEvent"),
    ("stream_glance", "GlanceEvent"),
    ("stream_happenings", "HappeningsEvent"),
    ("stream_iteration", "SessionEvent"),
];

fn document() -> Value {
    serde_json::from_str(&redraft_api::openapi_json()).unwrap()
}

fn operations(document: &Value) -> Vec<&Value> {
    let paths = document["paths"].as_object().unwrap().values();
    paths
        .flat_map(|path| path.as_object().unwrap().values())
        .collect()
}

/// The schema that a reference leads to.
fn referred<'a>(document: &'a Value, reference: &str) -> &'a Value {
    let found = document.pointer(reference.trim_start_matches('#'));
    found.unwrap_or_else(|| panic!("{reference} leads nowhere"))
}

#[test]
fn every_operation_has_a_name_of_its_own_that_makes_a_good_function() {
    let document = document();
    let mut names = BTreeSet::new();
    for operation in operations(&document) {
        let name = operation["operationId"].as_str().expect("an operationId");
        let words: Vec<&str> = name.split('_').collect();
        let is_plain =
            |word: &&str| !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase());
        assert!(words.len() >= 2 && words.iter().all(is_plain), "{name}");
        assert!(names.insert(name), "{name} is there twice");
    }
    assert!(names.len() > 60, "only {} operations", names.len());
}

#[test]
fn every_answer_is_a_named_type_or_a_list_of_one() {
    let document = document();
    for operation in operations(&document) {
        let name = &operation["operationId"];
        for (status, response) in operation["responses"].as_object().unwrap() {
            for (media, content) in response["content"].as_object().into_iter().flatten() {
                let schema = &content["schema"];
                let schema = if schema["type"] == "array" {
                    &schema["items"]
                } else {
                    schema
                };
                let reference = schema["$ref"].as_str();
                let reference =
                    reference.unwrap_or_else(|| panic!("{name} {status} {media}: {schema}"));
                referred(&document, reference);
            }
        }
    }
}

#[test]
fn every_stream_is_marked_and_sends_a_discriminated_union() {
    let document = document();
    let mut streams = Vec::new();
    for operation in operations(&document) {
        let content = &operation["responses"]["200"]["content"]["text/event-stream"];
        let Some(reference) = content["schema"]["$ref"].as_str() else {
            assert!(
                operation.get("x-stream").is_none(),
                "{}",
                operation["operationId"]
            );
            continue;
        };
        assert_eq!(operation["x-stream"], "sse");
        let union = reference.rsplit('/').next().unwrap();
        streams.push((operation["operationId"].as_str().unwrap(), union));
    }
    streams.sort_unstable();
    assert_eq!(streams, STREAMS);
}

#[test]
fn a_union_tells_its_members_apart_by_a_word_that_only_one_of_them_has() {
    let document = document();
    for (_, union) in STREAMS {
        let union = &document["components"]["schemas"][union];
        assert_eq!(union["discriminator"]["propertyName"], "type");
        let mapping = union["discriminator"]["mapping"].as_object().unwrap();
        let members: BTreeSet<&str> = union["oneOf"]
            .as_array()
            .unwrap()
            .iter()
            .map(|member| member["$ref"].as_str().unwrap())
            .collect();
        let mapped: BTreeSet<&str> = mapping.values().map(|at| at.as_str().unwrap()).collect();
        assert_eq!(members, mapped);
        assert_eq!(mapping.len(), members.len());
        for (word, reference) in mapping {
            let member = referred(&document, reference.as_str().unwrap());
            let required = member["required"].as_array().unwrap();
            assert!(required.contains(&"type".into()), "{word}");
            assert_eq!(
                member["properties"]["type"]["enum"],
                serde_json::json!([word])
            );
        }
    }
}

/// Everything inside the value that is an object.
fn objects(value: &Value) -> Vec<&Value> {
    let mut found = Vec::new();
    match value {
        Value::Object(fields) => {
            found.push(value);
            found.extend(fields.values().flat_map(objects));
        }
        Value::Array(items) => found.extend(items.iter().flat_map(objects)),
        _ => {}
    }
    found
}

#[test]
fn every_reference_leads_to_a_schema_and_every_schema_is_used() {
    let document = document();
    let used: BTreeSet<&str> = objects(&document)
        .into_iter()
        .filter_map(|object| object.get("$ref")?.as_str())
        .collect();
    for reference in &used {
        referred(&document, reference);
    }
    for name in document["components"]["schemas"]
        .as_object()
        .unwrap()
        .keys()
    {
        let reference = format!("#/components/schemas/{name}");
        assert!(used.contains(reference.as_str()), "nothing uses {name}");
    }
}

#[test]
fn bodies_are_json_and_never_xml() {
    let document = document();
    let mut kinds = BTreeSet::new();
    for operation in operations(&document) {
        let bodies = operation["requestBody"]["content"].as_object();
        kinds.extend(bodies.into_iter().flat_map(|bodies| bodies.keys()));
    }
    assert_eq!(kinds.into_iter().collect::<Vec<_>>(), ["application/json"]);
}

#[test]
fn a_reference_is_wrapped_only_where_it_may_be_null() {
    let document = document();
    for object in objects(&document) {
        assert!(
            object.get("allOf").is_none() || object["nullable"] == true,
            "{object}"
        );
    }
}

#[test]
fn a_field_of_a_request_that_may_be_left_out_may_be_null() {
    let document = document();
    let mut optional = 0;
    let mut left: Vec<&str> = operations(&document)
        .into_iter()
        .filter_map(|operation| {
            operation["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str()
        })
        .collect();
    let mut seen = BTreeSet::new();
    while let Some(reference) = left.pop() {
        if !seen.insert(reference) {
            continue;
        }
        let schema = referred(&document, reference);
        let below = objects(schema).into_iter();
        left.extend(below.filter_map(|object| object.get("$ref")?.as_str()));
        let required = schema["required"].as_array().cloned().unwrap_or_default();
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let may_be_null = field["nullable"] == true;
            let is_optional = !required.contains(&name.as_str().into());
            assert_eq!(may_be_null, is_optional, "{reference}: {name}");
            optional += usize::from(is_optional);
        }
    }
    assert!(optional > 10, "only {optional}");
}
