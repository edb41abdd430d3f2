//! A place on the page for a component that is tested.

use std::any::Any;

use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// A component that is shown; it goes when this is dropped.
pub(crate) struct Stage {
    place: HtmlElement,
    shown: Option<Box<dyn Any>>,
}

impl Stage {
    /// Shows what is made, and waits until it stands there.
    pub(crate) async fn show(make: impl FnOnce() -> AnyView + 'static) -> Self {
        let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
        document().body().unwrap().append_child(&place).unwrap();
        let shown = mount_to(place.clone(), make);
        settled().await;
        Self {
            place,
            shown: Some(Box::new(shown)),
        }
    }

    /// The first thing that a selector finds.
    pub(crate) fn find(&self, selector: &str) -> HtmlElement {
        let found = self.place.query_selector(selector).unwrap();
        found
            .unwrap_or_else(|| panic!("nothing is {selector} in {}", self.place.inner_html()))
            .unchecked_into()
    }

    /// The button that says this and is seen.
    pub(crate) fn button(&self, says: &str) -> HtmlElement {
        let all = self.place.query_selector_all("button").unwrap();
        (0..all.length())
            .map(|at| all.item(at).unwrap().unchecked_into::<HtmlElement>())
            .find(|one| one.offset_width() > 0 && one.text_content().unwrap_or_default() == says)
            .unwrap_or_else(|| panic!("no button says {says} in {}", self.place.inner_html()))
    }

    /// Presses the button that says this, and waits for what follows.
    pub(crate) async fn press(&self, says: &str) {
        self.button(says).click();
        settled().await;
    }

    /// What is written there.
    pub(crate) fn text(&self) -> String {
        self.place.text_content().unwrap_or_default()
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        drop(self.shown.take());
        self.place.remove();
    }
}

/// Waits until effects have run and the browser has drawn what they changed.
pub(crate) async fn settled() {
    for _ in 0..2 {
        let drawn = js_sys::Promise::new(&mut |resolve, _| {
            let resolve = Closure::once_into_js(move || resolve.call0(&JsValue::NULL).map(drop));
            window()
                .request_animation_frame(resolve.unchecked_ref())
                .unwrap();
        });
        JsFuture::from(drawn).await.unwrap();
    }
}

/// Makes tasks possible, which showing something does by itself.
pub(crate) fn ready() {
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    drop(mount_to(place, || ()));
}

/// Runs what has an owner of its own, as each component has.
pub(crate) fn owned<T>(work: impl FnOnce() -> T) -> (T, Owner) {
    ready();
    let owner = Owner::new();
    (owner.with(work), owner)
}
