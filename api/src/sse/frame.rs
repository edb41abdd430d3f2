//! One message of the stream, encoded.

use std::fmt::Write as _;

use bytes::Bytes;
use redraft_domain::{EventId, EventKind, Timestamp};
use redraft_redaction::Redactor;
use redraft_store::StoredEvent;

/// What a client sees before the first event: reconnect after a second.
pub(crate) const RETRY: &[u8] = b"retry: 1000\n\n";

/// A sign of life. It has no id, so it does not move a client's cursor.
pub(crate) const HEARTBEAT: &[u8] = b"data: {\"type\":\"heartbeat\"}\n\n";

/// Stored events of one session, encoded once for all viewers, ascending.
#[derive(Debug, Clone, Default)]
pub(crate) struct Frames {
    bytes: Bytes,
    /// The id of each event, and where its message ends.
    ends: Vec<(EventId, usize)>,
    /// Whether the session ends with the newest of these. One that ended earlier among them went on, since
    /// an iteration of it was tried again.
    pub(crate) has_last: bool,
}

impl Frames {
    /// Encodes events. The stored JSON of each is its message already; id, time and iteration are put
    /// in behind the opening brace, without reading the rest, unless it may hold a secret: what users wrote, what
    /// came before a pattern did.
    pub(crate) fn of<'a>(
        events: impl IntoIterator<Item = &'a StoredEvent>,
        redactor: &Redactor,
    ) -> Self {
        let (mut text, mut ends, mut has_last) = (String::new(), Vec::new(), false);
        for event in events {
            write(&mut text, event, redactor);
            ends.push((EventId(event.id), text.len()));
            has_last = is_last(event);
        }
        Self {
            bytes: text.into(),
            ends,
            has_last,
        }
    }

    /// The newest event; `None` where there are none.
    pub(crate) fn newest(&self) -> Option<EventId> {
        self.ends.last().map(|(id, _)| *id)
    }

    /// The messages after this event: a part of the shared bytes.
    pub(crate) fn after(&self, cursor: EventId) -> Bytes {
        let seen = self.ends.partition_point(|(id, _)| *id <= cursor);
        let start = seen.checked_sub(1).map_or(0, |last| self.ends[last].1);
        self.bytes.slice(start..)
    }
}

fn write(text: &mut String, event: &StoredEvent, redactor: &Redactor) {
    let (id, at) = (event.id, Timestamp(event.created_at));
    let data = redactor.redact_json_in(&event.data);
    let fields = data.strip_prefix('{').unwrap_or("}");
    // Writing to a String does not fail.
    let _ = write!(
        text,
        "id: {id}\ndata: {{\"_event_id\":{id},\"_at\":\"{at}\""
    );
    if let Some(iteration) = event.iteration_number {
        let _ = write!(text, ",\"_iteration\":{iteration}");
    }
    text.push_str(if fields.starts_with('}') { "" } else { "," });
    text.push_str(fields);
    text.push_str("\n\n");
}

/// A message that is not stored and has no id, from its JSON.
pub(crate) fn passing(json: &str) -> Bytes {
    format!("data: {json}\n\n").into()
}

/// Whether it is the last event of its session: `done`, `cancelled`, or an error marked as fatal. The
/// mark is a field of its own, which no text inside the JSON can look like, since its quotes would be
/// escaped.
fn is_last(event: &StoredEvent) -> bool {
    match event.kind.parse() {
        Ok(EventKind::Done | EventKind::Cancelled) => true,
        Ok(EventKind::Error) => event.data.contains("\"fatal\":true"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use redraft_domain::EventBody;
    use serde_json::{Value, json};

    use super::*;

    fn stored(id: i64, body: &EventBody, iteration: Option<i64>) -> StoredEvent {
        let data = serde_json::to_string(body).unwrap();
        StoredEvent {
            id,
            session_id: String::from("ps-000000000001"),
            iteration_number: iteration,
            kind: body.kind().to_string(),
            size_bytes: data.len() as i64,
            data,
            blob_hash: None,
            created_at: 1_795_354_680_007,
        }
    }

    #[test]
    fn a_message_is_the_stored_json_with_id_time_and_iteration() {
        let text = String::from("one\ntwo \"three\"");
        let frames = Frames::of(
            &[stored(
                42,
                &EventBody::Content { text, parent: None },
                Some(2),
            )],
            &Redactor::usual(),
        );
        let sent = std::str::from_utf8(&frames.bytes).unwrap();
        let data = sent
            .strip_prefix("id: 42\ndata: ")
            .unwrap()
            .strip_suffix("\n\n")
            .unwrap();
        assert!(
            !data.contains('\n'),
            "a newline would end the message early"
        );
        assert_eq!(
            serde_json::from_str::<Value>(data).unwrap(),
            json!({
                "_event_id": 42, "_at": "2026-11-22T13:38:00.007Z", "_iteration": 2,
                "type": "content", "text": "one\ntwo \"three\"",
            })
        );
        assert!(!frames.has_last);
    }

    #[test]
    fn a_viewer_gets_what_comes_after_its_cursor_and_nothing_twice() {
        let body = EventBody::Thinking { text: "x".into() };
        let events: Vec<_> = [3, 5, 9].map(|id| stored(id, &body, None)).into();
        let frames = Frames::of(&events, &Redactor::usual());
        assert_eq!(frames.newest(), Some(EventId(9)));
        for (cursor, first) in [
            (0, Some("id: 3\n")),
            (3, Some("id: 5\n")),
            (4, Some("id: 5\n")),
        ] {
            let sent = frames.after(EventId(cursor));
            assert!(
                sent.starts_with(first.unwrap_or_default().as_bytes()),
                "{cursor}"
            );
        }
        assert!(frames.after(EventId(9)).is_empty());
        assert!(Frames::default().after(EventId(0)).is_empty());
    }

    #[test]
    fn no_event_brings_a_secret_whoever_wrote_it_and_whenever() {
        let key = format!("ghp_{}", "A1b2C3d4E5f6G7h8I9j0K1l2M3n4O5p6Q7r8");
        let own = Redactor::new(&["hunter[0-9]".into()], []).unwrap();
        let text = format!("{key} and hunter2");
        let input = json!({"command": text, "password": "two words", &*text: 1});
        for body in [
            EventBody::Content {
                text: text.clone(),
                parent: None,
            },
            EventBody::Thinking { text: text.clone() },
            EventBody::ToolUse {
                tool: text.clone(),
                input,
                tool_use_id: "toolu_1".into(),
                parent: None,
            },
            EventBody::Agent {
                kind: "other".into(),
                raw: json!({"x": [text]}).to_string(),
            },
        ] {
            let frames = Frames::of(&[stored(7, &body, Some(1))], &own);
            let sent = std::str::from_utf8(&frames.bytes).unwrap();
            for secret in [&*key, "hunter2", "two words"] {
                assert!(!sent.contains(secret), "{sent}");
            }
            let data = sent.strip_prefix("id: 7\ndata: ").unwrap().trim_end();
            let data: Value = serde_json::from_str(data).unwrap();
            assert_eq!(data["type"], body.kind().as_str());
        }
    }

    #[test]
    fn only_a_final_event_is_the_last() {
        let error = |fatal, message: &str| EventBody::Error {
            message: message.to_owned(),
            iteration: None,
            fatal,
        };
        for (body, last) in [
            (
                EventBody::Done {
                    iterations_completed: 1,
                },
                true,
            ),
            (
                EventBody::Cancelled {
                    iterations_completed: 1,
                },
                true,
            ),
            (error(true, "x"), true),
            (error(false, "x"), false),
            (error(false, "\"fatal\":true"), false),
        ] {
            assert_eq!(
                Frames::of(&[stored(1, &body, None)], &Redactor::usual()).has_last,
                last,
                "{body:?}"
            );
            assert_eq!(body.is_last(), last);
        }
    }
}
