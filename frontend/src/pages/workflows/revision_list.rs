//! The revisions of a workflow's document.

use leptos::prelude::*;
use redraft_wire::Revision;

use crate::api;
use crate::format::bytes;
use crate::pages::revisions::author;
use crate::paths::WorkflowPath;
use crate::ui::{Press, Remote, When, loaded};

/// How many are shown at first.
const FIRST: usize = 12;

/// Newest first.
#[component]
pub(super) fn RevisionList(path: WorkflowPath) -> impl IntoView {
    let asked = path.clone();
    let revisions = Remote::new(move || api::revisions(asked.clone()));
    let all = RwSignal::new(false);
    view! {
        <section aria-labelledby="revisions">
            <h2 id="revisions">"Versions of the document"</h2>
            {loaded(revisions, move |revisions| list(&path, &revisions, all))}
        </section>
    }
}

fn list(path: &WorkflowPath, revisions: &[Revision], all: RwSignal<bool>) -> AnyView {
    if revisions.is_empty() {
        let why = "None is kept yet; the first session begins the history.";
        return view! { <p class="empty">{why}</p> }.into_any();
    }
    let count = revisions.len();
    let shown = if all.get() { count } else { FIRST.min(count) };
    let lines = revisions[..shown]
        .iter()
        .map(|revision| line(path, revision))
        .collect_view();
    let more = (shown < count).then(|| {
        let press = Callback::new(move |()| all.set(true));
        view! { <Press label=format!("Show all {count}") class="quiet" on_press=press /> }
            .into_any()
    });
    view! {
        <ul class="lines">{lines}</ul>
        {more}
    }
    .into_any()
}

fn line(path: &WorkflowPath, revision: &Revision) -> AnyView {
    let present = if revision.is_current {
        " The present one."
    } else {
        ""
    };
    view! {
        <li class="session-line">
            <a href=path.revision_page(revision.id)>{format!("Version {}", revision.id)}</a>
            <span class="sentence">{author(&revision.author)} {present}</span>
            <span class="figures">
                <span>{bytes(revision.size_bytes)}</span>
                <When at=revision.created_at.clone() />
            </span>
        </li>
    }
    .into_any()
}
