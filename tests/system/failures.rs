//! An agent that fails, a limit that is reached, a database that is busy.

use std::{
    fs,
    io::{BufRead as _, BufReader, Write as _},
    process::{Child, Command, Stdio},
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    session::Session,
};

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

fn outcomes(attempts: &[Value]) -> Vec<&str> {
    let all = attempts.iter();
    all.map(|attempt| attempt["outcome"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn what_passes_is_tried_again_until_it_has_passed() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: fail=overloaded:2; only=1";
    let session = Session::start(&app, &planning, prompt, 2).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let attempts = session.attempts().await;
    // The demo agent that fails before it began has no conversation to go on with: that counts as
    // no try.
    let mut outcomes = outcomes(&attempts);
    outcomes.retain(|outcome| *outcome != "conversation_lost");
    let expected = ["overloaded", "overloaded", "finished", "finished"];
    assert_eq!(outcomes, expected);
    // Each pause is longer than the one before.
    let waits: Vec<&str> = told
        .iter()
        .filter(|m| m.kind() == "status" && m.data["run_status"] == "waiting")
        .map(|m| m.data["wait_until"].as_str().unwrap())
        .collect();
    assert_eq!(waits.len(), 2);
    assert!(waits[0] < waits[1]);
}

#[tokio::test]
async fn a_session_whose_iterations_all_failed_says_so_and_why() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: fail=refused";
    let session = Session::start(&app, &planning, prompt, 3).await;
    let told = session.follow().await;
    session.check(&told).await;
    let last = told.last().unwrap();
    assert_eq!((last.kind(), &last.data["fatal"]), ("error", &json!(true)));
    let ended = session.get().await;
    assert_eq!(ended["run_status"], "error");
    let why = ended["error_message"].as_str().unwrap();
    assert!(why.contains("Something is wrong (demo)"), "{why}");
    assert_eq!(project.read("design.md"), SHOP);
    for iteration in session.iterations().await {
        assert_eq!(iteration["status"], "failed");
    }
}

#[tokio::test]
async fn one_failed_iteration_does_not_end_the_session() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: fail=refused; only=2";
    let session = Session::start(&app, &planning, prompt, 3).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let states: Vec<Value> = session.iterations().await;
    let states: Vec<&str> = states
        .iter()
        .map(|i| i["status"].as_str().unwrap())
        .collect();
    assert_eq!(states, ["completed", "failed", "completed"]);
    assert_eq!(session.get().await["run_status"], "completed");
}

#[tokio::test]
async fn a_wait_for_a_usage_limit_survives_a_restart_and_holds_no_worker() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    // A time that does not come while the test runs; the first start only.
    let prompt = "Make it complete.\ndemo: fail=limit:1; resets=4102444800";
    let session = Session::start(&app, &planning, prompt, 1).await;
    let waiting = session.until("waiting").await;
    assert_eq!(waiting["reason"], "usage_limit");
    let until = waiting["wait_until"].as_str().unwrap();
    assert!(until.starts_with("2100-01-01T"), "{until}");
    // Another session of the same account is parked without trying, until the user lets it run.
    project.write("other.md", SHOP);
    let other = app.workflow(&project, "other.md").await;
    let other = Session::start(&app, &other, "Make it complete.", 1).await;
    let parked = other.until("waiting").await;
    assert_eq!(parked["reason"], "usage_limit");
    // Each wakes up at its own moment within a second, so either may be the first.
    let parked = other.get().await["queue_position"].as_i64();
    let mut places = [parked, session.get().await["queue_position"].as_i64()];
    places.sort_unstable();
    assert_eq!(places, [Some(1), Some(2)]);
    assert_eq!(other.attempts().await.len(), 0);
    other.resume().await;
    other.check(&other.follow().await).await;

    app.stop();
    app.start_up(1);
    tokio::time::sleep(Duration::from_millis(500)).await;
    let still = session.get().await;
    assert_eq!(still["run_status"], "waiting");
    assert_eq!(still["wait_until"], waiting["wait_until"]);
    assert_eq!(session.attempts().await.len(), 1);
    // The user knows better.
    session.resume().await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    let attempts = session.attempts().await;
    assert_eq!(outcomes(&attempts).first(), Some(&"limited"));
    assert_eq!(outcomes(&attempts).last(), Some(&"finished"));
}

/// Holds the database's write lock, as a backup or another program could.
pub(crate) struct Locked(Child);

impl Locked {
    pub(crate) fn new(app: &TestApp) -> Self {
        let mut command = Command::new("python3");
        command
            .args([
                "-c",
                "import sqlite3, sys\n\
                 c = sqlite3.connect(sys.argv[1], timeout=30, isolation_level=None)\n\
                 c.execute('BEGIN IMMEDIATE')\n\
                 print('locked', flush=True)\n\
                 sys.stdin.readline()\n\
                 c.execute('ROLLBACK')\n",
            ])
            .arg(app.home.join("redraft.sqlite3"))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped());
        #[expect(clippy::disallowed_methods, reason = "ended by the drop")]
        let mut child = command.spawn().unwrap();
        let mut line = String::new();
        let output = child.stdout.take().unwrap();
        BufReader::new(output).read_line(&mut line).unwrap();
        assert_eq!(line, "locked\n");
        Self(child)
    }
}

impl Drop for Locked {
    fn drop(&mut self) {
        let mut input = self.0.stdin.take().unwrap();
        input.write_all(b"\n").unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test]
async fn a_database_that_is_locked_for_seconds_loses_nothing() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: speed=2; lines=50";
    let session = Session::start(&app, &planning, prompt, 2).await;
    let mut stream = session.stream().await;
    stream.until("tool_result").await;
    let locked = Locked::new(&app);
    tokio::time::sleep(Duration::from_secs(4)).await;
    drop(locked);
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().data["iterations_completed"], 2);
    let notes = told.iter().filter(|m| {
        let text = m.data["text"].as_str();
        text.is_some_and(|text| text.starts_with("Note "))
    });
    let attempts = session.attempts().await;
    assert_eq!(notes.count(), 50 * attempts.len());
    let ended = session.get().await;
    eventually("the file holds the result", async || {
        (ended["artifacts"]["design_doc"] == project.read("design.md")).then_some(())
    })
    .await;
}

#[tokio::test]
async fn output_that_is_no_protocol_is_kept_and_does_not_end_the_iteration() {
    let app = TestApp::up(1);
    let (_, planning) = planned(&app).await;
    let prompt =
        "Make it complete.\ndemo: garbage=5000; surrogate=1; size=300000; stderr=100000; orphan=2";
    let session = Session::start(&app, &planning, prompt, 1).await;
    let told = session.follow().await;
    session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
    // The large text is a preview on the wire, and whole where it is asked for.
    let events = session.events().await;
    let large = events.iter().find(|event| event["truncated"] == true);
    let large = large.expect("a large event");
    let path = format!(
        "{}/{}/events/{}",
        session.iterate_path(),
        session.id,
        large["id"]
    );
    let whole = app.get(&path).await;
    assert_eq!(whole["content"].as_str().unwrap().len(), 300_000);
    assert_eq!(session.attempts().await[0]["leftovers"], 2);
}

#[tokio::test]
async fn what_the_user_writes_meanwhile_is_joined_with_the_agents_work() {
    let app = TestApp::up(1);
    let (project, planning) = planned(&app).await;
    let prompt = "Make it complete.\ndemo: tool=1500";
    let session = Session::start(&app, &planning, prompt, 1).await;
    session.stream().await.until("tool_use").await;
    let mine = format!("{SHOP}\nThis line is mine.\n");
    fs::write(project.folder.join("design.md"), mine).unwrap();
    let told = session.follow().await;
    session.check(&told).await;
    let ended = session.get().await;
    let text = match ended["run_status"].as_str().unwrap() {
        "completed" => ended["artifacts"]["design_doc"]
            .as_str()
            .unwrap()
            .to_owned(),
        // Both touched the document's end: then the user's text stays.
        "paused" => project.read("design.md"),
        other => panic!("{other}: {ended}"),
    };
    assert!(text.contains("This line is mine.\n"), "{text}");
}
