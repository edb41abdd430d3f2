//! Keeps the focus on the page when the button that had it goes away or rests.
//!
//! A browser then gives the focus to nothing, and who uses the keyboard would begin at the top of the page again.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use crate::ui::is_shown;

/// How often it is looked.
const AGAIN: Duration = Duration::from_millis(150);

/// What can have the focus by key.
const FOCUSABLE: &str = "button:not([disabled]), a[href], input:not([disabled]), select, textarea, \
                         summary, [tabindex='0']";

/// Where the focus was, and around that what is around it, outwards.
type Trail = Vec<HtmlElement>;

/// Looks after it from now on.
pub(crate) fn keep() {
    let trail = StoredValue::new_local(Trail::new());
    let came = window_event_listener(leptos::ev::focusin, move |event| {
        let target = event.target();
        if let Some(element) = target.and_then(|target| target.dyn_into::<Element>().ok()) {
            trail.set_value(around(element));
        }
    });
    let look = move || {
        let active = document().active_element();
        if active.is_some_and(|active| active.tag_name() != "BODY") {
            return;
        }
        if let Some(next) = trail.with_value(next) {
            // It may have gone in this moment.
            let _ = next.focus();
        }
    };
    let looking = set_interval_with_handle(look, AGAIN);
    on_cleanup(move || {
        came.remove();
        if let Ok(looking) = looking {
            looking.clear();
        }
    });
}

fn around(element: Element) -> Trail {
    let mut trail = Trail::new();
    let mut at = Some(element);
    while let Some(element) = at {
        at = element.parent_element();
        if let Ok(element) = element.dyn_into() {
            trail.push(element);
        }
    }
    trail
}

/// What gets the focus in its place; nothing where the user took it away.
fn next(trail: &Trail) -> Option<HtmlElement> {
    let (had, around) = trail.split_first()?;
    if had.is_connected() && is_shown(had) {
        let rests = had.has_attribute("disabled");
        let rested = had.dataset().get("rested").is_some();
        // It comes back to a button that rested while what it started ran.
        return match (rests, rested) {
            (true, _) => {
                let _ = had.dataset().set("rested", "");
                None
            }
            (false, true) => {
                had.dataset().delete("rested");
                Some(had.clone())
            }
            (false, false) => None,
        };
    }
    let here = around
        .iter()
        .filter(|one| one.is_connected() && one.tag_name() != "BODY" && one.tag_name() != "HTML");
    for one in here {
        if one.tag_name() == "MAIN" {
            break;
        }
        if let Some(inside) = first_inside(one) {
            return Some(inside);
        }
    }
    let heading = document().query_selector("main h1").ok().flatten()?;
    heading.dyn_into().ok()
}

fn first_inside(element: &HtmlElement) -> Option<HtmlElement> {
    let list = element.query_selector_all(FOCUSABLE).ok()?;
    let mut nodes = (0..list.length()).filter_map(|at| list.item(at));
    nodes.find_map(|node| node.dyn_into::<HtmlElement>().ok().filter(is_shown))
}
