//! `redraft sessions show`.

use anyhow::Result;
use redraft_wire::{IterationSession, IterationSummary};
use serde_json::json;

use crate::{
    arguments::AnySession,
    commands::{find, host::Host},
    show::{limits, minute, print, print_json, table, text},
};

/// The most characters of a sentence or a prompt.
const MOST_TEXT: usize = 2_000;

pub(super) async fn show(host: &Host, which: &AnySession, json: bool) -> Result<()> {
    let path = find::session(&host.client, which.session.as_deref()).await?;
    let session = host.client.session(&path).await?;
    let iterations = host.client.iterations(&path).await?;
    if json {
        return print_json(&json!({"session": session, "iterations": iterations}));
    }
    print(&shown(&session, &iterations))
}

fn shown(session: &IterationSession, iterations: &[IterationSummary]) -> String {
    let prompt = session.prompt.as_deref().unwrap_or_default();
    let tokens = format!("{} in, {} out", session.input_tokens, session.output_tokens);
    let lines = [
        ("Session", session.id.clone()),
        ("Status", session.run_status.clone()),
        ("Stands", text::line(&session.sentence, MOST_TEXT)),
        ("Project", session.project_slug.clone()),
        ("Workflow", session.workflow_id.clone()),
        ("Document", text::line(&session.document_path, MOST_TEXT)),
        ("Prompt", text::line(prompt, MOST_TEXT)),
        (
            "Agent",
            format!(
                "{}, model {}",
                session.agent,
                text::line(&session.model, 100)
            ),
        ),
        (
            "Iterations",
            format!(
                "{} of {}",
                session.iterations_completed, session.iterations_requested
            ),
        ),
        ("Limits", limits::session_limits(&session.limits).join(", ")),
        ("Cost", limits::cost(session)),
        ("Tokens", tokens),
        ("Started", format!("{} UTC", minute(&session.created_at))),
    ];
    let mut shown: String = lines
        .into_iter()
        .map(|(name, value)| format!("{name:<11}{value}\n"))
        .collect();
    if let Some(ended) = session.ended_at.as_deref() {
        shown.push_str(&format!("{:<11}{} UTC\n", "Ended", minute(ended)));
    }
    let heads = [
        "ITERATION",
        "STATUS",
        "CHARACTERS",
        "STARTS",
        "COST",
        "SUMMARY",
    ];
    let rows: Vec<Vec<String>> = iterations.iter().map(row).collect();
    if !rows.is_empty() {
        shown.push_str(&format!("\n{}", table(&heads, &rows)));
    }
    shown
}

fn row(iteration: &IterationSummary) -> Vec<String> {
    let said = iteration
        .error_message
        .as_deref()
        .or(iteration.summary.as_deref());
    vec![
        iteration.iteration_number.to_string(),
        iteration.status.clone(),
        format!("+{} −{}", iteration.chars_added, iteration.chars_removed),
        iteration.attempts.to_string(),
        text::dollars(iteration.cost_usd, false),
        said.unwrap_or_default().trim().to_owned(),
    ]
}
