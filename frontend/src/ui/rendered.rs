//! A document as people read it.

use leptos::prelude::*;

use crate::markdown::render;

/// Markdown, rendered without anything that could act on the page.
pub(crate) fn rendered(markdown: &str) -> AnyView {
    view! { <article class="document" inner_html=render(markdown)></article> }.into_any()
}
