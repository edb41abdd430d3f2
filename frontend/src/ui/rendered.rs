//! A document as people read it.

use leptos::prelude::*;

use crate::markdown::render;

/// Markdown, rendered without anything that could act on the page.
#[component]
pub(crate) fn Rendered(#[prop(into)] markdown: String) -> impl IntoView {
    view! { <article class="document" inner_html=render(&markdown)></article> }
}
