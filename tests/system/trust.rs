//! A repository's own settings for agents with the real CLI: used only where they are trusted, as they were
//! looked at, and never by an agent that may write one document at most.

use std::fs;

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    app::Project,
    documents::SHOP,
    real_cli::{CURRENT, OLDEST, Scripted, claude, of, says},
    session::Session,
    stream::Message,
};

const TRUST: &str = "/api/projects/shop/trust";

/// What the repository would run: a hook, and a server.
const RUN: [&str; 2] = ["hook-ran", "server-ran"];

/// The programs that have run since the last look.
fn have_run(project: &Project) -> Vec<&'static str> {
    let ran = RUN.into_iter();
    ran.filter(|name| fs::remove_file(project.folder.join(name)).is_ok())
        .collect()
}

/// Runs a session to its end; returns what was told.
async fn run(scripted: &Scripted, planning: &str) -> Vec<Message> {
    let session = Session::start(&scripted.app, planning, "Look.", 1).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done", "{told:#?}");
    told
}

async fn trust(scripted: &Scripted) {
    let shown = scripted.app.ok(Method::GET, TRUST, None).await;
    let wanted = json!({"fingerprint": shown["fingerprint"]});
    let trusted = scripted.app.ok(Method::PUT, TRUST, Some(wanted)).await;
    assert_eq!(trusted["state"], "trusted", "{trusted}");
}

/// Whether it was said that something trusted is not used.
fn is_told(told: &[Message]) -> bool {
    of(told, "status").any(|status| {
        let message = status.data["message"].as_str().unwrap_or_default();
        message.contains("trusted and are not used")
    })
}

async fn uses_what_is_trusted(claude: &str) {
    let turns: Vec<Value> = (0..5).map(|_| says("Nothing to do.")).collect();
    let config = json!({"permissions": "commands"});
    let scripted =
        Scripted::start_with(claude, &[], config, Value::Array(turns), json!("error")).await;
    let project = &scripted.project;
    fs::create_dir_all(project.folder.join(".claude/commands")).unwrap();
    let at = |name: &str| project.folder.join(name).display().to_string();
    let hook = json!({"type": "command", "command": format!("touch {}", at(RUN[0]))});
    let settings = json!({"hooks": {"SessionStart": [{"hooks": [hook]}]}});
    project.write(".claude/settings.json", &settings.to_string());
    let server = json!({"command": "touch", "args": [at(RUN[1])]});
    let servers = json!({"mcpServers": {"local": server}});
    project.write(".mcp.json", &servers.to_string());
    let planning = &scripted.planning;

    let told = run(&scripted, planning).await;
    assert_eq!(have_run(project), Vec::<&str>::new(), "nobody trusts it");
    assert!(!is_told(&told));

    trust(&scripted).await;
    run(&scripted, planning).await;
    assert_eq!(have_run(project), RUN, "it is trusted");

    project.write(".claude/commands/more.md", "More.");
    let told = run(&scripted, planning).await;
    assert_eq!(have_run(project), Vec::<&str>::new(), "it has changed");
    assert!(is_told(&told), "{told:#?}");

    trust(&scripted).await;
    project.write("other.md", SHOP);
    let document = scripted
        .app
        .workflow_with(project, "other.md", json!({}))
        .await;
    run(&scripted, &document).await;
    assert_eq!(
        have_run(project),
        Vec::<&str>::new(),
        "it may write the document only"
    );

    scripted.app.ok(Method::DELETE, TRUST, None).await;
    run(&scripted, planning).await;
    assert_eq!(
        have_run(project),
        Vec::<&str>::new(),
        "the trust was taken back"
    );
}

#[tokio::test]
async fn the_newest_cli_uses_a_repositorys_settings_as_long_as_they_are_trusted() {
    let Some(claude) = claude(CURRENT) else {
        return;
    };
    uses_what_is_trusted(&claude).await;
}

#[tokio::test]
async fn the_oldest_cli_uses_a_repositorys_settings_as_long_as_they_are_trusted() {
    let Some(claude) = claude(OLDEST) else {
        return;
    };
    uses_what_is_trusted(&claude).await;
}
