//! The dot on the icon in the browser's tab.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlLinkElement;

/// What the shown page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Mood {
    /// Nothing moves.
    #[default]
    Still,
    /// Something runs.
    Running,
    /// Something waits for the user.
    NeedsYou,
}

/// The mood of the page that is shown.
#[derive(Clone, Copy)]
pub(crate) struct PageMood(RwSignal<Mood>);

impl PageMood {
    /// Shows the mood on the icon from now on.
    pub(crate) fn start() -> Self {
        let mood = RwSignal::new(Mood::default());
        Effect::new(move || {
            let file = match mood.get() {
                Mood::Still => "/favicon.svg",
                Mood::Running => "/favicon-running.svg",
                Mood::NeedsYou => "/favicon-needs-you.svg",
            };
            let icon = document().query_selector("link[rel=icon]").ok().flatten();
            if let Some(icon) = icon.and_then(|icon| icon.dyn_into::<HtmlLinkElement>().ok()) {
                icon.set_href(file);
            }
        });
        Self(mood)
    }

    /// Follows a page's mood until the page goes.
    pub(crate) fn follow(self, of_page: impl Fn() -> Mood + Send + Sync + 'static) {
        Effect::new(move || self.0.set(of_page()));
        on_cleanup(move || self.0.set(Mood::default()));
    }
}
