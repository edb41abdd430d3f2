//! Whoever is killed: nothing of an attempt goes on running.

use std::{
    fs,
    process::{Child, Command},
    time::{Duration, Instant},
};

use redraft_agent::{Outcome, Report, Signal, TransientClass, sweep};
use rustix::process::{Pid, Signal as Kill, kill_process};
use tokio::task::JoinHandle;
use uuid::Uuid;

use crate::attempt::{Attempt, HARNESS, alive, until, watch, with_variable};

fn kill(pid: i32) {
    kill_process(Pid::from_raw(pid).unwrap(), Kill::KILL).unwrap();
}

fn guardian_of(marker: &str) -> i32 {
    let found = with_variable("REDRAFT_GUARDIAN", marker);
    assert_eq!(found.len(), 1);
    found[0]
}

/// Waits for the agent, its tool and its orphan. While they are being started there are others for a
/// moment, so that three are there for a while before it is these three.
async fn all_three(marker: &str) {
    let mut since = Instant::now();
    until("agent, tool and orphan", || {
        if alive(marker).len() != 3 {
            since = Instant::now();
        }
        since.elapsed() > Duration::from_millis(100)
    })
    .await;
}

#[tokio::test]
async fn processes_that_outlive_their_agent_are_ended_and_named() {
    let (report, _) = Attempt::new("orphan=2").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert_eq!(report.leftovers.len(), 2);
    for leftover in &report.leftovers {
        assert!(
            leftover.killed && leftover.command.contains("linger"),
            "{leftover:?}"
        );
    }
}

/// The living children of a process, by `/proc`.
fn children_of(parent: i32) -> Vec<i32> {
    let is_child = |pid: &i32| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let fields = stat.rsplit(')').next().unwrap_or_default();
        let mut fields = fields.split_ascii_whitespace();
        let lives = fields.next().is_some_and(|state| state != "Z");
        lives && fields.next() == Some(&parent.to_string())
    };
    let folder = fs::read_dir("/proc").unwrap();
    let pids = folder.filter_map(|e| e.ok()?.file_name().to_str()?.parse().ok());
    pids.filter(is_child).collect()
}

fn lives(pid: i32) -> bool {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
    stat.contains(") ") && !stat.contains(") Z")
}

/// Neither a parent nor the marker in their environment tells that they belong to the attempt.
#[tokio::test]
async fn daemons_are_ended_with_an_attempt_that_finishes_takes_too_long_or_is_dropped() {
    let (report, _) = Attempt::new("daemon=2").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert_eq!(report.leftovers.len(), 2, "{:?}", report.leftovers);
    assert!(
        report
            .leftovers
            .iter()
            .all(|left| left.killed && !lives(left.pid))
    );

    let mut late = Attempt::new("daemon=1;hang=text;stubborn=1");
    late.invocation.total_timeout = Duration::from_secs(1);
    let (running, watcher, family) = with_daemon(&late).await;
    let report = running.await.unwrap();
    assert!(report.duration >= late.invocation.total_timeout);
    assert!(!family.iter().any(|pid| lives(*pid)));
    watcher.await.unwrap();

    let dropped = Attempt::new("daemon=1;hang=text;stubborn=1");
    let (running, watcher, family) = with_daemon(&dropped).await;
    running.abort();
    assert!(running.await.is_err());
    until("everything to end", || {
        !family.iter().any(|pid| lives(*pid))
    })
    .await;
    watcher.await.unwrap();
}

type Running = JoinHandle<Report>;
type Watching = JoinHandle<Vec<Signal>>;

/// Starts an attempt and waits until its daemon is there; with the children of its guardian, which is the
/// parent of the agent and of those that lost theirs.
async fn with_daemon(attempt: &Attempt) -> (Running, Watching, Vec<i32>) {
    let marker = &attempt.invocation.marker;
    let (running, receiver) = attempt.start();
    let watching = watch(receiver);
    until("the agent", || !alive(marker).is_empty()).await;
    let guardian = guardian_of(marker);
    until("the daemon", || children_of(guardian).len() == 2).await;
    (running, watching, children_of(guardian))
}

#[tokio::test]
async fn when_the_guardian_is_killed_the_attempt_has_crashed_and_all_is_swept() {
    let attempt = Attempt::new("hang=tool;orphan=1");
    let marker = attempt.invocation.marker.clone();
    let (running, receiver) = attempt.start();
    let watcher = watch(receiver);
    all_three(&marker).await;
    kill(guardian_of(&marker));
    let report = running.await.unwrap();
    watcher.await.unwrap();
    assert_eq!(alive(&marker), Vec::<i32>::new());
    assert!(
        matches!(
            report.outcome,
            Outcome::Transient {
                class: TransientClass::Crashed,
                ..
            }
        ),
        "{:?}",
        report.outcome
    );
    assert_eq!(report.exit, None);
    assert!(report.leftovers.len() >= 2);
}

#[tokio::test]
async fn when_the_attempt_is_dropped_everything_ends() {
    let attempt = Attempt::new("hang=tool;orphan=1;stubborn=1");
    let marker = attempt.invocation.marker.clone();
    let (running, receiver) = attempt.start();
    let watcher = watch(receiver);
    all_three(&marker).await;
    running.abort();
    assert!(running.await.is_err());
    until("everything to end", || alive(&marker).is_empty()).await;
    until("the guardian to go", || {
        with_variable("REDRAFT_GUARDIAN", &marker).is_empty()
    })
    .await;
    watcher.await.unwrap();
}

#[expect(clippy::disallowed_methods, reason = "a worker to be killed")]
fn worker(marker: &str, project: &std::path::Path) -> Child {
    fs::create_dir_all(project.join(".redraft/work/a")).unwrap();
    fs::create_dir(project.join("tmp")).unwrap();
    let mut command = Command::new(HARNESS);
    command
        .arg("worker")
        .arg(project)
        .args([marker, "speed=0;hang=tool;orphan=1;stubborn=1"]);
    command.spawn().unwrap()
}

#[tokio::test]
async fn when_the_worker_is_killed_its_guardian_ends_everything() {
    let project = tempfile::tempdir().unwrap();
    let marker = format!("test-{}", Uuid::new_v4());
    let mut worker = worker(&marker, project.path());
    all_three(&marker).await;
    worker.kill().unwrap();
    worker.wait().unwrap();
    until("everything to end", || alive(&marker).is_empty()).await;
}

#[tokio::test]
async fn when_worker_and_guardian_are_killed_together_the_next_worker_sweeps() {
    let project = tempfile::tempdir().unwrap();
    let prefix = format!("test-{}", Uuid::new_v4());
    let marker = format!("{prefix}-7");
    let mut worker = worker(&marker, project.path());
    all_three(&marker).await;
    let guardian = guardian_of(&marker);
    assert_eq!(sweep(&prefix), [], "a watched attempt is left alone");
    // Stopped first, so that neither can do anything about the other's end.
    kill_process(Pid::from_raw(guardian).unwrap(), Kill::STOP).unwrap();
    worker.kill().unwrap();
    worker.wait().unwrap();
    kill(guardian);
    // The kernel ends the agent; its tool and its orphan are nobody's now.
    until("the agent's end", || alive(&marker).len() == 2).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    let swept = sweep(&prefix);
    assert_eq!(swept.len(), 2);
    assert!(swept.iter().all(|process| process.killed));
    assert_eq!(alive(&marker), Vec::<i32>::new());
}
