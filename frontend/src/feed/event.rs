//! Events as the API sends them, read leniently: a dashboard may be older than the service.

use redraft_wire::StoredEvent;
use serde_json::{Map, Value};

use crate::texts::live as texts;

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

impl Partial {
    /// The last so many characters of what there is.
    pub fn tail(&self, most: usize) -> &str {
        let from = self.text.char_indices().rev().nth(most.saturating_sub(1));
        from.map_or(&self.text, |(from, _)| &self.text[from..])
    }
}

impl FeedEvent {
    /// An event of the list. One whose data cannot be read is shown raw.
    pub fn from_stored(stored: StoredEvent) -> Self {
        let fields = if let Ok(Value::Object(fields)) = serde_json::from_str(&stored.event_data) {
            fields
        } else {
            let mut fields = Fields::new();
            fields.insert("kind".to_owned(), Value::String(stored.event_type.clone()));
            fields.insert("raw".to_owned(), Value::String(stored.event_data));
            fields
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

    /// Whether the notes to the session are different after it.
    pub fn changes_notes(&self) -> bool {
        self.kind == "note"
    }

    /// What it says of a note, for a person.
    pub fn about_note(&self) -> String {
        let number = self.number("iteration").unwrap_or(0);
        let text = self.text("text");
        match self.text("change").as_str() {
            "used" => texts::note_used(number, &text),
            "changed" => texts::note_changed(number, &text),
            "taken_back" => texts::note_taken_back(&text),
            _ => texts::note_written(number, &text),
        }
    }

    /// Whether nothing comes after it, unless an iteration of the session is tried again.
    pub fn is_last(&self) -> bool {
        match self.kind.as_str() {
            "cancelled" | "done" => true,
            "error" => self.is("fatal"),
            _ => false,
        }
    }
}

/// What comes through the stream.
#[derive(Debug, Clone, PartialEq)]
pub enum Message {
    /// A stored event.
    Event(FeedEvent),
    /// A piece that is still being written.
    Partial(Partial),
    /// How many characters of the results are written.
    Progress(i64),
    /// Nothing happened, and the stream lives.
    Heartbeat,
}

impl Message {
    /// What a quick succession of messages says: the events, and what is being written after them.
    pub fn sorted(messages: Vec<Self>) -> (Vec<FeedEvent>, Option<Partial>) {
        let mut events = Vec::with_capacity(messages.len());
        let mut partial = None;
        for message in messages {
            match message {
                Self::Partial(piece) => partial = Some(piece),
                // What is finished takes the place of what was being written.
                Self::Event(event) => {
                    partial = None;
                    events.push(event);
                }
                Self::Progress(_) | Self::Heartbeat => {}
            }
        }
        (events, partial)
    }

    /// Reads the `data` of a message; `None` when it makes no sense.
    pub fn read(text: &str) -> Option<Self> {
        let Ok(Value::Object(fields)) = serde_json::from_str(text) else {
            return None;
        };
        let text = |name: &str| fields.get(name).and_then(Value::as_str).map(str::to_owned);
        let kind = text("type")?;
        if kind == "partial" {
            return Some(Self::Partial(Partial {
                kind: text("kind").unwrap_or_else(|| "text".to_owned()),
                text: text("text").unwrap_or_default(),
                tool: text("tool"),
            }));
        }
        let number = |name: &str| fields.get(name).and_then(Value::as_i64);
        if kind == "progress" {
            return Some(Self::Progress(number("length").unwrap_or(0)));
        }
        let Some(id) = number("_event_id") else {
            return Some(Self::Heartbeat);
        };
        Some(Self::Event(FeedEvent {
            id,
            at: text("_at").unwrap_or_default(),
            iteration: number("_iteration").and_then(|number| number.try_into().ok()),
            truncated: fields
                .get("truncated")
                .and_then(Value::as_bool)
                .unwrap_or(false),
            size_bytes: number("_size").unwrap_or(0),
            kind,
            fields,
        }))
    }
}

#[cfg(test)]
pub(super) fn event(json: &str) -> FeedEvent {
    match Message::read(json) {
        Some(Message::Event(event)) => event,
        other => panic!("{json} is {other:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heartbeat_is_no_event() {
        assert_eq!(
            Message::read(r#"{"type":"heartbeat"}"#),
            Some(Message::Heartbeat)
        );
        assert_eq!(Message::read("half a mess"), None);
        assert_eq!(Message::read("{}"), None);
    }

    #[test]
    fn progress_is_known_without_an_id() {
        let progress = Message::read(r#"{"type":"progress","length":120}"#);
        assert_eq!(progress, Some(Message::Progress(120)));
    }

    #[test]
    fn a_finished_piece_takes_the_place_of_what_was_being_written() {
        let partial = || {
            Message::Partial(Partial {
                kind: "text".into(),
                text: "hel".into(),
                tool: None,
            })
        };
        let whole = || Message::read(r#"{"type":"content","_event_id":4,"text":"hello"}"#).unwrap();
        let (events, writing) = Message::sorted(vec![partial(), whole(), Message::Heartbeat]);
        assert_eq!((events.len(), writing), (1, None));
        let (events, writing) = Message::sorted(vec![whole(), partial()]);
        assert_eq!((events.len(), writing.is_some()), (1, true));
    }

    #[test]
    fn only_a_fatal_error_is_the_last_event() {
        assert!(!event(r#"{"type":"error","_event_id":4,"message":"x"}"#).is_last());
        assert!(event(r#"{"type":"error","_event_id":4,"message":"x","fatal":true}"#).is_last());
        assert!(event(r#"{"type":"done","_event_id":5,"iterations_completed":3}"#).is_last());
    }

    #[test]
    fn what_became_of_a_note_is_said() {
        let note = |change: &str| {
            event(&format!(
                r#"{{"type":"note","_event_id":4,"change":"{change}","iteration":2,"text":"Hi."}}"#
            ))
        };
        assert_eq!(
            note("written").about_note(),
            "Your note for iteration 2: Hi."
        );
        assert_eq!(note("used").about_note(), "Iteration 2 got your note: Hi.");
        assert_eq!(
            note("changed").about_note(),
            "Your note for iteration 2 is now: Hi."
        );
        assert_eq!(
            note("taken_back").about_note(),
            "You took back your note: Hi."
        );
        assert!(note("used").changes_notes() && !note("used").is_last());
    }

    #[test]
    fn an_unfinished_tool_call_names_its_tool() {
        let json = r##"{"type":"partial","_iteration":2,"kind":"tool_input","text":"# He","tool":"Write"}"##;
        let Some(Message::Partial(partial)) = Message::read(json) else {
            panic!("a partial message")
        };
        assert_eq!(partial.tool.as_deref(), Some("Write"));
        assert_eq!(partial.text, "# He");
        assert_eq!((partial.tail(3), partial.tail(4)), (" He", "# He"));
        assert_eq!(partial.tail(9), "# He");
    }

    #[test]
    fn a_stored_event_and_the_same_from_the_stream_are_equal() {
        let data = r#"{"type":"content","text":"hello"}"#;
        let stored: StoredEvent = serde_json::from_value(serde_json::json!({
            "id": 7, "session_id": "ps-1", "iteration_number": 2, "event_type": "content",
            "content": "hello", "tool_name": null, "tool_input": null, "tool_result": null,
            "event_data": data, "timestamp": "2026-11-22T15:26:01.123Z",
            "created_at": "2026-11-22T15:26:01.123Z", "truncated": false, "size_bytes": 33,
        }))
        .unwrap();
        let stored = FeedEvent::from_stored(stored);
        let streamed = event(
            r#"{"type":"content","_event_id":7,"_at":"2026-11-22T15:26:01.123Z","_iteration":2,"text":"hello"}"#,
        );
        assert_eq!(stored.text("text"), streamed.text("text"));
        assert_eq!(
            (stored.id, stored.at, stored.iteration),
            (streamed.id, streamed.at, streamed.iteration)
        );
    }
}
