//! What stands where something will be.

use leptos::prelude::*;

use crate::texts::words::LOADING;

/// Lines without words; the words come when it takes a second, for eyes and for ears.
pub(crate) fn ghost(class: &'static str) -> AnyView {
    view! {
        <div class=class role="status" aria-busy="true">
            <span>{LOADING}</span>
        </div>
    }
    .into_any()
}
