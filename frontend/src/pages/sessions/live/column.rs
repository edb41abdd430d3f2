//! The column at the edge: events in order, the newest at the end.

use leptos::{html, prelude::*};

use super::row::EntryRow;
use crate::feed::{Filter, Partial, Show as Kinds, Window};
use crate::live::{Link, PageLink};
use crate::pages::sessions::state::SessionState;
use crate::ui::{Failed, Trouble};

/// How near to the end counts as at the end, in CSS pixels.
const NEAR: i32 = 40;

/// The list, with its filter and its follow mode.
#[component]
pub(crate) fn LiveColumn(state: SessionState) -> impl IntoView {
    let filter = RwSignal::new(Filter::default());
    let log = NodeRef::<html::Div>::new();
    let to_end = move || {
        request_animation_frame(move || {
            if let Some(log) = log.try_get_untracked().flatten() {
                log.set_scroll_top(log.scroll_height());
            }
        });
    };
    Effect::new(move || {
        state.window.track();
        state.partial.track();
        if state.follow.get() {
            to_end();
        }
    });
    // Follow mode yields as soon as the reader scrolls up, and returns at the end.
    let last_top = StoredValue::new(0);
    let scrolled = move |_| {
        let Some(log) = log.get_untracked() else {
            return;
        };
        let top = log.scroll_top();
        let is_up = top < last_top.get_value();
        last_top.set_value(top);
        let is_at_end = log.scroll_height() - top - log.client_height() < NEAR;
        let has_later = state.window.with_untracked(Window::has_later);
        let follows = state.follow.get_untracked();
        if follows && is_up && !is_at_end {
            state.follow.set(false);
        } else if !follows && is_at_end && !is_up && !has_later {
            state.follow.set(true);
        }
    };
    let load_earlier = move |_| {
        state.follow.set(false);
        let before = log
            .get_untracked()
            .map_or(0, |log| log.scroll_height() - log.scroll_top());
        state.load_earlier(move || {
            // What is being read stays where it is.
            request_animation_frame(move || {
                if let Some(log) = log.try_get_untracked().flatten() {
                    log.set_scroll_top(log.scroll_height() - before);
                }
            });
        });
    };
    view! {
        <section class="live-column" aria-labelledby="live-heading">
            <h2 id="live-heading">"Live"</h2>
            <Tools state filter />
            <div
                class="log"
                role="log"
                aria-live="polite"
                aria-relevant="additions"
                aria-labelledby="live-heading"
                tabindex="0"
                node_ref=log
                on:scroll=scrolled
            >
                <Show when=move || state.window.with(Window::has_earlier)>
                    <button
                        type="button"
                        class="quiet"
                        disabled=move || state.earlier.is_busy()
                        on:click=load_earlier
                    >
                        "Load earlier events"
                    </button>
                </Show>
                <Trouble deed=state.earlier />
                <Nothing state />
                <For
                    each=move || {
                        let filter = filter.get();
                        state
                            .window
                            .with(|window| {
                                let wanted = window.rows().filter(|entry| filter.wants(entry));
                                wanted.cloned().collect::<Vec<_>>()
                            })
                    }
                    key=|entry| (entry.id, entry.version)
                    children=move |entry| view! { <EntryRow state entry /> }
                />
                <Writing state />
            </div>
        </section>
    }
}

/// Filter, search and follow.
#[component]
fn Tools(state: SessionState, filter: RwSignal<Filter>) -> impl IntoView {
    let options = Kinds::NAMED
        .iter()
        .map(|(_, value, name)| view! { <option value=*value>{*name}</option> });
    let show = move |event| {
        filter.update(|filter| filter.show = Kinds::of(&event_target_value(&event)));
    };
    let find = move |event| filter.update(|filter| filter.find = event_target_value(&event));
    let follow = move |_| {
        if state.window.with_untracked(Window::has_later) {
            state.to_newest();
        } else {
            state.follow.update(|follow| *follow = !*follow);
        }
    };
    view! {
        <div class="log-tools">
            <select aria-label="Which events" on:change=show>
                {options.collect_view()}
            </select>
            <input
                type="search"
                aria-label="Find in the loaded events"
                placeholder="Find"
                on:input=find
            />
            <button
                type="button"
                class="quiet"
                aria-pressed=move || state.follow.get().to_string()
                on:click=follow
            >
                "Follow"
            </button>
        </div>
    }
}

/// What stands in an empty list.
#[component]
fn Nothing(state: SessionState) -> impl IntoView {
    let link = expect_context::<PageLink>().0;
    let is_empty = Memo::new(move |_| state.window.with(|window| window.rows().len() == 0));
    move || {
        if let Some(failure) = state.trouble.get() {
            let retry = Callback::new(move |()| state.to_newest());
            return view! { <Failed failure retry /> }.into_any();
        }
        if !is_empty.get() || state.partial.with(Option::is_some) {
            return ().into_any();
        }
        let why = match link.get() {
            Link::Ended => "Nothing happened in this session.",
            Link::Live if state.is_open() => "It will begin in a moment.",
            _ => "",
        };
        view! { <p class="empty">{why}</p> }.into_any()
    }
}

/// What the agent is writing at this moment.
#[component]
fn Writing(state: SessionState) -> impl IntoView {
    move || {
        state.partial.get().map(|Partial { kind, text, tool }| {
            let (class, name) = match (kind.as_str(), tool) {
                ("thinking", _) => ("thinking", "thinking …".to_owned()),
                ("tool_input", Some(tool)) => ("tool", format!("{tool} …")),
                ("tool_input", None) => ("tool", "calling a tool …".to_owned()),
                _ => ("text", "writing …".to_owned()),
            };
            // Not announced: the finished piece is.
            view! {
                <div class=format!("entry writing {class}") aria-hidden="true">
                    <span class="what">{name}</span>
                    <p class="said">{text}</p>
                </div>
            }
        })
    }
}
