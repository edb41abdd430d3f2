use redraft_domain::Timestamp;
use redraft_store::StoredEvent;
use redraft_wire as wire;
use serde::Deserialize;
use serde_json::{Value, value::RawValue};

/// The fields of an event's JSON that the list shows on their own.
#[derive(Deserialize, Default)]
struct Fields<'a> {
    text: Option<String>,
    message: Option<String>,
    tool: Option<String>,
    #[serde(borrow)]
    input: Option<&'a RawValue>,
    /// A text, unless it was cut down: then whatever is left.
    result: Option<Value>,
}

/// An event, whole or as its row has it.
pub(crate) fn event(event: StoredEvent) -> wire::StoredEvent {
    let fields: Fields<'_> = serde_json::from_str(&event.data).unwrap_or_default();
    let at = Timestamp(event.created_at).to_string();
    let result = fields.result.map(|result| match result {
        Value::String(text) => text,
        other => other.to_string(),
    });
    wire::StoredEvent {
        id: event.id,
        iteration_number: event.iteration_number.map(|number| number as i32).into(),
        content: fields.text.or(fields.message).into(),
        tool_name: fields.tool.into(),
        tool_input: fields.input.map(|input| input.get().to_owned()).into(),
        tool_result: result.into(),
        timestamp: at.clone(),
        created_at: at,
        truncated: event.blob_hash.is_some(),
        size_bytes: event.size_bytes,
        session_id: event.session_id,
        event_type: event.kind,
        event_data: event.data,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tool_event_shows_its_tool_and_input_as_json_in_a_string() {
        let data = r#"{"type":"tool_use","tool":"Edit","input":{"a":[1, 2]},"tool_use_id":"t"}"#;
        let shown = event(StoredEvent {
            id: 7,
            session_id: String::from("ps-000000000001"),
            iteration_number: Some(2),
            kind: String::from("tool_use"),
            data: data.to_owned(),
            blob_hash: Some(String::new()),
            size_bytes: 9_000,
            created_at: 0,
        });
        assert_eq!(shown.tool_name.as_deref(), Some("Edit"));
        assert_eq!(shown.tool_input.as_deref(), Some(r#"{"a":[1, 2]}"#));
        assert_eq!(shown.event_data, data);
        assert_eq!(shown.timestamp, "1970-01-01T00:00:00.000Z");
        assert!(shown.truncated && shown.content.is_none() && shown.tool_result.is_none());
    }
}
