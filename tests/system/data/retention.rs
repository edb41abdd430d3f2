//! `redraft prune`, and what a pruned session looks like.

use std::fs;

use super::{
    backup::{has_python, python},
    complaint, json, one_session, planned,
};
use crate::{app::TestApp, session::Session};

#[tokio::test]
async fn what_happened_long_ago_goes_and_the_results_stay() {
    if !has_python() {
        return;
    }
    let app = TestApp::up(1);
    let (_project, planning) = planned(&app).await;
    let id = one_session(&app, &planning).await;
    let lately = one_session(&app, &planning).await;
    let session = Session::of(&app, &planning, &id);
    let before = session.get().await;
    assert_eq!(before["events_pruned_at"], serde_json::Value::Null);
    let (events, attempts) = (session.events().await, session.attempts().await);
    let revisions = session.revisions().await;
    // Ten days pass for the first of them.
    let database = app.home.join("redraft.sqlite3");
    python(
        &database,
        &format!(
            "c.execute(\"UPDATE sessions SET ended_at = ended_at - 864000000 WHERE id = '{id}'\")"
        ),
    );
    let said = complaint(&app.run(&["prune"]));
    assert!(said.contains("--older-than"), "{said}");
    let dry = json(&app, &["prune", "--older-than", "9", "--dry-run", "--json"]);
    assert_eq!(dry["removable"]["sessions"], 1);
    assert_eq!(dry["removable"]["events"], events.len() - 1);
    assert_eq!(session.events().await, events);
    let told = app.said(&["prune", "--older-than", "9", "--dry-run"]);
    assert!(told.contains("Nothing was changed"), "{told}");
    let done = json(&app, &["prune", "--older-than", "9", "--json"]);
    assert_eq!(done["removed"]["events"], events.len() - 1);
    assert_eq!(done["removed"]["blobs"], dry["removable"]["blobs"]);
    let counted = |figures: &serde_json::Value| figures["events"].as_i64().unwrap();
    assert_eq!(
        counted(&done["before"]) - counted(&done["after"]),
        events.len() as i64 - 1
    );
    // It says so, and who watches it gets a clean end.
    let after = session.get().await;
    assert!(after["events_pruned_at"].is_string(), "{after}");
    assert_eq!(after["last_event_id"], before["last_event_id"]);
    assert_eq!(after["cost_usd"], before["cost_usd"]);
    let told = session.follow().await;
    assert_eq!(told.last().unwrap().kind(), "done");
    assert_eq!(
        told.iter().filter(|message| message.id.is_some()).count(),
        1
    );
    assert_eq!(session.attempts().await.len(), attempts.len());
    assert_eq!(session.revisions().await.len(), revisions.len());
    for iteration in session.iterations().await {
        session.diff(&iteration).await;
    }
    assert_eq!(after["artifacts"], before["artifacts"]);
    let other = Session::of(&app, &planning, &lately);
    other.check(&other.follow().await).await;
    assert_eq!(
        other.get().await["events_pruned_at"],
        serde_json::Value::Null
    );
}

#[test]
fn the_setting_is_shown_and_bounded() {
    let mut app = TestApp::new();
    assert!(app.said(&["config"]).contains("(all is kept)"));
    fs::write(app.home.join("config.toml"), "retention_days = 30\n").unwrap();
    let shown = app.said(&["config"]);
    let line = shown
        .lines()
        .find(|line| line.starts_with("retention_days"));
    assert!(line.unwrap().ends_with("30"), "{shown}");
    app.set("REDRAFT_RETENTION_DAYS", "40000");
    let said = complaint(&app.run(&["config"]));
    assert!(said.contains("retention_days"), "{said}");
}
