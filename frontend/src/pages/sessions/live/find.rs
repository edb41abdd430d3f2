//! Finding words in all of a session's events, whether they are loaded or not.

use std::time::Duration;

use leptos::{ev, html, prelude::*};
use redraft_wire::SearchHit;

use super::marks::{mark, unmark};
use super::reader::Reader;
use crate::api;
use crate::feed::{Hits, words};
use crate::texts::live as texts;
use crate::ui::{Deed, Needs, Press, Trouble, live};

/// How many texts are asked for at once: as many as the service gives.
const PAGE: usize = 100;

/// How long after the last letter is looked for the words.
const PAUSE: Duration = Duration::from_millis(300);

/// How long after an event was gone to its words are marked: what was folded is drawn by then.
const DRAWN: Duration = Duration::from_millis(120);

/// What was found.
#[derive(Clone, Copy)]
struct Finding {
    reader: Reader,
    asked: RwSignal<String>,
    hits: RwSignal<Hits>,
    deed: Deed,
}

/// The field, what was found, and the way through it.
pub(super) fn find_bar(reader: Reader) -> AnyView {
    let finding = Finding {
        reader,
        asked: RwSignal::new(String::new()),
        hits: RwSignal::new(Hits::default()),
        deed: Deed::needing(Needs::Read),
    };
    let field = NodeRef::<html::Input>::new();
    let typed = StoredValue::new(0_u32);
    let look = move || {
        let text = field
            .try_get_untracked()
            .flatten()
            .map(|field| field.value());
        if let Some(text) = text {
            finding.ask(text.trim().to_owned());
        }
    };
    let input = move |_| {
        typed.update_value(|typed| *typed += 1);
        let mine = typed.get_value();
        let when_still = move || {
            if typed.try_get_value() == Some(mine) {
                look();
            }
        };
        set_timeout(when_still, PAUSE);
    };
    let older = Callback::new(move |()| finding.older());
    let newer = Callback::new(move |()| finding.newer());
    let key = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            if event.shift_key() {
                finding.newer();
            } else {
                finding.older();
            }
        }
    };
    let told = live(move || {
        if finding.asked.with(String::is_empty) {
            return String::new();
        }
        if finding.deed.busy().get() {
            return texts::LOOKING.to_owned();
        }
        finding.hits.with(Hits::told)
    });
    // What comes into the list is marked too.
    Effect::new(move || {
        reader.window.track();
        finding.mark();
    });
    Effect::new(move || {
        if let Some(field) = field.get() {
            let _ = field.focus();
        }
    });
    on_cleanup(unmark);
    let is_none = Signal::derive(move || finding.hits.with(|hits| hits.events().is_empty()));
    view! {
        <div class="log-find" role="search">
            <input
                type="search"
                aria-label=texts::FIND_IN_THE_WHOLE_SESSION
                placeholder=texts::FIND_IN_THE_WHOLE_SESSION
                maxlength="200"
                node_ref=field
                on:input=input
                on:keydown=key
            />
            <span role="status">{told}</span>
            <span hidden=is_none>
                <Press label=texts::OLDER class="quiet" on_press=older />
                <Press label=texts::NEWER class="quiet" on_press=newer />
            </span>
            <Trouble deed=finding.deed />
        </div>
    }
    .into_any()
}

impl Finding {
    fn ask(self, words: String) {
        if self.asked.with_untracked(|asked| *asked == words) {
            return;
        }
        let is_empty = words.is_empty();
        self.asked.set(words);
        self.hits.set(Hits::default());
        if is_empty {
            unmark();
        } else {
            self.load(None);
        }
    }

    /// Loads a page, and goes to the first hit on it.
    fn load(self, before: Option<i64>) {
        let words = self.asked.get_untracked();
        let (_, session) = self.reader.source.get();
        let request = api::search_session(&words, &session, before, PAGE);
        self.deed.run(request, move |page: Vec<SearchHit>| {
            // Something else is looked for by now.
            let asked = self.asked.get_untracked();
            if asked != words {
                self.hits.set(Hits::default());
                if !asked.is_empty() {
                    // Once this request is over.
                    set_timeout(move || self.load(None), Duration::ZERO);
                }
                return;
            }
            let more = (page.len() == PAGE)
                .then(|| page.last().map(|hit| hit.id))
                .flatten();
            let mut events: Vec<i64> = page.iter().filter_map(|hit| hit.event_id.0).collect();
            events.sort_unstable_by(|a, b| b.cmp(a));
            self.hits.update(|hits| {
                hits.take(events, more);
                if before.is_some() {
                    hits.older();
                }
            });
            self.go();
        });
    }

    fn older(self) {
        let more = self.hits.with_untracked(Hits::more);
        if self.hits.try_update(Hits::older) == Some(true) {
            self.go();
        } else if more.is_some() {
            self.load(more);
        }
    }

    fn newer(self) {
        if self.hits.try_update(Hits::newer) == Some(true) {
            self.go();
        }
    }

    fn go(self) {
        if let Some(event) = self.hits.with_untracked(Hits::event) {
            self.reader.to_event(event);
        }
    }

    fn mark(self) {
        let later = move || {
            let Some(words) = self.asked.try_with_untracked(|asked| words(asked)) else {
                return;
            };
            if words.is_empty() {
                return;
            }
            let rows = self.reader.window.try_with_untracked(|window| {
                self.hits.with_untracked(|hits| {
                    let of = |event: &i64| window.row_of(*event).map(|row| row.id);
                    hits.events().iter().filter_map(of).collect::<Vec<_>>()
                })
            });
            mark(&rows.unwrap_or_default(), &words);
        };
        set_timeout(later, DRAWN);
    }
}
