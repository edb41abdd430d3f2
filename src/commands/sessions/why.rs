//! `redraft sessions why`: the reasons of a session's state in plain sentences.

use anyhow::Result;
use redraft_wire::{Attempt, IterationSession, IterationSummary};
use serde_json::json;

use super::evidence::evidence;
use crate::{
    arguments::AnySession,
    commands::{find, host::Host},
    show::{
        limits::{cost, session_limits},
        minute, print, print_json, second, text,
    },
};

/// The most starts or failed iterations that are told of, the newest.
const MOST_TOLD: usize = 5;

/// The most characters of what an agent or the service said.
const MOST_SAID: usize = 500;

pub(super) async fn why(host: &Host, which: &AnySession, json: bool) -> Result<()> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let session = host.client.session(&path).await?;
    let iterations = host.client.iterations(&path).await?;
    let attempts = host.client.attempts(&path).await?;
    let sentences = sentences(&session, &iterations, &attempts, host.workers);
    let evidence = evidence(&host.client, &path, &session, &attempts).await?;
    if json {
        return print_json(&json!({
            "sentences": sentences, "session": session, "iterations": iterations,
            "attempts": attempts, "evidence": evidence,
        }));
    }
    let lines = [sentences, evidence].concat();
    print(&format!("{}\n", lines.join("\n")))
}

/// Why it stands where it does, what went wrong on the way, and what comes next.
fn sentences(
    session: &IterationSession,
    iterations: &[IterationSummary],
    attempts: &[Attempt],
    workers: usize,
) -> Vec<String> {
    let mut told = vec![format!(
        "The session {} is {}. {}",
        session.id,
        session.run_status,
        text::line(&session.sentence, MOST_SAID)
    )];
    let failed = iterations.iter().filter(|one| one.status == "failed");
    told.extend(newest(failed.map(failure).collect()));
    // What the starts of an iteration that is over came to is told by its end.
    let open = iterations.iter().find(|one| {
        one.iteration_number == session.current_iteration
            && !["completed", "failed"].contains(&&*one.status)
    });
    if let Some(open) = open {
        let starts = attempts
            .iter()
            .filter(|attempt| attempt.iteration_number == open.iteration_number);
        told.extend(newest(starts.map(start).collect()));
    }
    if session.ended_at.is_none() {
        told.push(format!(
            "It has cost {} so far; its limits: {}.",
            cost(session),
            session_limits(&session.limits).join(", ")
        ));
    }
    told.extend(next(session, iterations, workers));
    told
}

fn newest(mut told: Vec<String>) -> Vec<String> {
    let earlier = told.len().saturating_sub(MOST_TOLD);
    told.drain(..earlier);
    if earlier > 0 {
        told.insert(0, format!("({earlier} earlier ones are left out.)"));
    }
    told
}

fn failure(iteration: &IterationSummary) -> String {
    let why = iteration
        .error_message
        .as_deref()
        .unwrap_or("nothing is known of the reason.");
    format!(
        "Iteration {} failed: {}",
        iteration.iteration_number,
        text::line(why, MOST_SAID)
    )
}

fn start(attempt: &Attempt) -> String {
    let which = format!(
        "Start {} of iteration {}, at {} UTC,",
        attempt.attempt_number,
        attempt.iteration_number,
        second(&attempt.started_at)
    );
    let Some(outcome) = attempt.outcome.as_deref() else {
        return format!("{which} is at work.");
    };
    let outcome = outcome.replace('_', " ");
    let cost = match attempt.cost_usd {
        cost if cost > 0.0 => {
            format!(
                " It cost {}.",
                text::dollars(cost, attempt.cost_is_estimate)
            )
        }
        _ => String::new(),
    };
    match attempt.message.as_deref() {
        Some(message) => {
            format!(
                "{which} ended ({outcome}): {}{cost}",
                text::line(message, MOST_SAID)
            )
        }
        None => format!("{which} ended: {outcome}.{cost}"),
    }
}

/// What comes next, and what the user can do.
fn next(
    session: &IterationSession,
    iterations: &[IterationSummary],
    workers: usize,
) -> Vec<String> {
    let id = &session.id;
    let no_worker = "No worker runs on this home; start Redraft with `redraft up`, and it goes on.";
    let mut told = Vec::new();
    match session.run_status.as_str() {
        "pending" | "running" if workers == 0 => told.push(no_worker.into()),
        "pending" => {
            let place = session.queue_position.map_or_else(String::new, |place| {
                format!(" It is number {place} in the queue.")
            });
            told.push(match workers {
                1 => format!(
                    "One worker runs; this session's turn comes as soon as it is free.{place}"
                ),
                many => format!(
                    "{many} workers run; this session's turn comes as soon as one of them is \
                     free.{place}"
                ),
            });
        }
        "running" => told.push(format!(
            "Watch it with `redraft sessions logs --follow {id}`."
        )),
        "waiting" => {
            let until = session.wait_until.as_deref().map_or("later".into(), second);
            told.push(format!(
                "It goes on by itself at {until} UTC; `redraft sessions resume {id}` tries at once."
            ));
            if session.reason.as_deref() == Some("budget") {
                told.push("`redraft limits` shows the budgets and raises them.".into());
            }
            if workers == 0 {
                told.push(no_worker.into());
            }
        }
        "paused" if session.needs_user => told.push(format!(
            "It waits for you: put that right, then `redraft sessions resume {id}`, or end it with \
             `redraft sessions cancel {id}`; after that `redraft sessions fork {id}` tries another \
             prompt."
        )),
        "paused" => told.push(format!(
            "It goes on when you say so: `redraft sessions resume {id}`; `redraft sessions cancel \
             {id}` ends it."
        )),
        _ => told.extend(ended(session, iterations)),
    }
    told
}

fn ended(session: &IterationSession, iterations: &[IterationSummary]) -> Vec<String> {
    let at = session.ended_at.as_deref().map(minute).unwrap_or_default();
    let id = &session.id;
    let mut told = vec![format!(
        "It ended at {at} UTC with {} of {} iterations done, for {}.",
        session.iterations_completed,
        session.iterations_requested,
        cost(session)
    )];
    if session.iterations_completed > 0 {
        told.push(format!(
            "`redraft sessions diff {id}` shows what its last iteration changed."
        ));
    }
    let failed = iterations.iter().any(|one| {
        let tried = |other: &IterationSummary| *other.retry_of == Some(one.iteration_number);
        one.status == "failed" && !iterations.iter().any(tried)
    });
    if failed && session.run_status != "cancelled" && session.status == "active" {
        told.push(format!(
            "`redraft sessions retry {id}` tries the failed iteration again."
        ));
    }
    if session.run_status != "completed" {
        told.push(format!(
            "What was done is kept; `redraft sessions start {}` starts another one.",
            session.workflow_id
        ));
    }
    told
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn session(change: Value) -> IterationSession {
        let mut session = json!({
            "id": "ps-1", "workflow_id": "wf-1", "step_id": 1, "prompt": "x",
            "iterations_requested": 3, "iterations_completed": 1, "current_iteration": 2,
            "run_status": "running", "is_legacy": false, "error_message": null, "artifacts": null,
            "status": "active", "created_at": "2026-01-31T09:30:00.000Z",
            "updated_at": "2026-01-31T09:30:00.000Z", "project_slug": "shop", "sentence": "So.",
            "needs_user": false, "agent": "demo", "model": "opus", "may_run_commands": false,
            "document_path": "x.md", "max_cost_usd": null, "max_wall_secs": null,
            "limits": {"iterations": 3}, "reserved_usd": 0.0, "billing": "demo", "queue_position": null,
            "cost_usd": 0.5,
            "cost_is_estimate": false, "input_tokens": 1, "output_tokens": 1, "wait_until": null,
            "reason": null, "started_at": null, "ended_at": null, "last_event_id": 1,
            "revision_id": null, "forked_from": null, "warnings": [],
        });
        for (name, value) in change.as_object().unwrap() {
            session[name] = value.clone();
        }
        serde_json::from_value(session).unwrap()
    }

    fn iteration(number: i32, status: &str, error: Option<&str>) -> IterationSummary {
        let iteration = json!({
            "id": number, "iteration_number": number, "status": status, "chars_added": 0,
            "chars_removed": 0, "summary": null, "started_at": null, "completed_at": null,
            "error_message": error, "attempts": 1, "cost_usd": 0.0, "input_tokens": 0,
            "output_tokens": 0, "before_revision": null, "after_revision": null,
            "retry_of": null,
        });
        serde_json::from_value(iteration).unwrap()
    }

    fn attempt(iteration: i32, number: i32, outcome: Option<&str>) -> Attempt {
        let attempt = json!({
            "id": number, "iteration_number": iteration, "attempt_number": number, "worker": "w",
            "started_at": "2026-01-31T09:30:05.000Z", "ended_at": null, "outcome": outcome,
            "message": outcome.map(|_| "No capacity.\u{1b}[2J"), "exit_code": null,
            "exit_signal": null, "stderr": null,
            "cost_usd": 0.25, "cost_is_estimate": true, "input_tokens": 0, "output_tokens": 0,
            "resumed": false, "leftovers": 0, "reserved_usd": 0.0,
        });
        serde_json::from_value(attempt).unwrap()
    }

    fn told(session: &IterationSession, workers: usize) -> String {
        sentences(session, &[], &[], workers).join("\n")
    }

    #[test]
    fn a_waiting_session_tells_what_failed_until_when_it_waits_and_how_to_go_on() {
        let waiting = json!({"run_status": "waiting", "wait_until": "2026-01-31T09:31:00.000Z"});
        let iterations = [
            iteration(1, "failed", Some("It said no.")),
            iteration(2, "running", None),
        ];
        let mut attempts = vec![attempt(1, 1, Some("agent_error"))];
        attempts.extend((1..=7).map(|number| attempt(2, number, Some("server_error"))));
        let told = sentences(&session(waiting), &iterations, &attempts, 1);
        assert_eq!(
            told[..4],
            [
                "The session ps-1 is waiting. So.",
                "Iteration 1 failed: It said no.",
                "(2 earlier ones are left out.)",
                "Start 3 of iteration 2, at 2026-01-31 09:30:05 UTC, ended (server error): No \
                 capacity.\u{fffd}[2J It cost about $0.2500.",
            ]
        );
        assert_eq!(told.len(), 10, "{told:?}");
        assert!(told[8].contains("its limits: 3 iterations"), "{told:?}");
        assert!(told[9].contains("at 2026-01-31 09:31:00 UTC"), "{told:?}");
        assert!(
            told[9].contains("`redraft sessions resume ps-1`"),
            "{told:?}"
        );
    }

    #[test]
    fn without_a_worker_it_says_that_none_runs() {
        for status in ["pending", "running", "waiting"] {
            let session = session(json!({"run_status": status}));
            assert!(told(&session, 0).contains("`redraft up`"), "{status}");
            assert!(!told(&session, 2).contains("`redraft up`"), "{status}");
        }
        let pending = session(json!({"run_status": "pending"}));
        assert!(told(&pending, 2).contains("2 workers run"));
        let running = session(json!({}));
        let work = sentences(
            &running,
            &[iteration(2, "running", None)],
            &[attempt(2, 1, None)],
            1,
        );
        assert!(work[1].ends_with("is at work."), "{work:?}");
    }

    #[test]
    fn a_session_that_stands_or_ended_tells_what_the_user_can_do() {
        let paused = |needs_user: bool| {
            told(
                &session(json!({"run_status": "paused", "needs_user": needs_user})),
                1,
            )
        };
        assert!(paused(true).contains("It waits for you") && paused(true).contains("cancel ps-1"));
        assert!(!paused(false).contains("It waits for you"));
        assert!(paused(false).contains("resume ps-1"));
        let ended = |status: &str| {
            let at = "2026-01-31T09:30:00.000Z";
            told(&session(json!({"run_status": status, "ended_at": at})), 0)
        };
        let completed = ended("completed");
        assert!(
            completed.contains("at 2026-01-31 09:30 UTC with 1 of 3"),
            "{completed}"
        );
        assert!(completed.contains("sessions diff ps-1") && !completed.contains("another"));
        assert!(ended("error").contains("redraft sessions start wf-1"));
        assert!(!ended("error").contains("retry"));
        let with_failure = sentences(
            &session(json!({"run_status": "error", "ended_at": "2026-01-31T09:30:00.000Z"})),
            &[iteration(1, "failed", Some("No."))],
            &[],
            1,
        );
        let with_failure = with_failure.join("\n");
        assert!(
            with_failure.contains("sessions retry ps-1"),
            "{with_failure}"
        );
    }
}
