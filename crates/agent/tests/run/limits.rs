//! Stopping and time limits.

use std::time::{Duration, Instant};

use redraft_agent::{Outcome, Signal, StopReason, TransientClass};

use crate::attempt::{Attempt, alive, until, watch};

fn is_timed_out(outcome: &Outcome) -> bool {
    matches!(
        outcome,
        Outcome::Transient {
            class: TransientClass::TimedOut,
            ..
        }
    )
}

/// Starts an attempt, waits until it has so many processes, stops it, and tells how long that took.
async fn stopped(knobs: &str, processes: usize) -> (Outcome, Option<f64>, Duration) {
    let attempt = Attempt::new(knobs);
    let (running, receiver) = attempt.start();
    let watcher = watch(receiver);
    let marker = attempt.invocation.marker.clone();
    until("the processes", || alive(&marker).len() == processes).await;
    // A tool's process is there before its agent waits for it.
    tokio::time::sleep(Duration::from_millis(100)).await;
    let began = Instant::now();
    attempt.stop.stop(StopReason::Cancel);
    let report = running.await.unwrap();
    let took = began.elapsed();
    assert_eq!(alive(&marker), Vec::<i32>::new());
    watcher.await.unwrap();
    (report.outcome, report.cost_usd, took)
}

/// A second, and as much for a machine that is busy with other tests.
const SOON: Duration = Duration::from_secs(2);

const CANCELLED: Outcome = Outcome::Stopped {
    reason: StopReason::Cancel,
};

#[tokio::test]
async fn a_cancel_while_a_tool_runs_is_done_within_a_second_and_keeps_the_cost() {
    let (outcome, cost, took) = stopped("hang=tool", 2).await;
    assert_eq!(outcome, CANCELLED);
    assert!(cost.is_some_and(|usd| usd > 0.0));
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn an_agent_that_will_not_stop_is_killed_with_all_its_processes_within_a_second() {
    let (outcome, cost, took) = stopped("hang=tool;stubborn=1;orphan=2", 4).await;
    assert_eq!(outcome, CANCELLED);
    assert_eq!(cost, None);
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn an_agent_that_has_not_said_anything_yet_is_stopped_too() {
    let (outcome, _, took) = stopped("hang=start", 1).await;
    assert_eq!(outcome, CANCELLED);
    assert!(took < SOON, "{took:?}");
}

#[tokio::test]
async fn a_stop_that_was_asked_for_before_the_start_counts() {
    let attempt = Attempt::new("hang=text");
    attempt.stop.stop(StopReason::Pause);
    let began = Instant::now();
    let (report, _) = attempt.run().await;
    assert_eq!(
        report.outcome,
        Outcome::Stopped {
            reason: StopReason::Pause
        }
    );
    assert!(began.elapsed() < SOON);
}

#[tokio::test]
async fn an_attempt_that_takes_too_long_is_ended() {
    let mut attempt = Attempt::new("hang=tool");
    attempt.invocation.total_timeout = Duration::from_millis(400);
    let (report, _) = attempt.run().await;
    assert!(is_timed_out(&report.outcome), "{:?}", report.outcome);
    assert!(report.duration < SOON);
    // It was asked first, so its cost is known.
    assert!(report.cost_usd.is_some());
}

#[tokio::test]
async fn silence_ends_an_attempt_but_not_while_a_tool_runs() {
    let mut silent = Attempt::new("hang=text");
    silent.invocation.idle_timeout = Duration::from_millis(400);
    let (report, _) = silent.run().await;
    assert!(is_timed_out(&report.outcome), "{:?}", report.outcome);

    let mut busy = Attempt::new("tool=1200");
    busy.invocation.idle_timeout = Duration::from_millis(400);
    let (report, signals) = busy.run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    let waited = |signal: &Signal| matches!(signal, Signal::ToolResult { tool, duration_ms: Some(1100..3000), .. } if tool == "Bash");
    assert!(signals.iter().any(waited));
}

#[tokio::test]
async fn a_slow_watcher_is_no_silence_of_the_agent() {
    let mut attempt = Attempt::new("lines=20");
    attempt.invocation.idle_timeout = Duration::from_millis(300);
    let (running, mut receiver) = attempt.start();
    tokio::time::sleep(Duration::from_millis(900)).await;
    let mut texts = 0;
    while let Some(signal) = receiver.recv().await {
        texts += usize::from(matches!(signal, Signal::Content { .. }));
    }
    assert_eq!(running.await.unwrap().outcome, Outcome::Finished);
    assert!(texts >= 20);
}

#[tokio::test]
async fn an_agent_that_stays_after_its_result_is_ended_and_has_finished() {
    let attempt = Attempt::new("linger=600000");
    let (report, _) = attempt.run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert_eq!(report.signal(), Some(9));
    assert!(report.duration < Duration::from_secs(8));
}

/// Whatever the agent means by it: nothing can be heard of it any more, and so its open tool and the
/// half line are no reason to wait for it.
#[tokio::test]
async fn an_agent_that_closes_its_output_and_stays_is_ended() {
    let mut attempt = Attempt::new("fail=closed");
    attempt.invocation.total_timeout = Duration::from_mins(1);
    let (report, signals) = attempt.run().await;
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
    assert_eq!(report.signal(), Some(9));
    assert!(report.duration < Duration::from_secs(8));
    let half =
        |signal: &Signal| matches!(signal, Signal::Raw { json, .. } if json.ends_with("\"to"));
    assert!(signals.iter().any(half), "the half line is kept");
}
