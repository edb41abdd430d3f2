//! Lists of lines: a name, a sentence, figures.

use leptos::prelude::*;

use super::figure::figures;

/// A line.
pub(crate) fn line(name: AnyView, sentence: String, of: Vec<AnyView>) -> AnyView {
    view! {
        <li class="session-line">
            {name}
            <span class="sentence">{sentence}</span>
            {figures(of)}
        </li>
    }
    .into_any()
}

/// A link.
pub(crate) fn link(href: String, text: String) -> AnyView {
    view! { <a href=href>{text}</a> }.into_any()
}

/// Lines below each other.
pub(crate) fn lines(lines: Vec<AnyView>) -> AnyView {
    view! { <ul class="lines">{lines}</ul> }.into_any()
}

/// What stands where a list is empty.
pub(crate) fn empty(why: &'static str) -> AnyView {
    view! { <p class="empty">{why}</p> }.into_any()
}

/// A part of a page with a heading.
pub(crate) fn section(id: &'static str, heading: &'static str, inside: AnyView) -> AnyView {
    view! {
        <section aria-labelledby=id>
            <h2 id=id>{heading}</h2>
            {inside}
        </section>
    }
    .into_any()
}
