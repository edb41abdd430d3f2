//! The column at the edge: events in order, the newest at the end.

use leptos::{html, prelude::*};

use super::read::Read;
use super::row::entry_row;
use crate::feed::{Filter, Partial, Show as Kinds, Window};
use crate::live::{Link, PageLink};
use crate::pages::sessions::state::SessionState;
use crate::ui::{Failed, Press, Trouble, live};

/// How near to the end counts as at the end, in CSS pixels.
const NEAR: i32 = 40;

/// The list, with its filter and its follow mode.
#[component]
pub(crate) fn LiveColumn(state: SessionState) -> impl IntoView {
    let filter = RwSignal::new(Filter::default());
    let log = NodeRef::<html::Div>::new();
    follow(state, log);
    let earlier = Callback::new(move |()| {
        state.follow.set(false);
        let read = log.get_untracked().and_then(|log| Read::of(&log));
        state.load_earlier(move || {
            request_animation_frame(move || {
                if let (Some(log), Some(read)) = (log.try_get_untracked().flatten(), read) {
                    read.keep(&log);
                }
            });
        });
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
    let rows = move || {
        let filter = filter.get();
        state.window.with(|window| {
            let wanted = window.rows().filter(|entry| filter.wants(entry));
            wanted.cloned().collect::<Vec<_>>()
        })
    };
    let class = live(move || {
        if state.follow.get() {
            "log follows"
        } else {
            "log"
        }
    });
    let is_whole = Signal::derive(move || !state.window.with(Window::has_earlier));
    view! {
        <section class="live-column" aria-labelledby="live-heading">
            <h2 id="live-heading">"Live"</h2>
            {tools(state, filter)}
            <div
                class=class
                role="log"
                aria-live="polite"
                aria-relevant="additions"
                aria-labelledby="live-heading"
                tabindex="0"
                node_ref=log
                on:scroll=scrolled
            >
                <p hidden=is_whole>
                    <Press
                        label="Load earlier events"
                        class="quiet"
                        deed=state.earlier
                        on_press=earlier
                    />
                </p>
                <Trouble deed=state.earlier />
                {nothing(state)}
                <For
                    each=rows
                    key=|entry| (entry.id, entry.version)
                    children=move |entry| entry_row(state.source, &entry)
                />
                {writing(state)}
            </div>
        </section>
    }
}

/// Keeps the end of the list in view while the reader wants that.
fn follow(state: SessionState, log: NodeRef<html::Div>) {
    Effect::new(move || {
        state.window.track();
        state.partial.track();
        if state.follow.get() {
            request_animation_frame(move || {
                if let Some(log) = log.try_get_untracked().flatten() {
                    log.set_scroll_top(log.scroll_height());
                }
            });
        }
    });
}

/// Filter, search and follow.
fn tools(state: SessionState, filter: RwSignal<Filter>) -> AnyView {
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
    let follows = live(move || state.follow.get().to_string());
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
            <button type="button" class="quiet" aria-pressed=follows on:click=follow>
                "Follow"
            </button>
        </div>
    }
    .into_any()
}

/// What stands in an empty list.
fn nothing(state: SessionState) -> AnyView {
    let link = expect_context::<PageLink>().0;
    let is_empty = Memo::new(move |_| {
        state.window.with(|window| window.rows().len() == 0) && state.partial.with(Option::is_none)
    });
    let draw = live(move || {
        if let Some(failure) = state.trouble.get() {
            let retry = Callback::new(move |()| state.to_newest());
            return view! { <Failed failure retry /> }.into_any();
        }
        let why = match link.get() {
            Link::Ended if is_empty.get() => "Nothing happened in this session.",
            Link::Live if is_empty.get() && state.is_open() => "It will begin in a moment.",
            _ => return ().into_any(),
        };
        view! { <p class="empty">{why}</p> }.into_any()
    });
    draw.into_any()
}

/// What the agent is writing at this moment.
fn writing(state: SessionState) -> AnyView {
    let draw = live(move || {
        let Some(Partial { kind, text, tool }) = state.partial.get() else {
            return ().into_any();
        };
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
        .into_any()
    });
    draw.into_any()
}
