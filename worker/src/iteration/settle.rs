//! What an attempt cost and left as evidence, and what its outcome is called.

use redraft_agent::{Outcome, Report, StopReason, TransientClass, UserNeed, end_attempt};
use redraft_domain::{AttemptId, Usage};
use redraft_store::{Attempt, Iteration, Settlement, StartedAttempt, Store, StoreError};

/// The outcome of an attempt whose worker died.
const ABANDONED: &str = "abandoned";

/// The outcome of an attempt whose earlier conversation was not there any more.
pub(super) const CONVERSATION_LOST: &str = "conversation_lost";

/// The outcome of an attempt that used up what was reserved for it.
const BUDGET_REACHED: &str = "budget_reached";

/// Outcomes after which the agent's conversation can go on.
const RESUMABLE: [&str; 10] = [
    ABANDONED,
    BUDGET_REACHED,
    "cancelled",
    "paused",
    "drained",
    "lease_lost",
    "limited",
    "overloaded",
    "network",
    "crashed",
];

/// Whether a further attempt can go on where this one was.
pub(super) fn can_be_resumed(attempt: &Attempt) -> bool {
    attempt
        .outcome
        .as_deref()
        .is_none_or(|outcome| RESUMABLE.contains(&outcome))
}

/// How many attempts count against an iteration: those since the user last resumed the session, without
/// those that only found out that there was no conversation to go on with.
pub(super) fn counted(earlier: &[Attempt], iteration: &Iteration) -> u32 {
    let counts = |attempt: &&Attempt| {
        attempt.number > i64::from(iteration.forgiven_attempts)
            && attempt.outcome.as_deref() != Some(CONVERSATION_LOST)
    };
    earlier.iter().filter(counts).count() as u32
}

/// Settles attempts that nobody settled: their worker died, or sleeps. What such a one still runs on
/// this machine is ended first, so that no two agents work on one document.
pub(crate) async fn settle_abandoned(
    store: &Store,
    installation: &str,
    earlier: &[Attempt],
) -> Result<(), StoreError> {
    for attempt in earlier
        .iter()
        .filter(|attempt| attempt.settled_at.is_none())
    {
        let marker = marker(installation, AttemptId(attempt.id));
        let ended = tokio::task::spawn_blocking(move || end_attempt(&marker)).await;
        for process in ended.unwrap_or_default() {
            tracing::warn!(
                pid = process.pid,
                command = process.command,
                "ended a process of an attempt that was taken over"
            );
        }
        let settlement = Settlement {
            outcome: ABANDONED.into(),
            message: Some("The worker ended before the agent did.".into()),
            usage: Usage {
                input_tokens: attempt.input_tokens,
                output_tokens: attempt.output_tokens,
                cache_read_tokens: attempt.cache_read_tokens,
                cache_write_tokens: attempt.cache_write_tokens,
            },
            cost_is_estimate: true,
            ..Settlement::default()
        };
        store
            .settle_attempt(AttemptId(attempt.id), &settlement)
            .await?;
    }
    Ok(())
}

/// What the processes of an attempt carry.
pub(super) fn marker(installation: &str, attempt: AttemptId) -> String {
    format!("{installation}.{attempt}")
}

/// The settlement of an attempt that was seen to its end. `document` is the half-made document.
pub(super) fn settlement(
    report: &Report,
    attempt: &StartedAttempt,
    document: Option<String>,
) -> Settlement {
    let (outcome, message) = words(&report.outcome);
    let cost_usd = match (report.cost_usd, &report.outcome) {
        // Its limit was reached, whatever a CLI that does not tell everything adds up.
        (Some(told), Outcome::BudgetReached) => Some(told.max(attempt.reservation.usd)),
        (told, _) => told,
    };
    Settlement {
        outcome: outcome.into(),
        message,
        exit_code: report.exit_code(),
        exit_signal: report.signal(),
        stderr: report.stderr_tail.clone(),
        usage: report.usage,
        cost_usd,
        cost_is_estimate: report.cost_is_estimate,
        leftovers: report.leftovers.len() as u32,
        document,
    }
}

/// An outcome as a word and, where there is something to say, as a sentence.
pub(super) fn words(outcome: &Outcome) -> (&'static str, Option<String>) {
    match outcome {
        Outcome::Finished => ("finished", None),
        Outcome::AgentError { message } => ("agent_error", Some(message.clone())),
        Outcome::OutOfTurns => (
            "out_of_turns",
            Some("The agent used all its turns before it was done.".into()),
        ),
        Outcome::Transient { class, message } => (class_word(*class), Some(message.clone())),
        Outcome::LimitedUntil { message, .. } | Outcome::Limited { message } => {
            ("limited", Some(message.clone()))
        }
        Outcome::NeedsUser { what, message } => (need_word(*what), Some(message.clone())),
        Outcome::BudgetReached => (
            BUDGET_REACHED,
            Some("The dollars that were reserved for it are used up.".into()),
        ),
        Outcome::ConversationLost { message } => (CONVERSATION_LOST, Some(message.clone())),
        Outcome::Stopped { reason } => match reason {
            StopReason::Cancel => ("cancelled", None),
            StopReason::Pause => ("paused", None),
            StopReason::Drain => ("drained", Some("The worker was shut down.".into())),
            StopReason::LeaseLost => ("lease_lost", Some("Another worker took over.".into())),
        },
    }
}

fn class_word(class: TransientClass) -> &'static str {
    match class {
        TransientClass::Overloaded => "overloaded",
        TransientClass::Server => "server_error",
        TransientClass::Network => "network",
        TransientClass::Crashed => "crashed",
        TransientClass::TimedOut => "timed_out",
    }
}

fn need_word(need: UserNeed) -> &'static str {
    match need {
        UserNeed::Login => "needs_login",
        UserNeed::Permission => "needs_permission",
        UserNeed::Billing => "needs_billing",
        UserNeed::Model => "needs_model",
    }
}
