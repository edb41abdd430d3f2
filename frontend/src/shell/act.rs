//! Doing what a key stands for.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::on_page::{found, named, named_in};
use crate::keys::Act;
use crate::navigation::Address;

/// How often a field is looked for that comes with its page, and after how long each time.
const LOOKS: u32 = 40;
const EACH: Duration = Duration::from_millis(50);

/// Does it; whether there was something to do.
pub(super) fn act(what: Act, palette: RwSignal<bool>, address: Address) -> bool {
    match what {
        Act::Palette => {
            palette.update(|open| *open = !*open);
            true
        }
        Act::Go(page) => {
            address.go(page);
            true
        }
        Act::Write(page, field) => {
            address.go(page);
            enter(field, LOOKS);
            true
        }
        Act::Up => press(found(".crumbs li:last-child a").pop()),
        Act::Press(names) => press(named(names)),
        Act::Reach(name, otherwise) => press(named(&[name])) || focus(first(otherwise)),
        Act::Step(among, by) => step(among, by),
        Act::Move(among, by) => move_focus(&found(among), by),
        Act::PressIn(among, names) => {
            let line = found(among).into_iter().find(has_focus);
            press(line.and_then(|line| named_in(&line, names)))
        }
    }
}

/// Presses it, with the focus on it.
pub(super) fn press(element: Option<HtmlElement>) -> bool {
    element.is_some_and(|element| {
        // What has no focus of its own is pressed all the same.
        let _ = element.focus();
        element.click();
        true
    })
}

fn first(selector: &str) -> Option<HtmlElement> {
    found(selector).into_iter().next()
}

fn focus(element: Option<HtmlElement>) -> bool {
    element.is_some_and(|element| element.focus().is_ok())
}

fn step(among: &str, by: i32) -> bool {
    let all = found(among);
    let now = all.iter().position(|one| one.has_attribute("aria-current"));
    let to = match now {
        Some(now) => now.checked_add_signed(by as isize),
        None => Some(0),
    };
    press(to.and_then(|to| all.get(to)).cloned())
}

/// Puts the focus on the link of another line; whether there are lines.
fn move_focus(lines: &[HtmlElement], by: i32) -> bool {
    let to = match lines.iter().position(has_focus) {
        Some(now) => now.saturating_add_signed(by as isize),
        None => 0,
    };
    let to = lines.get(to.min(lines.len().saturating_sub(1)));
    let link = to.and_then(|line| line.query_selector("a").ok().flatten());
    focus(link.and_then(|link| link.dyn_into().ok()))
}

/// Whether the focus is in it.
fn has_focus(element: &HtmlElement) -> bool {
    element.contains(document().active_element().as_deref())
}

/// Goes into a field once it is there: its page takes the focus first.
fn enter(field: &'static str, looks: u32) {
    let look = move || {
        if first(field).is_some() && looks < LOOKS {
            focus(first(field));
        } else if looks > 0 {
            enter(field, looks - 1);
        }
    };
    set_timeout(look, EACH);
}
