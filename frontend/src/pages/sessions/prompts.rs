//! What the agent was sent for one iteration.

use leptos::prelude::*;
use redraft_wire::SentPrompt;

use super::state::SessionState;
use crate::api;
use crate::ui::{CopyButton, Remote, empty, live, loaded};

/// Folded away; loaded when it is unfolded.
pub(super) fn prompts(state: SessionState, iteration: i64) -> AnyView {
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
        <details class="attempts prompts" on:toggle=unfold>
            <summary>"Prompt"</summary>
            {inside}
        </details>
    }
    .into_any()
}

fn list(sent: Vec<SentPrompt>) -> AnyView {
    if sent.is_empty() {
        return empty("Nothing was sent yet.");
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
        format!("Attempt {number}.")
    } else {
        String::new()
    };
    if sent.resumed {
        note.push_str(" It went on with an earlier conversation, which held the rest.");
    }
    view! {
        <p class="note">{note}</p>
        <pre tabindex="0">{sent.prompt.clone()}</pre>
        <CopyButton label="Copy the prompt" text=sent.prompt />
    }
    .into_any()
}
