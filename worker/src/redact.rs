//! Takes secrets out of what an agent said, before anything of it is stored or logged.
//!
//! What the user wrote is not touched: prompts, notes and the document are needed as they are.

use redraft_agent::{Outcome, Report};
use redraft_domain::EventBody;
use redraft_redaction::Redactor;

/// An event of the agent's without secrets.
pub(crate) fn event(redactor: &Redactor, mut body: EventBody) -> EventBody {
    match &mut body {
        EventBody::Content { text, .. }
        | EventBody::Reply { content: text, .. }
        | EventBody::Thinking { text }
        | EventBody::Error { message: text, .. }
        | EventBody::Status { message: text, .. } => out_of(redactor, text),
        EventBody::ToolUse { tool, input, .. } => {
            out_of(redactor, tool);
            redactor.redact_json(input);
        }
        EventBody::ToolResult { tool, result, .. } => {
            out_of(redactor, tool);
            out_of(redactor, result);
        }
        EventBody::Agent { kind, raw } => {
            out_of(redactor, kind);
            *raw = redactor.redact_json_text(std::mem::take(raw));
        }
        EventBody::FilesChanged {
            message,
            files,
            diff,
            ..
        } => {
            out_of(redactor, message);
            out_of(redactor, diff);
            for file in files {
                out_of(redactor, &mut file.path);
            }
        }
        EventBody::IterationComplete { summary, .. } => {
            if let Some(summary) = summary {
                out_of(redactor, summary);
            }
        }
        // Nothing in these is of the agent's making.
        EventBody::IterationStart { .. }
        | EventBody::DesignDocUpdated { .. }
        | EventBody::Note { .. }
        | EventBody::Cancelled { .. }
        | EventBody::Done { .. } => {}
    }
    body
}

/// What is known about an attempt, without secrets.
pub(crate) fn report(redactor: &Redactor, mut report: Report) -> Report {
    out_of(redactor, &mut report.stderr_tail);
    out_of(redactor, &mut report.final_text);
    for process in &mut report.leftovers {
        out_of(redactor, &mut process.command);
    }
    match &mut report.outcome {
        Outcome::AgentError { message }
        | Outcome::Transient { message, .. }
        | Outcome::LimitedUntil { message, .. }
        | Outcome::Limited { message }
        | Outcome::NeedsUser { message, .. }
        | Outcome::ConversationLost { message } => out_of(redactor, message),
        Outcome::Finished
        | Outcome::OutOfTurns
        | Outcome::BudgetReached
        | Outcome::Stopped { .. } => {}
    }
    report
}

fn out_of(redactor: &Redactor, text: &mut String) {
    if let std::borrow::Cow::Owned(redacted) = redactor.redact(text) {
        *text = redacted;
    }
}
