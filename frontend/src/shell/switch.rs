//! Whether keys of one letter are on: kept in the browser, since it is about a person's hands.

use leptos::prelude::window;

const NAME: &str = "data-keys";

/// Whether they are.
pub(super) fn is_on() -> bool {
    let kept = storage().and_then(|storage| storage.get_item(NAME).ok()?);
    kept.as_deref() != Some("off")
}

/// Turns them on or off.
pub(super) fn turn(on: bool) {
    if let Some(storage) = storage() {
        // A browser that keeps nothing keeps them on.
        let _ = storage.set_item(NAME, if on { "on" } else { "off" });
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
