//! What the service warns of in something that was written.

use leptos::prelude::*;

use crate::api;
use crate::texts::around as texts;
use crate::ui::{Press, live};

/// The sentences, until they are put away; nothing where there are none.
#[component]
pub(crate) fn Warnings() -> impl IntoView {
    let warnings = api::warnings();
    let shown = live(move || {
        let said = warnings.get();
        if said.is_empty() {
            return ().into_any();
        }
        let all = warnings.clone();
        let close = Callback::new(move |()| all.set(Vec::new()));
        view! {
            <p class="scope-note">{said.join(" ")}</p>
            <Press label=texts::UNDERSTOOD class="quiet" on_press=close />
        }
        .into_any()
    });
    view! { <div role="status">{shown}</div> }
}
