use redraft_document::{DiffLineKind, diff_lines};
use redraft_domain::Timestamp;
use redraft_store::{Attempt, Iteration};
use redraft_wire as wire;

use super::time;

/// An iteration with its figures.
pub(crate) fn iteration(iteration: &Iteration) -> wire::IterationSummary {
    wire::IterationSummary {
        id: iteration.id.0,
        iteration_number: iteration.number as i32,
        status: iteration.status.to_string(),
        chars_added: iteration.chars_added,
        chars_removed: iteration.chars_removed,
        summary: iteration.summary.clone().into(),
        started_at: time(iteration.started_at),
        completed_at: time(iteration.completed_at),
        error_message: iteration.error_message.clone().into(),
        attempts: iteration.attempts as i32,
        cost_usd: iteration.cost_usd,
        input_tokens: iteration.input_tokens,
        output_tokens: iteration.output_tokens,
        before_revision: iteration.before.map(|id| id.0).into(),
        after_revision: iteration.after.map(|id| id.0).into(),
        retry_of: iteration.retry_of.map(|number| number as i32).into(),
    }
}

/// What an iteration changed.
pub(crate) fn iteration_diff(iteration: &Iteration, diff: Option<&str>) -> wire::IterationDiff {
    let lines = diff.map(diff_lines).unwrap_or_default();
    let line = |line: redraft_document::DiffLine| wire::DiffLine {
        line: line.text,
        kind: match line.kind {
            DiffLineKind::Add => wire::DiffLineType::Add,
            DiffLineKind::Remove => wire::DiffLineType::Remove,
            DiffLineKind::Context => wire::DiffLineType::Context,
            DiffLineKind::Hunk => wire::DiffLineType::Hunk,
        },
    };
    wire::IterationDiff {
        iteration_id: iteration.id.0,
        iteration_number: iteration.number as i32,
        diff_text: diff.map(str::to_owned).into(),
        chars_added: iteration.chars_added,
        chars_removed: iteration.chars_removed,
        diff_lines: lines.into_iter().map(line).collect(),
    }
}

/// One start of the agent.
pub(crate) fn attempt(attempt: Attempt) -> wire::Attempt {
    wire::Attempt {
        id: attempt.id,
        iteration_number: attempt.iteration_number as i32,
        attempt_number: attempt.number as i32,
        worker: attempt.worker,
        started_at: Timestamp(attempt.started_at).to_string(),
        ended_at: time(attempt.ended_at.map(Timestamp)),
        outcome: attempt.outcome.into(),
        message: attempt.message.into(),
        exit_code: attempt.exit_code.map(|code| code as i32).into(),
        exit_signal: attempt.exit_signal.map(|signal| signal as i32).into(),
        stderr: attempt.stderr.into(),
        cost_usd: attempt.cost_usd,
        reserved_usd: attempt.reserved_usd,
        cost_is_estimate: attempt.cost_is_estimate,
        input_tokens: attempt.input_tokens,
        output_tokens: attempt.output_tokens,
        resumed: attempt.resumed,
        leftovers: attempt.leftovers as i32,
    }
}
