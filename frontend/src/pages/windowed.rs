//! Long lists in chunks, of which only those are drawn that are near what is seen: the others are as high as they were
//! when they were drawn, or as they are going to be about.

use std::sync::Arc;

use js_sys::{Array, Function, Object, Reflect};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{DomRect, Element};

use crate::ui::live;

/// How far from what is seen a chunk is drawn already.
const MARGIN: &str = "1200px";

/// The height of a line that was never drawn, in CSS pixels.
const LINE: f64 = 20.0;

/// Draws a chunk.
pub(crate) type Draw = Arc<dyn Fn(usize) -> AnyView + Send + Sync>;

/// A list in chunks.
#[derive(Clone, Copy)]
pub(crate) struct Windowed(StoredValue<Vec<Chunk>>);

#[derive(Clone, Copy)]
struct Chunk {
    is_near: RwSignal<bool>,
    /// How high it is while it is not drawn, in CSS pixels.
    height: StoredValue<f64>,
}

impl Windowed {
    /// A list of chunks with so many lines each, as far as that can be told. The first one is drawn at once.
    pub(crate) fn new(lines: impl Iterator<Item = usize>) -> Self {
        let chunk = |(nth, lines): (usize, usize)| Chunk {
            is_near: RwSignal::new(nth == 0),
            height: StoredValue::new(lines as f64 * LINE),
        };
        Self(StoredValue::new(lines.enumerate().map(chunk).collect()))
    }

    /// Draws a chunk wherever it is, so that something in it can be gone to.
    pub(crate) fn reach(self, nth: usize) {
        self.set(nth, true, None);
    }

    fn set(self, nth: usize, is_near: bool, height: Option<f64>) {
        // The list may be gone by now.
        let chunk = self.0.try_with_value(|chunks| chunks.get(nth).copied());
        let Some(chunk) = chunk.flatten() else {
            return;
        };
        if chunk.is_near.try_get_untracked() == Some(!is_near) {
            if let Some(height) = height {
                chunk.height.set_value(height);
            }
            chunk.is_near.set(is_near);
        }
    }

    /// The list.
    pub(crate) fn view(self, draw: Draw) -> AnyView {
        let chunks = self.0.get_value();
        if chunks.len() == 1 {
            return draw(0);
        }
        let list = NodeRef::<html::Div>::new();
        let chunks = chunks.into_iter().enumerate();
        let chunks: Vec<AnyView> = chunks
            .map(|(nth, chunk)| {
                let draw = Arc::clone(&draw);
                let inside = live(move || chunk.is_near.get().then(|| draw(nth)));
                let least = live(move || {
                    let height = if chunk.is_near.get() {
                        0.0
                    } else {
                        chunk.height.get_value()
                    };
                    (height as i64).to_string() + "px"
                });
                view! {
                    <div data-chunk=nth.to_string() style:min-height=least>
                        {inside}
                    </div>
                }
                .into_any()
            })
            .collect();
        Effect::new(move || {
            if let Some(list) = list.get() {
                self.watch(&list);
            }
        });
        view! { <div node_ref=list>{chunks}</div> }.into_any()
    }

    /// Draws what comes near, and lets go of what is far.
    fn watch(self, list: &Element) {
        let near = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            for entry in entries.iter() {
                let _ = self.take(&entry);
            }
        });
        let Ok(observer) = observer(list, near.as_ref()) else {
            return;
        };
        let mut next = list.first_element_child();
        while let Some(chunk) = next {
            let _ = call(&observer, "observe", &chunk);
            next = chunk.next_element_sibling();
        }
        let kept = StoredValue::new_local((observer, near));
        on_cleanup(move || {
            let _ = kept.try_with_value(|(observer, _)| call(observer, "disconnect", observer));
        });
    }

    /// What the browser says of a chunk.
    fn take(self, entry: &JsValue) -> Result<(), JsValue> {
        let said = |name: &str| Reflect::get(entry, &name.into());
        let chunk: Element = said("target")?.dyn_into()?;
        let place: DomRect = said("boundingClientRect")?.dyn_into()?;
        let is_near = said("isIntersecting")?.is_truthy();
        let nth = chunk.get_attribute("data-chunk");
        if let Some(nth) = nth.and_then(|nth| nth.parse().ok()) {
            self.set(nth, is_near, Some(place.height()));
        }
        Ok(())
    }
}

/// An `IntersectionObserver`. It is reached by its name: what would bring its type also brings its whole interface.
fn observer(list: &Element, near: &JsValue) -> Result<JsValue, JsValue> {
    let options: Object = Object::new();
    Reflect::set(&options, &"rootMargin".into(), &MARGIN.into())?;
    // The margin counts from the edge of what scrolls; on a small screen that is the page.
    let root = list.closest(".pane, .log")?;
    if let Some(root) = root.filter(|root| root.scroll_height() > root.client_height()) {
        Reflect::set(&options, &"root".into(), &root)?;
    }
    let kind: Function = Reflect::get(&window(), &"IntersectionObserver".into())?.dyn_into()?;
    Reflect::construct(&kind, &Array::of2(near, &options))
}

fn call(of: &JsValue, name: &str, with: &JsValue) -> Result<JsValue, JsValue> {
    let method: Function = Reflect::get(of, &name.into())?.dyn_into()?;
    method.call1(of, with)
}

/// Lists of this many lines and characters are one chunk.
const MOST_LINES: usize = 150;
const MOST_CHARS: usize = 60_000;

/// Puts things into chunks by how many lines and characters each has: the end of each chunk.
pub(crate) fn chunked(of: impl Iterator<Item = (usize, usize)>) -> Vec<usize> {
    let mut ends = Vec::new();
    let (mut lines, mut chars, mut at) = (0, 0, 0);
    for (more_lines, more_chars) in of {
        if lines > 0 && (lines + more_lines > MOST_LINES || chars + more_chars > MOST_CHARS) {
            ends.push(at);
            (lines, chars) = (0, 0);
        }
        (lines, chars, at) = (lines + more_lines, chars + more_chars, at + 1);
    }
    if lines > 0 {
        ends.push(at);
    }
    ends
}
