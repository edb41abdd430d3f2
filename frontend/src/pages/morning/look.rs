//! When this browser looked last.

use leptos::prelude::*;

use crate::format::time::{last_evening, said};
use crate::looks::Looks;
use crate::texts::morning as texts;
use crate::ui::zone;

/// Where the browser remembers it.
const KEPT: &str = "morning-looks";

/// What a look now would be; nothing is remembered yet.
pub(crate) fn since_of_this_look(now: i64) -> Looks {
    let before = storage().and_then(|storage| storage.get_item(KEPT).ok().flatten());
    let before = before.as_deref().and_then(Looks::read);
    Looks::now(before, now, last_evening(now, zone(now)))
}

/// Remembers this look. A browser that keeps nothing begins at the evening before each time.
pub(super) fn remember(looks: Looks) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEPT, &looks.written());
    }
}

/// `Since yesterday 18:00:`
pub(crate) fn since_words(since: i64, now: i64) -> String {
    texts::since(&said(since, now, zone(since)))
}

/// A moment as the API takes it.
pub(crate) fn iso(ms: i64) -> String {
    String::from(js_sys::Date::new(&(ms as f64).into()).to_iso_string())
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
