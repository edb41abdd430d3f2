//! Going from page to page without loading anew, with the browser's own history.
//!
//! Leptos has a router of its own, which can do far more than this and is a tenth of what the
//! browser would download.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::route::{Route, queried, route};

/// Where the browser is.
#[derive(Clone, Copy)]
pub(crate) struct Address {
    path: RwSignal<String>,
    query: RwSignal<String>,
}

impl Address {
    /// Follows the browser's history, and takes the clicks on links to other pages.
    pub(crate) fn follow() -> Self {
        let address = Self {
            path: RwSignal::new(String::new()),
            query: RwSignal::new(String::new()),
        };
        address.read();
        let back = window_event_listener(leptos::ev::popstate, move |_| address.read());
        let click = window_event_listener(leptos::ev::click, move |event| address.click(&event));
        on_cleanup(move || {
            back.remove();
            click.remove();
        });
        address
    }

    /// The page.
    pub(crate) fn route(self) -> Memo<Route> {
        Memo::new(move |_| route(&self.path.get()))
    }

    /// A value of the query.
    pub(crate) fn queried(self, name: &str) -> Option<String> {
        self.query.with(|query| queried(query, name))
    }

    /// Goes to a page.
    pub(crate) fn go(self, to: &str) {
        let path = self.path.get_untracked();
        let history = window().history();
        let went = history.and_then(|h| h.push_state_with_url(&JsValue::NULL, "", Some(to)));
        if went.is_err() {
            // Too many changes in a short time: the browser can still load the page.
            let _ = window().location().set_href(to);
            return;
        }
        self.read();
        if self.path.get_untracked() != path {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }

    fn read(self) {
        let location = window().location();
        let (path, query) = (location.pathname(), location.search());
        for (signal, value) in [(self.path, path), (self.query, query)] {
            let value = value.unwrap_or_default();
            if signal.with_untracked(|old| *old != value) {
                signal.set(value);
            }
        }
    }

    fn click(self, event: &MouseEvent) {
        let is_plain = event.button() == 0
            && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key());
        if event.default_prevented() || !is_plain {
            return;
        }
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        let Some(link) = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok()) else {
            return;
        };
        let location = window().location();
        let is_ours = location
            .origin()
            .is_ok_and(|origin| origin == link.origin())
            && link.target().is_empty()
            && link.rel().is_empty();
        // A heading on the same page is the browser's business.
        let is_here = !link.hash().is_empty()
            && location
                .pathname()
                .is_ok_and(|path| path == link.pathname());
        if is_ours && !is_here {
            event.prevent_default();
            self.go(&format!(
                "{}{}{}",
                link.pathname(),
                link.search(),
                link.hash()
            ));
        }
    }
}

/// Where the browser is; of any part of the page.
pub(crate) fn address() -> Address {
    expect_context()
}
