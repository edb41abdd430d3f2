//! A long value: cut in the list, whole on demand.

use leptos::prelude::*;
use serde_json::Value;

use crate::api;
use crate::feed::FeedEvent;
use crate::format::bytes;
use crate::pages::sessions::source::Source;
use crate::texts::live as texts;
use crate::ui::{Deed, Needs, Press, Trouble};

/// The most characters that are drawn at once.
const MOST: usize = 400_000;

/// A text, and the button that fetches the rest of it.
///
/// The text is the value `field` of event `id`; `size` is that of the whole event in bytes, or 0
/// when nothing is cut.
pub(super) fn whole(
    source: Source,
    id: i64,
    field: &'static str,
    size: i64,
    text: String,
) -> AnyView {
    let text = RwSignal::new(text);
    if size == 0 {
        return view! { <pre tabindex="0">{text}</pre> }.into_any();
    }
    let is_whole = RwSignal::new(false);
    let deed = Deed::needing(Needs::Read);
    let fetch = Callback::new(move |()| {
        let (path, session) = source.get();
        deed.run(api::event(path, session, id), move |stored| {
            let event = FeedEvent::from_stored(stored);
            let found = match event.fields.get(field) {
                Some(Value::String(text)) => text.clone(),
                Some(value) => pretty(value),
                None => return,
            };
            text.set(bounded(found));
            is_whole.set(true);
        });
    });
    view! {
        <pre tabindex="0">{text}</pre>
        <p hidden=is_whole>
            <Press
                label=texts::show_all(&bytes(size))
                class="quiet"
                deed
                on_press=fetch
            />
        </p>
        <Trouble deed />
    }
    .into_any()
}

/// A value as JSON on several lines.
pub(super) fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn bounded(text: String) -> String {
    match text.char_indices().nth(MOST) {
        None => text,
        Some((end, _)) => {
            let rest = texts::only_the_first(MOST as i64);
            format!("{}\n{rest}", &text[..end])
        }
    }
}
