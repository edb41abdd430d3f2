//! A part of a form that is folded away.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// A summary, and what it opens. It opens by itself when a field inside keeps the form from being
/// sent, since nobody can put right what is not seen.
#[component]
pub(crate) fn Fold(
    /// What the summary says.
    summary: &'static str,
    /// Called with whether it is open, each time it opens or closes.
    #[prop(optional)]
    on_toggle: Option<Callback<bool>>,
    children: Children,
) -> impl IntoView {
    let is_open = RwSignal::new(false);
    let toggle = move |event: leptos::ev::Event| {
        let element = event.current_target();
        let element = element.and_then(|element| element.dyn_into::<web_sys::Element>().ok());
        let now = element.is_some_and(|element| element.has_attribute("open"));
        is_open.set(now);
        if let Some(on_toggle) = on_toggle {
            on_toggle.run(now);
        }
    };
    view! {
        <details
            class="settings"
            prop:open=is_open
            on:toggle=toggle
            on:invalid:capture=move |_| is_open.set(true)
        >
            <summary>{summary}</summary>
            {children()}
        </details>
    }
}
