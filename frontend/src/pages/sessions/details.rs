//! What of a session is looked at now and then: its code comes when the first of it is opened.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use redraft_wire::{Attempt, RevisionContent, SessionFork};

use super::document::Hand;
use super::in_hand::in_hand;
use super::live::watching;
use super::rail::Chosen;
use super::state::SessionState;
use super::tabs::Place;
use super::{
    Draft, attempts, changes, economics, estimate, evidence, forks, notes, origins, prompts, rail,
    retry, timeline, versions,
};
use crate::diff::between;
use crate::pages::coming;
use crate::pages::sessions::diff_view;
use crate::paths::WorkflowPath;

/// What draws it, once it is here.
type Code<A> = Result<fn(A) -> AnyView, SplitLoaderError>;

/// The starts of the agent for one iteration.
pub(super) fn attempt_list(state: SessionState, of_this: Vec<Attempt>) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn attempt_code() -> Code<(SessionState, Vec<Attempt>)> {
        Ok(|(state, of_this)| attempts::list(state, of_this))
    }
    coming(|| Box::pin(attempt_code()), (state, of_this))
}

/// What a session that needs its user is judged by.
pub(super) fn evidence_of(state: SessionState, number: i32) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn evidence_code() -> Code<(SessionState, i32)> {
        Ok(|(state, number)| evidence::of_iteration(state, number))
    }
    coming(|| Box::pin(evidence_code()), (state, number))
}

/// What was sent for an iteration.
pub(super) fn prompts_of(state: SessionState, number: i32, iteration: i64) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn prompt_code() -> Code<(SessionState, i32, i64)> {
        Ok(prompts::prompts)
    }
    coming(|| Box::pin(prompt_code()), (state, number, iteration))
}

/// What is told of the chosen iteration alone.
pub(super) fn chosen_of(
    state: SessionState,
    number: i32,
    has_attempts: bool,
    revision: Option<i64>,
) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn chosen_code() -> Code<Chosen> {
        Ok(rail::of_chosen)
    }
    let chosen = (state, number, has_attempts, revision);
    coming(|| Box::pin(chosen_code()), chosen)
}

/// The button that tries an iteration again.
pub(super) fn retry_button(state: SessionState, number: i32, iteration: i64) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn retry_code() -> Code<(SessionState, i32, i64)> {
        Ok(retry::button)
    }
    coming(|| Box::pin(retry_code()), (state, number, iteration))
}

/// The sessions that this one comes from, and that come from it.
pub(super) fn fork_list(state: SessionState, forks: Vec<SessionFork>) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn fork_code() -> Code<(SessionState, Vec<SessionFork>)> {
        Ok(|(state, forks)| forks::list(state, forks))
    }
    coming(|| Box::pin(fork_code()), (state, forks))
}

/// The notes that wait, and the field for another one.
pub(super) fn notes_of_session(state: SessionState) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn notes_code() -> Code<SessionState> {
        Ok(notes::section)
    }
    coming(|| Box::pin(notes_code()), state)
}

/// What an iteration changed.
pub(super) fn changes_of(state: SessionState, place: Place) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn changes_code() -> Code<(SessionState, Place)> {
        Ok(|(state, place)| changes::changes_pane(state, place))
    }
    coming(|| Box::pin(changes_code()), (state, place))
}

/// What its time went into, and how it stood at a moment.
pub(super) fn timeline_of(state: SessionState, place: Place) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn timeline_code() -> Code<(SessionState, Place)> {
        Ok(|(state, place)| timeline::timeline_pane(state, place))
    }
    coming(|| Box::pin(timeline_code()), (state, place))
}

/// What the iterations changed, and what that cost.
pub(super) fn figures_of(state: SessionState) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn figures_code() -> Code<SessionState> {
        Ok(economics::figures_pane)
    }
    coming(|| Box::pin(figures_code()), state)
}

/// The lines of the document with who wrote them.
pub(super) fn lines_of(state: SessionState, content: RevisionContent) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn lines_code() -> Code<(SessionState, RevisionContent)> {
        Ok(|(state, content)| origins::lines_with_origins(state, content))
    }
    coming(|| Box::pin(lines_code()), (state, content))
}

/// What happens in the session, as it happens: in a part of its own, so that the document beside it, which is
/// looked at first, does not wait for it.
pub(super) fn watched(state: SessionState, place: Place) -> AnyView {
    #[wasm_split(watching, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn watching_code() -> Code<(SessionState, Place)> {
        Ok(|(state, place)| watching(state, place))
    }
    coming(|| Box::pin(watching_code()), (state, place))
}

/// What lies between two versions of a document.
pub(crate) fn changes_between(path: WorkflowPath, before: i64, after: i64) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn between_code() -> Code<(WorkflowPath, i64, i64)> {
        Ok(|(path, before, after)| versions::changes(path, before, after))
    }
    coming(|| Box::pin(between_code()), (path, before, after))
}

/// What a session that is about to be started will probably take.
pub(crate) fn estimate_of(path: Option<WorkflowPath>, draft: Draft) -> AnyView {
    let inside = estimate::estimate_line(path, draft);
    view! { <div class="soon">{inside}</div> }.into_any()
}

/// What a tool put in the place of what.
pub(super) fn change_by_tool(old: String, new: String) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn tool_code() -> Code<(String, String)> {
        Ok(|(old, new)| diff_view(&between(&old, &new, "document").lines))
    }
    coming(|| Box::pin(tool_code()), (old, new))
}

/// The document in the user's hand: its text, or comments on its lines.
pub(super) fn writing_of(
    state: SessionState,
    wanted: Memo<Option<i64>>,
    hand: RwSignal<Hand>,
) -> AnyView {
    #[wasm_split(insight, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn writing_code() -> Code<(SessionState, Memo<Option<i64>>, RwSignal<Hand>)> {
        Ok(in_hand)
    }
    coming(|| Box::pin(writing_code()), (state, wanted, hand))
}
