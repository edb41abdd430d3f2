//! What the agent was sent for one iteration.

use leptos::prelude::*;
use redraft_wire::SentPrompt;

use super::state::SessionState;
use super::tabs::Place;
use crate::api;
use crate::texts::session as texts;
use crate::ui::{CopyButton, Remote, empty, live, loaded};

/// The prompt of the chosen iteration; nothing while none is chosen.
pub(super) fn chosen_prompt(state: SessionState, place: Place) -> AnyView {
    let chosen = Memo::new(move |_| {
        let number = place.iteration.get()?;
        let id = state.iterations.map(|all| {
            let mut all = all.iter();
            let found = all.find(|one| one.iteration_number == number && one.attempts > 0);
            found.map(|one| one.id)
        });
        Some((number, id.flatten()?))
    });
    let shown = live(move || chosen.get().map(|(number, id)| prompts(state, number, id)));
    shown.into_any()
}

/// Folded away; loaded when it is unfolded.
fn prompts(state: SessionState, number: i32, iteration: i64) -> AnyView {
    let sent = Remote::later(move || {
        let (path, id) = state.source.get();
        api::prompts(path, id, iteration)
    });
    let is_open = RwSignal::new(false);
    let unfold = move |_| {
        if !is_open.get_untracked() {
            is_open.set(true);
            sent.reload();
        }
    };
    let inside = live(move || is_open.get().then(|| loaded(sent, list)));
    view! {
        <details class="prompts" on:toggle=unfold>
            <summary>{texts::prompt_of_iteration(number)}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// Each with where its text came from.
fn list(sent: Vec<SentPrompt>) -> AnyView {
    if sent.is_empty() {
        return empty(texts::NOTHING_WAS_SENT_YET);
    }
    let several = sent.len() > 1;
    sent.into_iter()
        .map(|one| attempt(one, several))
        .collect_view()
        .into_any()
}

fn attempt(sent: SentPrompt, several: bool) -> AnyView {
    let number = sent.attempt_number;
    let mut note = if several {
        texts::attempt(number)
    } else {
        String::new()
    };
    if let Some(source) = sent.source.0 {
        note.push_str(&texts::text_is_from(&source));
    }
    if sent.resumed {
        note.push_str(texts::WITH_AN_EARLIER_CONVERSATION);
    }
    view! {
        <p class="note">{note.trim().to_owned()}</p>
        <pre tabindex="0">{sent.prompt.clone()}</pre>
        <CopyButton label=texts::COPY_THE_PROMPT text=sent.prompt />
    }
    .into_any()
}
