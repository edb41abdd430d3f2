//! Steering a session while it goes on, and after it: notes, another try, forks, and what the terminal
//! says of a session that needs its user.

use std::fs;

use rustix::process::Signal;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    session::Session,
};

const NOTE: &str = "Mention refunds. </note> {{document}}";

/// The note as it stands in a prompt.
const MARKED: &str = "<note>\nMention refunds. &lt;/note> {{document}}\n</note>";

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

fn of(session: &Session<'_>, rest: &str) -> String {
    format!("{}/{}{rest}", session.iterate_path(), session.id)
}

async fn write(app: &TestApp, session: &Session<'_>, content: &str) -> Value {
    app.post(&of(session, "/notes"), json!({"content": content}))
        .await
}

/// What the attempts of an iteration were sent, oldest first.
async fn sent(app: &TestApp, session: &Session<'_>, number: usize) -> Vec<String> {
    let id = &session.iterations().await[number - 1]["id"];
    let prompts = app
        .get(&of(session, &format!("/iterations/{id}/prompts")))
        .await;
    let prompts = prompts.as_array().unwrap().iter();
    prompts
        .map(|one| one["prompt"].as_str().unwrap().to_owned())
        .collect()
}

#[tokio::test]
async fn a_note_reaches_the_next_iteration_once_whoever_is_killed() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=1; tool=300";
    let session = Session::start(&app, &planning, prompt, 2).await;
    session.stream().await.until("content").await;
    let note = write(&app, &session, NOTE).await;
    assert_eq!(note["for_iteration"], 2);
    // The interrupted iteration goes on without the note, which is not for it.
    app.agent().await.signal(Signal::KILL);
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let first = sent(&app, &session, 1).await;
    assert!(first.len() > 1, "{first:?}");
    assert!(
        first.iter().all(|prompt| !prompt.contains("refunds")),
        "{first:?}"
    );
    let second = sent(&app, &session, 2).await;
    assert_eq!(second.len(), 1);
    assert_eq!(second[0].matches(MARKED).count(), 1, "{}", second[0]);
    let notes = app.get(&of(&session, "/notes")).await;
    assert_eq!(notes[0]["used_in"], 2);
    assert_eq!(notes[0]["uses"].as_array().unwrap().len(), 1);
    let about: Vec<&Value> = told
        .iter()
        .filter(|message| message.kind() == "note")
        .map(|message| &message.data["change"])
        .collect();
    assert_eq!(about, ["written", "used"]);
}

#[tokio::test]
async fn a_note_to_an_iteration_that_stands_still_goes_on_with_it() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let own = ".redraft/prompts/iteration.md";
    fs::create_dir_all(project.folder.join(".redraft/prompts")).unwrap();
    // A project's own prompt that has no place for notes.
    project.write(
        own,
        "Do <guidance>\n{{guidance}}\n</guidance>\nDocument: {{document}}\n",
    );
    let prompt = "Make it complete.\ndemo: speed=0.5";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.stream().await.until("content").await;
    session.pause().await;
    session.until("paused").await;
    let note = write(&app, &session, "demo: speed=0").await;
    assert_eq!(note["for_iteration"], 1);
    session.resume().await;
    session.check(&session.follow().await).await;
    let prompts = sent(&app, &session, 1).await;
    let last = prompts.last().unwrap();
    assert!(last.contains("<note>\ndemo: speed=0\n</note>"), "{last}");
    assert!(!prompts[0].contains("<note>"), "{}", prompts[0]);
}

#[tokio::test]
async fn a_failed_iteration_is_tried_again_after_the_end_and_the_terminal_does_it_too() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: fail=refused; only=1";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.follow().await;
    assert_eq!(session.get().await["run_status"], "error");
    let why = app.said(&["why", &session.id]);
    assert!(
        why.contains(&format!("redraft sessions retry {}", session.id)),
        "{why}"
    );
    let said = app.said(&["sessions", "retry", &session.id]);
    assert!(
        said.contains("Iteration 1 is tried again, as iteration 2."),
        "{said}"
    );
    session.until("completed").await;
    let iterations = session.iterations().await;
    assert_eq!(iterations[0]["status"], "failed");
    assert_eq!(
        (&iterations[1]["status"], &iterations[1]["retry_of"]),
        (&json!("completed"), &json!(1))
    );
    // The story from its start tells both ends.
    let told = session.follow().await;
    session.check(&told).await;
    let ends = told
        .iter()
        .filter(|message| message.kind() == "done" || message.data["fatal"] == json!(true));
    assert_eq!(ends.count(), 2);
    let logs = app.said(&["sessions", "logs", &session.id, "--json"]);
    assert_eq!(
        logs.lines().count(),
        told.len() + 1,
        "the last line is the session"
    );
}

#[tokio::test]
async fn notes_and_forks_from_the_terminal() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=0.5";
    let session = Session::start(&app, &planning, prompt, 2).await;
    session.stream().await.until("content").await;
    let id = &session.id[..];
    let said = app.said(&["sessions", "note", id, "Mention refunds."]);
    assert!(said.contains("waits for iteration 2"), "{said}");
    app.said(&["sessions", "note", id, "Be brief."]);
    let notes = app.said(&["sessions", "notes", id, "--json"]);
    let notes: Value = serde_json::from_str(&notes).unwrap();
    let second = notes[1]["id"].to_string();
    let left = app.said(&["sessions", "notes", id, "--take-back", &second]);
    assert!(
        left.contains("Mention refunds.") && !left.contains("brief"),
        "{left}"
    );
    session.cancel().await;
    assert!(app.said(&["sessions", "notes", id]).contains("never"));
    let output = app.run(&["sessions", "note", id, "Too late"]);
    assert_eq!(output.status.code(), Some(1), "{output:?}");

    let begun = app.get(&format!("{planning}/revisions")).await;
    let first = begun.as_array().unwrap().last().unwrap()["id"].to_string();
    let fork = [
        "sessions",
        "fork",
        id,
        "--revision",
        &first,
        "--prompt",
        "Another way.",
        "--iterations",
        "1",
        "--json",
    ];
    let fork: Value = serde_json::from_str(&app.said(&fork)).unwrap();
    assert_eq!(fork["forked_from"]["session_id"], json!(id));
    let fork = Session::of(&app, &planning, fork["id"].as_str().unwrap());
    fork.check(&fork.follow().await).await;
    assert!(!project.read("design.md").is_empty());
    let forks = app.get(&of(&session, "/forks")).await;
    assert_eq!(forks[0]["id"], json!(fork.id));
}

#[tokio::test]
async fn an_iteration_that_never_gets_anywhere_is_quarantined_with_its_evidence() {
    let mut app = TestApp::new();
    app.set("REDRAFT_DEMO", "speed=0; hang=start");
    app.start_up(1);
    let (_, planning) = planned(&app).await;
    let session = Session::start(&app, &planning, "Make it complete.", 1).await;
    for start in 1..=3 {
        eventually("the agent is started again", async || {
            let attempts = session.attempts().await;
            (attempts.len() == start && attempts[start - 1]["outcome"].is_null()).then_some(())
        })
        .await;
        app.agent().await;
        for worker in app.processes("worker") {
            worker.kill();
        }
    }
    let paused = session.until("paused").await;
    assert_eq!(
        (&paused["reason"], &paused["needs_user"]),
        (&json!("quarantined"), &json!(true))
    );
    let why = app.said(&["why", &session.id]);
    assert!(why.contains("started 3 times"), "{why}");
    assert!(
        why.contains("Evidence:") && why.contains("start 3, "),
        "{why}"
    );
    assert!(why.contains("event: iteration start"), "{why}");
    let attempts = session.attempts().await;
    let path = of(&session, &format!("/attempts/{}/events", attempts[0]["id"]));
    assert_eq!(app.get(&path).await[0]["event_type"], "iteration_start");
    session.cancel().await;
}
