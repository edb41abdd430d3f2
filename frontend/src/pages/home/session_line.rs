//! A session in one line.

use leptos::prelude::*;
use redraft_wire::SessionOverview;

use crate::format::money;
use crate::paths::WorkflowPath;
use crate::ui::When;

/// Its place, its sentence and its figures.
pub(super) fn session_line(session: SessionOverview) -> AnyView {
    let path = WorkflowPath {
        slug: session.project_slug,
        workflow: session.workflow_id,
    };
    let done = format!(
        "{} of {}",
        session.iterations_completed, session.iterations_requested
    );
    view! {
        <li class="session-line">
            <a href=path.session_page(&session.id)>
                {session.workflow_name} <span class="of">{format!(" in {}", session.project_name)}</span>
            </a>
            <span class="sentence">{session.sentence}</span>
            <span class="figures">
                <span title="Iterations completed">{done}</span>
                <span title="Dollars so far">{money(session.cost_usd)}</span>
                <When at=session.updated_at />
            </span>
        </li>
    }
    .into_any()
}
