//! The sessions of a workflow.

use leptos::prelude::*;
use redraft_wire::SessionSummary;

use crate::api;
use crate::format::{money, thousands};
use crate::paths::WorkflowPath;
use crate::ui::{Remote, When, loaded};

/// Newest first, with totals.
#[component]
pub(super) fn History(path: WorkflowPath) -> impl IntoView {
    let asked = path.clone();
    let sessions = Remote::new(move || api::sessions(asked.clone()));
    view! {
        <section aria-labelledby="history">
            <h2 id="history">"Sessions"</h2>
            {loaded(sessions, move |sessions| list(&path, sessions))}
        </section>
    }
}

fn list(path: &WorkflowPath, sessions: Vec<SessionSummary>) -> AnyView {
    if sessions.is_empty() {
        return view! {
            <p class="empty">
                "There is none yet. " <a href=path.new_session_page()>"Start the first one"</a>
            </p>
        }
        .into_any();
    }
    let lines = sessions.into_iter().map(|session| line(path, session));
    view! { <ul class="lines">{lines.collect_view()}</ul> }.into_any()
}

fn line(path: &WorkflowPath, session: SessionSummary) -> AnyView {
    let prompt = session.prompt.0.filter(|prompt| !prompt.is_empty());
    let prompt = prompt.unwrap_or_else(|| "(no prompt)".to_owned());
    // A conversation has no page of its own here.
    let name = if session.is_legacy {
        view! { <span>{format!("Conversation: {prompt}")}</span> }.into_any()
    } else {
        view! { <a href=path.session_page(&session.id)>{prompt}</a> }.into_any()
    };
    view! {
        <li class="session-line">
            {name}
            <span class="sentence">{session.sentence}</span>
            <span class="figures">
                <span title="Iterations completed">
                    {format!("{} of {}", session.iterations_completed, session.iterations_requested)}
                </span>
                <span class="added" title="Characters added">
                    {format!("+{}", thousands(session.total_chars_added))}
                </span>
                <span class="removed" title="Characters removed">
                    {format!("−{}", thousands(session.total_chars_removed))}
                </span>
                <span title="Dollars">{money(session.cost_usd)}</span>
                <When at=session.created_at />
            </span>
        </li>
    }
    .into_any()
}
