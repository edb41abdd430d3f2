//! What the reader looks at, which stays in its place when older rows come in above it.

use web_sys::{Element, HtmlDivElement};

/// The first rows in view, each with its distance in CSS pixels from the top of the window. The
/// very first may join a call that comes in, so others stand by.
pub(super) struct Read(Vec<(Element, f64)>);

/// How many rows are kept in mind.
const ROWS: usize = 4;

impl Read {
    /// What is in view in a list.
    pub(super) fn of(log: &HtmlDivElement) -> Option<Self> {
        let begin = log.get_bounding_client_rect().top();
        let mut rows = Vec::with_capacity(ROWS);
        let mut row = log.query_selector(".entry").ok()?;
        while let Some(this) = row.filter(|_| rows.len() < ROWS) {
            let place = this.get_bounding_client_rect();
            row = this.next_element_sibling();
            if place.bottom() >= begin {
                rows.push((this, place.top()));
            }
        }
        Some(Self(rows))
    }

    /// Scrolls so that it is where it was. A browser that did so by itself is left alone.
    pub(super) fn keep(&self, log: &HtmlDivElement) {
        if let Some((row, top)) = self.0.iter().find(|(row, _)| row.is_connected()) {
            let moved = row.get_bounding_client_rect().top() - top;
            log.set_scroll_top(log.scroll_top() + moved.round() as i32);
        }
    }
}
