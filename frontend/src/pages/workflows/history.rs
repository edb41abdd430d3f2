//! The sessions of a workflow.

use leptos::prelude::*;
use redraft_wire::SessionSummary;

use crate::format::{money, thousands};
use crate::paths::WorkflowPath;
use crate::ui::{Remote, changes, empty, line, lines, link, loaded, section, titled, when};

/// Newest first, with totals.
pub(super) fn history(path: WorkflowPath, sessions: Remote<Vec<SessionSummary>>) -> AnyView {
    let list = loaded(sessions, move |sessions| list(&path, sessions));
    section("history", "Sessions", list)
}

fn list(path: &WorkflowPath, sessions: Vec<SessionSummary>) -> AnyView {
    if sessions.is_empty() {
        return empty("There is none yet; a conversation or iterations begin one.");
    }
    lines(
        sessions
            .into_iter()
            .map(|session| one(path, session))
            .collect(),
    )
}

fn one(path: &WorkflowPath, session: SessionSummary) -> AnyView {
    let prompt = session.prompt.0.filter(|prompt| !prompt.is_empty());
    let prompt = prompt.unwrap_or_else(|| "(no prompt)".to_owned());
    let name = match (session.is_legacy, session.status.as_str()) {
        (false, _) => link(path.session_page(&session.id), prompt),
        (true, "active") => link(path.planning_page(), format!("Conversation: {prompt}")),
        // What is over has no page: planning is about the present.
        (true, _) => view! { <span>{format!("Conversation: {prompt}")}</span> }.into_any(),
    };
    let (done, wanted) = (session.iterations_completed, session.iterations_requested);
    let count = if session.is_legacy {
        String::new()
    } else {
        format!("{done} of {wanted}")
    };
    let [added, removed] = changes(
        format!("+{}", thousands(session.total_chars_added)),
        format!("−{}", thousands(session.total_chars_removed)),
    );
    line(
        name,
        session.sentence,
        vec![
            titled("", "Iterations completed", count),
            added,
            removed,
            titled("", "Dollars", money(session.cost_usd)),
            when(&session.created_at),
        ],
    )
}
