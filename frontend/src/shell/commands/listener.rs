//! Hears the keys of the table in `crate::keys`.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{act::act, on_page::found, switch};
use crate::keys::{Heard, Listener};
use crate::navigation::address;

/// Hears them from now on.
pub(super) fn listen(palette: RwSignal<bool>) {
    let listener = StoredValue::new(Listener::default());
    let address = address();
    let heard = move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key();
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        if !held && (is_writing(&event) || !switch::is_on() || !found("dialog[open]").is_empty()) {
            return;
        }
        let key = match (held, event.shift_key()) {
            (true, true) => return,
            (true, false) => format!("Mod+{}", event.key().to_lowercase()),
            (false, _) => event.key(),
        };
        let now = js_sys::Date::now() as i64;
        let heard = listener.try_update_value(|listener| listener.hear(&key, now));
        if let Some(Heard::Keys(keys)) = heard
            && keys.iter().any(|key| act(key.act, palette, address))
        {
            event.prevent_default();
        }
    };
    let heard = window_event_listener(leptos::ev::keydown, heard);
    on_cleanup(move || heard.remove());
}

/// Whether the key belongs to a field.
fn is_writing(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // A box to be ticked takes the space bar alone.
    element.is_some_and(|element| {
        let field = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";
        element.matches(field).unwrap_or(false)
    })
}
