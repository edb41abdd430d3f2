//! The heading of a page, its title in the browser and the way to it.

use std::cell::Cell;

use leptos::{html, prelude::*};

use crate::texts::around as texts;

/// A page on the way to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Crumb {
    pub(crate) name: String,
    pub(crate) href: String,
}

impl Crumb {
    pub(crate) fn new(name: impl Into<String>, href: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            href: href.into(),
        }
    }
}

/// The way to the page that is shown, for the top bar.
#[derive(Clone, Copy)]
pub(crate) struct Crumbs(pub(crate) RwSignal<Vec<Crumb>>);

thread_local! {
    static IS_FIRST_PAGE: Cell<bool> = const { Cell::new(true) };
}

/// The heading of a page. After a change of page it has the focus, so that a screen reader begins
/// there; on the first page the browser begins where it always does.
#[component]
pub(crate) fn PageHead(
    /// What the heading says.
    #[prop(into)]
    heading: Signal<String>,
    /// The title in the browser; the heading when empty.
    #[prop(into, optional)]
    title: Signal<String>,
    /// The pages above this one.
    #[prop(into, optional)]
    crumbs: Signal<Vec<Crumb>>,
) -> impl IntoView {
    let shown = expect_context::<Crumbs>().0;
    Effect::new(move || shown.set(crumbs.get()));
    Effect::new(move || {
        let mut title = title.get();
        if title.is_empty() {
            title = heading.get();
        }
        document().set_title(&texts::title(&title));
    });
    let node = NodeRef::<html::H1>::new();
    if !IS_FIRST_PAGE.replace(false) {
        request_animation_frame(move || {
            if let Some(heading) = node.try_get_untracked().flatten() {
                let options = web_sys::FocusOptions::new();
                options.set_prevent_scroll(true);
                // A heading that has just gone needs no focus.
                let _ = heading.focus_with_options(&options);
            }
        });
    }
    view! {
        <h1 tabindex="-1" node_ref=node>
            {heading}
        </h1>
    }
}
