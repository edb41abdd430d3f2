//! The shapes of the contract's objects, in a notation close to its own: `name:kind` for each field,
//! with `?` where it may be `null`. Every field must be there; more are welcome.

use serde_json::Value;

pub(super) const PROJECT: &str = "slug:text name:text path:text created_at:time updated_at:time";
pub(super) const WORKFLOW: &str = "id:workflow name:text status:text current_step:int? \
    created_at:time updated_at:time steps:list";
pub(super) const STEP: &str =
    "id:int step_number:int name:text step_type:text status:text config:object";
pub(super) const SESSION: &str = "id:session workflow_id:workflow step_id:int messages:list \
    artifacts:object? status:text created_at:time updated_at:time";
pub(super) const MESSAGE: &str = "role:text content:text timestamp:time metadata:object?";
pub(super) const ITERATION_SESSION: &str = "id:session workflow_id:workflow step_id:int prompt:text? \
    iterations_requested:int iterations_completed:int current_iteration:int run_status:text \
    is_legacy:bool error_message:text? artifacts:object? status:text created_at:time updated_at:time";
pub(super) const ITERATION: &str = "id:int iteration_number:int status:text chars_added:int \
    chars_removed:int summary:text? started_at:time? completed_at:time?";
pub(super) const DIFF: &str = "iteration_id:int iteration_number:int diff_text:text? \
    chars_added:int chars_removed:int diff_lines:list";
pub(super) const SUMMARY: &str = "id:session step_id:int status:text run_status:text is_legacy:bool \
    prompt:text? iterations_requested:int iterations_completed:int current_iteration:int \
    created_at:time updated_at:time total_chars_added:int total_chars_removed:int iterations:list";
pub(super) const DETAIL: &str = "id:session workflow_id:workflow step_id:int status:text \
    messages:list artifacts:object? created_at:time updated_at:time initial_content_size:int? \
    final_content_size:int?";
pub(super) const EVENT: &str = "id:int session_id:session iteration_number:int? event_type:text \
    content:text? tool_name:text? tool_input:json? tool_result:text? event_data:json \
    timestamp:time created_at:time";
pub(super) const REVISION: &str = "id:int parent_id:int? author:text iteration_id:int? \
    session_id:session? size_bytes:int created_at:time";

/// The types of a stream of iterations, with their fields.
pub(super) const STREAM: [(&str, &str); 10] = [
    ("iteration_start", "iteration:int total:int"),
    ("content", "text:text"),
    ("tool_use", "tool:text input:any"),
    ("tool_result", "tool:text result:text"),
    ("design_doc_updated", "chars_added:int chars_removed:int"),
    (
        "iteration_complete",
        "iteration:int iteration_id:int summary:text?",
    ),
    ("error", "message:text"),
    ("cancelled", "iterations_completed:int"),
    ("done", "iterations_completed:int"),
    ("heartbeat", ""),
];

/// The types of an answer's and of the results' streams.
pub(super) const ANSWER: [(&str, &str); 7] = [
    ("content", "content:text"),
    ("tool_use", "tool:text input:any"),
    ("tool_result", "tool:text result:text"),
    ("progress", "length:int"),
    ("artifacts", "artifacts:object"),
    ("error", "message:text"),
    ("done", ""),
];

/// The value must have this shape; it is given back.
pub(super) fn has(shape: &str, value: Value) -> Value {
    check(shape, &value);
    value
}

/// Every item of the list must have this shape; there must be one.
pub(super) fn all_have(shape: &str, list: &Value) {
    let items = list.as_array().unwrap_or_else(|| panic!("no list: {list}"));
    assert!(!items.is_empty());
    for item in items {
        check(shape, item);
    }
}

/// A message of a stream must have its type's fields; types that the contract does not name may come.
pub(super) fn message_has(types: &[(&str, &str)], message: &Value) {
    let kind = message["type"].as_str().unwrap_or_default();
    if let Some((_, shape)) = types.iter().find(|(name, _)| *name == kind) {
        check(shape, message);
    }
}

fn check(shape: &str, value: &Value) {
    for field in shape.split_whitespace() {
        let (name, kind) = field.split_once(':').unwrap();
        let given = value.get(name);
        let given = given.unwrap_or_else(|| panic!("no field {name} in {value}"));
        let fits = match kind.strip_suffix('?') {
            Some(_) if given.is_null() => true,
            Some(kind) => is(kind, given),
            None => is(kind, given),
        };
        assert!(fits, "{name} is no {kind} in {value}");
    }
}

fn is(kind: &str, value: &Value) -> bool {
    let text = value.as_str();
    match kind {
        "text" => text.is_some(),
        "int" => value.is_i64(),
        "bool" => value.is_boolean(),
        "list" => value.is_array(),
        "object" => value.is_object(),
        "any" => true,
        "json" => text.is_some_and(|text| serde_json::from_str::<Value>(text).is_ok()),
        "time" => text.is_some_and(is_time),
        "workflow" => text.is_some_and(|text| is_id(text, "wf-")),
        "session" => text.is_some_and(|text| is_id(text, "ps-")),
        _ => panic!("{kind} is no kind"),
    }
}

fn is_id(text: &str, prefix: &str) -> bool {
    let digits = text.strip_prefix(prefix).unwrap_or_default();
    digits.len() == 12
        && digits
            .bytes()
            .all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

/// `2026-01-31T09:30:00.000Z`
fn is_time(text: &str) -> bool {
    const LIKE: &str = "0000-00-00T00:00:00.000Z";
    let same = |(given, like): (u8, u8)| match like {
        b'0' => given.is_ascii_digit(),
        _ => given == like,
    };
    text.len() == LIKE.len() && text.bytes().zip(LIKE.bytes()).all(same)
}
