//! What of a session is looked at now and then: its code comes when the first of it is opened.

#![expect(
    clippy::unnecessary_wraps,
    reason = "what fails is fetching the code, which the attribute adds"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use redraft_wire::RevisionContent;

use super::document::Hand;
use super::in_hand::in_hand;
use super::state::SessionState;
use super::tabs::Place;
use super::{Draft, changes, economics, estimate, origins, timeline, versions};
use crate::diff::between;
use crate::pages::coming;
use crate::pages::sessions::diff_view;
use crate::paths::WorkflowPath;

/// What draws it, once it is here.
type Code<A> = Result<fn(A) -> AnyView, SplitLoaderError>;

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
    #[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn timeline_code() -> Code<(SessionState, Place)> {
        Ok(|(state, place)| timeline::timeline_pane(state, place))
    }
    coming(|| Box::pin(timeline_code()), (state, place))
}

/// What the iterations changed, and what that cost.
pub(super) fn figures_of(state: SessionState) -> AnyView {
    #[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
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
    #[wasm_split(writing, wasm_split_path = ::leptos::wasm_split, fallible)]
    fn writing_code() -> Code<(SessionState, Memo<Option<i64>>, RwSignal<Hand>)> {
        Ok(in_hand)
    }
    coming(|| Box::pin(writing_code()), (state, wanted, hand))
}
