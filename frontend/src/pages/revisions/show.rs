//! A revision to read, and what differs from another.

use leptos::prelude::*;
use redraft_wire::{Revision, RevisionContent};

use super::{RestoreButton, author, compare::compared};
use crate::api;
use crate::format::bytes;
use crate::navigation::address;
use crate::pages::way::Way;
use crate::paths::WorkflowPath;
use crate::texts::{versions as texts, words};
use crate::ui::{CopyButton, PageHead, Remote, figure, figures, live, loaded, rendered, when};

/// The page.
#[component]
pub(crate) fn RevisionPage(path: WorkflowPath, id: i64) -> impl IntoView {
    let way = Way::to(&path);
    let asked = path.clone();
    let revision = Remote::new(move || api::revision(asked.clone(), id));
    view! {
        <div class="page wide-page">
            <PageHead heading=words::version(id) crumbs=way.into_workflow() />
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
                {words::FORK}
            </a>
        }
        .into_any()
    });
    // The revision to compare with; 0: none, the document is read.
    let other = Memo::new(move |_| {
        let with = address.queried("with").and_then(|with| with.parse().ok());
        with.filter(|with| *with != id).unwrap_or(0_i64)
    });
    let of = path.clone();
    let choose_other = move |event| {
        let with: i64 = event_target_value(&event).parse().unwrap_or(0);
        address.go(&of.comparison_page(id, with));
    };
    let of = path.clone();
    let choose_this = move |event| {
        let this = event_target_value(&event).parse().unwrap_or(id);
        address.go(&of.comparison_page(this, other.get_untracked()));
    };
    let others = live(move || {
        let others = all.get().unwrap_or_default().into_iter();
        let others = others.filter(|revision| revision.id != id);
        options(others, other.get())
    });
    let these = live(move || {
        let with = other.get();
        let these = all.get().unwrap_or_default().into_iter();
        options(these.filter(|revision| revision.id != with), id)
    });
    let (of, text) = (path.clone(), revision.content.clone());
    let content = live(move || match other.get() {
        0 => rendered(&text),
        other => with_other(of.clone(), other, id, text.clone()),
    });
    view! {
        <p class="row">
            <span class="sentence">{author(&revision.author, revision.is_current)}</span>
            {figures(vec![figure(bytes(revision.size_bytes)), when(&revision.created_at)])}
        </p>
        <div class="actions">
            <label for="this">{texts::COMPARE}</label>
            <select id="this" on:change=choose_this>
                {these}
            </select>
            <label for="other">{texts::WITH}</label>
            <select id="other" on:change=choose_other>
                <option value="0" selected=live(move || other.get() == 0)>
                    {texts::WITH_NOTHING}
                </option>
                {others}
            </select>
            <CopyButton label=words::COPY_MARKDOWN text=revision.content />
            {restore} {fork}
        </div>
        {content}
    }
    .into_any()
}

fn options(of: impl Iterator<Item = Revision>, chosen: i64) -> AnyView {
    let option = |revision: Revision| {
        let id = revision.id;
        let name = texts::choice(id, revision.is_current);
        view! {
            <option value=id.to_string() selected=id == chosen>
                {name}
            </option>
        }
        .into_any()
    };
    of.map(option).collect_view().into_any()
}

/// What differs from another version; the older one is always the one before.
fn with_other(path: WorkflowPath, other: i64, id: i64, text: String) -> AnyView {
    let of = path.clone();
    let remote = Remote::new(move || api::revision(of.clone(), other));
    loaded(remote, move |found| {
        let (older, newer) = (other.min(id), other.max(id));
        let text = text.clone();
        let (old, new) = if other < id {
            (found.content, text)
        } else {
            (text, found.content)
        };
        view! {
            <div class="comparison">
                <p class="sentence">{texts::from_to(older, newer)}</p>
                {compared(path.clone(), old, new)}
            </div>
        }
        .into_any()
    })
}
