//! The settings of a step, as the agent gets them.

use std::time::Duration;

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp},
    documents::SHOP,
    session::Session,
};

const HANGS: &str = "Make it complete.\ndemo: hang=text";

/// The `planning` path of a workflow of one step with these settings, besides its document.
async fn planned(app: &TestApp, project: &Project, mut config: Value) -> String {
    config["design_doc_path"] = json!("design.md");
    let steps = json!([{"name": "Design", "step_type": "interactive", "config": config}]);
    let path = format!("{}/workflows", project.base);
    let workflow = app
        .post(&path, json!({"name": "Plan", "steps": steps}))
        .await;
    format!("{path}/{}/planning", workflow["id"].as_str().unwrap())
}

async fn shop(app: &TestApp) -> Project {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    project
}

/// The words after a flag, up to the next flag.
fn after<'a>(words: &'a [String], flag: &str) -> Vec<&'a str> {
    let from = words.iter().position(|word| word == flag);
    let from = from.unwrap_or_else(|| panic!("no {flag} in {words:?}"));
    let words = words[from + 1..].iter().map(String::as_str);
    words.take_while(|word| !word.starts_with("--")).collect()
}

/// The command line of the agent that a session of this step starts; the session is over then.
async fn command_line(app: &TestApp, planning: &str, wanted: Value) -> Vec<String> {
    let session = Session::start_with(app, planning, wanted).await;
    let words = app.agent().await.arguments;
    session.cancel().await;
    words
}

#[tokio::test]
async fn a_steps_model_is_the_agents_unless_the_request_names_another() {
    let app = TestApp::up(1);
    let project = shop(&app).await;
    let named = planned(&app, &project, json!({"model": "sonnet"})).await;
    let words = command_line(&app, &named, json!({"prompt": HANGS})).await;
    assert_eq!(after(&words, "--model"), ["sonnet"]);
    let wanted = json!({"prompt": HANGS, "model": "haiku"});
    let words = command_line(&app, &named, wanted).await;
    assert_eq!(after(&words, "--model"), ["haiku"]);
    let plain = planned(&app, &project, json!({})).await;
    let words = command_line(&app, &plain, json!({"prompt": HANGS})).await;
    assert_eq!(after(&words, "--model"), ["opus"]);
}

#[tokio::test]
async fn a_steps_tools_are_the_agents_and_none_writes_outside_the_working_copy() {
    let app = TestApp::up(1);
    let project = shop(&app).await;
    let tools = json!({"allowedTools": ["Read", "Bash(git log *)", "Write"]});
    let named = planned(&app, &project, tools).await;
    let words = command_line(&app, &named, json!({"prompt": HANGS})).await;
    assert_eq!(after(&words, "--tools"), ["Read,Bash,Write"]);
    let allowed = after(&words, "--allowedTools");
    assert_eq!(allowed[..2], ["Read", "Bash(git log *)"]);
    let write = allowed[2];
    let folder = write.strip_prefix("Edit(/.redraft/work/");
    assert!(folder.is_some_and(|rest| rest.ends_with("/**)")), "{write}");
    assert_eq!(allowed.len(), 3);

    let plain = planned(&app, &project, json!({})).await;
    let words = command_line(&app, &plain, json!({"prompt": HANGS})).await;
    let expected = "WebSearch,WebFetch,Read,Glob,Grep,Edit,Write";
    assert_eq!(
        after(&words, "--tools"),
        [expected],
        "no commands by itself"
    );
    let none = planned(&app, &project, json!({"allowedTools": []})).await;
    let words = command_line(&app, &none, json!({"prompt": HANGS})).await;
    assert_eq!(after(&words, "--tools"), [""]);
    assert!(!words.iter().any(|word| word == "--allowedTools"));
}

#[tokio::test]
async fn a_steps_permissions_say_which_tools_the_agent_has() {
    let app = TestApp::up(1);
    let project = shop(&app).await;
    for (profile, tools, writes) in [
        ("read_only", "WebSearch,WebFetch,Read,Glob,Grep", false),
        (
            "document",
            "WebSearch,WebFetch,Read,Glob,Grep,Edit,Write",
            true,
        ),
        (
            "commands",
            "WebSearch,WebFetch,Read,Glob,Grep,Edit,Write,Bash",
            true,
        ),
    ] {
        let planning = planned(&app, &project, json!({"permissions": profile})).await;
        let words = command_line(&app, &planning, json!({"prompt": HANGS})).await;
        assert_eq!(after(&words, "--tools"), [tools], "{profile}");
        let allowed = after(&words, "--allowedTools");
        let edits: Vec<_> = allowed
            .iter()
            .filter(|rule| rule.starts_with("Edit"))
            .collect();
        assert_eq!(edits.len(), usize::from(writes), "{profile}: {allowed:?}");
        assert!(
            edits
                .iter()
                .all(|rule| rule.starts_with("Edit(/.redraft/work/"))
        );
        assert_eq!(allowed.contains(&"Bash"), profile == "commands");
        assert_eq!(after(&words, "--permission-mode"), ["dontAsk"]);
    }
}

#[tokio::test]
async fn what_a_step_does_not_allow_is_refused_without_asking() {
    let app = TestApp::up(1);
    let project = shop(&app).await;
    let wide = json!({"allowedTools": ["Bash", "Edit(/src/**)", "Write(//etc/**)"]});
    let planning = planned(&app, &project, wide).await;
    let words = command_line(&app, &planning, json!({"prompt": HANGS})).await;
    assert_eq!(after(&words, "--permission-mode"), ["dontAsk"]);
    assert_eq!(after(&words, "--setting-sources"), ["user"]);
    assert!(words.iter().any(|word| word == "--strict-mcp-config"));
    let allowed = after(&words, "--allowedTools");
    assert_eq!(allowed[0], "Bash");
    assert!(
        allowed[1].starts_with("Edit(/.redraft/work/"),
        "{allowed:?}"
    );
    assert_eq!(allowed.len(), 2);
}

#[tokio::test]
async fn a_steps_timeout_ends_its_agent_and_a_change_holds_for_the_next_one() {
    let mut app = TestApp::new();
    app.set("REDRAFT_BACK_OFF_SECS", "600");
    app.start_up(1);
    let project = shop(&app).await;
    let planning = planned(&app, &project, json!({"timeout": 2})).await;
    let session = Session::start(&app, &planning, HANGS, 1).await;
    let waiting = session.until("waiting").await;
    let attempts = session.attempts().await;
    let message = attempts[0]["message"].as_str().unwrap();
    assert!(message.contains("2 s"), "{message}");
    assert_eq!(waiting["reason"], "back_off");
    let left = app.signs.left_after(Duration::from_secs(1), |process| {
        ["up", "api", "worker"].iter().any(|name| process.is(name))
    });
    assert!(left.is_empty(), "lives on: {left:?}");

    let workflow = planning.trim_end_matches("/planning");
    let step = app.get(workflow).await["steps"][0]["id"].clone();
    let config = json!({"design_doc_path": "design.md", "timeout": 1});
    let path = format!("{workflow}/steps/{step}");
    let change = Some(json!({"config": config}));
    let (status, _) = app.send(Method::PATCH, &path, change).await;
    assert_eq!(status, 200);
    session.resume().await;
    session.until("waiting").await;
    let attempts = session.attempts().await;
    let message = attempts[1]["message"].as_str().unwrap();
    assert!(message.contains("1 s"), "{message}");
    session.cancel().await;
}
