//! Hears the keys of the table in `crate::keys`.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use super::{act::act, on_page::found};
use crate::keys::Listener;
use crate::navigation::address;
use crate::shell::FirstAsk;

/// Hears them from now on.
pub(super) fn listen(ask: FirstAsk) {
    let listener = StoredValue::new(Listener::default());
    let (palette, address) = (ask.open, address());
    let heard = move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key();
        if !held && !found("dialog[open]").is_empty() {
            return;
        }
        let key = match (held, event.shift_key()) {
            (true, true) => return,
            (true, false) => format!("Mod+{}", event.key().to_lowercase()),
            (false, _) => event.key(),
        };
        // When it was pressed: the first ones have waited.
        let at = event.time_stamp() as i64;
        // Kept apart meanwhile: what a key does may lead anywhere.
        let Some(mut hears) = listener.try_get_value() else {
            return;
        };
        if hears.hear(&key, at, |key| act(key.act, palette, address)) {
            event.prevent_default();
        }
        let _ = listener.try_update_value(|listener| *listener = hears);
    };
    ask.hear_by(heard);
}
