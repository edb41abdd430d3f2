//! Long lists in chunks, of which only those are drawn that are near what is seen: the others are as high as they were
//! when they were drawn, or as they are going to be about.

use std::sync::Arc;

use js_sys::{Array, Function, Object, Reflect};
use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::Element;

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
        // By its name, since browsers give it types of several names.
        let height = Reflect::get(&said("boundingClientRect")?, &"height".into())?.as_f64();
        let is_near = said("isIntersecting")?.is_truthy();
        let nth = chunk.get_attribute("data-chunk");
        if let Some(nth) = nth.and_then(|nth| nth.parse().ok()) {
            self.set(nth, is_near, height);
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

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use leptos::prelude::*;
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{Windowed, chunked};
    use crate::ui::stage::{Stage, owned, settled};

    /// A list of this many chunks of 100 lines in something that scrolls, and an owner that keeps it.
    async fn list(chunks: usize) -> (Windowed, Stage, Owner) {
        let (list, owner) = owned(|| Windowed::new(std::iter::repeat_n(100, chunks)));
        let shown = move || {
            let draw = Arc::new(|nth: usize| {
                view! { <p style="height: 3000px; margin: 0">{format!("chunk {nth}")}</p> }
                    .into_any()
            });
            view! {
                <div class="pane" style="height: 500px; overflow: auto">
                    {list.view(draw)}
                </div>
            }
            .into_any()
        };
        let stage = Stage::show(shown).await;
        // What is near is told by the browser after the next picture.
        settled().await;
        settled().await;
        (list, stage, owner)
    }

    fn drawn(stage: &Stage) -> Vec<String> {
        let all = stage.find(".pane").query_selector_all("p").unwrap();
        (0..all.length())
            .filter_map(|at| all.item(at)?.text_content())
            .collect()
    }

    #[wasm_bindgen_test]
    async fn only_what_is_near_is_drawn_and_what_was_left_keeps_its_height() {
        let (_list, stage, _owner) = list(20).await;
        assert_eq!(drawn(&stage), ["chunk 0"]);
        let pane = stage.find(".pane");
        pane.set_scroll_top(3_000 + 10 * 2_000);
        settled().await;
        settled().await;
        let now = drawn(&stage);
        assert!(
            !now.contains(&"chunk 0".to_owned()) && now.len() <= 3,
            "{now:?}"
        );
        assert_eq!(stage.find("[data-chunk='0']").offset_height(), 3_000);
        assert_eq!(stage.find("[data-chunk='19']").offset_height(), 2_000);
    }

    #[wasm_bindgen_test]
    async fn what_is_gone_to_is_drawn_wherever_it_is() {
        let (list, stage, _owner) = list(20).await;
        list.reach(15);
        list.reach(99);
        settled().await;
        assert!(
            drawn(&stage).contains(&"chunk 15".to_owned()),
            "{:?}",
            drawn(&stage)
        );
    }

    #[wasm_bindgen_test]
    async fn a_short_list_is_drawn_as_it_is() {
        let (_list, stage, _owner) = list(1).await;
        assert_eq!(drawn(&stage), ["chunk 0"]);
        assert!(
            stage
                .find(".pane")
                .query_selector("[data-chunk]")
                .unwrap()
                .is_none()
        );
    }

    #[wasm_bindgen_test]
    fn chunks_end_by_lines_and_by_characters() {
        assert!(chunked([].into_iter()).is_empty());
        assert_eq!(chunked([(100, 1), (50, 1), (1, 1)].into_iter()), [2, 3]);
        assert_eq!(
            chunked([(1, 50_000), (1, 20_000), (1, 100_000)].into_iter()),
            [1, 2, 3]
        );
    }
}
