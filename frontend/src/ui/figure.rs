//! Figures: small numbers beside each other.
//!
//! Drawn by plain functions, since what is drawn in many places has then one type.

use leptos::prelude::*;

use crate::texts::words as texts;

/// A figure; an empty one takes no room.
pub(crate) fn figure(text: String) -> AnyView {
    titled("", "", text)
}

/// A figure whose meaning is told on hover; `class` is `added`, `removed` or empty.
pub(crate) fn titled(class: &'static str, title: &'static str, text: String) -> AnyView {
    view! {
        <span class=class title=title>
            {text}
        </span>
    }
    .into_any()
}

/// A figure that changes.
pub(crate) fn ticking(title: &'static str, text: Signal<String>) -> AnyView {
    view! { <span title=title>{text}</span> }.into_any()
}

/// Characters added and removed.
pub(crate) fn changes(added: String, removed: String) -> [AnyView; 2] {
    [
        titled("added", texts::CHARACTERS_ADDED, added),
        titled("removed", texts::CHARACTERS_REMOVED, removed),
    ]
}

/// Figures in a row.
pub(crate) fn figures(figures: Vec<AnyView>) -> AnyView {
    view! { <span class="figures">{figures}</span> }.into_any()
}
