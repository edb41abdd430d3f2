//! The sessions of a workflow.

use leptos::prelude::*;
use redraft_wire::SessionSummary;

use crate::api;
use crate::format::{money, thousands};
use crate::paths::WorkflowPath;
use crate::ui::{Remote, changes, line, lines, link, loaded, section, titled, when};

/// Newest first, with totals.
pub(super) fn history(path: WorkflowPath) -> AnyView {
    let asked = path.clone();
    let sessions = Remote::new(move || api::sessions(asked.clone()));
    let list = loaded(sessions, move |sessions| list(&path, sessions));
    section("history", "Sessions", list)
}

fn list(path: &WorkflowPath, sessions: Vec<SessionSummary>) -> AnyView {
    if sessions.is_empty() {
        let first = link(path.new_session_page(), "Start the first one".to_owned());
        return view! { <p class="empty">"There is none yet. " {first}</p> }.into_any();
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
    // A conversation has no page of its own here.
    let name = if session.is_legacy {
        view! { <span>{format!("Conversation: {prompt}")}</span> }.into_any()
    } else {
        link(path.session_page(&session.id), prompt)
    };
    let (done, wanted) = (session.iterations_completed, session.iterations_requested);
    let [added, removed] = changes(
        format!("+{}", thousands(session.total_chars_added)),
        format!("−{}", thousands(session.total_chars_removed)),
    );
    line(
        name,
        session.sentence,
        vec![
            titled("", "Iterations completed", format!("{done} of {wanted}")),
            added,
            removed,
            titled("", "Dollars", money(session.cost_usd)),
            when(&session.created_at),
        ],
    )
}
