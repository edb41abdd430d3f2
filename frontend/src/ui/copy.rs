//! A button that copies a text.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Copies a text, and says whether it could.
#[component]
pub(crate) fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// The text, made when it is asked for.
    text: impl Fn() -> String + 'static,
) -> impl IntoView {
    let said = RwSignal::new(label);
    let copy = move |_| {
        let text = text();
        leptos::task::spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            let done = JsFuture::from(clipboard.write_text(&text)).await;
            said.try_set(if done.is_ok() {
                "Copied"
            } else {
                "The browser refused"
            });
            let back = move || {
                let _ = said.try_set(label);
            };
            set_timeout(back, Duration::from_secs(2));
        });
    };
    view! {
        <button type="button" class="quiet" on:click=copy>
            <span aria-live="polite">{said}</span>
        </button>
    }
}
