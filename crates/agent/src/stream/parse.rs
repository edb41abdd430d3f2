//! From a line to an [`Event`]. Nothing here fails: what is not understood is [`Event::Other`] or
//! [`Event::NotJson`].

use std::borrow::Cow;

use redraft_domain::Usage;
use serde_json::Value;

use super::{
    event::{
        ApiError, Assistant, Block, Denial, Event, Init, Retry, Spent, ToolOutcome, TurnResult,
        User,
    },
    parse_limit::parse_limit,
    parse_partial::parse_stream_event,
    surrogates::replace_lone_surrogates,
};

/// The most characters of an event's name that are kept.
const KIND_CHARS: usize = 100;

/// The most tokens that one number can stand for.
const MOST_TOKENS: u64 = 1 << 40;

/// Reads one line.
pub fn parse_line(line: &[u8]) -> Event {
    if line.iter().all(u8::is_ascii_whitespace) {
        return Event::Blank;
    }
    match read_json(line) {
        Some(value @ Value::Object(_)) => parse_event(value),
        _ => Event::NotJson,
    }
}

/// Reads JSON that may hold lone surrogates or bytes that are no UTF-8: both become U+FFFD.
fn read_json(line: &[u8]) -> Option<Value> {
    if let Ok(value) = serde_json::from_slice(line) {
        return Some(value);
    }
    let text = String::from_utf8_lossy(line);
    let mended: Cow<'_, str> = Cow::Owned(replace_lone_surrogates(&text));
    serde_json::from_str(&mended).ok()
}

fn parse_event(mut value: Value) -> Event {
    let kind = text(&value, "type");
    let subtype = text(&value, "subtype");
    match (kind.as_str(), subtype.as_str()) {
        ("system", "init") => Event::Init(Init {
            session_id: optional_text(&value, "session_id"),
            model: text(&value, "model"),
            version: text(&value, "claude_code_version"),
        }),
        ("system", "api_retry") => Event::Retry(Retry {
            attempt: whole(&value, "attempt"),
            max: whole(&value, "max_retries"),
            delay_ms: whole(&value, "retry_delay_ms"),
            status: value.get("error_status").and_then(Value::as_u64),
            error: text(&value, "error"),
        }),
        ("assistant", _) => Event::Assistant(Box::new(parse_assistant(&mut value))),
        ("user", _) => Event::User(parse_user(&value)),
        ("stream_event", _) => Event::Stream {
            parent: optional_text(&value, "parent_tool_use_id"),
            part: parse_stream_event(value.get("event").unwrap_or(&Value::Null)),
        },
        ("rate_limit_event", _) => Event::RateLimit(parse_limit(value.get("rate_limit_info"))),
        ("result", _) => Event::Result(Box::new(parse_result(&value))),
        _ => {
            let name = if subtype.is_empty() {
                kind
            } else {
                format!("{kind}/{subtype}")
            };
            Event::Other {
                kind: name.chars().take(KIND_CHARS).collect(),
            }
        }
    }
}

fn parse_assistant(value: &mut Value) -> Assistant {
    let usage = parse_usage(value.pointer("/message/usage"));
    let content = value
        .pointer_mut("/message/content")
        .map_or(Value::Null, Value::take);
    let blocks = match content {
        Value::Array(blocks) => blocks.into_iter().map(parse_block).collect(),
        Value::String(text) => vec![Block::Text(text)],
        _ => Vec::new(),
    };
    let error = (value.get("error").is_some_and(Value::is_string)
        || value.get("is_api_error_message") == Some(&Value::Bool(true)))
    .then(|| ApiError {
        text: blocks.iter().find_map(Block::text).unwrap_or_default(),
        ..parse_api_error(value)
    });
    Assistant {
        message_id: value
            .get("message")
            .map(|m| text(m, "id"))
            .unwrap_or_default(),
        parent: optional_text(value, "parent_tool_use_id"),
        blocks,
        usage,
        error,
    }
}

impl Block {
    fn text(&self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text.clone()),
            _ => None,
        }
    }
}

fn parse_block(mut block: Value) -> Block {
    match text(&block, "type").as_str() {
        "text" => Block::Text(text(&block, "text")),
        "thinking" => Block::Thinking(text(&block, "thinking")),
        "tool_use" => Block::ToolUse {
            id: text(&block, "id"),
            name: text(&block, "name"),
            input: block.get_mut("input").map_or(Value::Null, Value::take),
        },
        other => Block::Other(other.chars().take(KIND_CHARS).collect()),
    }
}

fn parse_user(value: &Value) -> User {
    let mut user = User {
        parent: optional_text(value, "parent_tool_use_id"),
        ..User::default()
    };
    let content = value.pointer("/message/content").unwrap_or(&Value::Null);
    for block in content.as_array().into_iter().flatten() {
        if text(block, "type") == "tool_result" {
            user.results.push(ToolOutcome {
                id: text(block, "tool_use_id"),
                text: result_text(block.get("content").unwrap_or(&Value::Null)),
                is_error: flag(block, "is_error"),
            });
        } else {
            user.has_text = true;
        }
    }
    user.has_text |= user.results.is_empty();
    user
}

/// A tool's answer as text: a string, or the texts of an array, one below the other.
fn result_text(content: &Value) -> String {
    match content {
        Value::String(text) => text.clone(),
        Value::Array(parts) => {
            let parts = parts.iter().map(|part| match part.get("text") {
                Some(Value::String(text)) => text.clone(),
                _ => format!("[{}]", text(part, "type")),
            });
            parts.collect::<Vec<_>>().join("\n")
        }
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn parse_result(value: &Value) -> TurnResult {
    let errors = value.get("errors").and_then(Value::as_array);
    let errors: Vec<&str> = errors
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    let denials = value.get("permission_denials").and_then(Value::as_array);
    TurnResult {
        subtype: text(value, "subtype"),
        is_error: flag(value, "is_error"),
        terminal_reason: text(value, "terminal_reason"),
        error: parse_api_error(value),
        text: optional_text(value, "result").unwrap_or_else(|| errors.join("\n")),
        num_turns: whole(value, "num_turns"),
        session_id: optional_text(value, "session_id"),
        total_cost: value.get("total_cost_usd").and_then(Value::as_f64),
        usage: parse_usage(value.get("usage")),
        model_usage: value.get("modelUsage").map(sum_models),
        since_last: value.get("model_usage_since_last_result").map(sum_models),
        denials: denials
            .into_iter()
            .flatten()
            .map(|denial| Denial {
                tool: text(denial, "tool_name"),
                file: denial
                    .get("tool_input")
                    .map(|input| text(input, "file_path"))
                    .unwrap_or_default(),
            })
            .collect(),
    }
}

fn parse_api_error(value: &Value) -> ApiError {
    let limit = value.pointer("/api_error_params/rate_limit_info");
    ApiError {
        kind: text(value, "error"),
        status: value.get("api_error_status").and_then(Value::as_u64),
        code: text(value, "api_error"),
        api_type: text(value, "api_error_type"),
        text: text(value, "result"),
        limit: limit.map(|limit| parse_limit(Some(limit))),
    }
}

/// Adds up a map of models to what each of them used.
fn sum_models(models: &Value) -> Spent {
    let mut sum = Spent::default();
    for model in models.as_object().into_iter().flat_map(|map| map.values()) {
        sum.usage += Usage {
            input_tokens: count(model, "inputTokens"),
            output_tokens: count(model, "outputTokens"),
            cache_read_tokens: count(model, "cacheReadInputTokens"),
            cache_write_tokens: count(model, "cacheCreationInputTokens"),
        };
        sum.cost += model.get("costUSD").and_then(Value::as_f64).unwrap_or(0.0);
    }
    sum
}

/// Reads the API's own usage object.
pub(super) fn parse_usage(usage: Option<&Value>) -> Usage {
    let usage = usage.unwrap_or(&Value::Null);
    Usage {
        input_tokens: count(usage, "input_tokens"),
        output_tokens: count(usage, "output_tokens"),
        cache_read_tokens: count(usage, "cache_read_input_tokens"),
        cache_write_tokens: count(usage, "cache_creation_input_tokens"),
    }
}

pub(super) fn text(value: &Value, key: &str) -> String {
    optional_text(value, key).unwrap_or_default()
}

fn optional_text(value: &Value, key: &str) -> Option<String> {
    value.get(key)?.as_str().map(str::to_owned)
}

fn flag(value: &Value, key: &str) -> bool {
    value.get(key).and_then(Value::as_bool).unwrap_or(false)
}

/// A count that is never negative, also where a version writes it as a float.
pub(super) fn whole(value: &Value, key: &str) -> u64 {
    let Some(value) = value.get(key) else {
        return 0;
    };
    value
        .as_u64()
        .or_else(|| value.as_f64().map(|number| number as u64))
        .unwrap_or(0)
}

/// A number of tokens. What no model could ever use counts as that, so that sums cannot overflow.
fn count(value: &Value, key: &str) -> i64 {
    whole(value, key).min(MOST_TOKENS) as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_in_any_order_and_unknown_events_keep_their_name() {
        let result = parse_line(br#"{"is_error":true,"subtype":"success","type":"result"}"#);
        assert!(matches!(result, Event::Result(result) if result.is_error));
        let other = parse_line(br#"{"type":"system","subtype":"brand_new","x":1}"#);
        assert_eq!(
            other,
            Event::Other {
                kind: "system/brand_new".into()
            }
        );
    }

    #[test]
    fn what_is_no_object_is_no_event_and_no_error() {
        for line in ["[1]", "3", "\"x\"", "Error: no", "{\"type\":", "{"] {
            assert_eq!(parse_line(line.as_bytes()), Event::NotJson, "{line}");
        }
        assert_eq!(parse_line(b" \r"), Event::Blank);
        let deep = "[".repeat(100_000);
        assert_eq!(parse_line(deep.as_bytes()), Event::NotJson);
    }

    #[test]
    fn a_line_with_lone_surrogates_or_bad_bytes_is_read_all_the_same() {
        let line = br#"{"type":"result","result":"a\ud800b"}"#;
        assert!(matches!(parse_line(line), Event::Result(r) if r.text == "a\u{fffd}b"));
        let mut bytes = br#"{"type":"result","result":"a"#.to_vec();
        bytes.extend_from_slice(&[0xff, b'"', b'}']);
        assert!(matches!(parse_line(&bytes), Event::Result(r) if r.text == "a\u{fffd}"));
    }

    #[test]
    fn fields_of_the_wrong_type_count_as_absent() {
        let line =
            br#"{"type":"assistant","message":{"content":[1,{"type":"text"},null]},"error":3}"#;
        let Event::Assistant(assistant) = parse_line(line) else {
            panic!("an assistant event");
        };
        assert_eq!(assistant.blocks.len(), 3);
        assert_eq!(assistant.error, None);
        let line =
            br#"{"type":"system","subtype":"api_retry","retry_delay_ms":564.7,"attempt":-1}"#;
        assert!(matches!(parse_line(line), Event::Retry(r) if r.delay_ms == 564 && r.attempt == 0));
    }

    #[test]
    fn a_tools_answer_may_be_a_string_or_parts() {
        let line = br#"{"type":"user","message":{"content":[
            {"type":"tool_result","tool_use_id":"t","content":[{"type":"text","text":"a"},{"type":"image"}]}]}}"#;
        let Event::User(user) = parse_line(line) else {
            panic!("a user event");
        };
        assert_eq!(user.results[0].text, "a\n[image]");
        assert!(!user.has_text && !user.results[0].is_error);
    }
}
