//! What a real agent says in a round of its work: thinking, a file read and changed, a command, and a
//! sentence. Mostly prose and code, with the words around which secrets stand, and without secrets.

use serde_json::{Value, json};

const PROSE: &str = "The session token is renewed before its key expires; the task reads the password from \
    the keychain and never writes it down. See https://shop.example/docs/keys for how a bearer is made. ";

const CODE: &str = "pub fn renew(&self, token: &Token) -> Result<Token, Error> {\n    let key = \
    self.keys.get(token.key_id())?;\n    // Größe und Schlüssel: \u{2192} siehe oben.\n    let expires_at = \
    now() + self.config.token_lifetime;\n    Ok(Token::sign(key, expires_at))\n}\n\n";

const SETTINGS: &str = "{\"max_tokens\": 4096, \"primary_key\": \"id\", \"token_type\": \"bearer\", \
    \"api_key\": \"${API_KEY}\", \"password\": \"\"}";

/// The messages of a round, as the CLI writes them. Every fiftieth has a long line.
pub(super) fn round(number: u64) -> Vec<Value> {
    let times = |text: &str, times: usize| text.repeat(times);
    let lines = times(CODE, 8);
    let lines = lines.lines().enumerate();
    let file: String = lines
        .map(|(at, line)| format!("{:>6}\u{2192}{line}\n", at + 1))
        .collect();
    let long = if number.is_multiple_of(50) {
        times(SETTINGS, 1_500)
    } else {
        times(SETTINGS, 3)
    };
    let (read, edit, run) = (
        format!("read_{number}"),
        format!("edit_{number}"),
        format!("run_{number}"),
    );
    vec![
        message(
            "assistant",
            &json!({"type": "thinking", "thinking": times(PROSE, 4), "signature": ""}),
        ),
        message(
            "assistant",
            &json!({"type": "tool_use", "id": read, "name": "Read",
            "input": {"file_path": "/home/me/shop/src/token.rs", "limit": 80}}),
        ),
        message(
            "user",
            &json!({"type": "tool_result", "tool_use_id": read, "content": file}),
        ),
        message(
            "assistant",
            &json!({"type": "tool_use", "id": edit, "name": "Edit", "input": {
            "file_path": "/home/me/shop/src/token.rs", "old_string": CODE, "new_string": times(CODE, 2)}}),
        ),
        message(
            "user",
            &json!({"type": "tool_result", "tool_use_id": edit, "content": "The file was updated."}),
        ),
        message(
            "assistant",
            &json!({"type": "tool_use", "id": run, "name": "Bash",
            "input": {"command": "jq . config.json", "description": "Looks at the settings"}}),
        ),
        message(
            "user",
            &json!({"type": "tool_result", "tool_use_id": run, "content": long}),
        ),
        message(
            "assistant",
            &json!({"type": "text", "text": times(PROSE, 2)}),
        ),
    ]
}

/// The parts of a round's messages that are looked through for secrets: what is said, and names of calls.
pub(super) fn looked_through(number: u64) -> Vec<Value> {
    let parts = round(number).into_iter().flat_map(|mut message| {
        let block = message["message"]["content"][0].take();
        [
            "thinking",
            "text",
            "id",
            "name",
            "input",
            "tool_use_id",
            "content",
        ]
        .into_iter()
        .filter_map(move |part| block.get(part).cloned())
    });
    parts.collect()
}

/// The texts of a round that an agent writes letter by letter.
pub(super) fn written(number: u64) -> Vec<String> {
    let texts = round(number).into_iter().filter_map(|message| {
        let block = &message["message"]["content"][0];
        let text = match block["type"].as_str()? {
            "thinking" => &block["thinking"],
            "text" => &block["text"],
            // A tool's input is shown as the JSON that it is.
            "tool_use" => return Some(block["input"].to_string()),
            _ => return None,
        };
        text.as_str().map(str::to_owned)
    });
    texts.collect()
}

/// The end of a long text that is being written.
pub(super) fn unfinished() -> String {
    PROSE.repeat(5_000)
}

fn message(role: &str, content: &Value) -> Value {
    json!({"type": role, "parent_tool_use_id": null, "session_id": "bench", "message": {
        "id": "msg", "type": "message", "role": role, "model": "bench", "content": [content],
        "stop_reason": null, "usage": {"input_tokens": 1, "output_tokens": 1},
    }})
}
