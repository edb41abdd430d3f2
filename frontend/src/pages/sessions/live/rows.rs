//! The rows as elements of the page.
//!
//! Each change of the window is brought into the page by walking both lists once, which compares two
//! numbers for each row: some microseconds for the whole window. Only a row that is new or changed is
//! drawn.
//!
//! Everything in the window is laid out, also what is out of view. With `content-visibility: auto` a
//! picture at the end of the list costs half as much (7 instead of 15 ms of style, layout and paint on a
//! busy machine of two cores, at 500 events a second), but while the reader scrolls back, 41 pictures of
//! 150 took longer than 50 ms instead of 4, and the place jumped, since the height of a row is guessed
//! until it is seen.

use std::collections::VecDeque;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::{Element, HtmlDivElement};

use super::row::entry_row;
use crate::feed::{Entry, Window};
use crate::pages::sessions::source::Source;

/// A row that is in the page.
struct Drawn {
    id: i64,
    version: u32,
    element: Element,
    view: AnyViewState,
    _owner: Owner,
}

/// The rows that are in the page, oldest first.
#[derive(Default)]
pub(super) struct Rows(VecDeque<Drawn>);

/// What the reader looks at: a row, and its distance in CSS pixels from the top of the list.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seen {
    pub(super) event: i64,
    pub(super) top: f64,
}

/// How many rows are kept in mind: the first may join a call that comes in.
const SEEN: usize = 4;

impl Rows {
    /// Brings the rows of a window into the page.
    pub(super) fn sync(&mut self, source: Source, window: &Window, inside: &HtmlDivElement) {
        let mut at = 0;
        for entry in window.rows() {
            while self.0.get(at).is_some_and(|row| row.id < entry.id) {
                self.remove(at);
            }
            match self.0.get(at) {
                Some(row) if row.id == entry.id && row.version == entry.version => {}
                Some(row) if row.id == entry.id => {
                    let is_open = open(&row.element).is_some();
                    let is_target = row.element.class_list().contains("target");
                    self.remove(at);
                    self.insert(at, source, entry, inside);
                    let element = &self.0[at].element;
                    if is_open {
                        unfold(element);
                    }
                    if is_target {
                        let _ = element.class_list().add_1("target");
                    }
                }
                _ => self.insert(at, source, entry, inside),
            }
            at += 1;
        }
        while self.0.len() > at {
            self.remove(at);
        }
    }

    fn insert(&mut self, at: usize, source: Source, entry: &Arc<Entry>, inside: &HtmlDivElement) {
        let owner = orphan();
        let mut view = owner.with(|| entry_row(source, entry, true).build());
        let next = self.0.get(at).map(|row| &*row.element);
        view.mount(inside, next);
        let Some(element) = view.elements().into_iter().next() else {
            return;
        };
        let row = Drawn {
            id: entry.id,
            version: entry.version,
            element,
            view,
            _owner: owner,
        };
        self.0.insert(at, row);
    }

    fn remove(&mut self, at: usize) {
        if let Some(mut row) = self.0.remove(at) {
            row.view.unmount();
        }
    }

    /// Whether the first row is that of the window, so that nothing moves what comes after it.
    pub(super) fn begins_as(&self, window: &Window) -> bool {
        self.0.front().map(|row| row.id) == window.rows().next().map(|row| row.id)
    }

    /// The row of an event that began one.
    pub(super) fn element(&self, id: i64) -> Option<&Element> {
        let at = self.0.binary_search_by_key(&id, |row| row.id).ok()?;
        Some(&self.0[at].element)
    }

    /// The first rows in view.
    pub(super) fn seen(&self, log: &HtmlDivElement) -> Vec<Seen> {
        let begin = log.get_bounding_client_rect().top();
        let first = self
            .0
            .partition_point(|row| row.element.get_bounding_client_rect().bottom() <= begin);
        let seen = self.0.iter().skip(first).take(SEEN).map(|row| Seen {
            event: row.id,
            top: row.element.get_bounding_client_rect().top() - begin,
        });
        seen.collect()
    }

    /// Scrolls so that what was seen is where it was. A browser that did so by itself is left alone.
    pub(super) fn keep(&self, seen: &[Seen], log: &HtmlDivElement) {
        let kept = seen
            .iter()
            .find_map(|seen| Some((self.element(seen.event)?, seen.top)));
        if let Some((row, top)) = kept {
            bring(row, log, top);
        }
    }
}

/// Scrolls so that an element is so many CSS pixels below the top of the list.
pub(super) fn bring(row: &Element, log: &HtmlDivElement, top: f64) {
    let begin = log.get_bounding_client_rect().top();
    let moved = row.get_bounding_client_rect().top() - begin - top;
    if moved.abs() >= 1.0 {
        log.set_scroll_top(log.scroll_top() + moved.round() as i32);
    }
}

/// Opens what is folded in a row.
pub(super) fn unfold(row: &Element) {
    if let Ok(Some(details)) = row.query_selector("details") {
        let _ = details.set_attribute("open", "");
    }
}

fn open(row: &Element) -> Option<Element> {
    row.query_selector("details[open]").ok().flatten()
}

/// An owner for what a row keeps. The list ends it with the row; under the page's owner, which remembers
/// whatever was ever below it, each row that has gone would leave something behind.
fn orphan() -> Owner {
    match Owner::current() {
        None => Owner::new(),
        Some(current) => {
            current.clone().unset();
            let owner = Owner::new();
            current.set();
            owner
        }
    }
}
