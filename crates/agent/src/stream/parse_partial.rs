//! The pieces of a message that is being written: the API's own streaming events, as they stand in
//! `stream_event.event`.

use serde_json::Value;

use super::{
    event::{PartialKind, StreamPart},
    parse::{parse_usage, text, whole},
};

/// Reads one streaming event of the API.
pub(super) fn parse_stream_event(event: &Value) -> StreamPart {
    match text(event, "type").as_str() {
        "message_start" => StreamPart::MessageStart {
            id: event
                .get("message")
                .map(|message| text(message, "id"))
                .unwrap_or_default(),
            usage: parse_usage(event.pointer("/message/usage")),
        },
        "content_block_start" => StreamPart::BlockStart,
        "content_block_delta" => parse_delta(event),
        "message_delta" => StreamPart::MessageDelta {
            usage: parse_usage(event.get("usage")),
        },
        "content_block_stop" | "message_stop" => StreamPart::Silent,
        "ping" => StreamPart::Ping,
        _ => StreamPart::Other,
    }
}

fn parse_delta(event: &Value) -> StreamPart {
    let Some(delta) = event.get("delta") else {
        return StreamPart::Other;
    };
    let (kind, key) = match text(delta, "type").as_str() {
        "text_delta" => (PartialKind::Text, "text"),
        "thinking_delta" => (PartialKind::Thinking, "thinking"),
        "input_json_delta" => (PartialKind::ToolInput, "partial_json"),
        "signature_delta" => return StreamPart::Silent,
        _ => return StreamPart::Other,
    };
    StreamPart::Delta {
        index: whole(event, "index"),
        kind,
        text: text(delta, key),
    }
}
