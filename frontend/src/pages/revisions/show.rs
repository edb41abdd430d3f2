//! A revision to read, and what differs from another.

use leptos::prelude::*;
use redraft_wire::{Revision, RevisionContent};

use super::{RestoreButton, author};
use crate::api;
use crate::diff::between;
use crate::format::bytes;
use crate::navigation::address;
use crate::pages::sessions::diff_view;
use crate::pages::way::Way;
use crate::paths::WorkflowPath;
use crate::ui::{
    CopyButton, PageHead, Remote, empty, figure, figures, live, loaded, rendered, when,
};

/// The page.
#[component]
pub(crate) fn RevisionPage(path: WorkflowPath, id: i64) -> impl IntoView {
    let way = Way::to(&path);
    let asked = path.clone();
    let revision = Remote::new(move || api::revision(asked.clone(), id));
    view! {
        <div class="page wide-page">
            <PageHead heading=format!("Version {id}") crumbs=way.into_workflow() />
            {loaded(revision, move |found| body(&path, found))}
        </div>
    }
}

fn body(path: &WorkflowPath, revision: RevisionContent) -> AnyView {
    let (asked, artifact) = (path.clone(), revision.artifact.clone());
    let all = Remote::new(move || api::revisions(asked.clone(), &artifact));
    let (up, address) = (path.page(), address());
    let done = Callback::new(move |()| address.go(&up));
    let id = revision.id;
    let restore = (!revision.is_current)
        .then(|| view! { <RestoreButton path=path.clone() revision=id done /> }.into_any());
    let session = revision.session_id.0.clone().unwrap_or_default();
    let fork = (revision.artifact == "design_doc").then(|| {
        view! {
            <a class="button quiet" data-needs="operate" href=path.fork_page(id, &session)>
                "Fork"
            </a>
        }
        .into_any()
    });
    // The revision to compare with; 0: none, the document is read.
    let other = RwSignal::new(0_i64);
    let choose = move |event| other.set(event_target_value(&event).parse().unwrap_or(0));
    let options = live(move || {
        let others = all.get().unwrap_or_default().into_iter();
        let others = others.filter(|revision| revision.id != id).map(option);
        others.collect_view().into_any()
    });
    let (of, text) = (path.clone(), revision.content.clone());
    let content = live(move || match other.get() {
        0 => rendered(&text),
        older => compared(of.clone(), older, text.clone()),
    });
    view! {
        <p class="row">
            <span class="sentence">{author(&revision.author, revision.is_current)}</span>
            {figures(vec![figure(bytes(revision.size_bytes)), when(&revision.created_at)])}
        </p>
        <div class="actions">
            <label for="other">"Compare with"</label>
            <select id="other" on:change=choose>
                <option value="0">"nothing: read it"</option>
                {options}
            </select>
            <CopyButton label="Copy Markdown" text=revision.content />
            {restore} {fork}
        </div>
        {content}
    }
    .into_any()
}

fn option(revision: Revision) -> AnyView {
    let present = if revision.is_current {
        ", the present one"
    } else {
        ""
    };
    let name = format!("Version {}{present}", revision.id);
    view! { <option value=revision.id.to_string()>{name}</option> }.into_any()
}

fn compared(path: WorkflowPath, older: i64, new: String) -> AnyView {
    let remote = Remote::new(move || api::revision(path.clone(), older));
    loaded(remote, move |old| {
        let comparison = between(&old.content, &new, "document.md");
        if comparison.lines.is_empty() {
            return empty("The two versions are the same.");
        }
        view! {
            <p>
                <CopyButton label="Copy as patch" text=comparison.patch />
            </p>
            {diff_view(&comparison.lines)}
        }
        .into_any()
    })
}
