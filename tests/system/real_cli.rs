//! The main job with the real CLI, against a scripted model.
//!
//! The CLI is named by `REDRAFT_TEST_CLAUDE` (the newest release that is tested) and
//! `REDRAFT_TEST_CLAUDE_OLD` (the oldest); a test without its CLI says so and does not run.

use std::{fs, os::unix::fs::symlink, time::Duration};

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    mock_api::MockApi,
    session::Session,
    stream::Message,
};

pub(crate) const CURRENT: &str = "REDRAFT_TEST_CLAUDE";
pub(crate) const OLDEST: &str = "REDRAFT_TEST_CLAUDE_OLD";

/// What each scripted answer costs in tokens.
const INPUT: i64 = 100;
const OUTPUT: i64 = 20;

/// Where the CLI is, as this variable names it.
pub(crate) fn claude(variable: &str) -> Option<String> {
    #[expect(
        clippy::disallowed_methods,
        reason = "who runs the tests says where the CLI is"
    )]
    let path = std::env::var(variable).ok();
    if path.is_none() {
        println!("SKIPPED: {variable} does not name a Claude Code CLI");
    }
    path
}

/// An installation with the real CLI and a scripted model.
pub(crate) struct Scripted {
    // Ended first: it is not the installation's.
    _api: MockApi,
    pub(crate) app: TestApp,
    pub(crate) project: Project,
    pub(crate) planning: String,
}

impl Scripted {
    pub(crate) async fn start(
        claude: &str,
        settings: &[(&str, &str)],
        turns: Value,
        after: Value,
    ) -> Self {
        Self::start_with(claude, settings, json!({}), turns, after).await
    }

    /// The same with these settings of the step.
    pub(crate) async fn start_with(
        claude: &str,
        settings: &[(&str, &str)],
        config: Value,
        turns: Value,
        after: Value,
    ) -> Self {
        let mut app = TestApp::new();
        let folder = app.folder().join("projects/shop");
        let api = MockApi::start(&folder, turns, after);
        app.set("REDRAFT_AGENT", "claude");
        app.set("REDRAFT_CLAUDE", claude);
        app.set("ANTHROPIC_BASE_URL", &api.url);
        if settings
            .iter()
            .all(|(name, _)| *name != "CLAUDE_CODE_OAUTH_TOKEN")
        {
            app.set("ANTHROPIC_API_KEY", "sk-ant-not-a-real-key");
        }
        for (name, value) in settings {
            app.set(name, value);
        }
        app.start_up(1);
        let project = app.project("shop").await;
        project.write("design.md", SHOP);
        let planning = app.workflow_with(&project, "design.md", config).await;
        Self {
            _api: api,
            app,
            project,
            planning,
        }
    }

    pub(crate) async fn session(&self, iterations: u32) -> Session<'_> {
        Session::start(&self.app, &self.planning, "Make it complete.", iterations).await
    }

    pub(crate) async fn in_the_file(&self, text: &str) {
        eventually("the file holds the result", async || {
            (self.project.read("design.md") == text).then_some(())
        })
        .await;
    }
}

pub(crate) fn tool(name: &str, input: Value) -> Value {
    json!({"blocks": [{"type": "tool_use", "name": name, "input": input}]})
}

pub(crate) fn read() -> Value {
    tool("Read", json!({"file_path": "{{project}}/{{document}}"}))
}

pub(crate) fn write(path: &str, text: &str) -> Value {
    tool("Write", json!({"file_path": path, "content": text}))
}

pub(crate) fn edit(old: &str, new: &str) -> Value {
    let path = "{{project}}/{{document}}";
    tool(
        "Edit",
        json!({"file_path": path, "old_string": old, "new_string": new}),
    )
}

pub(crate) fn says(summary: &str) -> Value {
    let text = format!("Done.\n\n<changes_summary>{summary}</changes_summary>");
    json!({"blocks": [{"type": "text", "text": text}]})
}

pub(crate) fn of<'a>(told: &'a [Message], kind: &'a str) -> impl Iterator<Item = &'a Message> {
    told.iter().filter(move |message| message.kind() == kind)
}

/// One iteration with Edit, one with Write.
async fn edits_and_writes(claude: &str) {
    const WRITTEN: &str = "# Ticket shop\n\nWritten anew.\n";
    let turns = json!([
        {"blocks": [
            {"type": "thinking", "thinking": "The seats are missing."},
            {"type": "text", "text": "I read it first."},
            {"type": "tool_use", "name": "Read", "input": {"file_path": "{{project}}/{{document}}"}},
        ]},
        edit("TBD", "Every seat has a number."),
        says("Seats have numbers."),
        read(),
        write("{{project}}/{{document}}", WRITTEN),
        says("Written anew."),
    ]);
    let scripted = Scripted::start(claude, &[], turns, json!("error")).await;
    let session = scripted.session(2).await;
    let told = session.follow().await;
    session.check(&told).await;

    assert_eq!(
        told.last().unwrap().data["iterations_completed"],
        2,
        "{told:#?}"
    );
    let tools: Vec<&Value> = of(&told, "tool_use").map(|m| &m.data["tool"]).collect();
    assert_eq!(tools, ["Read", "Edit", "Read", "Write"]);
    let results = of(&told, "tool_result");
    for (used, result) in of(&told, "tool_use").zip(results) {
        assert_eq!(used.data["tool_use_id"], result.data["tool_use_id"]);
        assert_eq!(result.data["is_error"], false, "{}", result.data);
    }
    let said = |text: &str| of(&told, "content").any(|m| m.data["text"] == text);
    assert!(said("I read it first."));
    assert_eq!(of(&told, "thinking").count(), 1);

    let iterations = session.iterations().await;
    assert_eq!(iterations[0]["summary"], "Seats have numbers.");
    assert_eq!(iterations[1]["summary"], "Written anew.");
    let diff = session.diff(&iterations[0]).await;
    let changed: Vec<String> = diff["diff_lines"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|line| line["type"] == "add" || line["type"] == "remove")
        .map(|line| {
            format!(
                "{}: {}",
                line["type"].as_str().unwrap(),
                line["line"].as_str().unwrap()
            )
        })
        .collect();
    assert_eq!(changed, ["remove: -TBD", "add: +Every seat has a number."]);
    assert_eq!(diff["chars_removed"], 3);
    assert_eq!(diff["chars_added"], 24);
    for iteration in &iterations {
        assert_eq!(iteration["input_tokens"], 3 * INPUT, "{iteration}");
        assert_eq!(iteration["output_tokens"], 3 * OUTPUT, "{iteration}");
        assert!(iteration["cost_usd"].as_f64().unwrap() > 0.0);
    }
    let ended = session.get().await;
    let cost = |value: &Value| value["cost_usd"].as_f64().unwrap();
    let sum = iterations.iter().map(cost).sum::<f64>();
    assert!((cost(&ended) - sum).abs() < 1e-9, "{sum} {ended}");
    assert_eq!(ended["cost_is_estimate"], false);
    scripted.in_the_file(WRITTEN).await;
}

#[tokio::test]
async fn the_newest_cli_edits_and_writes_the_document() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    edits_and_writes(&claude).await;
}

#[tokio::test]
async fn the_oldest_cli_edits_and_writes_the_document() {
    let Some(claude) = claude(OLDEST) else { return };
    edits_and_writes(&claude).await;
}

#[tokio::test]
async fn an_overloaded_service_is_tried_again() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    // Three for the first attempt, which gives up; one more that the second attempt's CLI bridges.
    let overloaded = json!({
        "error": {"status": 529, "type": "overloaded_error", "message": "Overloaded"}, "times": 4,
    });
    let turns = json!([overloaded, read(), edit("TBD", "Numbered."), says("Seats.")]);
    let scripted = Scripted::start(&claude, &[], turns, json!("error")).await;
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");
    let attempts = session.attempts().await;
    assert_eq!(attempts.len(), 2, "{attempts:#?}");
    assert_eq!(attempts[0]["outcome"], "overloaded");
    let waited = of(&told, "status").any(|m| m.data["run_status"] == "waiting");
    assert!(waited, "the pause is told");
    scripted
        .in_the_file(&SHOP.replace("TBD", "Numbered."))
        .await;
}

#[tokio::test]
async fn a_usage_limit_is_waited_for() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    #[expect(
        clippy::disallowed_methods,
        reason = "the CLI's API has no clock of ours"
    )]
    let now = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap();
    let resets = now.as_secs() + 6;
    let limited = json!({"error": {
        "status": 429, "type": "rate_limit_error", "message": "Limit reached",
        "headers": {
            "anthropic-ratelimit-unified-status": "rejected",
            "anthropic-ratelimit-unified-reset": resets.to_string(),
            "anthropic-ratelimit-unified-representative-claim": "five_hour",
        },
    }});
    let turns = json!([limited, read(), edit("TBD", "Numbered."), says("Seats.")]);
    let settings = [("CLAUDE_CODE_OAUTH_TOKEN", "sk-ant-oat01-not-a-real-token")];
    let scripted = Scripted::start(&claude, &settings, turns, json!("error")).await;
    let session = scripted.session(1).await;
    let waiting = session.until("waiting").await;
    assert_eq!(waiting["reason"], "usage_limit", "{waiting}");
    assert!(!waiting["wait_until"].is_null(), "{waiting}");
    // Nobody asks it to: it goes on by itself.
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");
    assert_eq!(session.attempts().await[0]["outcome"], "limited");
    scripted
        .in_the_file(&SHOP.replace("TBD", "Numbered."))
        .await;
}

#[tokio::test]
async fn an_attempt_ends_at_its_reservation_and_the_conversation_goes_on_with_another() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let edit = || edit("TBD", "Numbered.");
    // The third message is over the reservation, so its tool is not run; the next attempt asks again.
    let turns = json!([read(), read(), edit(), edit(), says("Seats.")]);
    let scripted = Scripted::start(&claude, &[], turns, json!("error")).await;
    let limits = json!({"day": {"usd": 1.0}, "first_iteration_usd": 0.0025});
    let put = scripted.app.send(Method::PUT, "/api/limits", Some(limits));
    assert!(put.await.0.is_success());
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let attempts = session.attempts().await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");
    assert_eq!(attempts.len(), 2, "{attempts:#?}");
    assert_eq!(attempts[0]["outcome"], "budget_reached");
    assert_eq!(attempts[1]["resumed"], true);
    let cost = |attempt: &Value| attempt["cost_usd"].as_f64().unwrap();
    let day = scripted.app.get("/api/limits").await["spent"]["day"].clone();
    let sum = attempts.iter().map(cost).sum::<f64>();
    assert!((day["usd"].as_f64().unwrap() - sum).abs() < 1e-9, "{day}");
    assert_eq!(day["reserved_usd"], 0.0);
    scripted
        .in_the_file(&SHOP.replace("TBD", "Numbered."))
        .await;
}

#[tokio::test]
async fn a_refused_key_pauses_the_session_and_says_what_to_do() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let refused = json!({"error": {
        "status": 401, "type": "authentication_error", "message": "invalid x-api-key",
    }, "times": 20});
    let scripted = Scripted::start(&claude, &[], json!([refused]), json!("last")).await;
    let session = scripted.session(2).await;
    let paused = session.until("paused").await;
    assert_eq!(paused["needs_user"], true, "{paused}");
    assert_eq!(paused["reason"], "needs_login", "{paused}");
    let sentence = paused["sentence"].as_str().unwrap().to_lowercase();
    assert!(
        sentence.contains("key") || sentence.contains("log in"),
        "{sentence}"
    );
    assert!(sentence.contains("resume"), "{sentence}");
    assert_eq!(session.attempts().await.len(), 1, "it is not tried in vain");
}

#[tokio::test]
async fn a_stream_that_hangs_is_cut_off_and_tried_again_and_then_given_up() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let hangs = json!({"blocks": [{"type": "text", "text": "Well"}], "hang": "after_start"});
    let settings = [("REDRAFT_IDLE_TIMEOUT_SECS", "2")];
    let scripted = Scripted::start(&claude, &settings, json!([hangs]), json!("last")).await;
    let session = scripted.session(1).await;
    let told = session.follow().await;
    session.check(&told).await;
    let last = told.last().unwrap();
    assert_eq!((last.kind(), &last.data["fatal"]), ("error", &json!(true)));
    let attempts = session.attempts().await;
    let outcomes: Vec<&Value> = attempts.iter().map(|a| &a["outcome"]).collect();
    assert_eq!(outcomes, ["timed_out", "timed_out", "timed_out"]);
    let ended = session.get().await;
    assert_eq!(ended["run_status"], "error");
    assert!(
        ended["error_message"]
            .as_str()
            .unwrap()
            .contains("tried 3 times"),
        "{ended}"
    );
    assert_eq!(scripted.project.read("design.md"), SHOP);
}

#[tokio::test]
async fn only_the_working_copy_can_be_written() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    let mut first = read();
    // Time to lay the trap in the working folder.
    first["delay_ms"] = json!(1_500);
    let turns = json!([
        first,
        write("{{project}}/README.md", "changed"),
        write("{{project}}/design.md", "changed"),
        write("{{project}}/{{folder}}/../escaped.md", "changed"),
        write("{{project}}/../outside/new.md", "changed"),
        write("{{project}}/{{folder}}/out/new.md", "changed"),
        write("{{project}}/{{folder}}/file.md", "changed"),
        write("{{project}}/.claude/settings.json", "{}"),
        edit("TBD", "Numbered."),
        says("Seats."),
    ]);
    let scripted = Scripted::start(&claude, &[], turns, json!("error")).await;
    let project = &scripted.project;
    project.write("README.md", "as it was");
    let outside = scripted.app.folder().join("projects/outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("file.md"), "as it was").unwrap();

    let session = scripted.session(1).await;
    let work = eventually("there is a working folder", async || {
        let mut folders = fs::read_dir(project.folder.join(".redraft/work")).ok()?;
        folders.find_map(|folder| Some(folder.ok()?.path()).filter(|path| path.is_dir()))
    })
    .await;
    symlink(&outside, work.join("out")).unwrap();
    symlink(outside.join("file.md"), work.join("file.md")).unwrap();
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");

    let writes = of(&told, "tool_result").filter(|m| m.data["tool"] == "Write");
    let writes: Vec<&Message> = writes.collect();
    assert_eq!(writes.len(), 7);
    for refused in writes {
        assert_eq!(refused.data["is_error"], true, "{}", refused.data);
    }
    assert_eq!(project.read("README.md"), "as it was");
    assert_eq!(
        fs::read_to_string(outside.join("file.md")).unwrap(),
        "as it was"
    );
    assert!(!outside.join("new.md").exists());
    assert!(!project.folder.join(".claude").exists());
    assert!(!work.with_file_name("escaped.md").exists());
    scripted
        .in_the_file(&SHOP.replace("TBD", "Numbered."))
        .await;
    let left = scripted
        .app
        .signs
        .left_after(Duration::from_secs(2), |process| {
            process.is("up") || process.is("api") || process.is("worker") || process.is_mock()
        });
    assert!(left.is_empty(), "lives on: {left:?}");
}
