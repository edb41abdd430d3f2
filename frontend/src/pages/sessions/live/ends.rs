//! What stands at the ends of the list: whether there is more, what was looked through, and the ways
//! to the first and to the newest event.

use leptos::prelude::*;

use super::reader::Reader;
use crate::feed::Window;
use crate::format::time;
use crate::live::{Link, PageLink};
use crate::pages::sessions::state::SessionState;
use crate::texts::live as texts;
use crate::ui::{Failed, Press, Trouble, live, zone};

/// Above the first row. More is loaded by itself; the buttons are for whoever does not scroll, and for
/// the time after something failed.
pub(super) fn words_above(reader: Reader) -> AnyView {
    let is_whole = Signal::derive(move || !reader.window.with(Window::has_earlier));
    let looked = live(move || {
        let window = reader.window.read();
        let (looked, since) = window.looked();
        if !window.filter().is_narrow() || looked == 0 {
            return String::new();
        }
        let back = match (window.has_earlier(), time::parse(since)) {
            (true, Some(ms)) => texts::back_to(&time::clock_secs(ms, zone(ms))),
            _ => texts::BACK_TO_THE_FIRST.to_owned(),
        };
        texts::looked_through(looked as i64, &back)
    });
    let press = Callback::new(move |()| {
        reader.go_on();
        reader.follow(false);
        reader.load_earlier();
    });
    let label = Signal::derive(move || {
        if reader.is_tired() {
            texts::LOOK_FURTHER_BACK.to_owned()
        } else {
            texts::LOAD_EARLIER_EVENTS.to_owned()
        }
    });
    view! {
        <p class="hint">{looked}</p>
        <p hidden=is_whole>
            <Press label class="quiet" deed=reader.earlier on_press=press />
        </p>
        <Trouble deed=reader.earlier />
    }
    .into_any()
}

/// Below the last row, where newer ones are left out.
pub(super) fn words_below(reader: Reader) -> AnyView {
    let is_whole = Signal::derive(move || !reader.window.with(Window::has_later));
    let press = Callback::new(move |()| {
        reader.go_on();
        reader.load_later();
    });
    view! {
        <p hidden=is_whole>
            <Press label=texts::LOAD_LATER_EVENTS class="quiet" deed=reader.later on_press=press />
        </p>
        <Trouble deed=reader.later />
    }
    .into_any()
}

/// What stands in an empty list.
pub(super) fn nothing(state: SessionState) -> AnyView {
    let reader = state.reader();
    let link = expect_context::<PageLink>().0;
    let is_empty = Memo::new(move |_| {
        reader.window.with(Window::is_empty) && reader.partial.with(Option::is_none)
    });
    let is_sifted = Memo::new(move |_| reader.window.with(|window| window.filter().is_narrow()));
    let draw = live(move || {
        if let Some(failure) = reader.trouble.get() {
            let retry = Callback::new(move |()| reader.again());
            return view! { <Failed failure retry /> }.into_any();
        }
        let why = match link.get() {
            _ if !is_empty.get() => return ().into_any(),
            _ if is_sifted.get() => texts::NOTHING_OF_THIS_KIND_SO_FAR,
            Link::Ended => texts::NOTHING_HAPPENED,
            Link::Live if state.is_open() => texts::IT_WILL_BEGIN_IN_A_MOMENT,
            _ => return ().into_any(),
        };
        view! { <p class="empty">{why}</p> }.into_any()
    });
    draw.into_any()
}

/// Over the end of the list: what is to be known, and the ways to both ends.
pub(super) fn ends(reader: Reader) -> AnyView {
    let link = expect_context::<PageLink>().0;
    let shown = reader.voice.shown();
    let words = live(move || match link.get() {
        _ if shown.with(|shown| !shown.is_empty()) => shown.get(),
        Link::Reconnecting => texts::THE_CONNECTION_WAS_LOST.to_owned(),
        _ => String::new(),
    });
    let has_no_beginning =
        Signal::derive(move || reader.follows.get() || reader.window.with(Window::is_empty));
    let newest = Signal::derive(move || match reader.unseen.get() {
        0 => texts::NEWEST.to_owned(),
        unseen => texts::new_ones(unseen as i64),
    });
    let first = Callback::new(move |()| reader.to_beginning());
    let last = Callback::new(move |()| reader.to_newest());
    view! {
        <div class="log-ends">
            <span class="words">{words}</span>
            <span hidden=has_no_beginning>
                <Press label=texts::BEGINNING on_press=first />
                <Press label=newest on_press=last />
            </span>
        </div>
    }
    .into_any()
}
