//! Subagents: whose row is whose.

use super::entry::{Entry, Row, Under};

/// How many calls of subagents are kept in mind.
const MOST: usize = 64;

/// How deep rows are set in at most: an agent in an agent in an agent.
const DEEPEST: u8 = 3;

/// The calls that started subagents, as far as they were seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Agents(Vec<Started>);

#[derive(Debug, Clone)]
struct Started {
    call: String,
    about: String,
    depth: u8,
}

impl Agents {
    /// Says of a row that belongs to a subagent how deep it stands and, where the row before it is
    /// of another, in what.
    pub(super) fn place(&self, entry: &mut Entry, before: Option<&Entry>) {
        let Some(under) = &mut entry.under else {
            return;
        };
        let same = |before: &Entry| {
            let of = before.under.as_ref();
            of.is_some_and(|of| of.call == under.call)
        };
        let started = self
            .0
            .iter()
            .rev()
            .find(|started| started.call == under.call);
        under.depth = started.map_or(1, |started| (started.depth + 1).min(DEEPEST));
        if let Some(started) = started.filter(|_| !before.is_some_and(same)) {
            under.about.clone_from(&started.about);
        }
    }

    /// Keeps a call in mind that may be a subagent's start.
    pub(super) fn know(&mut self, entry: &Entry) {
        let Row::Tool {
            call,
            tool,
            headline,
            input: Some(_),
            ..
        } = &entry.row
        else {
            return;
        };
        if !matches!(tool.as_str(), "Task" | "Agent") {
            return;
        }
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Started {
            call: call.clone(),
            about: headline.about.clone(),
            depth: entry.under.as_ref().map_or(0, |under| under.depth),
        });
    }
}

impl Under {
    /// Below a call of which nothing else is known.
    pub(super) fn of(call: &str) -> Self {
        Self {
            call: call.to_owned(),
            depth: 1,
            about: String::new(),
        }
    }
}
