//! A revision to read, and what differs from another.

use leptos::prelude::*;
use redraft_wire::{Revision, RevisionContent};

use super::{RestoreButton, author};
use crate::api;
use crate::diff::between;
use crate::format::bytes;
use crate::navigation::address;
use crate::pages::sessions::DiffView;
use crate::paths::{WorkflowPath, project_page};
use crate::ui::{CopyButton, Crumb, PageHead, Remote, Rendered, When, loaded};

/// The page.
#[component]
pub(crate) fn RevisionPage(path: WorkflowPath, id: i64) -> impl IntoView {
    let asked = path.clone();
    let revision = Remote::new(move || api::revision(asked.clone(), id));
    let asked = path.clone();
    let all = Remote::new(move || api::revisions(asked.clone()));
    // The revision to compare with; 0: none, the document is read.
    let other = RwSignal::new(0_i64);
    let asked = path.clone();
    let workflow = Remote::new(move || api::workflow(asked.clone()));
    let asked = path.slug.clone();
    let project = Remote::new(move || api::project(asked.clone()));
    let of = path.clone();
    let crumbs = move || {
        let workflow = workflow.map(|workflow| workflow.name.clone());
        let project = project.map(|project| project.name.clone());
        vec![
            Crumb::new("Projects", "/"),
            Crumb::new(
                project.unwrap_or_else(|| of.slug.clone()),
                project_page(&of.slug),
            ),
            Crumb::new(workflow.unwrap_or_else(|| "Workflow".to_owned()), of.page()),
        ]
    };
    view! {
        <div class="page wide-page">
            <PageHead heading=format!("Version {id}") crumbs=Signal::derive(crumbs) />
            {loaded(
                revision,
                move |found| body(path.clone(), revision, all, other, found).into_any(),
            )}
        </div>
    }
}

fn body(
    path: WorkflowPath,
    remote: Remote<RevisionContent>,
    all: Remote<Vec<Revision>>,
    other: RwSignal<i64>,
    revision: RevisionContent,
) -> impl IntoView {
    let up = path.page();
    let address = address();
    let done = Callback::new(move |()| address.go(&up));
    let restore = (!revision.is_current)
        .then(|| view! { <RestoreButton path=path.clone() revision=revision.id done /> });
    let id = revision.id;
    let options = move || {
        let others = all.get().unwrap_or_default().into_iter();
        others
            .filter(|revision| revision.id != id)
            .map(|revision| {
                let now = if revision.is_current {
                    ", the present one"
                } else {
                    ""
                };
                let name = format!("Version {}{now}", revision.id);
                view! { <option value=revision.id.to_string()>{name}</option> }
            })
            .collect_view()
    };
    let text = revision.content.clone();
    let content = move || match other.get() {
        0 => view! { <Rendered markdown=remote.map(|r| r.content.clone()).unwrap_or_default() /> }
            .into_any(),
        older => view! { <Compared path=path.clone() older newer=remote /> }.into_any(),
    };
    view! {
        <p class="row">
            <span class="sentence">
                {author(&revision.author)} {revision.is_current.then_some(" The present one.")}
            </span>
            <span class="figures">
                <span>{bytes(revision.size_bytes)}</span>
                <When at=revision.created_at />
            </span>
        </p>
        <div class="actions">
            <label for="other">"Compare with"</label>
            <select
                id="other"
                on:change=move |event| other.set(event_target_value(&event).parse().unwrap_or(0))
            >
                <option value="0">"nothing: read it"</option>
                {options}
            </select>
            <CopyButton label="Copy Markdown" text=move || text.clone() />
            {restore}
        </div>
        {content}
    }
}

#[component]
fn Compared(path: WorkflowPath, older: i64, newer: Remote<RevisionContent>) -> impl IntoView {
    let remote = Remote::new(move || api::revision(path.clone(), older));
    loaded(remote, move |old| {
        let new = newer.once();
        let comparison = between(
            &old.content,
            &new.map(|new| new.content).unwrap_or_default(),
            "document.md",
        );
        if comparison.lines.is_empty() {
            return view! { <p class="empty">"The two versions are the same."</p> }.into_any();
        }
        let patch = comparison.patch;
        view! {
            <p>
                <CopyButton label="Copy as patch" text=move || patch.clone() />
            </p>
            <DiffView lines=comparison.lines />
        }
        .into_any()
    })
}
