//! What the terminal takes with it past the API is in the audit log.

use serde_json::Value;

use super::{one_session, planned};
use crate::app::TestApp;

/// What the terminal did, and on which object, oldest first.
fn by_terminal(app: &TestApp) -> Vec<(String, String)> {
    let log = app.said(&["audit", "--json", "--who", "terminal"]);
    let entries = log.lines().rev();
    let entries = entries.map(|line| serde_json::from_str::<Value>(line).unwrap());
    entries
        .map(|entry| {
            let text = |field: &str| entry[field].as_str().unwrap().to_owned();
            (text("operation"), text("object"))
        })
        .collect()
}

#[tokio::test]
async fn exports_backups_restores_and_showing_the_token_are_in_the_audit_log() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    one_session(&app, &planning).await;
    let file = |name: &str| app.folder().join(name).to_str().unwrap().to_owned();
    let (masked, whole, copy) = (file("masked"), file("whole"), file("copy.sqlite3"));
    app.said(&["export", "shop", &masked]);
    app.said(&["export", "shop", &whole, "--with-secrets"]);
    app.said(&["backup", &copy]);
    app.said(&["token"]);
    let entry = |what: &str, on: &str| (what.to_owned(), on.to_owned());
    let mut expected = vec![
        entry("export_project", "projects/shop"),
        entry("export_project", "projects/shop with secrets"),
        entry("backup", &copy),
        entry("show_home_token", ""),
    ];
    assert_eq!(by_terminal(&app), expected);
    // The log is the one of the backup then, and says that it was put back.
    app.said(&["stop"]);
    app.said(&["restore", &copy]);
    expected.truncate(2);
    expected.push(entry("restore", &copy));
    assert_eq!(by_terminal(&app), expected);
}
