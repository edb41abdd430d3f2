//! A session in one line.

use leptos::prelude::*;
use redraft_wire::SessionOverview;

use crate::format::money;
use crate::paths::WorkflowPath;
use crate::ui::{line, titled, when};

/// Its place, its sentence and its figures.
pub(super) fn session_line(session: SessionOverview) -> AnyView {
    let path = WorkflowPath {
        slug: session.project_slug,
        workflow: session.workflow_id,
    };
    let (done, wanted) = (session.iterations_completed, session.iterations_requested);
    let place = view! {
        <a href=path.session_page(&session.id)>
            {session.workflow_name} <span class="of">{format!(" in {}", session.project_name)}</span>
        </a>
    };
    line(
        place.into_any(),
        session.sentence,
        vec![
            titled("", "Iterations completed", format!("{done} of {wanted}")),
            titled("", "Dollars so far", money(session.cost_usd)),
            when(&session.updated_at),
        ],
    )
}
