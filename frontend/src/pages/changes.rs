//! Going from change to change in a diff, by buttons; the keys in `crate::keys` press them.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::texts::{versions as texts, words};
use crate::ui::{Press, live};

/// The way between the changes of the diff that is inside an element of this class. `reach` draws a
/// change that is gone to and not drawn yet.
pub(crate) fn change_steps(class: &'static str, count: usize, reach: Callback<usize>) -> AnyView {
    let at = RwSignal::new(None::<usize>);
    let step = move |forward: bool| {
        let to = match (at.get_untracked(), forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        };
        at.set(Some(to));
        if !focus(class, to) {
            reach.run(to);
            request_animation_frame(move || {
                focus(class, to);
            });
        }
    };
    if count == 0 {
        return ().into_any();
    }
    let said = live(move || match at.get() {
        Some(at) => texts::change_of(at + 1, count),
        None => texts::changes(count),
    });
    let [back, on] = [false, true].map(|forward| Callback::new(move |()| step(forward)));
    view! {
        <span class="change-steps" role="group" aria-label=texts::CHANGES_BY_KEYS>
            <span aria-live="polite">{said}</span>
            <Press label=words::PREVIOUS_CHANGE class="quiet" on_press=back />
            <Press label=words::NEXT_CHANGE class="quiet" on_press=on />
        </span>
    }
    .into_any()
}

/// Whether it is there.
fn focus(class: &str, change: usize) -> bool {
    let selector = format!(".{class} [data-change='{change}']");
    let row = document().query_selector(&selector).ok().flatten();
    let Some(row) = row.and_then(|row| row.dyn_into::<web_sys::HtmlElement>().ok()) else {
        return false;
    };
    row.scroll_into_view_with_bool(true);
    // It is in sight in any case.
    let _ = row.focus();
    true
}
