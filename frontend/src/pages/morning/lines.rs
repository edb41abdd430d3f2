//! The sessions of the report as lines, by their numbers from the top of the page.

use leptos::prelude::*;
use redraft_wire::{MorningReport, MorningSession};
use wasm_bindgen::JsCast;

/// All sessions in the order of the page.
pub(super) fn in_order(report: &MorningReport) -> impl Iterator<Item = &MorningSession> {
    let groups = [&report.needs_you, &report.stopped, &report.done];
    groups.into_iter().flat_map(|group| &group.sessions)
}

/// The report without a session that is accepted.
pub(super) fn without(mut report: MorningReport, id: &str) -> MorningReport {
    let groups = [&mut report.needs_you, &mut report.stopped, &mut report.done];
    for group in groups {
        let before = group.sessions.len();
        group.sessions.retain(|session| session.id != id);
        let gone = (before - group.sessions.len()) as i64;
        group.total -= gone;
        report.accepted += gone;
    }
    report
}

/// Which line has the focus, itself or something in it.
pub(super) fn focused() -> Option<usize> {
    let line = document()
        .active_element()?
        .closest(".morning-line")
        .ok()??;
    let link = line.query_selector("[data-line]").ok()??;
    link.get_attribute("data-line")?.parse().ok()
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
