//! A session in one line.

use leptos::prelude::*;
use redraft_wire::SessionOverview;

use crate::format::money;
use crate::paths::WorkflowPath;
use crate::texts::{home as texts, words};
use crate::ui::{figure, line, titled, when};

/// Its place, its sentence and its figures.
pub(super) fn session_line(session: SessionOverview) -> AnyView {
    let path = WorkflowPath {
        slug: session.project_slug,
        workflow: session.workflow_id,
    };
    let (done, wanted) = (session.iterations_completed, session.iterations_requested);
    let place = view! {
        <a href=path.session_page(&session.id)>
            {session.workflow_name} <span class="of">{words::in_project(&session.project_name)}</span>
        </a>
    };
    let queue = session.queue_position.0.map(|place| match place {
        1 => texts::NEXT.to_owned(),
        place => texts::place(place),
    });
    // Until when it waits counts more than since when.
    let at = match &session.wait_until.0 {
        Some(until) => view! { <span>{texts::UNTIL} {when(until)}</span> }.into_any(),
        None => when(&session.updated_at),
    };
    line(
        place.into_any(),
        session.sentence,
        vec![
            figure(queue.unwrap_or_default()),
            titled(
                "",
                words::ITERATIONS_COMPLETED,
                words::done_of(done, wanted),
            ),
            titled("", words::DOLLARS_SO_FAR, money(session.cost_usd)),
            at,
        ],
    )
}
