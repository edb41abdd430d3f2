//! What is said aloud, and shown for a moment, of what happens in the list.

use std::time::Duration;

use leptos::prelude::*;

use crate::feed::{Announcer, FeedEvent};
use crate::ui::Clock;

/// What says it.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    clock: Clock,
    announcer: StoredValue<Announcer>,
    said: RwSignal<String>,
    shown: RwSignal<String>,
}

/// How long something is shown.
const SHOWN: Duration = Duration::from_secs(4);

impl Voice {
    /// One that says something when there is something to say.
    pub(super) fn new() -> Self {
        let clock = expect_context::<Clock>();
        let voice = Self {
            clock,
            announcer: StoredValue::new(Announcer::new(clock.once())),
            said: RwSignal::new(String::new()),
            shown: RwSignal::new(String::new()),
        };
        Effect::new(move || {
            let now = voice.clock.get();
            let words = voice.announcer.try_update_value(|one| one.progress(now));
            if let Some(words) = words.flatten() {
                voice.say(words);
            }
        });
        voice
    }

    /// Takes what happened.
    pub(super) fn hear(self, events: &[FeedEvent]) {
        let urgent = self.announcer.try_update_value(|one| one.hear(events));
        if let Some(words) = urgent.flatten() {
            self.say(words);
        }
    }

    /// Says this now.
    pub(super) fn say(self, words: String) {
        let _ = self.said.try_set(words);
    }

    /// Says this, and shows it for a moment.
    pub(super) fn show(self, words: &str) {
        self.say(words.to_owned());
        let _ = self.shown.try_set(words.to_owned());
        set_timeout(move || drop(self.shown.try_set(String::new())), SHOWN);
    }

    /// What is shown at the moment.
    pub(super) fn shown(self) -> RwSignal<String> {
        self.shown
    }

    /// Where it is said.
    pub(super) fn view(self) -> AnyView {
        view! {
            <p class="visually-hidden" role="status">
                {self.said}
            </p>
        }
        .into_any()
    }
}
