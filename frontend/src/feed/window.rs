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
mod tests;
