//! A button that copies a text.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::Press;
use crate::texts::words as texts;

/// Copies a text, and says whether it could.
#[component]
pub(crate) fn CopyButton(
    /// What the button says.
    label: &'static str,
    /// The text.
    text: String,
) -> impl IntoView {
    let said = RwSignal::new(label.to_owned());
    let copy = Callback::new(move |()| {
        let text = text.clone();
        leptos::task::spawn_local(async move {
            let clipboard = window().navigator().clipboard();
            let done = JsFuture::from(clipboard.write_text(&text)).await;
            let word = if done.is_ok() {
                texts::COPIED
            } else {
                texts::THE_BROWSER_REFUSED
            };
            said.try_set(word.to_owned());
            let back = move || {
                let _ = said.try_set(label.to_owned());
            };
            set_timeout(back, Duration::from_secs(2));
        });
    });
    view! {
        <span aria-live="polite">
            <Press label=said class="quiet" on_press=copy />
        </span>
    }
}
