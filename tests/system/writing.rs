//! A database that nobody can write: who holds it is told.

use rustix::process::Signal;
use serde_json::Value;

use crate::{app::TestApp, failures::Locked};

/// What `redraft doctor` says about writing.
fn said(app: &TestApp) -> Value {
    let output = app.run(&["doctor", "--json"]);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = report["findings"].as_array().unwrap();
    let writing = findings.iter().find(|one| one["check"] == "writing");
    writing.unwrap_or_else(|| panic!("{report}")).clone()
}

#[tokio::test]
async fn a_worker_that_was_stopped_with_the_database_in_hand_is_named_by_the_doctor() {
    let app = TestApp::up(1);
    assert_eq!(said(&app)["level"], "ok");
    let worker = app.processes("worker").remove(0);
    {
        let _locked = Locked::new(&app);
        let found = said(&app);
        assert_eq!(found["level"], "problem", "{found}");
        let sentence = found["found"].as_str().unwrap();
        assert!(sentence.contains("Another program"), "{sentence}");

        worker.signal(Signal::STOP);
        let found = said(&app);
        let to_do = found["to_do"].as_str().unwrap();
        assert!(
            to_do.contains(&format!("kill -CONT {}", worker.pid)),
            "{found}"
        );
    }
    worker.signal(Signal::CONT);
    assert_eq!(said(&app)["level"], "ok");
}
