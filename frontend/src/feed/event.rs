//! Events as the API sends them, read leniently: a dashboard may be older than the service.

use redraft_wire::{StoredEvent, StreamMessage};
use serde_json::{Map, Value};

/// The fields of an event by its type.
pub type Fields = Map<String, Value>;

/// A stored event.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedEvent {
    /// Its id; grows.
    pub id: i64,
    /// When it happened: ISO 8601.
    pub at: String,
    /// Its iteration.
    pub iteration: Option<i32>,
    /// Whether long values are cut.
    pub truncated: bool,
    /// Bytes of the whole event.
    pub size_bytes: i64,
    /// Its type.
    pub kind: String,
    /// What belongs to its type.
    pub fields: Fields,
}

/// A piece that is still being written.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Partial {
    /// `text`, `thinking` or `tool_input`.
    pub kind: String,
    /// What there is of it.
    pub text: String,
    /// The tool whose input it is.
    pub tool: Option<String>,
}

impl FeedEvent {
    /// An event of the list. One whose data cannot be read is shown raw.
    pub fn from_stored(stored: StoredEvent) -> Self {
        let fields = match serde_json::from_str(&stored.event_data) {
            Ok(Value::Object(fields)) => fields,
            _ => Fields::from_iter([
                ("kind".to_owned(), Value::String(stored.event_type.clone())),
                ("raw".to_owned(), Value::String(stored.event_data)),
            ]),
        };
        Self {
            id: stored.id,
            at: stored.timestamp,
            iteration: stored.iteration_number.0,
            truncated: stored.truncated,
            size_bytes: stored.size_bytes,
            kind: stored.event_type,
            fields,
        }
    }

    /// An event of the stream; `None` for what is not stored, such as a heartbeat.
    pub fn from_stream(message: StreamMessage) -> Option<Self> {
        Some(Self {
            id: message.event_id?,
            at: message.at.unwrap_or_default(),
            iteration: message.iteration,
            truncated: message.truncated,
            size_bytes: message
                .fields
                .get("_size")
                .and_then(Value::as_i64)
                .unwrap_or(0),
            kind: message.kind,
            fields: message.fields,
        })
    }

    /// A text of the event; empty when it has none of that name.
    pub fn text(&self, name: &str) -> String {
        self.fields
            .get(name)
            .and_then(Value::as_str)
            .unwrap_or_default()
            .to_owned()
    }

    /// A number of the event.
    pub fn number(&self, name: &str) -> Option<i64> {
        self.fields.get(name).and_then(Value::as_i64)
    }

    /// Whether it is said to be so.
    pub fn is(&self, name: &str) -> bool {
        self.fields
            .get(name)
            .and_then(Value::as_bool)
            .unwrap_or(false)
    }

    /// Whether the session's figures are different after it.
    pub fn changes_session(&self) -> bool {
        matches!(
            self.kind.as_str(),
            "iteration_start"
                | "design_doc_updated"
                | "iteration_complete"
                | "error"
                | "status"
                | "cancelled"
                | "done"
        )
    }

    /// Whether nothing comes after it.
    pub fn is_last(&self) -> bool {
        match self.kind.as_str() {
            "cancelled" | "done" => true,
            "error" => self.is("fatal"),
            _ => false,
        }
    }
}

impl Partial {
    /// The unfinished piece of a message of the stream.
    pub fn from_stream(message: &StreamMessage) -> Self {
        let text = |name: &str| message.fields.get(name).and_then(Value::as_str);
        Self {
            kind: text("kind").unwrap_or("text").to_owned(),
            text: text("text").unwrap_or_default().to_owned(),
            tool: text("tool").map(str::to_owned),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(json: &str) -> StreamMessage {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_heartbeat_is_no_event() {
        assert_eq!(
            FeedEvent::from_stream(message(r#"{"type":"heartbeat"}"#)),
            None
        );
    }

    #[test]
    fn only_a_fatal_error_is_the_last_event() {
        let event = |json| FeedEvent::from_stream(message(json)).unwrap();
        assert!(!event(r#"{"type":"error","_event_id":4,"message":"x"}"#).is_last());
        assert!(event(r#"{"type":"error","_event_id":4,"message":"x","fatal":true}"#).is_last());
        assert!(event(r#"{"type":"done","_event_id":5,"iterations_completed":3}"#).is_last());
    }

    #[test]
    fn an_unfinished_tool_call_names_its_tool() {
        let partial = Partial::from_stream(&message(
            r##"{"type":"partial","_iteration":2,"kind":"tool_input","text":"# He","tool":"Write"}"##,
        ));
        assert_eq!(partial.tool.as_deref(), Some("Write"));
        assert_eq!(partial.text, "# He");
    }
}
