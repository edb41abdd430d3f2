//! The last events of an attempt, in a line each.

use leptos::prelude::*;

use super::state::SessionState;
use crate::api;
use crate::feed::FeedEvent;
use crate::format::time;
use crate::texts::session as texts;
use crate::ui::{Remote, empty, live, loaded, zone};

/// How many are shown.
const LAST: usize = 10;

/// The most characters of a line.
const MOST_CHARS: usize = 300;

/// Folded away; loaded when it is unfolded.
pub(super) fn last_events(state: SessionState, attempt: i64) -> AnyView {
    let events = Remote::later(move || {
        let (path, id) = state.address();
        api::attempt_events(path, id, attempt, LAST)
    });
    let is_open = RwSignal::new(false);
    let unfold = move |_| {
        if !is_open.get_untracked() {
            is_open.set(true);
            events.reload();
        }
    };
    let inside = live(move || {
        is_open.get().then(|| {
            loaded(events, |events| {
                if events.is_empty() {
                    return empty(texts::IT_DID_NOTHING_THAT_WAS_SEEN);
                }
                let lines: Vec<String> = events
                    .into_iter()
                    .map(|event| line(&FeedEvent::from_stored(event)))
                    .collect();
                view! { <pre tabindex="0">{lines.join("\n")}</pre> }.into_any()
            })
        })
    });
    view! {
        <details on:toggle=unfold>
            <summary>{texts::LAST_EVENTS}</summary>
            {inside}
        </details>
    }
    .into_any()
}

/// When, what kind, and what it says first.
pub(super) fn line(event: &FeedEvent) -> String {
    let at = time::parse(&event.at).map_or(String::new(), |ms| time::clock_secs(ms, zone(ms)));
    let texts = ["message", "text", "tool", "summary", "raw"].map(|name| event.text(name));
    let said = texts.into_iter().find(|text| !text.is_empty());
    let kind = event.kind.replace('_', " ");
    let line = match said {
        Some(said) => format!("{at} {kind}: {}", said.replace('\n', " ")),
        None => format!("{at} {kind}"),
    };
    line.chars().take(MOST_CHARS).collect()
}
