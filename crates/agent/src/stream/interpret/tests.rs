use proptest::prelude::*;
use serde_json::{Value, json};

use super::*;

/// JSON of any shape whose keys and words are those that are looked for.
fn any_json() -> impl Strategy<Value = Value> {
    let words = prop_oneof![
        Just("assistant"),
        Just("user"),
        Just("result"),
        Just("system"),
        Just("init"),
        Just("stream_event"),
        Just("tool_use"),
        Just("tool_result"),
        Just("text"),
        Just("content_block_delta"),
        Just("message_start"),
        Just("rate_limit_event"),
    ];
    let keys = prop_oneof![
        Just("type"),
        Just("subtype"),
        Just("message"),
        Just("content"),
        Just("event"),
        Just("delta"),
        Just("text"),
        Just("usage"),
        Just("error"),
        Just("id"),
        Just("index"),
        Just("input_tokens"),
        Just("modelUsage"),
        Just("rate_limit_info"),
        Just("resetsAt"),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let pairs = proptest::collection::vec((keys.clone(), inner.clone()), 0..6);
        prop_oneof![
            proptest::collection::vec(inner, 0..4).prop_map(Value::from),
            pairs.prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

proptest! {
    #[test]
    fn no_line_whatever_its_shape_is_a_panic(
        lines in proptest::collection::vec((any_json(), "[a-z_/]{0,20}"), 0..8),
        noise in proptest::collection::vec(any::<u8>(), 0..60),
    ) {
        let mut interpreter = Interpreter::default();
        for (mut value, kind) in lines {
            if let Value::Object(map) = &mut value {
                map.entry("type").or_insert(json!(kind));
            }
            accept(&mut interpreter, 5, &value.to_string());
        }
        let line = RawLine { bytes: noise, complete: false };
        interpreter.accept(&line, Duration::ZERO);
        prop_assert!(interpreter.spending().usage.input_tokens >= 0);
    }
}

fn accept(interpreter: &mut Interpreter, ms: u64, json: &str) -> Vec<Signal> {
    let line = RawLine {
        bytes: json.as_bytes().to_vec(),
        complete: true,
    };
    interpreter.accept(&line, Duration::from_millis(ms))
}

const CALL: &str = r#"{"type":"assistant","message":{"id":"m","content":[{"type":"tool_use","id":"t1","name":"Read","input":{"a":1}}]}}"#;
const ANSWER: &str = r#"{"type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":"x"}]}}"#;

#[test]
fn a_tools_result_carries_its_name_and_how_long_it_took() {
    let mut interpreter = Interpreter::default();
    accept(&mut interpreter, 100, CALL);
    assert!(interpreter.has_open_tool());
    let signals = accept(&mut interpreter, 350, ANSWER);
    assert!(matches!(
        &signals[..],
        [Signal::ToolResult { tool, duration_ms: Some(250), .. }] if tool == "Read"
    ));
    assert!(!interpreter.has_open_tool());
    let again = accept(&mut interpreter, 400, ANSWER);
    assert!(matches!(
        &again[..],
        [Signal::ToolResult { tool, duration_ms: None, .. }] if tool == "unknown"
    ));
}

#[test]
fn a_text_that_the_result_repeats_comes_once() {
    let mut interpreter = Interpreter::default();
    let text =
        r#"{"type":"assistant","message":{"id":"m","content":[{"type":"text","text":"Done."}]}}"#;
    let result = r#"{"type":"result","subtype":"success","is_error":false,"result":"Done."}"#;
    let count = |signals: &[Signal]| {
        let content = |s: &&Signal| matches!(s, Signal::Content { .. });
        signals.iter().filter(content).count()
    };
    assert_eq!(count(&accept(&mut interpreter, 0, text)), 1);
    assert_eq!(count(&accept(&mut interpreter, 1, result)), 0);
    // A result whose text was never seen is the only place that has it.
    assert_eq!(count(&accept(&mut interpreter, 2, result)), 1);
    assert_eq!(interpreter.final_text(), "Done.");
}

#[test]
fn no_event_is_dropped_silently() {
    let mut interpreter = Interpreter::default();
    for (json, kind) in [
        (r#"{"type":"brand_new"}"#, "brand_new"),
        (r#"{"type":"user","message":{"content":"hi"}}"#, "user/text"),
        ("Error: half a li", "text"),
        (
            r#"{"type":"assistant","message":{"content":[{"type":"redacted_thinking"}]}}"#,
            "assistant/redacted_thinking",
        ),
        (
            r#"{"type":"stream_event","event":{"type":"new"}}"#,
            "stream_event",
        ),
        (
            r#"{"type":"assistant","error":"server_error","message":{"content":[]}}"#,
            "assistant/error",
        ),
    ] {
        let expected = Signal::Raw {
            kind: kind.into(),
            json: json.into(),
        };
        assert_eq!(accept(&mut interpreter, 0, json), [expected]);
    }
    assert_eq!(interpreter.received().0, 6);
}
