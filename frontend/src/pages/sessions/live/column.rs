//! The column at the edge: events in order, the newest at the end.

use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::ends::{ends, nothing, words_above, words_below};
use super::list::List;
use super::reader::Reader;
use super::tools::tools;
use crate::feed::{Partial, Window};
use crate::pages::sessions::state::SessionState;
use crate::pages::sessions::tabs::{Place, Tab};
use crate::texts::live as texts;
use crate::ui::live;

/// The column.
#[component]
pub(crate) fn LiveColumn(state: SessionState, place: Place) -> impl IntoView {
    view! {
        <section class="live-column" aria-labelledby="live-heading">
            <h2 id="live-heading">{texts::LIVE}</h2>
            {watching(state, place)}
        </section>
    }
}

/// The list, with its filter and its follow mode.
fn watching(state: SessionState, place: Place) -> AnyView {
    let reader = state.reader();
    let log = NodeRef::<html::Div>::new();
    let inside = NodeRef::<html::Div>::new();
    let list = List::new(reader, log, inside);
    // On a small screen the list has no height until it is looked at.
    Effect::new(move || {
        if place.tab.get() == Tab::Live {
            request_animation_frame(move || list.settle());
        }
    });
    let class = live(move || {
        if reader.follows.get() {
            "log follows"
        } else {
            "log"
        }
    });
    let key = move |event: ev::KeyboardEvent| {
        // Of the list itself, and not of a field or a text in it.
        let is_own = event.target() == event.current_target();
        match event.key().as_str() {
            "Home" if is_own => reader.to_beginning(),
            "End" if is_own => reader.to_newest(),
            _ => return,
        }
        event.prevent_default();
    };
    // What happens is said by the voice, in a sentence now and then: nobody can listen to all of it.
    view! {
        {tools(state, list)}
        <div
            class=class
            role="log"
            aria-live="off"
            aria-labelledby="live-heading"
            tabindex="0"
            node_ref=log
            on:scroll=move |_| list.scrolled()
            on:keydown=key
        >
            {words_above(reader)}
            {nothing(state)}
            <div class="rows" node_ref=inside on:click=move |event| copy_link(reader, &event)></div>
            {writing(reader)}
            {words_below(reader)}
        </div>
        {ends(reader)}
        {reader.voice.view()}
    }
    .into_any()
}

/// A plain click on the time of a row copies the link to it, and the page stays as it is.
fn copy_link(reader: Reader, event: &ev::MouseEvent) {
    let target = event.target().and_then(|at| at.dyn_into::<Element>().ok());
    let link = target.and_then(|at| at.closest("a.when").ok().flatten());
    let is_plain = !(event.ctrl_key() || event.meta_key() || event.shift_key());
    let Some(link) = link.filter(|_| is_plain) else {
        return;
    };
    event.prevent_default();
    let location = window().location();
    let (origin, path) = (location.origin(), location.pathname());
    let address = format!(
        "{}{}{}",
        origin.unwrap_or_default(),
        path.unwrap_or_default(),
        link.get_attribute("href").unwrap_or_default()
    );
    leptos::task::spawn_local(async move {
        let clipboard = window().navigator().clipboard();
        let done = wasm_bindgen_futures::JsFuture::from(clipboard.write_text(&address)).await;
        let words = if done.is_ok() {
            texts::THE_LINK_IS_COPIED
        } else {
            texts::THE_BROWSER_REFUSED_TO_COPY
        };
        reader.voice.show(words);
    });
}

/// The most characters of an unfinished piece that are shown: those that were written last.
const MOST_WRITING: usize = 600;

/// What the agent is writing at this moment. It has a height of its own, so that what is written does
/// not lay out the list anew.
fn writing(reader: Reader) -> AnyView {
    let of = move |part: fn(&Partial) -> String| {
        Signal::derive(move || {
            let part = reader.partial.with(|partial| partial.as_ref().map(part));
            part.unwrap_or_default()
        })
    };
    let name = of(|partial| match (partial.kind.as_str(), &partial.tool) {
        ("thinking", _) => texts::THINKING_NOW.to_owned(),
        ("tool_input", Some(tool)) => texts::calling_now(tool),
        ("tool_input", None) => texts::CALLING_A_TOOL_NOW.to_owned(),
        _ => texts::WRITING_NOW.to_owned(),
    });
    let text = of(|partial| partial.tail(MOST_WRITING).to_owned());
    // Below the rows from the first look on: before them it would only be pushed away.
    let is_still = Signal::derive(move || {
        reader.partial.with(Option::is_none) || reader.window.with(Window::is_empty)
    });
    // Not announced: the finished piece is.
    view! {
        <div class="entry writing" aria-hidden="true" hidden=is_still>
            <span class="what">{name}</span>
            <p class="said">{text}</p>
        </div>
    }
    .into_any()
}
