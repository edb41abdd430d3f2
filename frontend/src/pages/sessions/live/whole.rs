//! A long value: cut in the list, whole on demand.

use leptos::prelude::*;
use serde_json::Value;

use crate::api;
use crate::feed::FeedEvent;
use crate::format::{bytes, thousands};
use crate::pages::sessions::state::SessionState;
use crate::ui::{Deed, Trouble};

/// The most characters that are drawn at once.
const MOST: usize = 400_000;

/// A text, and the button that fetches the rest of it.
#[component]
pub(super) fn WholeButton(
    state: SessionState,
    /// The event that holds it.
    id: i64,
    /// Where in the event it is.
    field: &'static str,
    /// Bytes of the whole event; 0: nothing is cut.
    size: i64,
    /// What there is of it.
    text: String,
) -> impl IntoView {
    let text = RwSignal::new(text);
    let is_cut = RwSignal::new(size > 0);
    let deed = Deed::new();
    let fetch = move |_| {
        let (path, session) = state.address();
        deed.run(api::event(path, session, id), move |stored| {
            let event = FeedEvent::from_stored(stored);
            let whole = match event.fields.get(field) {
                Some(Value::String(text)) => text.clone(),
                Some(value) => serde_json::to_string_pretty(value).unwrap_or_default(),
                None => return,
            };
            text.set(bounded(whole));
            is_cut.set(false);
        });
    };
    view! {
        <pre tabindex="0">{text}</pre>
        <Show when=move || is_cut.get()>
            <button
                type="button"
                class="quiet"
                disabled=move || deed.is_busy()
                on:click=fetch
            >
                {format!("Show all, {}", bytes(size))}
            </button>
        </Show>
        <Trouble deed />
    }
}

fn bounded(text: String) -> String {
    match text.char_indices().nth(MOST) {
        None => text,
        Some((end, _)) => format!(
            "{}\n… only the first {} characters are shown; the API has the rest.",
            &text[..end],
            thousands(MOST as i64)
        ),
    }
}
