use uuid::Uuid;

use super::*;
use crate::stream::{Denial, RateLimit, Retry};

fn result(subtype: &str, is_error: bool, reason: &str) -> TurnResult {
    TurnResult {
        subtype: subtype.into(),
        is_error,
        terminal_reason: reason.into(),
        ..TurnResult::default()
    }
}

fn stream(result: Option<TurnResult>) -> StreamFacts {
    StreamFacts {
        started: true,
        turn_open: result.is_none(),
        last_result: result,
        ..StreamFacts::default()
    }
}

fn facts(stream: &StreamFacts) -> Facts<'_> {
    Facts {
        stream,
        exit: Some(Exit::Code(0)),
        stop: None,
        timed_out: None,
        guardian_lost: false,
        conversation: Conversation::New(Uuid::nil()),
        work_dir: Path::new("/p/.redraft/work/1"),
        stderr: "",
    }
}

fn api(status: Option<u64>, kind: &str, code: &str, api_type: &str) -> Outcome {
    let error = ApiError {
        kind: kind.into(),
        status,
        code: code.into(),
        api_type: api_type.into(),
        text: "why".into(),
        limit: None,
    };
    let mut failed = result("success", true, "api_error");
    failed.error = ApiError {
        kind: String::new(),
        ..error.clone()
    };
    let mut stream = stream(Some(failed));
    stream.last_error = Some(error);
    classify(facts(&stream))
}

fn class(outcome: &Outcome) -> Option<TransientClass> {
    match outcome {
        Outcome::Transient { class, .. } => Some(*class),
        _ => None,
    }
}

fn need(outcome: &Outcome) -> Option<UserNeed> {
    match outcome {
        Outcome::NeedsUser { what, .. } => Some(*what),
        _ => None,
    }
}

#[test]
fn a_successful_turn_is_finished_whatever_came_after_it() {
    let stream = stream(Some(result("success", false, "completed")));
    let good = facts(&stream);
    assert_eq!(classify(good), Outcome::Finished);
    for odd in [
        Facts {
            exit: Some(Exit::Code(1)),
            ..good
        },
        Facts {
            exit: Some(Exit::Signal(9)),
            ..good
        },
        Facts {
            exit: None,
            guardian_lost: true,
            ..good
        },
        Facts {
            stop: Some(StopReason::Drain),
            ..good
        },
        Facts {
            timed_out: Some(TimeLimit::Total(Duration::from_secs(1))),
            ..good
        },
    ] {
        assert_eq!(classify(odd), Outcome::Finished);
    }
}

#[test]
fn a_turn_that_was_begun_and_not_ended_is_not_finished() {
    let mut stream = stream(Some(result("success", false, "completed")));
    stream.turn_open = true;
    let outcome = classify(facts(&stream));
    assert_eq!(class(&outcome), Some(TransientClass::Crashed));
}

#[test]
fn exit_zero_after_an_interrupt_is_no_success() {
    let stream = stream(Some(result(
        "error_during_execution",
        true,
        "aborted_tools",
    )));
    let base = facts(&stream);
    assert_eq!(class(&classify(base)), Some(TransientClass::Crashed));
    let reason = StopReason::Cancel;
    let stopped = classify(Facts {
        stop: Some(reason),
        ..base
    });
    assert_eq!(stopped, Outcome::Stopped { reason });
    let idle = Some(TimeLimit::Idle(Duration::from_mins(7)));
    let outcome = classify(Facts {
        timed_out: idle,
        ..base
    });
    assert_eq!(class(&outcome), Some(TransientClass::TimedOut));
}

#[test]
fn limits_of_the_agent_have_their_own_outcomes_even_while_it_is_stopped() {
    for (subtype, outcome) in [
        ("error_max_turns", Outcome::OutOfTurns),
        ("error_max_budget_usd", Outcome::BudgetReached),
    ] {
        let stream = stream(Some(result(subtype, true, "")));
        assert_eq!(classify(facts(&stream)), outcome);
        let stop = Some(StopReason::Drain);
        assert_eq!(
            classify(Facts {
                stop,
                ..facts(&stream)
            }),
            outcome
        );
    }
    let stream = stream(Some(result(
        "error_max_structured_output_retries",
        true,
        "",
    )));
    assert!(matches!(
        classify(facts(&stream)),
        Outcome::AgentError { .. }
    ));
}

#[test]
fn failed_requests_are_told_apart_by_status_and_word() {
    use TransientClass::{Network, Overloaded, Server};
    for (status, kind, code, api_type, expected) in [
        (
            Some(529),
            "server_error",
            "",
            "overloaded_error",
            Overloaded,
        ),
        (None, "server_error", "", "overloaded_error", Overloaded),
        (Some(500), "server_error", "", "api_error", Server),
        (Some(503), "server_error", "", "", Server),
        (Some(408), "server_error", "", "", Network),
        (None, "server_error", "connection_failed", "", Network),
        (None, "server_error", "", "", Network),
    ] {
        let outcome = api(status, kind, code, api_type);
        assert_eq!(
            class(&outcome),
            Some(expected),
            "{status:?} {kind} {api_type}"
        );
    }
    for (status, kind, expected) in [
        (Some(401), "authentication_failed", UserNeed::Login),
        (None, "authentication_failed", UserNeed::Login),
        (Some(403), "authentication_failed", UserNeed::Login),
        (Some(400), "billing_error", UserNeed::Billing),
        (Some(402), "unknown", UserNeed::Billing),
        (Some(404), "model_not_found", UserNeed::Model),
    ] {
        assert_eq!(
            need(&api(status, kind, "", "")),
            Some(expected),
            "{status:?} {kind}"
        );
    }
    for (status, kind) in [
        (Some(400), "unknown"),
        (Some(400), "invalid_request"),
        (Some(413), "invalid_request"),
        (None, "unknown"),
    ] {
        let outcome = api(status, kind, "", "");
        assert!(
            matches!(outcome, Outcome::AgentError { .. }),
            "{status:?} {kind}"
        );
    }
}

#[test]
fn of_an_old_version_the_repetitions_tell_the_status() {
    let mut stream = stream(Some(result("success", true, "completed")));
    stream.last_error = Some(ApiError {
        kind: "server_error".into(),
        ..ApiError::default()
    });
    assert_eq!(
        class(&classify(facts(&stream))),
        Some(TransientClass::Network)
    );
    stream.last_retry = Some(Retry {
        status: Some(529),
        ..Retry::default()
    });
    assert_eq!(
        class(&classify(facts(&stream))),
        Some(TransientClass::Overloaded)
    );
}

#[test]
fn a_limit_is_waited_for_until_the_time_it_names_or_without_one() {
    let mut failed = result("success", true, "api_error");
    failed.error.status = Some(429);
    let mut stream = stream(Some(failed));
    assert!(matches!(classify(facts(&stream)), Outcome::Limited { .. }));
    stream.rejected = Some(RateLimit {
        status: "rejected".into(),
        resets_at: Some(1_900_000_000),
        kind: "five_hour".into(),
        windows: Vec::new(),
    });
    assert!(matches!(
        classify(facts(&stream)),
        Outcome::LimitedUntil {
            resets_at: 1_900_000_000,
            ..
        }
    ));
}

#[test]
fn without_a_result_the_process_tells() {
    let mut stream = stream(None);
    for exit in [
        Some(Exit::Code(0)),
        Some(Exit::Code(143)),
        Some(Exit::Signal(9)),
        None,
    ] {
        let outcome = classify(Facts {
            exit,
            ..facts(&stream)
        });
        assert_eq!(class(&outcome), Some(TransientClass::Crashed), "{exit:?}");
    }
    stream.started = false;
    let outcome = classify(Facts {
        exit: Some(Exit::Code(1)),
        stderr: "note\nerror: unknown option '--x'\n",
        ..facts(&stream)
    });
    let message = "The agent did not start (exit 1): error: unknown option '--x'".to_owned();
    assert_eq!(outcome, Outcome::AgentError { message });
    let exit = Some(Exit::Code(143));
    let outcome = classify(Facts {
        exit,
        ..facts(&stream)
    });
    assert_eq!(class(&outcome), Some(TransientClass::Crashed));
}

#[test]
fn a_conversation_that_is_gone_is_no_failure_of_the_agent() {
    let mut stream = stream(Some(result("error_during_execution", true, "")));
    stream.started = false;
    let new = classify(facts(&stream));
    assert!(matches!(new, Outcome::AgentError { .. }));
    let conversation = Conversation::Resume(Uuid::nil());
    let resumed = classify(Facts {
        conversation,
        ..facts(&stream)
    });
    assert!(matches!(resumed, Outcome::ConversationLost { .. }));
}

#[test]
fn a_document_that_may_not_be_written_needs_the_user() {
    let mut denied = result("success", false, "completed");
    denied.denials = vec![Denial {
        tool: "Edit".into(),
        file: "/p/.redraft/work/1/DESIGN.md".into(),
    }];
    let mut stream = stream(Some(denied));
    assert_eq!(need(&classify(facts(&stream))), Some(UserNeed::Permission));
    stream.wrote = true;
    assert_eq!(classify(facts(&stream)), Outcome::Finished);
    stream.wrote = false;
    let elsewhere = Path::new("/p/.redraft/work/2");
    let outcome = classify(Facts {
        work_dir: elsewhere,
        ..facts(&stream)
    });
    assert_eq!(outcome, Outcome::Finished);
}

#[test]
fn a_lost_guardian_is_a_crash() {
    let stream = stream(None);
    let outcome = classify(Facts {
        exit: None,
        guardian_lost: true,
        ..facts(&stream)
    });
    assert_eq!(class(&outcome), Some(TransientClass::Crashed));
}

#[test]
fn the_agents_words_are_bounded() {
    assert_eq!(said("It failed", " a \n b "), "It failed: a b");
    assert!(said("x", &"é".repeat(10_000)).chars().count() < 310);
}
