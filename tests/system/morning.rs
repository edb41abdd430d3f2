//! The morning report and a session as a file, from the terminal.

use std::fs;

use serde_json::Value;

use crate::app::TestApp;

/// The JSON that a command prints.
fn json(app: &TestApp, arguments: &[&str]) -> Value {
    let said = app.said(&[arguments, &["--json"]].concat());
    serde_json::from_str(&said).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {said}"))
}

/// Runs a session of two iterations without a server; what that printed.
fn ran(app: &TestApp) -> String {
    let folder = app.folder().join("projects").join("Shop");
    fs::create_dir_all(&folder).unwrap();
    let document = folder.join("design.md");
    let text = "# Shop\n\nIt should be fast.\n\n## Payments\n\nErrors are handled properly.\n";
    fs::write(&document, text).unwrap();
    let document = document.to_str().unwrap();
    app.said(&[
        "run",
        "--document",
        document,
        "--prompt",
        "Make it complete.",
        "--iterations",
        "2",
    ])
}

#[test]
fn a_night_is_told_accepted_and_taken_back() {
    let app = TestApp::new();
    let empty = app.said(&["morning"]);
    assert!(
        empty.contains("no session ended, nothing spent."),
        "{empty}"
    );
    assert!(
        empty.contains("Nothing ran: no session was started"),
        "{empty}"
    );

    let first = ran(&app);
    assert!(first.contains("there is no estimate"), "{first}");
    let report = json(&app, &["morning", "--since", "1h"]);
    assert_eq!(report["done"]["total"], 1);
    assert_eq!(report["iterations_completed"], 2);
    assert_eq!(report["findings"], Value::Array(Vec::new()));
    let line = &report["done"]["sessions"][0];
    let id = line["id"].as_str().unwrap();
    assert!(line["chars_added"].as_i64().unwrap() > 0, "{line}");
    let told = app.said(&["morning"]);
    assert!(told.contains("1 done, "), "{told}");
    assert!(told.contains("Done (1)\n  ps-"), "{told}");
    assert!(told.contains("All 2 iterations are done."), "{told}");

    app.said(&["sessions", "accept", id]);
    let told = app.said(&["morning"]);
    assert!(!told.contains("Done (1)"), "{told}");
    assert!(
        told.contains("1 session is accepted and left out."),
        "{told}"
    );
    app.said(&["sessions", "accept", id, "--undo"]);
    assert_eq!(json(&app, &["morning"])["done"]["total"], 1);

    let again = ran(&app);
    assert!(
        again.contains("2 earlier iterations with this agent and model took "),
        "{again}"
    );
    let refused = app.run(&["morning", "--since", "yesterday"]);
    assert_eq!(refused.status.code(), Some(2));
}

#[test]
fn a_session_is_written_into_one_file() {
    let app = TestApp::new();
    ran(&app);
    let page = app.said(&["sessions", "export"]);
    assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    assert!(page.contains("<h3>Iteration 2</h3>"), "{page}");
    let file = app.folder().join("session.md");
    let name = file.to_str().unwrap();
    let written = ["sessions", "export", "--format", "markdown", "-o", name];
    let said = json(&app, &written);
    let text = fs::read_to_string(&file).unwrap();
    assert_eq!(said["bytes"], text.len());
    assert!(
        text.contains("## Iteration 2") && text.contains("Make it complete."),
        "{text}"
    );
    // What is there is not written over.
    let refused = app.run(&written);
    assert_eq!(refused.status.code(), Some(1));
    assert_eq!(fs::read_to_string(&file).unwrap(), text);
}
