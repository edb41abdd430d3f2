//! The revisions of a workflow's document.

use leptos::prelude::*;
use redraft_wire::Revision;

use crate::api;
use crate::format::bytes;
use crate::pages::revisions::author;
use crate::paths::WorkflowPath;
use crate::texts::{words, workflow as texts};
use crate::ui::{Press, Remote, empty, figure, line, lines, link, live, loaded, section, when};

/// How many are shown at first.
const FIRST: usize = 12;

/// Newest first.
pub(super) fn revision_list(path: WorkflowPath) -> AnyView {
    let asked = path.clone();
    let revisions = Remote::new(move || api::revisions(asked.clone(), "design_doc"));
    let all = RwSignal::new(false);
    let list = loaded(revisions, move |revisions| list(&path, &revisions, all));
    section("revisions", texts::VERSIONS_OF_THE_DOCUMENT, list)
}

/// The same of the guardrails; nothing while there are none.
pub(super) fn guardrails_list(path: WorkflowPath) -> AnyView {
    let asked = path.clone();
    let revisions = Remote::new(move || api::revisions(asked.clone(), "guardrails"));
    let all = RwSignal::new(false);
    let shown = live(move || {
        let revisions = revisions.get().filter(|revisions| !revisions.is_empty());
        revisions.map(|revisions| {
            let list = list(&path, &revisions, all);
            section("guardrails", texts::VERSIONS_OF_THE_GUARDRAILS, list)
        })
    });
    shown.into_any()
}

fn list(path: &WorkflowPath, revisions: &[Revision], all: RwSignal<bool>) -> AnyView {
    if revisions.is_empty() {
        return empty(texts::THERE_IS_NO_VERSION);
    }
    let count = revisions.len();
    let shown = if all.get() { count } else { FIRST.min(count) };
    let list = lines(
        revisions[..shown]
            .iter()
            .map(|revision| one(path, revision))
            .collect(),
    );
    if shown == count {
        return list;
    }
    let press = Callback::new(move |()| all.set(true));
    view! {
        {list}
        <Press label=texts::show_all(count) class="quiet" on_press=press />
    }
    .into_any()
}

fn one(path: &WorkflowPath, revision: &Revision) -> AnyView {
    line(
        link(path.revision_page(revision.id), words::version(revision.id)),
        author(&revision.author, revision.is_current),
        vec![
            figure(bytes(revision.size_bytes)),
            when(&revision.created_at),
        ],
    )
}
