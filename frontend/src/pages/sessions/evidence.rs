//! What a session that needs its user is judged by: the starts of its iteration, and how each ended.

use leptos::prelude::*;

use super::attempts::list;
use super::state::SessionState;
use crate::api;
use crate::texts::session as texts;
use crate::ui::{Remote, empty, link, live, loaded};

/// The evidence, while the session needs its user; nothing else.
pub(super) fn evidence(state: SessionState) -> AnyView {
    let number = Memo::new(move |_| {
        let number = state.session.map(|session| {
            let needs = session.needs_user;
            needs.then_some(session.current_iteration)
        });
        number.flatten()
    });
    let shown = live(move || number.get().map(|number| of_iteration(state, number)));
    shown.into_any()
}

fn of_iteration(state: SessionState, number: i32) -> AnyView {
    let attempts = Remote::new(move || {
        let (path, id) = state.address();
        api::attempts(path, id)
    });
    let starts = loaded(attempts, move |attempts| {
        let of_this: Vec<_> = attempts
            .into_iter()
            .filter(|one| one.iteration_number == number)
            .collect();
        if of_this.is_empty() {
            return empty(texts::THE_AGENT_WAS_NOT_STARTED);
        }
        list(state, of_this)
    });
    view! {
        <section class="evidence" aria-labelledby="evidence-heading">
            <h2 id="evidence-heading">{texts::starts_of_iteration(number)}</h2>
            <div class="attempts">{starts}</div>
            <p class="hint">
                {texts::RESUME_STOP_OR}
                {live(move || fork_link(state))}
            </p>
        </section>
    }
    .into_any()
}

/// The way to another prompt over the document as it is.
fn fork_link(state: SessionState) -> AnyView {
    let known = state
        .session
        .map(|session| session.revision_id.0.map(|id| (id, session.id.clone())));
    let Some((revision, id)) = known.flatten() else {
        return ().into_any();
    };
    let href = state.path().fork_page(revision, &id);
    link(href, texts::FORK_IT_WITH_ANOTHER_PROMPT.to_owned())
}
