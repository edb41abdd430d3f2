//! The table that decides how an attempt ended.
//!
//! It goes by facts: flags, words and numbers that the agent's own protocol defines. An exit code
//! of 0 is no success (an interrupted run has it), `subtype: success` is none either (a failed
//! request has it), and prose is only shown, never matched.

use std::{path::Path, time::Duration};

use crate::{
    Conversation, Outcome, StopReason, TransientClass, UserNeed,
    stream::{ApiError, StreamFacts, TurnResult, writes_files},
};

/// The most characters of the agent's own words in a message.
const QUOTE_CHARS: usize = 300;

/// How an agent's process ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// With this code.
    Code(i32),
    /// By this signal.
    Signal(i32),
}

/// Which time limit was passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeLimit {
    /// The attempt's whole time.
    Total(Duration),
    /// The time without any sign of life, while no tool ran.
    Idle(Duration),
}

/// Everything that decides.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// What the stream told.
    pub stream: &'a StreamFacts,
    /// How the process ended; `None` when nobody could tell.
    pub exit: Option<Exit>,
    /// The stop that was asked for, if any.
    pub stop: Option<StopReason>,
    /// The time limit that was passed, if any.
    pub timed_out: Option<TimeLimit>,
    /// Whether the process that watched over the agent died.
    pub guardian_lost: bool,
    /// How the conversation was to begin.
    pub conversation: Conversation,
    /// The folder that the agent must be able to write.
    pub work_dir: &'a Path,
    /// The end of what the agent wrote to its standard error.
    pub stderr: &'a str,
}

/// Decides how the attempt ended.
///
/// A finished turn counts as finished however the process went down after it: the work is done and
/// paid for.
pub fn classify(facts: Facts<'_>) -> Outcome {
    let stream = facts.stream;
    let result = stream.last_result.as_ref().filter(|_| !stream.turn_open);
    match result {
        Some(result) if !result.is_error => finished(facts, result),
        _ if facts.stop.is_some_and(|_| !is_own_end(result)) => Outcome::Stopped {
            reason: facts.stop.unwrap_or(StopReason::Cancel),
        },
        _ if facts.timed_out.is_some() => timed_out(facts.timed_out),
        Some(result) => failed_turn(facts, result),
        None => no_result(facts),
    }
}

/// Whether a failed turn ended by a limit of its own, not by being stopped.
fn is_own_end(result: Option<&TurnResult>) -> bool {
    result.is_some_and(|result| {
        matches!(
            result.subtype.as_str(),
            "error_max_turns" | "error_max_budget_usd"
        )
    })
}

fn finished(facts: Facts<'_>, result: &TurnResult) -> Outcome {
    let denied = result.denials.iter().any(|denial| {
        writes_files(&denial.tool) && Path::new(&denial.file).starts_with(facts.work_dir)
    });
    if denied && !facts.stream.wrote {
        return Outcome::NeedsUser {
            what: UserNeed::Permission,
            message: "The agent was not allowed to write the document; remove the rule that \
                      denies it from your Claude Code settings, then resume."
                .into(),
        };
    }
    Outcome::Finished
}

fn timed_out(limit: Option<TimeLimit>) -> Outcome {
    let message = match limit {
        Some(TimeLimit::Idle(limit)) => {
            format!("The agent gave no sign of life for {} s.", limit.as_secs())
        }
        Some(TimeLimit::Total(limit)) => {
            format!("The agent took longer than {} s.", limit.as_secs())
        }
        None => "The agent took too long.".into(),
    };
    Outcome::Transient {
        class: TransientClass::TimedOut,
        message,
    }
}

fn failed_turn(facts: Facts<'_>, result: &TurnResult) -> Outcome {
    match (result.subtype.as_str(), result.terminal_reason.as_str()) {
        ("error_max_turns", _) => Outcome::OutOfTurns,
        ("error_max_budget_usd", _) => Outcome::BudgetReached,
        ("error_during_execution", "aborted_streaming" | "aborted_tools") => {
            crashed("The agent was interrupted by another program.".into())
        }
        // The only line of an agent that was to resume and never began.
        ("error_during_execution", _)
            if !facts.stream.started && matches!(facts.conversation, Conversation::Resume(_)) =>
        {
            Outcome::ConversationLost {
                message: said(
                    "The agent's earlier conversation could not be resumed",
                    &result.text,
                ),
            }
        }
        ("success", _) => failed_request(facts, &merged(facts, result)),
        _ => Outcome::AgentError {
            message: said("The agent failed", &result.text),
        },
    }
}

/// The result names the failed request; its word for it stands only in the message before it, and in
/// old versions its status only in the repetitions before that.
fn merged(facts: Facts<'_>, result: &TurnResult) -> ApiError {
    let mut error = result.error.clone();
    if let Some(last) = &facts.stream.last_error {
        error.kind.clone_from(&last.kind);
        error.status = error.status.or(last.status);
        if error.code.is_empty() {
            error.code.clone_from(&last.code);
        }
        if error.api_type.is_empty() {
            error.api_type.clone_from(&last.api_type);
        }
    }
    if error.status.is_none() && error.code.is_empty() && error.kind == "server_error" {
        error.status = facts
            .stream
            .last_retry
            .as_ref()
            .and_then(|retry| retry.status);
    }
    error
}

fn failed_request(facts: Facts<'_>, error: &ApiError) -> Outcome {
    let text = error.text.as_str();
    let transient = |class, what| Outcome::Transient {
        class,
        message: said(what, text),
    };
    let needs = |what, todo: &str| Outcome::NeedsUser {
        what,
        message: said(todo, text),
    };
    let kind = error.kind.as_str();
    match error.status {
        _ if kind == "billing_error" => needs(
            UserNeed::Billing,
            "The account cannot pay; add credit or change the key, then resume",
        ),
        Some(402) => needs(
            UserNeed::Billing,
            "The account cannot pay; add credit or change the key, then resume",
        ),
        _ if kind == "authentication_failed" => login(text),
        Some(401 | 403) => login(text),
        _ if kind == "model_not_found" => needs(
            UserNeed::Model,
            "The model is not available to this account; choose another model, then start again",
        ),
        Some(429) => limited(facts, text),
        _ if kind == "rate_limit" || error.code == "usage_limit_reached" => limited(facts, text),
        Some(529) => transient(TransientClass::Overloaded, "The API is overloaded"),
        _ if error.api_type == "overloaded_error" || kind == "overloaded" => {
            transient(TransientClass::Overloaded, "The API is overloaded")
        }
        Some(408) => transient(TransientClass::Network, "The API did not answer in time"),
        Some(500..) => transient(TransientClass::Server, "The API failed"),
        None if error.code == "connection_failed" || kind == "server_error" => {
            transient(TransientClass::Network, "The API could not be reached")
        }
        _ => Outcome::AgentError {
            message: said("The agent's request was refused", text),
        },
    }
}

fn login(text: &str) -> Outcome {
    Outcome::NeedsUser {
        what: UserNeed::Login,
        message: said(
            "Claude Code is not logged in or its key is not valid; run 'claude' once and log in, \
             or set ANTHROPIC_API_KEY, then resume",
            text,
        ),
    }
}

fn limited(facts: Facts<'_>, text: &str) -> Outcome {
    let message = said("The account's usage limit is reached", text);
    let rejected = facts.stream.rejected.as_ref();
    match rejected.and_then(|limit| limit.resets_at.map(|at| (at, limit.kind.clone()))) {
        Some((resets_at, kind)) => Outcome::LimitedUntil {
            resets_at,
            kind,
            message,
        },
        None => Outcome::Limited { message },
    }
}

fn no_result(facts: Facts<'_>) -> Outcome {
    if facts.guardian_lost {
        return crashed("The agent was ended together with the process that watched it.".into());
    }
    if let Some(error) = &facts.stream.last_error {
        return failed_request(facts, error);
    }
    let last_words = facts.stderr.trim().lines().last().unwrap_or_default();
    match facts.exit {
        // It refused to start at all: wrong flags, settings, folder.
        Some(Exit::Code(code)) if !facts.stream.started && code != 0 && code < 126 => {
            Outcome::AgentError {
                message: said(
                    &format!("The agent did not start (exit {code})"),
                    last_words,
                ),
            }
        }
        Some(Exit::Code(code)) => crashed(said(
            &format!("The agent ended without a result (exit {code})"),
            last_words,
        )),
        Some(Exit::Signal(signal)) => crashed(said(
            &format!("The agent was ended by signal {signal}"),
            last_words,
        )),
        None => crashed("The agent ended without a result.".into()),
    }
}

fn crashed(message: String) -> Outcome {
    Outcome::Transient {
        class: TransientClass::Crashed,
        message,
    }
}

/// Our words, then the agent's own, bounded.
fn said(what: &str, words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return format!("{what}.");
    }
    let quote: String = words.chars().take(QUOTE_CHARS).collect();
    let cut = if quote.len() < words.len() { "…" } else { "" };
    format!("{what}: {quote}{cut}")
}

#[cfg(test)]
mod tests;
