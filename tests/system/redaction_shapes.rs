//! Each shape of a secret by each way that a text can take, from the agent and from the user: none of them is
//! found in what is kept of the agent, and none in what is shown or exported of the user.

use std::{fs, path::Path, time::Duration};

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::TestApp,
    redaction::{begun, delta, message, program, thought, typed},
    session::Session,
    stream::follow,
};

const LETTERS: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
const HEX: &str = "0123456789abcdef";
const BASE32: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// What stands before the random part of a secret, of which letters and how many that is, and what follows.
type Shape = (&'static str, &'static str, usize, &'static str);

/// Put together from parts, so that no scanner takes this file for a leak.
const SHAPES: [Shape; 51] = [
    ("It is sk-ant-api03-", LETTERS, 60, "."),
    ("It is sk-proj-", LETTERS, 48, "."),
    ("It is AKIA", BASE32, 16, "."),
    ("aws_secret_access_key = ", LETTERS, 40, "\n"),
    ("It is redraft_", HEX, 64, "."),
    ("It is AIza", LETTERS, 35, "."),
    ("It is ya29.", LETTERS, 50, " "),
    ("It is GOCSPX-", LETTERS, 28, "."),
    ("It is ghp_", LETTERS, 36, "."),
    ("It is github_pat_", LETTERS, 60, "."),
    ("It is glpat-", LETTERS, 20, " "),
    ("It is xoxb-123456789012-", LETTERS, 24, "."),
    (
        "https://hooks.slack.com/services/T01/B01/",
        LETTERS,
        24,
        " ",
    ),
    ("It is sk_live_", LETTERS, 24, "."),
    ("It is whsec_", LETTERS, 32, "."),
    ("It is npm_", LETTERS, 36, "."),
    ("It is pypi-AgEIcHlwaS5vcmc", LETTERS, 60, "."),
    ("It is cio", LETTERS, 32, "."),
    ("It is hf_", LETTERS, 34, "."),
    ("It is SG.abcdefghij0123456789ab.", LETTERS, 43, " "),
    ("It is SK", HEX, 32, "."),
    ("It is dop_v1_", HEX, 64, "."),
    ("AccountKey=", LETTERS, 64, ";"),
    ("It is 123456789:AA", LETTERS, 33, "."),
    (
        "It is eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.",
        LETTERS,
        43,
        " ",
    ),
    ("postgres://shop:", LETTERS, 16, "@db/shop"),
    ("https://x.example/?a=1&access_token=", LETTERS, 30, "&b=2"),
    ("Authorization: Basic ", LETTERS, 24, "\r\n"),
    ("X-Api-Key: ", LETTERS, 20, "\n"),
    ("use the bearer ", LETTERS, 40, " now"),
    ("//registry.example/:_authToken=", LETTERS, 20, "\n"),
    ("DB_PASSWORD=", LETTERS, 14, "\n"),
    ("CACHE_KEY=", LETTERS, 24, "\n"),
    ("db:\n  password: ", LETTERS, 14, "\n  port: 1\n"),
    ("token: ", LETTERS, 30, "\n"),
    ("{\"password\": \"", LETTERS, 14, "\"}"),
    ("{\"passphrase\": \"horse 7 staple ", LETTERS, 14, "\"}"),
    ("{\"x_token\": \"", LETTERS, 24, "\"}"),
    (
        "-----BEGIN PRIVATE KEY-----\n",
        LETTERS,
        64,
        "\n-----END PRIVATE KEY-----\n",
    ),
    ("It is gsk_", LETTERS, 52, "."),
    ("It is xai-", LETTERS, 70, "."),
    ("It is hvs.", LETTERS, 24, " "),
    ("It is dckr_pat_", LETTERS, 27, "."),
    ("It is AGE-SECRET-KEY-1", BASE32, 58, "."),
    ("DB_PASS=", LETTERS, 14, "\n"),
    ("PROXY_AUTH=", LETTERS, 24, "\n"),
    ("TOKEN_GITLAB=", LETTERS, 24, "\n"),
    ("machine git.example login me password ", LETTERS, 14, "\n"),
    ("{\"password\": ", "0123456789", 12, "}"),
    ("{\"passwords\": [\"", LETTERS, 14, "\"]}"),
    ("It is ACME-", "0123456789", 12, "."),
];

/// What the last shape is: a pattern of the user's.
const OWN_PATTERN: &str = "ACME-[0-9]{12}";

/// How a text can come from an agent.
const SAID: [&str; 15] = [
    "text", "thinking", "input", "result", "call", "parent", "unknown", "kind", "partial",
    "thought", "typed", "plain", "broken", "stderr", "final",
];

/// How a text can come from the user.
const WRITTEN: [&str; 7] = [
    "document",
    "prompt",
    "note",
    "fork",
    "message",
    "guardrails",
    "resource",
];

/// A secret of one shape on one way.
struct Secret {
    label: String,
    /// Its random part.
    random: String,
    /// A text that holds it.
    text: String,
}

/// All shapes for one way, each with another random part.
fn secrets(way: &str) -> Vec<Secret> {
    let all = SHAPES.iter().enumerate();
    all.map(|(number, (before, letters, length, after))| {
        let random = random(&format!("{way} {number}"), letters, *length);
        Secret {
            label: format!("{way}: {}", before.trim()),
            text: format!("{before}{random}{after}"),
            random,
        }
    })
    .collect()
}

/// Letters as a machine makes them, the same for the same seed. Two digits are among them in any case: without
/// one, some shapes are those of names, too.
fn random(seed: &str, letters: &str, length: usize) -> String {
    let letters: Vec<char> = letters.chars().collect();
    // FNV-1a, and then xorshift: any sequence without a pattern does.
    let start = seed.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    });
    let next = |state: &u64| {
        let mut state = *state;
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        Some(state)
    };
    let states = std::iter::successors(Some(start), next).skip(8);
    let picked = states.map(|state| letters[(state >> 33) as usize % letters.len()]);
    let picked = picked.take(length).enumerate();
    picked
        .map(|(place, letter)| match place {
            3 | 7 if letters.contains(&'7') => '7',
            _ => letter,
        })
        .collect()
}

/// The text in two pieces, cut in the middle of its secret.
fn halves(secret: &Secret) -> (&str, &str) {
    let at = secret.text.find(&secret.random).unwrap() + secret.random.len() / 2;
    secret.text.split_at(at)
}

/// What the agent says of one secret on one way, in lines.
fn said(way: &str, secret: &Secret) -> Vec<String> {
    let text = &secret.text;
    let (first, second) = halves(secret);
    let values = match way {
        "text" => vec![message("assistant", json!({"type": "text", "text": text}))],
        "thinking" => vec![message(
            "assistant",
            json!({"type": "thinking", "thinking": text, "signature": "x"}),
        )],
        "input" => vec![message(
            "assistant",
            json!({"type": "tool_use", "id": "t1", "name": "Write", "input": {"content": text}}),
        )],
        "result" => vec![message(
            "user",
            json!({"type": "tool_result", "tool_use_id": "t1", "content": text}),
        )],
        "call" => vec![message(
            "assistant",
            json!({"type": "tool_use", "id": text, "name": text, "input": {}}),
        )],
        "parent" => {
            let mut of_subagent = message("assistant", json!({"type": "text", "text": "x"}));
            of_subagent["parent_tool_use_id"] = json!(text);
            vec![of_subagent]
        }
        "unknown" => vec![json!({"type": "unheard_of", "deep": {"of": [text]}})],
        "kind" => vec![json!({"type": text})],
        "partial" => vec![
            begun(0, &json!({"type": "text", "text": ""})),
            delta(first),
            delta(&format!("{second} and so on. ")),
        ],
        "thought" => vec![
            begun(2, &json!({"type": "thinking", "thinking": ""})),
            thought(first),
            thought(&format!("{second} and so on. ")),
        ],
        "typed" => {
            let escaped = |part: &str| {
                let quoted = Value::from(part).to_string();
                quoted[1..quoted.len() - 1].to_owned()
            };
            vec![
                begun(
                    1,
                    &json!({"type": "tool_use", "id": "t2", "name": "Write", "input": {}}),
                ),
                typed(&format!("{{\"content\":\"{}", escaped(first))),
                typed(&format!("{} and so on. ", escaped(second))),
            ]
        }
        "plain" => return vec![text.clone()],
        "broken" => {
            return vec![format!(
                "{{\"broken\": {}",
                Value::from(format!("x\n{text}"))
            )];
        }
        other => panic!("{other} is said at the end"),
    };
    values.iter().map(Value::to_string).collect()
}

/// All that the agent says, and what it writes to its standard error.
fn stream(fails: bool) -> (String, String) {
    let mut lines = vec![
        json!({"type": "system", "subtype": "init", "session_id": "0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3",
            "model": "claude-opus-5-5", "claude_code_version": "2.1.330", "tools": []})
        .to_string(),
    ];
    for way in SAID.iter().take(SAID.len() - 2) {
        let all = secrets(way).into_iter();
        // What is no JSON comes line by line, so a secret of several lines comes in pieces.
        let whole = all.filter(|one| *way != "plain" || one.text.trim_end().lines().count() == 1);
        lines.extend(whole.flat_map(|secret| said(way, &secret)));
    }
    let texts = |way: &str| {
        let all = secrets(way).into_iter().map(|secret| secret.text);
        all.collect::<Vec<_>>().join("\n")
    };
    lines.push(
        json!({"type": "result", "is_error": fails, "result": texts("final"),
            "subtype": if fails { "error_during_execution" } else { "success" },
            "errors": [texts("final")], "num_turns": 1, "duration_ms": 1, "total_cost_usd": 0.01,
            "session_id": "0e13421d-ef5d-45bc-b76d-c5e9a83ec6b3",
            "usage": {"input_tokens": 1, "output_tokens": 1}})
        .to_string(),
    );
    (lines.join("\n") + "\n", texts("stderr") + "\n")
}

/// Which of these secrets the bytes hold.
fn held<'a>(bytes: &[u8], secrets: &'a [Secret]) -> Vec<&'a str> {
    let text = String::from_utf8_lossy(bytes);
    let held = secrets.iter();
    held.filter(|secret| text.contains(&secret.random))
        .map(|secret| secret.label.as_str())
        .collect()
}

fn files(folder: &Path) -> Vec<Vec<u8>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(fs::read(&path).unwrap_or_default());
        }
    }
    found
}

fn texts(way: &str) -> String {
    secrets(way)
        .into_iter()
        .map(|secret| secret.text + "\n")
        .collect()
}

/// A Redraft whose agent says all shapes by all ways, on one document that holds them too.
struct Scene {
    app: TestApp,
    planning: String,
}

impl Scene {
    async fn of(fails: bool) -> Self {
        let mut app = TestApp::new();
        let (lines, errors) = stream(fails);
        let claude = program(&app, &lines, &errors, fails);
        for (name, value) in [
            ("REDRAFT_AGENT", "claude"),
            ("REDRAFT_CLAUDE", claude.as_str()),
            ("REDRAFT_LOG", "debug"),
            ("REDRAFT_REDACT", OWN_PATTERN),
        ] {
            app.set(name, value);
        }
        app.start_up(1);
        let project = app.project("shop").await;
        project.write("plan.md", &format!("# Plan\n\n{}", texts("document")));
        let planning = app.workflow(&project, "plan.md").await;
        Self { app, planning }
    }

    /// What the API, the streams and the terminal tell of a session.
    async fn shown_of(&self, session: &Session<'_>) -> Vec<String> {
        let Self { app, planning } = self;
        let streamed = session.follow().await;
        let told = streamed.iter().map(|message| message.data.to_string());
        let mut shown: Vec<String> = told.collect();
        for what in ["", "/attempts", "/events", "/iterations", "/notes"] {
            shown.push(session.get_with(what).await.to_string());
        }
        for attempt in session.attempts().await {
            let events = format!("/attempts/{}/events", attempt["id"]);
            shown.push(session.get_with(&events).await.to_string());
        }
        for iteration in session.iterations().await {
            let prompts = format!("/iterations/{}/prompts", iteration["id"]);
            shown.push(session.get_with(&prompts).await.to_string());
        }
        for revision in session.revisions().await {
            let path = format!("{planning}/revisions/{}", revision["id"]);
            shown.push(app.get(&path).await.to_string());
        }
        let id = session.id.as_str();
        for words in [
            ["sessions", "show", id],
            ["sessions", "logs", id],
            ["sessions", "diff", id],
            ["sessions", "why", id],
        ] {
            for json in [&[][..], &["--json"]] {
                // One that changed nothing has no diff, and one that ended well no reason: that is said, too.
                let output = app.run(&[&words[..], json].concat());
                shown.push(String::from_utf8_lossy(&output.stdout).into_owned());
                shown.push(String::from_utf8_lossy(&output.stderr).into_owned());
            }
        }
        shown
    }

    /// What is found of it, by the API and in the terminal.
    async fn found(&self) -> Vec<String> {
        let mut found = Vec::new();
        for word in ["password", "bearer", "registry", "machine"] {
            let path = format!("/api/search?q={word}");
            found.push(self.app.get(&path).await.to_string());
            found.push(self.app.said(&["search", word]));
            found.push(self.app.said(&["search", word, "--json"]));
        }
        found
    }
}

fn of_agent() -> Vec<Secret> {
    SAID.iter().flat_map(|way| secrets(way)).collect()
}

fn of_user() -> Vec<Secret> {
    WRITTEN.iter().flat_map(|way| secrets(way)).collect()
}

// Commands of the terminal stop this thread; connections that end meanwhile are noticed by the other one.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_shape_is_kept_of_the_agent_or_shown_of_the_user_whatever_way_it_takes() {
    let scene = Scene::of(false).await;
    let (app, planning) = (&scene.app, scene.planning.as_str());
    // What is said in a conversation first, since iterations follow it.
    let project = planning.split("/workflows").next().unwrap();
    let steps = json!([{"name": "Talk", "step_type": "interactive", "config": {"design_doc_path": "talk.md"}}]);
    let body = json!({"name": "Talk", "steps": steps});
    let talk = app.post(&format!("{project}/workflows"), body).await;
    let talk = format!(
        "{project}/workflows/{}/planning",
        talk["id"].as_str().unwrap()
    );
    app.get(&talk).await;
    let message = json!({"content": texts("message")});
    app.post(&format!("{talk}/message"), message).await;
    let answer = follow(app, &format!("{talk}/stream"), None, Duration::from_mins(1)).await;
    let mut shown: Vec<String> = answer.iter().map(|told| told.data.to_string()).collect();
    let guardrails = json!({"guardrails": texts("guardrails")});
    let artifacts = format!("{talk}/artifacts");
    shown.push(
        app.ok(Method::PATCH, &artifacts, Some(guardrails))
            .await
            .to_string(),
    );
    shown.push(app.get(&talk).await.to_string());
    let resource = json!({"file_name": "rules.md", "content": texts("resource")});
    let resources = format!("{project}/resources");
    shown.push(app.post(&resources, resource).await.to_string());
    shown.push(app.get(&resources).await.to_string());
    shown.push(app.get(&format!("{resources}/rules.md")).await.to_string());

    let prompt = texts("prompt");
    let wanted = json!({"prompt": prompt, "iterations": 1, "agent": "claude"});
    let session = Session::start_with(app, planning, wanted).await;
    let notes = format!("{}/{}/notes", session.iterate_path(), session.id);
    app.post(&notes, json!({"content": texts("note")})).await;
    // The user's own are kept as they were written.
    assert_eq!(session.get_with("?secrets=shown").await["prompt"], prompt);
    shown.extend(scene.shown_of(&session).await);
    let revision = &session.revisions().await[0]["id"];
    let wanted = json!({"prompt": texts("fork"), "iterations": 1, "agent": "claude",
        "from_session": session.id});
    let forked = app
        .post(&format!("{planning}/revisions/{revision}/fork"), wanted)
        .await;
    shown.push(forked.to_string());
    let forked = Session::of(app, planning, forked["id"].as_str().unwrap());
    shown.extend(scene.shown_of(&forked).await);
    shown.extend(scene.found().await);

    let (of_agent, of_user) = (of_agent(), of_user());
    let shown = shown.join("\n");
    assert!(shown.contains("[redacted: an Anthropic key]"), "{shown}");
    assert_eq!(held(shown.as_bytes(), &of_agent), [""; 0], "told");
    assert_eq!(held(shown.as_bytes(), &of_user), [""; 0], "shown");

    let file = app.folder().join("exported");
    app.said(&["export", "shop", file.to_str().unwrap()]);
    let archive = zstd::decode_all(fs::File::open(&file).unwrap()).unwrap();
    assert_eq!(held(&archive, &of_agent), [""; 0], "exported");
    assert_eq!(held(&archive, &of_user), [""; 0], "exported");

    // While the newest pages are in the database's log, and after they have moved.
    let mut kept = files(&app.home);
    app.stop();
    kept.extend(files(&app.home));
    for bytes in &kept {
        assert_eq!(held(bytes, &of_agent), [""; 0], "kept");
    }
    // Else nothing was looked for.
    let prompts = secrets("prompt");
    let whole = |bytes: &&Vec<u8>| held(bytes, &prompts).len() == prompts.len();
    let found = kept.iter().filter(whole).count();
    assert!(
        found >= 2,
        "what the user wrote is in the database and in its log"
    );
}

// Commands of the terminal stop this thread; connections that end meanwhile are noticed by the other one.
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn no_shape_is_kept_of_an_agent_that_fails_with_it() {
    let scene = Scene::of(true).await;
    let (app, planning) = (&scene.app, scene.planning.as_str());
    let wanted = json!({"prompt": texts("prompt"), "iterations": 1, "agent": "claude"});
    let session = Session::start_with(app, planning, wanted).await;
    let mut shown = scene.shown_of(&session).await;
    shown.extend(scene.found().await);
    let ended = session.get().await;
    assert_eq!(ended["run_status"], "error", "{ended}");
    let (of_agent, of_user) = (of_agent(), of_user());
    let shown = shown.join("\n");
    assert!(shown.contains("[redacted: an Anthropic key]"), "{shown}");
    assert_eq!(held(shown.as_bytes(), &of_agent), [""; 0], "told");
    assert_eq!(held(shown.as_bytes(), &of_user), [""; 0], "shown");
    app.stop();
    for bytes in files(&app.home) {
        assert_eq!(held(&bytes, &of_agent), [""; 0], "kept");
    }
}
