//! The part of a session's events that is on the page. However long the session, the page holds a
//! bounded part of it: what is left out at either end can be loaded again.

use std::collections::VecDeque;
use std::sync::Arc;

use super::agents::Agents;
use super::{Entry, FeedEvent, Filter, Row};

/// The most rows on the page.
const MOST_ROWS: usize = 600;

/// By how many more the list may grow while the reader looks at older ones: what they look at is not
/// taken away, and what comes after that waits until they want it.
const ROOM: usize = 300;

/// How far back an answer looks for its call.
const LOOK_BACK: usize = 400;

/// How many rows are kept in mind that were left out between a call and its answer.
const MOST_CROSSING: usize = 64;

/// The most tools whose names are kept.
const MOST_TOOLS: usize = 60;

/// Rows in order, without gap or repeat, of those that the filter wants.
#[derive(Debug, Clone, Default)]
pub struct Window {
    /// Those that are wanted, and among them calls that may turn out to be.
    rows: VecDeque<Arc<Entry>>,
    /// The id of the oldest event that was looked at; `None`: none was.
    oldest: Option<i64>,
    /// The id of the newest event that was looked at, whether it has a row or not; 0: none.
    newest: i64,
    /// The id of the newest event that is known to exist.
    tail: i64,
    /// Whether there are older events than those looked at.
    has_earlier: bool,
    /// How many events were looked at for these rows.
    looked: usize,
    /// When the oldest event that was looked at happened.
    since: String,
    filter: Filter,
    agents: Agents,
    /// The tools that were seen, in the order of their names.
    tools: Vec<String>,
    /// Rows that were left out at the beginning although their answer comes after it.
    crossing: VecDeque<Arc<Entry>>,
}

impl Window {
    /// The rows, oldest first.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = &Arc<Entry>> {
        self.rows.iter().filter(|row| self.filter.wants(row))
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.rows().next().is_none()
    }

    /// The id of the oldest event that was looked at.
    pub fn oldest(&self) -> Option<i64> {
        self.oldest
    }

    /// The id of the newest event that was looked at; 0: none.
    pub fn newest(&self) -> i64 {
        self.newest
    }

    /// The id of the newest event that is known to exist; 0: none.
    pub fn tail(&self) -> i64 {
        self.tail
    }

    /// Whether there are older events than those looked at.
    pub fn has_earlier(&self) -> bool {
        self.has_earlier
    }

    /// Whether newer events are left out; while they are, nothing is appended.
    pub fn has_later(&self) -> bool {
        self.newest < self.tail
    }

    /// How many events were looked at for these rows, and when the oldest of them happened.
    pub fn looked(&self) -> (usize, &str) {
        (self.looked, &self.since)
    }

    /// Which rows are wanted.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The tools that were seen.
    pub fn tools(&self) -> &[String] {
        &self.tools
    }

    /// The row that has this event in it.
    pub fn row_of(&self, event: i64) -> Option<&Arc<Entry>> {
        self.rows().find(|row| row.holds(event))
    }

    /// The first row from this event on, or else the last one before it.
    pub fn row_near(&self, event: i64) -> Option<&Arc<Entry>> {
        let after = self.rows().find(|row| row.id >= event);
        after.or_else(|| self.rows().next_back())
    }

    /// Begins anew, with events that follow each other, ascending. `earlier`: there may be older ones;
    /// `tail`: the newest event that is known to exist.
    pub fn reset(&mut self, filter: Filter, events: &[FeedEvent], earlier: bool, tail: i64) {
        *self = Self {
            has_earlier: earlier,
            filter,
            tools: std::mem::take(&mut self.tools),
            ..Self::default()
        };
        self.take(events, usize::MAX);
        self.tail = self.newest.max(tail);
    }

    /// Takes what has just happened; what is here already is passed over. With `follows` the oldest rows
    /// make room; without it, what there is no room for is left out until [`Self::extend`] brings it.
    pub fn append(&mut self, events: &[FeedEvent], follows: bool) {
        let most = if follows {
            usize::MAX
        } else {
            MOST_ROWS + ROOM
        };
        if !self.has_later() {
            self.take(events, most);
        }
        let tail = events.last().map_or(0, |event| event.id);
        self.tail = self.tail.max(tail).max(self.newest);
        if follows {
            self.trim_oldest();
        }
    }

    /// Takes the events after the newest one here. `full`: there may be more after them.
    pub fn extend(&mut self, events: &[FeedEvent], full: bool) {
        let before = self.newest;
        self.take(events, usize::MAX);
        self.tail = self.tail.max(self.newest);
        // What is known to exist and does not come was removed meanwhile. Where something came, more
        // may have happened since the answer was written.
        if !full && self.newest == before {
            self.tail = self.newest;
        }
        self.trim_oldest();
    }

    /// Takes older events, ascending, before those that are here. `full`: there may be still
    /// older ones. The newest rows make room.
    pub fn prepend(&mut self, events: &[FeedEvent], full: bool) {
        let before = self.oldest.unwrap_or(i64::MAX);
        let mut older = Self {
            filter: self.filter.clone(),
            tools: std::mem::take(&mut self.tools),
            ..Self::default()
        };
        let end = events.partition_point(|event| event.id < before);
        older.take(&events[..end], usize::MAX);
        self.tools = std::mem::take(&mut older.tools);
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
        self.rows.retain(|row| row.id >= before);
        for row in &mut older.rows {
            let known = self.crossing.iter().find(|known| known.id == row.id);
            if let Some(known) = known.filter(|_| row.open_call().is_some()) {
                *row = Arc::clone(known);
            }
        }
        older
            .rows
            .retain(|row| self.filter.wants(row) || self.filter.may_want(row));
        for row in older.rows.into_iter().rev() {
            self.rows.push_front(row);
        }
        if older.oldest.is_some() {
            self.oldest = older.oldest;
            self.since = older.since;
        }
        self.looked += older.looked;
        self.has_earlier = full;
        if self.rows.len() > MOST_ROWS {
            self.rows.truncate(MOST_ROWS);
            // The answer of a call may be newer than the next row, which would then be left out.
            let ends = self.rows.iter().map(|row| row.id);
            self.newest = ends.max().unwrap_or(0);
        }
    }

    /// Takes events that follow the newest one here, as long as there are fewer than `most` rows.
    fn take(&mut self, events: &[FeedEvent], most: usize) {
        for event in events {
            if event.id <= self.newest {
                continue;
            }
            if self.rows.len() >= most {
                break;
            }
            self.newest = event.id;
            self.looked += 1;
            if self.oldest.is_none() {
                self.oldest = Some(event.id);
                self.since.clone_from(&event.at);
            }
            let mut entry = Entry::new(event);
            self.agents
                .place(&mut entry, self.rows.back().map(|row| &**row));
            self.agents.know(&entry);
            self.know_tool(&entry);
            let is_wanted = self.filter.wants(&entry) || self.filter.may_want(&entry);
            if !self.join(&entry) && is_wanted {
                self.rows.push_back(Arc::new(entry));
            }
        }
    }

    fn trim_oldest(&mut self) {
        if self.rows.len() > MOST_ROWS {
            let extra = self.rows.len() - MOST_ROWS;
            let left_out: Vec<_> = self.rows.drain(..extra).collect();
            if let Some(first) = self.rows.front() {
                self.oldest = Some(first.id);
                self.since.clone_from(&first.at);
            }
            let oldest = self.oldest.unwrap_or(0);
            let crosses = |row: &Arc<Entry>| row.last_event() >= oldest;
            self.crossing.retain(crosses);
            self.crossing.extend(left_out.into_iter().filter(crosses));
            let too_many = self.crossing.len().saturating_sub(MOST_CROSSING);
            self.crossing.drain(..too_many);
            self.has_earlier = true;
        }
    }

    fn join(&mut self, entry: &Entry) -> bool {
        let Some(call) = entry.open_call() else {
            return false;
        };
        let from = self.rows.len().saturating_sub(LOOK_BACK);
        let found = (from..self.rows.len()).rev().find(|at| {
            let row = &self.rows[*at];
            row.open_call() == Some(call) || row.holds(entry.id)
        });
        let Some(at) = found else {
            return false;
        };
        if self.rows[at].holds(entry.id) {
            // The rows after this call were left out, and come again with its answer.
            return true;
        }
        let joined = Arc::make_mut(&mut self.rows[at]).join(entry);
        // A call that went well is no error.
        if joined && !self.filter.wants(&self.rows[at]) {
            self.rows.remove(at);
        }
        joined
    }

    fn know_tool(&mut self, entry: &Entry) {
        if let Row::Tool { tool, .. } = &entry.row
            && self.tools.len() < MOST_TOOLS
            && !tool.is_empty()
            && let Err(at) = self.tools.binary_search(tool)
        {
            self.tools.insert(at, tool.clone());
        }
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

    fn texts(ids: std::ops::RangeInclusive<i64>) -> Vec<FeedEvent> {
        ids.map(text).collect()
    }

    fn assert_gapless(window: &Window) {
        let ids = ids(window);
        assert!(ids.windows(2).all(|two| two[1] == two[0] + 1));
        assert!(ids.len() <= MOST_ROWS + ROOM);
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
        window.reset(Filter::default(), &[answer(5), text(6)], true, 6);
        assert_eq!(ids(&window), [5, 6]);
        window.prepend(&[text(3), call(4)], true);
        assert_eq!(ids(&window), [3, 4, 6]);
        assert!(answered(&window, 4));
        assert_eq!(window.oldest(), Some(3));
    }

    #[test]
    fn a_hundred_thousand_events_leave_a_bounded_list() {
        let mut window = Window::default();
        window.append(&texts(1..=100_000), true);
        assert_eq!(ids(&window).len(), MOST_ROWS);
        assert_eq!(window.newest(), 100_000);
        assert!(window.has_earlier() && !window.has_later());
        assert_eq!(window.oldest(), Some(100_001 - MOST_ROWS as i64));
    }

    #[test]
    fn a_walk_to_the_beginning_and_back_sees_each_event_once_in_order() {
        let last = 5_000;
        let page = 250;
        let mut window = Window::default();
        window.reset(Filter::default(), &texts(4_751..=last), true, last);
        let mut first_seen = ids(&window);
        while window.has_earlier() {
            let before = window.oldest().unwrap();
            let from = (before - page).max(1);
            window.prepend(&texts(from..=before - 1), from > 1);
            first_seen.extend(ids(&window).iter().take_while(|id| **id < before));
            assert_gapless(&window);
        }
        first_seen.sort_unstable();
        assert_eq!(first_seen, (1..=last).collect::<Vec<_>>());
        assert!(window.has_later());
        while window.has_later() {
            let after = window.newest();
            let to = (after + page).min(last);
            window.extend(&texts(after + 1..=to), to < last);
            assert_gapless(&window);
        }
        assert_eq!(window.newest(), last);
        window.append(&texts(last + 1..=last + 3), true);
        assert_eq!(ids(&window).last(), Some(&(last + 3)));
    }

    #[test]
    fn what_happens_while_older_rows_are_read_waits_beyond_the_end() {
        let mut window = Window::default();
        window.append(&texts(1..=600), true);
        window.append(&texts(601..=2_000), false);
        assert_eq!(
            ids(&window)[0],
            1,
            "nothing is taken away under the reader's eyes"
        );
        assert_eq!(ids(&window).len(), MOST_ROWS + ROOM);
        assert_eq!((window.newest(), window.tail()), (900, 2_000));
        window.append(&texts(2_001..=2_002), false);
        assert_eq!(window.tail(), 2_002);
        window.extend(&texts(901..=2_000), false);
        assert!(
            window.has_later(),
            "two more happened since the answer was written"
        );
        window.extend(&texts(2_001..=2_002), false);
        assert!(!window.has_later());
        assert_gapless(&window);
    }

    #[test]
    fn an_event_that_was_removed_meanwhile_is_not_waited_for() {
        let mut window = Window::default();
        window.reset(Filter::default(), &texts(1..=3), false, 9);
        assert!(window.has_later());
        window.extend(&[], false);
        assert!(!window.has_later());
    }

    #[test]
    fn a_call_that_is_left_out_has_its_answer_when_it_comes_back() {
        let mut window = Window::default();
        window.append(&[call(1)], true);
        window.append(&texts(2..=300), true);
        window.append(&[answer(301)], true);
        window.append(&texts(302..=900), true);
        assert_eq!(
            window.oldest(),
            Some(300),
            "between the call and its answer"
        );
        window.append(&[text(901)], true);
        window.prepend(&[call(1), text(2)], false);
        assert!(answered(&window, 1));
    }

    #[test]
    fn an_answer_that_comes_a_second_time_makes_no_row() {
        let mut window = Window::default();
        let most = MOST_ROWS as i64;
        let mut events = texts(1_000..=999 + most - 1);
        events.push(call(3_000));
        events.push(answer(3_001));
        window.reset(Filter::default(), &events, true, 3_001);
        window.prepend(&[text(1)], false);
        assert!(window.has_later(), "the call made room");
        window.extend(&[call(3_000), answer(3_001)], false);
        assert_eq!(ids(&window).iter().filter(|id| **id >= 3_000).count(), 1);
        assert!(answered(&window, 3_000));

        let mut window = Window::default();
        window.reset(Filter::default(), &[call(1), text(2), answer(3)], false, 3);
        window.newest = 2;
        window.extend(&[answer(3), text(4)], false);
        assert_eq!(ids(&window), [1, 2, 4]);
    }

    #[test]
    fn a_filter_keeps_what_it_wants_and_looks_at_everything() {
        let mut window = Window::default();
        let errors = Filter::of("problems");
        window.reset(errors.clone(), &[], false, 0);
        window.append(&texts(1..=9), true);
        window.append(&[call(10)], true);
        assert!(window.is_empty(), "it has not failed yet");
        let failed = event(
            r#"{"type":"tool_result","_event_id":11,"tool":"Read","result":"no","tool_use_id":"c","is_error":true}"#,
        );
        window.append(std::slice::from_ref(&failed), true);
        assert_eq!(ids(&window), [10]);
        assert_eq!((window.looked().0, window.newest()), (11, 11));
        assert_eq!(window.tools(), ["Read"]);
        window.reset(errors, &[failed], true, 11);
        assert_eq!(ids(&window), [11]);
        window.prepend(&[text(9), call(10)], true);
        assert_eq!((ids(&window), window.oldest()), (vec![10], Some(9)));
        assert!(answered(&window, 10));
        window.append(&[call(12)], true);
        window.append(&[answer(13)], true);
        assert_eq!(ids(&window), [10], "this one went well");
    }

    #[test]
    fn rows_of_subagents_stand_below_their_call_and_say_whose_they_are_once() {
        let start = |id: i64, name: &str, parent: &str| {
            event(&format!(
                r#"{{"type":"tool_use","_event_id":{id},"tool":"Task","input":{{"description":"{name}"}},"tool_use_id":"{name}"{parent}}}"#
            ))
        };
        let of = |id: i64, parent: &str| {
            event(&format!(
                r#"{{"type":"content","_event_id":{id},"text":"x","parent":"{parent}"}}"#
            ))
        };
        let mut window = Window::default();
        let events = [
            start(1, "one", ""),
            start(2, "two", ""),
            of(3, "one"),
            of(4, "one"),
            of(5, "two"),
            start(6, "deep", r#","parent":"two""#),
            of(7, "deep"),
            of(8, "gone"),
        ];
        window.append(&events, true);
        let places: Vec<_> = window
            .rows()
            .skip(2)
            .map(|row| row.under.as_ref().map(|under| (under.depth, &*under.about)))
            .collect();
        let expected = [
            (1, "one"),
            (1, ""),
            (1, "two"),
            (1, ""),
            (2, "deep"),
            (1, ""),
        ];
        assert_eq!(places, expected.map(Some));
    }

    #[test]
    fn an_event_is_found_by_its_row_or_by_the_one_that_is_near() {
        let mut window = Window::default();
        window.append(&[text(2), call(4), answer(6), text(8)], true);
        let id = |row: Option<&Arc<Entry>>| row.map(|row| row.id);
        assert_eq!(id(window.row_of(6)), Some(4));
        assert_eq!(id(window.row_of(5)), None);
        assert_eq!(id(window.row_near(5)), Some(8));
        assert_eq!(id(window.row_near(9)), Some(8));
    }
}
