//! `redraft doctor --prove`, short and with fixed seeds: what users run to see that nothing is lost.

use serde_json::Value;

use crate::app::TestApp;

/// Runs it, and gives back its report.
fn proved(arguments: &[&str]) -> Value {
    let app = TestApp::new();
    let words = [&["doctor", "--prove", "--json"], arguments].concat();
    let output = app.run(&words);
    let error = String::from_utf8_lossy(&output.stderr);
    let report = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{error}\n{report}");
    let left = std::fs::read_dir(&app.home).unwrap().count();
    assert_eq!(left, 0, "the user's folder is as it was");
    let left = app.signs.processes();
    assert!(left.is_empty(), "lives on: {left:?}");
    serde_json::from_str(&report).unwrap()
}

fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value}"))
}

#[test]
fn whatever_is_killed_or_frozen_nothing_is_lost_or_done_twice() {
    // Of all faults in a quarter of a minute this seed makes at least one.
    let report = proved(&["--minutes", "0.25", "--seed", "14"]);
    assert_eq!(report["holds"], true, "{report}");
    assert_eq!(report["seed"], 14);
    for kind in [
        "api",
        "worker",
        "everything",
        "frozen",
        "thawed",
        "database",
    ] {
        assert!(number(&report["faults"][kind]) > 0, "{kind}: {report}");
    }
    let agents = number(&report["faults"]["agent"]) + number(&report["faults"]["guardian"]);
    assert!(agents > 0, "{report}");
    assert!(number(&report["iterations_completed"]) > 5, "{report}");
    assert!(number(&report["attempts"]) > number(&report["iterations_completed"]));
    let checks = report["checks"].as_array().unwrap();
    assert!(checks.len() > 10 && checks.iter().all(|check| check["found"] == 0.0));
}

#[test]
fn many_sessions_at_once_come_to_their_end_under_kills() {
    // About a minute of what `cargo xtask soak` does.
    let report = proved(&[
        "--sessions",
        "40",
        "--iterations",
        "3",
        "--cancels",
        "10",
        "--minutes",
        "1",
        "--seed",
        "3",
    ]);
    assert_eq!(report["holds"], true, "{report}");
    assert_eq!(report["sessions"], 50, "{report}");
    assert_eq!(report["cancels"]["count"], 10, "{report}");
}

#[test]
fn a_wrong_number_of_minutes_is_refused() {
    let app = TestApp::new();
    for (arguments, named) in [
        (["--prove", "--minutes", "0"], "between 0.05 and 1440"),
        (["--json", "--seed", "1"], "--prove"),
    ] {
        let output = app.run(&[&["doctor"], &arguments[..]].concat());
        let error = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success() && error.contains(named), "{error}");
    }
}
