//! The sessions of a workflow.

use leptos::prelude::*;
use redraft_wire::SessionSummary;

use crate::format::{money, thousands};
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
use crate::ui::{Remote, changes, empty, line, lines, link, loaded, section, titled, when};

/// Newest first, with totals.
pub(super) fn history(path: WorkflowPath, sessions: Remote<Vec<SessionSummary>>) -> AnyView {
    let list = loaded(sessions, move |sessions| list(&path, sessions));
    section("history", words::SESSIONS, list)
}

fn list(path: &WorkflowPath, sessions: Vec<SessionSummary>) -> AnyView {
    if sessions.is_empty() {
        return empty(texts::THERE_IS_NO_SESSION);
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
    let prompt = prompt.unwrap_or_else(|| texts::NO_PROMPT.to_owned());
    let name = match (session.is_legacy, session.status.as_str()) {
        (false, _) => link(path.session_page(&session.id), prompt),
        (true, "active") => link(path.planning_page(), texts::conversation(&prompt)),
        // What is over has no page: planning is about the present.
        (true, _) => view! { <span>{texts::conversation(&prompt)}</span> }.into_any(),
    };
    let (done, wanted) = (session.iterations_completed, session.iterations_requested);
    let count = if session.is_legacy {
        String::new()
    } else {
        words::done_of(done, wanted)
    };
    let [added, removed] = changes(
        format!("+{}", thousands(session.total_chars_added)),
        format!("−{}", thousands(session.total_chars_removed)),
    );
    line(
        name,
        session.sentence,
        vec![
            titled("", words::ITERATIONS_COMPLETED, count),
            added,
            removed,
            titled("", words::DOLLARS, money(session.cost_usd)),
            when(&session.created_at),
        ],
    )
}
