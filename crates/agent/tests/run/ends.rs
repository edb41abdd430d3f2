//! How attempts end, and what is told about them.

use std::{error::Error, fs};

use redraft_agent::{Conversation, Outcome, Signal, StartError, StopReason};
use uuid::Uuid;

use crate::attempt::{Attempt, DOCUMENT, until};

#[tokio::test]
async fn a_finished_attempt_has_changed_the_document_and_tells_its_cost() {
    let attempt = Attempt::new("");
    let (report, signals) = attempt.run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert_eq!(report.exit_code(), Some(0));
    assert!(report.cost_usd.is_some_and(|usd| usd > 0.0) && !report.cost_is_estimate);
    assert!(report.usage.input_tokens > 0 && report.usage.output_tokens > 0);
    assert!(report.final_text.contains("<changes_summary>"));
    assert!(report.leftovers.is_empty());
    let text = fs::read_to_string(&attempt.document).unwrap();
    assert!(
        text.contains("## Overview") && text.contains("95 of 100"),
        "{text}"
    );
    let Conversation::New(id) = attempt.invocation.conversation else {
        panic!("a new conversation");
    };
    assert_eq!(report.agent_session_id, Some(id));
    let started = Signal::Started {
        agent_session_id: Some(id),
        model: "demo-opus".into(),
        version: format!("demo {}", env!("CARGO_PKG_VERSION")),
    };
    assert_eq!(signals[0], started);
    let tools: Vec<&str> = signals
        .iter()
        .filter_map(|signal| match signal {
            Signal::ToolResult {
                tool,
                duration_ms: Some(_),
                ..
            } => Some(tool.as_str()),
            _ => None,
        })
        .collect();
    assert!(
        tools.starts_with(&["Read"]) && tools.contains(&"Edit"),
        "{tools:?}"
    );
    // The prompt's file has no name and the attempt's folder is as it was.
    assert_eq!(
        fs::read_dir(&attempt.invocation.tmp_dir).unwrap().count(),
        0
    );
}

#[tokio::test]
async fn without_a_document_one_is_drafted() {
    let attempt = Attempt::new("");
    fs::remove_file(&attempt.document).unwrap();
    let (report, _) = attempt.run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert!(
        fs::read_to_string(&attempt.document)
            .unwrap()
            .starts_with("# Think of refunds\n")
    );
}

/// The outcome without its words.
fn kind(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Transient { class, .. } => format!("{class:?}"),
        Outcome::NeedsUser { what, .. } => format!("{what:?}"),
        Outcome::LimitedUntil { resets_at, .. } => format!("LimitedUntil {resets_at}"),
        other => {
            let name = format!("{other:?}");
            name.split([' ', '{']).next().unwrap_or_default().to_owned()
        }
    }
}

#[tokio::test]
async fn every_kind_of_failure_has_its_outcome() {
    for (knobs, expected) in [
        ("fail=overloaded", "Overloaded"),
        ("fail=server", "Server"),
        ("fail=network", "Network"),
        ("fail=exit", "Crashed"),
        ("fail=noresult", "Crashed"),
        ("fail=halfline", "Crashed"),
        ("fail=limit;resets=1900000000", "LimitedUntil 1900000000"),
        ("fail=limited", "Limited"),
        ("fail=login", "Login"),
        ("fail=billing", "Billing"),
        ("fail=model", "Model"),
        ("fail=refused", "AgentError"),
        ("fail=turns", "OutOfTurns"),
        ("fail=budget", "BudgetReached"),
        ("speeed=1", "AgentError"),
    ] {
        let attempt = Attempt::new(knobs);
        let (report, _) = attempt.run().await;
        assert_eq!(kind(&report.outcome), expected, "{knobs}");
        let text = fs::read_to_string(&attempt.document).unwrap();
        assert_eq!(text, DOCUMENT, "{knobs}");
    }
}

#[tokio::test]
async fn a_failure_can_pass_after_some_starts() {
    let attempt = Attempt::new("fail=overloaded:2");
    for expected in [false, false, true] {
        let (report, _) = attempt.run().await;
        assert_eq!(report.outcome == Outcome::Finished, expected);
    }
}

#[tokio::test]
async fn several_turns_of_one_process_are_one_attempt() {
    let (report, signals) = Attempt::new("results=3").run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    let results = |s: &&Signal| matches!(s, Signal::Raw { kind, .. } if kind == "result/success");
    assert_eq!(signals.iter().filter(results).count(), 3);
    assert_eq!(report.final_text, "Turn 3 is over.");
    let (report, _) = Attempt::new("results=3;cost=0.25").run().await;
    assert_eq!(report.cost_usd, Some(0.25));
}

#[tokio::test]
async fn a_stopped_attempt_goes_on_where_it_was() {
    let mut attempt = Attempt::new("hang=text;only=1");
    let (running, receiver) = attempt.start();
    let watcher = crate::attempt::watch(receiver);
    let state = attempt.document.clone();
    until("the state beside the document", || {
        fs::read_dir(state.parent().unwrap()).unwrap().count() > 1
    })
    .await;
    attempt.stop.stop(StopReason::Drain);
    let report = running.await.unwrap();
    watcher.await.unwrap();
    assert_eq!(
        report.outcome,
        Outcome::Stopped {
            reason: StopReason::Drain
        }
    );
    let id = report.agent_session_id.unwrap();

    let again = Attempt::new("");
    attempt.invocation.conversation = Conversation::Resume(id);
    attempt.invocation.prompt = again.invocation.prompt.replace(
        again.document.to_str().unwrap(),
        attempt.document.to_str().unwrap(),
    );
    let resumed = attempt.renewed();
    let (report, signals) = resumed.run().await;
    assert_eq!(report.outcome, Outcome::Finished);
    assert!(signals.iter().any(
        |signal| matches!(signal, Signal::Content { text, .. } if text.contains("where I was"))
    ));
    assert!(
        fs::read_to_string(&resumed.document)
            .unwrap()
            .contains("## Overview")
    );
}

#[tokio::test]
async fn a_conversation_that_is_not_there_is_told_apart() {
    let mut attempt = Attempt::new("");
    attempt.invocation.conversation = Conversation::Resume(Uuid::new_v4());
    let (report, _) = attempt.run().await;
    assert!(
        matches!(report.outcome, Outcome::ConversationLost { .. }),
        "{:?}",
        report.outcome
    );
}

#[tokio::test]
async fn what_cannot_be_started_is_an_error_and_no_outcome() {
    let mut attempt = Attempt::new("");
    attempt.invocation.agent.program = "/nowhere/agent".into();
    let error = attempt.fails_to_start().await;
    assert!(matches!(error, StartError::Agent { .. }), "{error:?}");
    let mut attempt = Attempt::new("");
    attempt.invocation.guardian = "/nowhere/guardian".into();
    let error = attempt.fails_to_start().await;
    assert!(matches!(error, StartError::Guardian(_)), "{error:?}");
    for (folder, named) in [("tmp", "temporary"), ("", "project's folder")] {
        let mut attempt = Attempt::new("");
        let root = attempt.invocation.project_root.clone();
        if folder.is_empty() {
            attempt.invocation.project_root = root.join("gone");
            attempt.invocation.work_dir = root.join("gone/work");
        } else {
            fs::remove_dir(root.join(folder)).unwrap();
        }
        let error = attempt.fails_to_start().await;
        let cause = error.source().unwrap().to_string();
        assert!(cause.contains(named), "{cause}");
    }
}
