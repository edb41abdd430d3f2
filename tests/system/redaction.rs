//! No secret that an agent says reaches the database, the log, a viewer or an export; what the user writes
//! is kept as it is.

use std::{fs, os::unix::fs::PermissionsExt as _, path::Path, time::Duration};

use serde_json::{Value, json};

use crate::{app::TestApp, session::Session, stream::follow};

/// The longest that an answer may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// Letters and digits as a machine makes them, put together so that no scanner takes this file for a leak.
const RANDOM: &str = "a8F3kd92LmQ0zX7cV1bNp5Rt6Yw4Es0Gh2Jk9uIo3PaSdFqWe8RtYuIo";

/// One for each way of a text, so that a leak says which way it took.
fn secret(way: &str) -> String {
    format!("sk-ant-api03-{way}{RANDOM}")
}

const WAYS: [&str; 17] = [
    "text", "thinking", "input", "named", "result", "unknown", "partial", "stderr", "final",
    "plain", "raw", "typed", "colour", "lines", "thought", "window", "kind",
];

fn line(value: &Value) -> String {
    value.to_string()
}

pub(crate) fn message(role: &str, content: Value) -> Value {
    json!({"type": role, "message": {
        "id": "msg_1", "type": "message", "role": role, "model": "claude-opus-5-5",
        "content": [content], "usage": {"input_tokens": 1, "output_tokens": 1},
    }, "parent_tool_use_id": null, "session_id": "s", "uuid": "u"})
}

/// A piece of a tool's input, which is JSON within JSON.
pub(crate) fn typed(text: &str) -> Value {
    json!({"type": "stream_event", "event": {
        "type": "content_block_delta", "index": 1, "delta": {"type": "input_json_delta", "partial_json": text},
    }, "session_id": "s", "parent_tool_use_id": null})
}

pub(crate) fn begun(index: u32, block: &Value) -> Value {
    json!({"type": "stream_event", "event": {"type": "content_block_start", "index": index,
        "content_block": block}, "session_id": "s", "parent_tool_use_id": null})
}

pub(crate) fn thought(text: &str) -> Value {
    json!({"type": "stream_event", "event": {
        "type": "content_block_delta", "index": 2, "delta": {"type": "thinking_delta", "thinking": text},
    }, "session_id": "s", "parent_tool_use_id": null})
}

pub(crate) fn delta(text: &str) -> Value {
    json!({"type": "stream_event", "event": {
        "type": "content_block_delta", "index": 0, "delta": {"type": "text_delta", "text": text},
    }, "session_id": "s", "parent_tool_use_id": null})
}

/// What the agent says: a secret by every way there is, one of them in two pieces.
fn lines(fails: bool) -> String {
    let (half, rest) = (&secret("partial")[..20], &secret("partial")[20..]);
    let values = [
        json!({"type": "system", "subtype": "init", "session_id": "0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3",
            "model": "claude-opus-5-5", "claude_code_version": "2.1.330", "tools": []}),
        json!({"type": "stream_event", "event": {"type": "message_start", "message": {
            "id": "msg_1", "model": "claude-opus-5-5", "usage": {"input_tokens": 1, "output_tokens": 1}}},
            "session_id": "s", "parent_tool_use_id": null}),
        json!({"type": "stream_event", "event": {"type": "content_block_start", "index": 0,
            "content_block": {"type": "text", "text": ""}}, "session_id": "s",
            "parent_tool_use_id": null}),
        delta(&format!("The key is {half}")),
        delta(&format!("{rest} as it stands. ")),
        message(
            "assistant",
            json!({"type": "text", "text": format!("It is {}.", secret("text"))}),
        ),
        message(
            "assistant",
            json!({"type": "thinking", "thinking": format!("Hm: {}", secret("thinking")),
            "signature": "x"}),
        ),
        message(
            "assistant",
            json!({"type": "tool_use", "id": "t1", "name": "Bash", "input": {
                "command": format!("curl -H 'x-api-key: {}' x", secret("input")),
                "password": format!("named{RANDOM}"),
            }}),
        ),
        message(
            "user",
            json!({"type": "tool_result", "tool_use_id": "t1",
            "content": format!("ANTHROPIC_API_KEY={}\nok", secret("result"))}),
        ),
        message(
            "user",
            json!({"type": "tool_result", "tool_use_id": "t1",
            "content": format!("\u{1b}[32m{}\u{1b}[0m", secret("colour"))}),
        ),
        message(
            "user",
            json!({"type": "tool_result", "tool_use_id": "t1", "content": format!(
                "     1→A=1\n     2→DB_PASSWORD=lines{RANDOM}\n     3→password: lines{RANDOM}\n")}),
        ),
        begun(
            1,
            &json!({"type": "tool_use", "id": "t2", "name": "Write", "input": {}}),
        ),
        typed(&format!(
            r#"{{"file_path":"x","content":"A=1\nAPI_KEY=typed{RANDOM}\nB=2 "#
        )),
        typed("and so on. "),
        begun(2, &json!({"type": "thinking", "thinking": ""})),
        thought(&format!("It may be {} after all. ", secret("thought"))),
        json!({"type": "rate_limit_event", "rate_limit_info": {
            "status": "allowed", "resetsAt": 1_900_000_000, "rateLimitType": secret("window"),
            "utilization": 0.5}}),
        json!({"type": secret("kind"), "x": 1}),
        json!({"type": "unheard_of", "deep": {"of": [format!("new {}", secret("unknown"))]}}),
    ];
    let mut all: Vec<String> = values.iter().map(line).collect();
    all.push(format!("no JSON at all, but {}", secret("plain")));
    all.push(format!("{{\"broken\": \"{}\"", secret("raw")));
    let text = format!("Done with {}.", secret("final"));
    all.push(line(
        &json!({"type": "result", "is_error": fails, "result": text,
        "subtype": if fails { "error_during_execution" } else { "success" },
        "errors": [text], "num_turns": 1, "duration_ms": 1, "total_cost_usd": 0.01,
        "session_id": "0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3",
        "usage": {"input_tokens": 1, "output_tokens": 1}}),
    ));
    all.join("\n") + "\n"
}

/// A program in the place of the CLI that says these lines.
fn talkative(app: &TestApp, fails: bool) -> String {
    let errors = format!("warning: {}\n", secret("stderr"));
    program(app, &lines(fails), &errors, fails)
}

/// A program in the place of the CLI that says these lines, with these on its standard error.
pub(crate) fn program(app: &TestApp, lines: &str, errors: &str, fails: bool) -> String {
    let folder = app.folder().join("talking");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("lines"), lines).unwrap();
    fs::write(folder.join("stderr"), errors).unwrap();
    let program = folder.join("claude");
    let script = "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '2.1.330 (Claude Code)'; exit; fi\n\
                  cat > /dev/null\nhere=$(dirname \"$0\")\ncat \"$here/stderr\" >&2\ncat \"$here/lines\"\n\
                  sleep 1\n";
    let exit = if fails { "exit 1\n" } else { "" };
    fs::write(&program, format!("{script}{exit}")).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    program.to_str().unwrap().to_owned()
}

/// The middle of a secret, in case that something else took out its beginning.
fn needle(way: &str) -> String {
    format!("{way}{}", &RANDOM[..20])
}

fn holds_bytes(bytes: &[u8], way: &str) -> bool {
    let needle = needle(way);
    let mut parts = bytes.windows(needle.len());
    parts.any(|part| part == needle.as_bytes())
}

/// Every file below a folder that holds one of the secrets.
fn leaks(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(leaks(&path));
            continue;
        }
        let bytes = fs::read(&path).unwrap_or_default();
        for way in WAYS {
            if holds_bytes(&bytes, way) {
                found.push(format!("{way} in {}", path.display()));
            }
        }
    }
    found
}

async fn work(fails: bool) {
    let mut app = TestApp::new();
    let program = talkative(&app, fails);
    app.set("REDRAFT_AGENT", "claude");
    app.set("REDRAFT_CLAUDE", &program);
    app.set("REDRAFT_LOG", "debug");
    app.start_up(1);
    let project = app.project("shop").await;
    project.write("plan.md", "# Plan\n\nSell tea.\n");
    let planning = app.workflow(&project, "plan.md").await;
    let own = format!("My own key is {}", secret("mine"));
    let session = Session::start_with(
        &app,
        &planning,
        json!({"prompt": own, "iterations": 1, "agent": "claude"}),
    )
    .await;
    let streamed = session.follow().await;
    let told: String = streamed
        .iter()
        .map(|message| message.data.to_string())
        .collect();
    for way in WAYS {
        assert!(!told.contains(&needle(way)), "{way} was told");
    }
    assert!(told.contains("[redacted: an Anthropic key]"), "{told}");
    evidence(&app, &session).await;
    let written = session.get_with("?secrets=shown").await;
    assert_eq!(written["prompt"], own, "what the user wrote is kept");
    let shown = session.get().await["prompt"].to_string();
    assert!(
        shown.contains("[redacted: "),
        "and masked where it is shown: {shown}"
    );
    exported(&app);
    app.stop();
    assert_eq!(leaks(&app.home), [""; 0]);
}

/// What is known about the attempts, as a person is shown it.
async fn evidence(app: &TestApp, session: &Session<'_>) {
    for what in ["attempts", "events", "iterations"] {
        let told = session.get_with(&format!("/{what}")).await.to_string();
        assert!(
            !WAYS.iter().any(|way| told.contains(&needle(way))),
            "{what}: {told}"
        );
    }
    let told = app.said(&["sessions", "show", &session.id]);
    assert!(
        !told.contains(&needle("mine")) && told.contains("[redacted: "),
        "{told}"
    );
}

/// The project's archive, with what the user wrote masked and, where that is wanted, as it was written.
fn exported(app: &TestApp) {
    for (file, with, holds) in [
        ("masked", None, false),
        ("whole", Some("--with-secrets"), true),
    ] {
        let file = app.folder().join(file);
        let mut export = vec!["export", "shop", file.to_str().unwrap()];
        export.extend(with);
        app.said(&export);
        let archive = zstd::decode_all(fs::File::open(&file).unwrap()).unwrap();
        assert_eq!(holds_bytes(&archive, "mine"), holds, "{export:?}");
        assert!(
            WAYS.iter().all(|way| !holds_bytes(&archive, way)),
            "{export:?}"
        );
    }
}

#[tokio::test]
async fn no_secret_of_an_agent_is_kept() {
    work(false).await;
}

#[tokio::test]
async fn no_secret_of_an_agent_that_fails_is_kept() {
    work(true).await;
}

#[tokio::test]
async fn no_secret_of_a_conversation_is_kept() {
    let mut app = TestApp::new();
    let program = talkative(&app, false);
    app.set("REDRAFT_AGENT", "claude");
    app.set("REDRAFT_CLAUDE", &program);
    app.start_up(1);
    let project = app.project("shop").await;
    project.write("plan.md", "# Plan\n\nSell tea.\n");
    let planning = app.workflow(&project, "plan.md").await;
    app.get(&planning).await;
    let said = app
        .post(
            &format!("{planning}/message"),
            json!({"content": format!("I have {}.", secret("mine"))}),
        )
        .await;
    let warning = said["warnings"][0].as_str().unwrap_or_default();
    assert!(
        warning.starts_with("This looks like an Anthropic key"),
        "{said}"
    );
    let told = follow(&app, &format!("{planning}/stream"), None, PATIENCE).await;
    let told: String = told
        .iter()
        .map(|message| message.data.to_string())
        .collect();
    assert!(told.contains("[redacted: an Anthropic key]"), "{told}");
    let shown = app.get(&planning).await.to_string();
    for way in WAYS.iter().chain(&["mine"]) {
        assert!(
            !told.contains(&needle(way)) && !shown.contains(&needle(way)),
            "{way}: {told} {shown}"
        );
    }
    app.stop();
    assert_eq!(leaks(&app.home), [""; 0]);
}
