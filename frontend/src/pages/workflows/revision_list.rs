//! The revisions of a workflow's document.

use leptos::prelude::*;
use redraft_wire::Revision;

use crate::api;
use crate::format::bytes;
use crate::pages::revisions::author;
use crate::paths::WorkflowPath;
use crate::ui::{Remote, When, loaded};

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
            {loaded(
                revisions,
                move |revisions| {
                    if revisions.is_empty() {
                        return view! {
                            <p class="empty">"None is kept yet; the first session begins the history."</p>
                        }
                            .into_any();
                    }
                    let count = revisions.len();
                    let shown = if all.get() { count } else { FIRST.min(count) };
                    let lines = revisions
                        .into_iter()
                        .take(shown)
                        .map(|revision| line(&path, &revision))
                        .collect_view();
                    let more = (shown < count)
                        .then(|| {
                            view! {
                                <button type="button" class="quiet" on:click=move |_| all.set(true)>
                                    {format!("Show all {count}")}
                                </button>
                            }
                        });
                    view! {
                        <ul class="lines">{lines}</ul>
                        {more}
                    }
                        .into_any()
                },
            )}
        </section>
    }
}

fn line(path: &WorkflowPath, revision: &Revision) -> impl IntoView + use<> {
    view! {
        <li class="session-line">
            <a href=path.revision_page(revision.id)>{format!("Version {}", revision.id)}</a>
            <span class="sentence">
                {author(&revision.author)} {revision.is_current.then_some(" The present one.")}
            </span>
            <span class="figures">
                <span>{bytes(revision.size_bytes)}</span>
                <When at=revision.created_at.clone() />
            </span>
        </li>
    }
}
