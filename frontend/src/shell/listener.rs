//! Hears the keys of the table in `crate::keys`.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::{act::act, on_page::found, switch};
use crate::keys::Listener;
use crate::navigation::address;

/// Hears them from now on.
pub(crate) fn listen(palette: RwSignal<bool>) {
    let listener = StoredValue::new(Listener::default());
    let address = address();
    let heard = move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key();
        if event.default_prevented() || event.is_composing() || event.alt_key() {
            return;
        }
        if !held
            && (is_for_a_field(&event) || !switch::is_on() || !found("dialog[open]").is_empty())
        {
            return;
        }
        let key = match (held, event.shift_key()) {
            (true, true) => return,
            (true, false) => format!("Mod+{}", event.key().to_ascii_lowercase()),
            (false, _) => event.key(),
        };
        let now = js_sys::Date::now() as i64;
        // Kept apart meanwhile: what a key does may lead anywhere.
        let Some(mut hears) = listener.try_get_value() else {
            return;
        };
        if hears.hear(&key, now, |key| act(key.act, palette, address)) {
            event.prevent_default();
        }
        let _ = listener.try_update_value(|listener| *listener = hears);
    };
    let heard = window_event_listener(leptos::ev::keydown, heard);
    on_cleanup(move || heard.remove());
}

/// Whether the key belongs to a field.
fn is_for_a_field(event: &KeyboardEvent) -> bool {
    let target = event.target();
    let element = target.and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    // A box to be ticked takes the space bar alone, and a slider the arrows.
    element.is_some_and(|element| {
        let field = "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";
        element.matches(field).unwrap_or(false)
    })
}
