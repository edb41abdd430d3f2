//! The part of a session's events that is on the page. However long the session, the page holds a
//! bounded part of it: what is left out at either end can be loaded again.

use std::collections::VecDeque;
use std::sync::Arc;

use super::{Entry, FeedEvent};

/// The most rows on the page.
const MOST_ROWS: usize = 1_200;

/// How far back an answer looks for its call.
const LOOK_BACK: usize = 400;

/// Rows in order, without gap or repeat.
#[derive(Debug, Clone, Default)]
pub struct Window {
    rows: VecDeque<Arc<Entry>>,
    /// The id of the oldest event here; `None`: none is here.
    oldest: Option<i64>,
    /// The id of the newest event here, whether it has a row of its own or not; 0: none.
    newest: i64,
    /// Whether there are older events than those here.
    has_earlier: bool,
    /// Whether newer events were left out to make room for older ones.
    has_later: bool,
}

impl Window {
    /// The rows, oldest first.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = &Arc<Entry>> {
        self.rows.iter()
    }

    /// The id of the oldest event here.
    pub fn oldest(&self) -> Option<i64> {
        self.oldest
    }

    /// The id of the newest event here; 0: none.
    pub fn newest(&self) -> i64 {
        self.newest
    }

    /// Whether there are older events than those here.
    pub fn has_earlier(&self) -> bool {
        self.has_earlier
    }

    /// Whether newer events were left out; while they are, nothing is appended.
    pub fn has_later(&self) -> bool {
        self.has_later
    }

    /// Begins anew with the newest events, ascending. `full`: there may be older ones.
    pub fn reset(&mut self, events: &[FeedEvent], full: bool) {
        *self = Self {
            has_earlier: full,
            ..Self::default()
        };
        self.append(events, true);
    }

    /// Takes newer events at the end; those that are here already are passed over. With
    /// `may_trim`, the oldest rows make room.
    pub fn append(&mut self, events: &[FeedEvent], may_trim: bool) {
        if self.has_later {
            return;
        }
        for event in events {
            if event.id <= self.newest {
                continue;
            }
            self.newest = event.id;
            self.oldest.get_or_insert(event.id);
            let entry = Entry::new(event);
            if !self.join(&entry) {
                self.rows.push_back(Arc::new(entry));
            }
        }
        // A reader who has scrolled up would lose the place, so the list may grow to twice its
        // size before it is cut under their eyes.
        let most = if may_trim { MOST_ROWS } else { MOST_ROWS * 2 };
        if self.rows.len() > most {
            let extra = self.rows.len() - MOST_ROWS;
            self.rows.drain(..extra);
            self.oldest = self.rows.front().map(|row| row.id);
            self.has_earlier = true;
        }
    }

    /// Takes older events, ascending, before those that are here. `full`: there may be still
    /// older ones. The newest rows make room.
    pub fn prepend(&mut self, events: &[FeedEvent], full: bool) {
        let before = self.oldest.unwrap_or(i64::MAX);
        let mut older = Self::default();
        let events: Vec<_> = events
            .iter()
            .filter(|event| event.id < before)
            .cloned()
            .collect();
        older.append(&events, false);
        // A call that comes in now meets its answer that was here without it.
        for answer in self.rows.iter_mut().take(LOOK_BACK) {
            if answer.open_call().is_some()
                && let Some(call) = older.rows.iter().position(|row| row.clone_joins(answer))
            {
                let mut joined = (*older.rows[call]).clone();
                joined.join(answer);
                older.rows[call] = Arc::new(joined);
                // The row that held the answer alone is taken out below by its id.
                *answer = Arc::clone(&older.rows[call]);
            }
        }
        let oldest = older.oldest.or(self.oldest);
        self.rows.retain(|row| row.id >= before);
        for row in older.rows.into_iter().rev() {
            self.rows.push_front(row);
        }
        self.oldest = oldest;
        self.has_earlier = full;
        if self.rows.len() > MOST_ROWS {
            self.rows.truncate(MOST_ROWS);
            self.has_later = true;
        }
    }

    fn join(&mut self, entry: &Entry) -> bool {
        let Some(call) = entry.open_call() else {
            return false;
        };
        let from = self.rows.len().saturating_sub(LOOK_BACK);
        let found = (from..self.rows.len())
            .rev()
            .find(|at| self.rows[*at].open_call() == Some(call));
        found.is_some_and(|at| Arc::make_mut(&mut self.rows[at]).join(entry))
    }
}

impl Entry {
    /// Whether the other row is the other half of the same call.
    fn clone_joins(&self, other: &Self) -> bool {
        self.open_call().is_some() && self.open_call() == other.open_call()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::feed::Row;
    use crate::feed::event::event;

    fn text(id: i64) -> FeedEvent {
        event(&format!(
            r#"{{"type":"content","_event_id":{id},"text":"t{id}"}}"#
        ))
    }

    fn call(id: i64) -> FeedEvent {
        event(&format!(
            r#"{{"type":"tool_use","_event_id":{id},"tool":"Read","input":{{"file_path":"a.md"}},"tool_use_id":"c"}}"#
        ))
    }

    fn answer(id: i64) -> FeedEvent {
        event(&format!(
            r#"{{"type":"tool_result","_event_id":{id},"tool":"Read","result":"ok","tool_use_id":"c","is_error":false,"duration_ms":12}}"#
        ))
    }

    fn ids(window: &Window) -> Vec<i64> {
        window.rows().map(|row| row.id).collect()
    }

    fn answered(window: &Window, id: i64) -> bool {
        let row = window.rows().find(|row| row.id == id).unwrap();
        matches!(
            &row.row,
            Row::Tool {
                input: Some(_),
                answer: Some(_),
                ..
            }
        )
    }

    #[test]
    fn an_answer_joins_its_call_and_the_row_has_a_new_version() {
        let mut window = Window::default();
        window.append(&[call(1), text(2)], true);
        window.append(&[answer(3)], true);
        assert_eq!(ids(&window), [1, 2]);
        assert!(answered(&window, 1));
        assert_eq!(window.rows().next().unwrap().version, 1);
        assert_eq!(window.newest(), 3);
    }

    #[test]
    fn an_event_that_comes_twice_is_shown_once() {
        let mut window = Window::default();
        window.append(&[text(1), text(2)], true);
        window.append(&[text(2), text(3)], true);
        assert_eq!(ids(&window), [1, 2, 3]);
    }

    #[test]
    fn an_answer_whose_call_is_loaded_later_ends_up_in_the_calls_place() {
        let mut window = Window::default();
        window.reset(&[answer(5), text(6)], true);
        assert_eq!(ids(&window), [5, 6]);
        window.prepend(&[text(3), call(4)], true);
        assert_eq!(ids(&window), [3, 4, 6]);
        assert!(answered(&window, 4));
        assert_eq!(window.oldest(), Some(3));
    }

    #[test]
    fn a_hundred_thousand_events_leave_a_bounded_list() {
        let mut window = Window::default();
        let events: Vec<_> = (1..=100_000).map(text).collect();
        window.append(&events, true);
        assert_eq!(window.rows().len(), MOST_ROWS);
        assert_eq!(window.newest(), 100_000);
        assert!(window.has_earlier() && !window.has_later());
        assert_eq!(window.oldest(), Some(100_001 - MOST_ROWS as i64));
    }

    #[test]
    fn reading_back_leaves_out_the_newest_and_then_nothing_is_appended() {
        let mut window = Window::default();
        let events: Vec<_> = (2_001..=3_000).map(text).collect();
        window.reset(&events, true);
        window.prepend(&(1_001..=2_000).map(text).collect::<Vec<_>>(), true);
        assert!(window.has_later());
        assert_eq!(ids(&window)[0], 1_001);
        window.append(&[text(3_001)], true);
        assert_eq!(window.rows().len(), MOST_ROWS);
        assert_eq!(*ids(&window).last().unwrap(), 1_000 + MOST_ROWS as i64);
    }

    #[test]
    fn a_reader_who_scrolled_up_keeps_the_place_for_a_while() {
        let mut window = Window::default();
        window.append(&(1..=1_200).map(text).collect::<Vec<_>>(), true);
        window.append(&(1_201..=2_000).map(text).collect::<Vec<_>>(), false);
        assert_eq!(ids(&window)[0], 1);
        window.append(&[text(2_001)], true);
        assert_eq!(window.rows().len(), MOST_ROWS);
    }
}
