//! Marking words in rows, without touching the rows: the browser draws the marks (CSS Custom Highlight
//! API). One that cannot leaves the words as they are; the row itself is marked anyway.

use js_sys::{Array, Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Node;

use crate::feed::spans;

/// The name that the stylesheet knows the marks by.
const NAME: &str = "found";

/// Marks the words in these rows, and nothing else.
pub(super) fn mark(rows: &[i64], words: &[Vec<char>]) {
    let ranges = Array::new();
    for row in rows {
        if let Some(row) = document().get_element_by_id(&format!("event-{row}")) {
            gather(&row, words, &ranges);
        }
    }
    let _ = set(&ranges);
}

/// Takes all marks away.
pub(super) fn unmark() {
    let _ = set(&Array::new());
}

fn gather(node: &Node, words: &[Vec<char>], ranges: &Array) {
    if node.node_type() == Node::TEXT_NODE {
        let text = node.node_value().unwrap_or_default();
        for (from, to) in spans(&text, words) {
            if let Ok(range) = document().create_range()
                && range.set_start(node, from).is_ok()
                && range.set_end(node, to).is_ok()
            {
                ranges.push(&range);
            }
        }
    }
    let mut child = node.first_child();
    while let Some(this) = child {
        gather(&this, words, ranges);
        child = this.next_sibling();
    }
}

fn set(ranges: &Array) -> Result<(), JsValue> {
    let get = |of: &JsValue, name: &str| Reflect::get(of, &JsValue::from_str(name));
    let highlights = get(&get(&window(), "CSS")?, "highlights")?;
    let highlight = get(&window(), "Highlight")?.dyn_into::<Function>()?;
    let highlight = Reflect::construct(&highlight, ranges)?;
    let set = get(&highlights, "set")?.dyn_into::<Function>()?;
    set.call2(&highlights, &JsValue::from_str(NAME), &highlight)?;
    Ok(())
}
