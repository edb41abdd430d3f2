//! Processes are killed in the middle of an iteration; the session finishes by itself.

use std::time::Duration;

use reqwest::Method;
use rustix::process::Signal;
use serde_json::{Value, json};

use crate::{
    app::{Project, TestApp, eventually},
    documents::SHOP,
    processes::Process,
    session::Session,
    stream::{Message, Stream},
};

/// Slow enough to be met in the middle, and with a tool that runs a process of its own.
const PROMPT: &str = "Make it complete.\ndemo: speed=1; tool=300";

async fn planned(app: &TestApp) -> (Project, String) {
    let project = app.project("shop").await;
    project.write("design.md", SHOP);
    let planning = app.workflow(&project, "design.md").await;
    (project, planning)
}

/// In the middle of the first iteration: the agent has changed its copy of the document.
async fn in_the_middle(stream: &mut Stream) -> Vec<Message> {
    let mut told = Vec::new();
    loop {
        let message = stream.next().await.unwrap();
        let is_edit = message.kind() == "tool_result" && message.data["tool"] == "Edit";
        if message.id.is_some() {
            told.push(message);
        }
        if is_edit {
            return told;
        }
    }
}

/// The whole story of a session whose first part was told before the crash.
async fn to_the_end(
    app: &TestApp,
    session: &Session<'_>,
    mut told: Vec<Message>,
    iterations: usize,
) -> Vec<Value> {
    let after = told.last().and_then(|message| message.id);
    let rest = session.follow_after(after).await;
    told.extend(rest);
    session.check(&told).await;
    let last = told.last().unwrap();
    assert_eq!(last.kind(), "done", "{last:?}");
    let all = session.iterations().await;
    assert_eq!(all.len(), iterations);
    assert!(all.iter().all(|i| i["status"] == "completed"), "{all:?}");
    let of_attempts = app.signs.left_after(Duration::from_secs(2), |process| {
        ["up", "api", "worker"].iter().any(|name| process.is(name))
    });
    assert!(of_attempts.is_empty(), "lives on: {of_attempts:?}");
    session.attempts().await
}

/// Starts a session, kills what `choose` names in the middle of its first iteration, and follows it
/// to the end; gives back the attempts.
async fn kill(app: &TestApp, choose: impl AsyncFn(&TestApp) -> Vec<Process>) -> Vec<Value> {
    let (project, planning) = planned(app).await;
    let session = Session::start(app, &planning, PROMPT, 2).await;
    let mut stream = session.stream().await;
    let told = in_the_middle(&mut stream).await;
    let chosen = choose(app).await;
    assert!(!chosen.is_empty(), "there is something to kill");
    chosen.iter().for_each(Process::kill);
    drop(stream);
    let attempts = to_the_end(app, &session, told, 2).await;
    in_the_file(&project, &session).await;
    attempts
}

/// The file gets the last revision: a moment after the stream told of it, since the record comes
/// first.
async fn in_the_file(project: &Project, session: &Session<'_>) {
    let ended = session.get().await;
    let text = ended["artifacts"]["design_doc"].as_str().unwrap();
    eventually("the file holds the last revision", async || {
        (project.read("design.md") == text).then_some(())
    })
    .await;
}

fn of_first(attempts: &[Value]) -> Vec<&Value> {
    let first = attempts.iter().filter(|a| a["iteration_number"] == 1);
    first.collect()
}

/// The first iteration was interrupted once, and then went on instead of beginning anew.
fn assert_resumed(attempts: &[Value]) {
    let first = of_first(attempts);
    assert!(first.len() >= 2, "it was interrupted: {attempts:?}");
    assert_eq!(first[1]["resumed"], true, "{attempts:?}");
}

#[tokio::test]
async fn the_api_is_killed() {
    let app = TestApp::up(1);
    let attempts = kill(&app, async |app| app.processes("api")).await;
    assert_eq!(attempts.len(), 2, "the agents did not notice: {attempts:?}");
}

#[tokio::test]
async fn a_worker_is_killed() {
    let app = TestApp::up(2);
    let holder = async |app: &TestApp| {
        let guardian = app.processes("guardian").remove(0);
        let status = std::fs::read_to_string(format!("/proc/{}/status", guardian.pid)).unwrap();
        let parent = status.lines().find_map(|line| line.strip_prefix("PPid:"));
        let parent: i32 = parent.unwrap().trim().parse().unwrap();
        let mut workers = app.processes("worker");
        workers.retain(|worker| worker.pid == parent);
        workers
    };
    assert_resumed(&kill(&app, holder).await);
}

#[tokio::test]
async fn the_agent_is_killed() {
    let app = TestApp::up(1);
    let attempts = kill(&app, async |app| vec![app.agent().await]).await;
    assert_resumed(&attempts);
    assert_eq!(of_first(&attempts)[0]["outcome"], "crashed");
}

#[tokio::test]
async fn the_guardian_is_killed() {
    let app = TestApp::up(1);
    assert_resumed(&kill(&app, async |app| app.processes("guardian")).await);
}

#[tokio::test]
async fn everything_is_killed_at_once_and_started_again() {
    let app = TestApp::up(2);
    let (project, planning) = planned(&app).await;
    let (id, told) = {
        let session = Session::start(&app, &planning, PROMPT, 2).await;
        let mut stream = session.stream().await;
        let told = in_the_middle(&mut stream).await;
        (session.id, told)
    };
    app.kill_all();
    let left = app.signs.left_after(Duration::from_secs(2), |_| false);
    assert!(left.is_empty(), "lives on: {left:?}");
    app.start_up(2);
    let session = Session::of(&app, &planning, &id);
    assert_resumed(&to_the_end(&app, &session, told, 2).await);
    in_the_file(&project, &session).await;
}

/// Stops a worker, but not while it writes: whoever sleeps with the database in hand keeps everyone
/// else from writing, which is not what is looked at here.
async fn fall_asleep(app: &TestApp, worker: &Process) {
    loop {
        worker.signal(Signal::STOP);
        let write = app.request(Method::PUT, "/api/limits").json(&json!({}));
        let written = write.timeout(Duration::from_secs(2)).send().await;
        if written.is_ok_and(|answer| answer.status().is_success()) {
            return;
        }
        worker.signal(Signal::CONT);
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// A worker falls asleep in the middle of an iteration, and another one takes over.
struct Sleep<'a> {
    app: &'a TestApp,
    session: Session<'a>,
    sleeper: Process,
}

impl<'a> Sleep<'a> {
    async fn begin(app: &'a TestApp, first_event: &str) -> Self {
        app.start(&["api"]);
        app.until_it_answers().await;
        app.start(&["worker"]);
        let (_, planning) = planned(app).await;
        let session = Session::start(app, &planning, "Make it complete.", 1).await;
        session.stream().await.until(first_event).await;
        let sleeper = app.processes("worker").remove(0);
        fall_asleep(app, &sleeper).await;
        app.start(&["worker"]);
        let sleep = Self {
            app,
            session,
            sleeper,
        };
        eventually("the other worker's agent works", async || {
            let events = sleep.session.events().await;
            let begun = events.iter().filter(|e| e["event_type"] == first_event);
            (begun.count() == 2).then_some(())
        })
        .await;
        let attempts = sleep.session.attempts().await;
        assert_eq!(attempts.len(), 2, "{attempts:?}");
        assert_ne!(attempts[0]["worker"], attempts[1]["worker"]);
        assert_eq!(attempts[1]["resumed"], true);
        sleep
    }

    fn agents(&self) -> usize {
        let all = self.app.signs.processes();
        all.iter().filter(|process| process.is_agent()).count()
    }

    /// Wakes the worker up; it must not write anything from now on. The other one is silent
    /// meanwhile, since its agent waits for something.
    async fn wake_and_watch(&self) {
        let before = self.session.events().await;
        self.sleeper.signal(Signal::CONT);
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        let after = self.session.events().await;
        assert_eq!(after.len(), before.len(), "{:?}", after.last());
        assert_eq!(self.session.attempts().await.len(), 2);
        assert_eq!(self.session.get().await["run_status"], "running");
        assert_eq!(self.agents(), 1, "the other one's agent goes on");
    }
}

#[tokio::test]
async fn a_worker_that_slept_while_its_agent_ended_writes_nothing_more() {
    let mut app = TestApp::new();
    // The agent is done before the lease has run out; all it said waits for the sleeper to read.
    app.set("REDRAFT_DEMO", "speed=0; tool=3000");
    let sleep = Sleep::begin(&app, "tool_use").await;
    sleep.wake_and_watch().await;
    let told = sleep.session.follow().await;
    sleep.session.check(&told).await;
    assert_eq!(told.last().unwrap().kind(), "done");
}

#[tokio::test]
async fn the_agent_of_a_worker_that_sleeps_ends_before_another_one_goes_on() {
    let mut app = TestApp::new();
    app.set("REDRAFT_DEMO", "speed=0; hang=text");
    let sleep = Sleep::begin(&app, "content").await;
    assert_eq!(sleep.agents(), 1, "two agents never work on one document");
    sleep.wake_and_watch().await;
    sleep.session.cancel().await;
    sleep.session.check(&sleep.session.follow().await).await;
}
