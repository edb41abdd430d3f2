//! Going through the report by key: j and k move, a accepts, r tries again, f forks, u takes back.

use leptos::prelude::*;
use redraft_wire::{MorningReport, MorningSession};
use wasm_bindgen::JsCast;

use super::act::Acts;
use crate::pages::changes::is_writing;
use crate::shell::keys_are_on;

/// Listens for as long as the page is open. Enter needs nothing: the focus is on a link.
pub(super) fn listen(acts: Acts) {
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let held = event.ctrl_key() || event.meta_key() || event.alt_key();
        if held || is_writing(&event) || !keys_are_on() {
            return;
        }
        let at = focused();
        match event.key().as_str() {
            "j" => step(at.map_or(0, |at| at + 1)),
            "k" => step(at.map_or(0, |at| at.saturating_sub(1))),
            "u" => acts.undo(),
            "a" => on(acts, at, |session| acts.accept(session)),
            "r" => on(acts, at, |session| acts.retry(session)),
            "f" => on(acts, at, |session| acts.fork(session)),
            _ => {}
        }
    });
    on_cleanup(move || keys.remove());
}

/// All sessions in the order of the page.
pub(super) fn in_order(report: &MorningReport) -> impl Iterator<Item = &MorningSession> {
    let groups = [&report.needs_you, &report.stopped, &report.done];
    groups.into_iter().flat_map(|group| &group.sessions)
}

/// Does something with the session that has the focus.
fn on(acts: Acts, at: Option<usize>, act: impl FnOnce(&MorningSession)) {
    let Some(at) = at else { return };
    acts.line.set_value(Some(at));
    let session = acts.report.map(|report| in_order(report).nth(at).cloned());
    if let Some(Some(session)) = session {
        act(&session);
    }
}

/// Which line has the focus, itself or something in it.
fn focused() -> Option<usize> {
    let line = document()
        .active_element()?
        .closest(".morning-line")
        .ok()??;
    let link = line.query_selector("[data-line]").ok()??;
    link.get_attribute("data-line")?.parse().ok()
}

fn step(to: usize) {
    focus(to);
}

/// Puts the focus on a line; false where there is none.
pub(super) fn focus(line: usize) -> bool {
    let found = document()
        .query_selector(&format!("[data-line='{line}']"))
        .ok()
        .flatten();
    let found = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
    let Some(found) = found else { return false };
    found.focus().is_ok()
}
