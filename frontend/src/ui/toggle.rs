//! A button that is in or out.

use leptos::prelude::*;

use super::live;

/// It says what it shows, and stays in until it is pressed again.
#[component]
pub(crate) fn Toggle(
    /// What it says.
    label: &'static str,
    /// Whether it is in.
    on: RwSignal<bool>,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="quiet"
            aria-pressed=live(move || on.get().to_string())
            on:click=move |_| on.update(|on| *on = !*on)
        >
            {label}
        </button>
    }
}
