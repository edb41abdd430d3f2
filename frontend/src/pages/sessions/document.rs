//! The document of a session, as the chosen iteration left it.

use leptos::prelude::*;
use redraft_wire::RevisionContent;

use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::format::bytes;
use crate::pages::revisions::RestoreButton;
use crate::ui::{CopyButton, Failed, Remote, Rendered, When};

/// The newest text, or that after the chosen iteration.
#[component]
pub(super) fn DocumentPane(state: SessionState, place: Place) -> impl IntoView {
    let wanted = Memo::new(move |_| match place.iteration.get() {
        None => state.session.map(|session| session.revision_id.0).flatten(),
        Some(number) => state
            .iterations
            .map(|all| {
                let found = all.iter().find(|one| one.iteration_number == number);
                found.and_then(|one| one.after_revision.0.or(one.before_revision.0))
            })
            .flatten(),
    });
    let revision = Remote::later(move || {
        let path = state.path.get_value();
        api::revision(path, wanted.get_untracked().unwrap_or(0))
    });
    // The text that is shown stays until the next one is here.
    Effect::new(move || {
        if wanted.get().is_some() {
            revision.reload();
        }
    });
    move || match (wanted.get(), revision.get(), revision.failure()) {
        (None, ..) if state.session.get().is_none() => ghost(),
        (None, ..) => view! {
            <p class="empty">
                {match place.iteration.get() {
                    None => "There is no document yet; the first iteration writes it.",
                    Some(_) => "This iteration has no document yet.",
                }}
            </p>
        }
        .into_any(),
        (Some(_), _, Some(failure)) => {
            let retry = Callback::new(move |()| revision.reload());
            view! { <Failed failure retry /> }.into_any()
        }
        (Some(_), None, None) => ghost(),
        (Some(_), Some(content), None) => view! { <Shown state content /> }.into_any(),
    }
}

fn ghost() -> AnyView {
    view! { <div class="ghost tall" aria-busy="true"></div> }.into_any()
}

#[component]
fn Shown(state: SessionState, content: RevisionContent) -> impl IntoView {
    let done = Callback::new(move |()| state.refresh());
    let path = state.path.get_value();
    let id = content.id;
    let is_present = content.is_current;
    let restore =
        (!is_present).then(|| view! { <RestoreButton path=path.clone() revision=id done /> });
    let text = content.content.clone();
    view! {
        <div class="pane-bar">
            <span class="figures">
                <a href=path.revision_page(id)>{format!("Version {id}")}</a>
                <span>{bytes(content.size_bytes)}</span>
                <When at=content.created_at />
                <code>{state.session.map(|session| session.document_path.clone())}</code>
            </span>
            <span class="actions">
                <CopyButton label="Copy Markdown" text=move || text.clone() />
                {restore}
            </span>
        </div>
        <Rendered markdown=content.content />
    }
}
