//! Where a session comes from, and which ones come from it.

use leptos::prelude::*;
use redraft_wire::SessionFork;

use super::state::SessionState;
use crate::api;
use crate::texts::session as texts;
use crate::ui::{Remote, link, live, when};

/// Both ways; nothing where there is neither.
pub(super) fn forks(state: SessionState) -> AnyView {
    let forks = Remote::new(move || {
        let (path, id) = state.address();
        api::forks(path, id)
    });
    let from = Memo::new(move |_| {
        let from = state.session.map(|session| session.forked_from.0.clone());
        from.flatten()
    });
    let shown = live(move || {
        let (from, forks) = (from.get(), forks.get().unwrap_or_default());
        if from.is_none() && forks.is_empty() {
            return ().into_any();
        }
        list(state, forks)
    });
    shown.into_any()
}

/// Each with its prompt and where it stands.
fn list(state: SessionState, forks: Vec<SessionFork>) -> AnyView {
    let path = state.path();
    let from = state.session.once();
    let from = from.and_then(|session| session.forked_from.0);
    let from = from.map(|from| {
        let version = link(
            path.revision_page(from.revision_id),
            texts::this_version(from.revision_id),
        );
        let session = from.session_id.0.map(|id| {
            let session = link(path.session_page(&id), texts::ANOTHER_SESSION.to_owned());
            view! { {texts::OF} {session} }.into_any()
        });
        view! { <p>{texts::FORKED_FROM} {version} {session} "."</p> }.into_any()
    });
    let to = forks.into_iter().map(|one| fork(state, one));
    view! {
        <section class="notes" aria-labelledby="forks-heading">
            <h2 id="forks-heading">{texts::FORKS}</h2>
            {from}
            <ul>{to.collect_view()}</ul>
        </section>
    }
    .into_any()
}

fn fork(state: SessionState, fork: SessionFork) -> AnyView {
    let prompt = fork.prompt.0.unwrap_or_else(|| fork.id.clone());
    let path = state.path();
    view! {
        <li>
            {link(path.session_page(&fork.id), prompt)}
            <p class="hint">
                {texts::from_version(fork.revision_id, &fork.sentence)}
                {when(&fork.created_at)}
            </p>
        </li>
    }
    .into_any()
}
