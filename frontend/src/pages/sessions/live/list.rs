//! The list on the page: it keeps its place while rows come and go, and loads more near its ends.

use std::time::Duration;

use leptos::{html, prelude::*};
use web_sys::HtmlDivElement;

use super::place::Bookmark;
use super::reader::{Aim, Reader};
use super::rows::{Rows, bring, unfold};
use crate::feed::Window;
use crate::navigation::address;
use crate::texts::live as texts;

/// How near to the end counts as at the end, in CSS pixels.
const NEAR: i32 = 40;

/// How far a reader at the end may be moved without having done it, in CSS pixels.
const STILL: i32 = 4;

/// How many heights of the list before an end more is loaded.
const AHEAD: f64 = 1.5;

/// How long after the reader has scrolled the place is kept.
const KEEP: Duration = Duration::from_millis(200);

/// The list.
#[derive(Clone, Copy)]
pub(super) struct List {
    reader: StoredValue<Reader>,
    log: NodeRef<html::Div>,
    inside: NodeRef<html::Div>,
    rows: StoredValue<Rows, LocalStorage>,
    last_top: StoredValue<i32>,
    bookmark: StoredValue<Bookmark>,
    /// Whether the place will be kept in a moment.
    keeps: StoredValue<bool>,
}

impl List {
    /// A list in `log`, whose rows are in `inside`.
    pub(super) fn new(reader: Reader, log: NodeRef<html::Div>, inside: NodeRef<html::Div>) -> Self {
        let (_, session) = reader.source.get();
        let list = Self {
            reader: StoredValue::new(reader),
            log,
            inside,
            rows: StoredValue::new_local(Rows::default()),
            last_top: StoredValue::new(0),
            bookmark: StoredValue::new(Bookmark::of(&session, linked())),
            keeps: StoredValue::new(false),
        };
        Effect::new(move || {
            reader.window.track();
            list.inside.track();
            list.settle();
        });
        Effect::new(move || {
            reader.partial.track();
            if reader.follows.get() {
                list.to_end();
            }
        });
        list
    }

    fn reader(self) -> Reader {
        self.reader.get_value()
    }

    /// Brings the window into the page, without moving what the reader looks at.
    pub(super) fn settle(self) {
        let (Some(Some(log)), Some(Some(inside))) = (
            self.log.try_get_untracked(),
            self.inside.try_get_untracked(),
        ) else {
            return;
        };
        let follows = self.reader().follows.get_untracked();
        let aim = self.reader().aim.get_value();
        self.reader().window.with_untracked(|window| {
            self.rows.update_value(|rows| {
                let stays = follows || aim.is_some() || rows.begins_as(window);
                let seen = if stays { Vec::new() } else { rows.seen(&log) };
                rows.sync(self.reader().source, window, &inside);
                match aim {
                    Some(aim) if log.client_height() > 0 => self.bring(rows, window, &log, aim),
                    _ => rows.keep(&seen, &log),
                }
            });
        });
        if follows {
            self.to_end();
        }
        self.fill(&log);
    }

    fn bring(self, rows: &Rows, window: &Window, log: &HtmlDivElement, aim: Aim) {
        self.reader().aim.set_value(None);
        let exact = window.row_of(aim.event);
        let row = exact.or_else(|| window.row_near(aim.event));
        let Some(row) = row.and_then(|row| rows.element(row.id)) else {
            return;
        };
        if aim.is_marked {
            if let Ok(Some(before)) = log.query_selector(".target") {
                let _ = before.class_list().remove_1("target");
            }
            if exact.is_some() {
                let _ = row.class_list().add_1("target");
                unfold(row);
            } else {
                self.reader()
                    .voice
                    .show(texts::THAT_EVENT_IS_NOT_HERE_ANY_MORE);
            }
        }
        let top = aim.top.unwrap_or(log.client_height() / 4);
        bring(row, log, f64::from(top));
    }

    fn to_end(self) {
        if let Some(Some(log)) = self.log.try_get_untracked() {
            log.set_scroll_top(log.scroll_height());
            self.last_top.set_value(log.scroll_top());
        }
    }

    /// Follow mode yields as soon as the reader scrolls up, and returns at the end.
    pub(super) fn scrolled(self) {
        let Some(log) = self.log.get_untracked() else {
            return;
        };
        let top = log.scroll_top();
        let is_up = top < self.last_top.get_value();
        self.last_top.set_value(top);
        let left = log.scroll_height() - top - log.client_height();
        let follows = self.reader().follows.get_untracked();
        let has_later = self.reader().window.with_untracked(Window::has_later);
        if follows && is_up && left > STILL {
            self.reader().follow(false);
        } else if !follows && !is_up && left < NEAR && !has_later {
            self.reader().follow(true);
        }
        self.fill(&log);
        if !self.keeps.get_value() {
            self.keeps.set_value(true);
            set_timeout(move || self.keep_place(), KEEP);
        }
    }

    /// The first row in view.
    pub(super) fn place(self) -> Option<Aim> {
        let log = self.log.get_untracked()?;
        let seen = self.rows.with_value(|rows| rows.seen(&log));
        seen.first().map(|seen| Aim {
            event: seen.event,
            top: Some(seen.top.round() as i32),
            is_marked: false,
        })
    }

    fn keep_place(self) {
        if self.keeps.try_set_value(false).is_some() {
            return;
        }
        let place = self
            .place()
            .filter(|_| !self.reader().follows.get_untracked());
        let place = place.map(|aim| (aim.event, aim.top.unwrap_or(0)));
        self.bookmark.with_value(|bookmark| bookmark.keep(place));
    }

    /// Loads more where the reader is near an end of what is here.
    fn fill(self, log: &HtmlDivElement) {
        let height = f64::from(log.client_height());
        let is_begun = self
            .reader()
            .window
            .with_untracked(|window| window.oldest().is_some());
        if height == 0.0 || !is_begun || untrack(|| self.reader().is_tired()) {
            return;
        }
        let (has_earlier, has_later) = self
            .reader()
            .window
            .with_untracked(|window| (window.has_earlier(), window.has_later()));
        let top = log.scroll_top();
        let left = log.scroll_height() - top - log.client_height();
        let is_near = |distance: i32| f64::from(distance) < height * AHEAD;
        if has_earlier && is_near(top) && !self.reader().earlier.has_failed() {
            self.reader().load_earlier();
        }
        if has_later && is_near(left) && !self.reader().later.has_failed() {
            self.reader().load_later();
        }
    }
}

/// The event that the address names.
pub(crate) fn linked() -> Option<i64> {
    untrack(|| address().queried("event")).and_then(|event| event.parse().ok())
}
