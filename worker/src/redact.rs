//! Takes secrets out of what an agent said, before anything of it is stored or logged.
//!
//! What the user wrote is not touched: prompts, notes and the document are needed as they are.

use redraft_agent::{Outcome, Report};
use redraft_domain::EventBody;
use redraft_redaction::Redactor;

/// An event of the agent's without secrets.
pub(crate) fn event(redactor: &Redactor, mut body: EventBody) -> EventBody {
    match &mut body {
        EventBody::Content { text, parent }
        | EventBody::Reply {
            content: text,
            parent,
        } => {
            out_of(redactor, text);
            out_of_name(redactor, parent.as_mut());
        }
        EventBody::Thinking { text }
        | EventBody::Error { message: text, .. }
        | EventBody::Status { message: text, .. } => out_of(redactor, text),
        EventBody::ToolUse {
            tool_use_id,
            tool,
            input,
            parent,
        } => {
            out_of(redactor, tool_use_id);
            out_of(redactor, tool);
            redactor.redact_json(input);
            out_of_name(redactor, parent.as_mut());
        }
        EventBody::ToolResult {
            tool_use_id,
            tool,
            result,
            parent,
            ..
        } => {
            out_of(redactor, tool_use_id);
            out_of(redactor, tool);
            out_of(redactor, result);
            out_of_name(redactor, parent.as_mut());
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

/// The name of a call is the agent's to choose, too.
fn out_of_name(redactor: &Redactor, name: Option<&mut String>) {
    if let Some(name) = name {
        out_of(redactor, name);
    }
}

fn out_of(redactor: &Redactor, text: &mut String) {
    if let std::borrow::Cow::Owned(redacted) = redactor.redact(text) {
        *text = redacted;
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn no_field_of_an_event_keeps_a_secret_of_the_agents() {
        let secret = format!("sk-ant-api03-{}", "a8F3kd92LmQ0zX7cV1bN");
        let text = || format!("It is {secret}.");
        let redactor = Redactor::usual();
        for body in [
            EventBody::Content {
                text: text(),
                parent: Some(text()),
            },
            EventBody::Reply {
                content: text(),
                parent: Some(text()),
            },
            EventBody::Thinking { text: text() },
            EventBody::ToolUse {
                tool_use_id: text(),
                tool: text(),
                input: json!({"deep": [text()]}),
                parent: Some(text()),
            },
            EventBody::ToolResult {
                tool_use_id: text(),
                tool: text(),
                result: text(),
                is_error: true,
                duration_ms: None,
                parent: Some(text()),
            },
        ] {
            let told = format!("{:?}", event(&redactor, body));
            assert!(!told.contains(&secret), "{told}");
            assert!(told.contains("[redacted: an Anthropic key]"), "{told}");
        }
    }
}
