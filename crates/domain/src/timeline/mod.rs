//! A session's time: from its events to spans that can be drawn on an axis.
//!
//! An event says when something had happened: a thought, a piece of text and a call are written down when they are
//! finished. So a span of thinking or writing begins where the last thing of the same agent ended; a tool's begins with
//! its call and ends with its answer.

mod build;
mod known;
mod merge;
mod moment;
mod tree;

pub use build::TimelineBuilder;
pub use moment::{Moment, REQUEST_FAILED, What};

use crate::{AttemptId, EventId, IterationStatus, Timestamp, workflow::words};
use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

words!(
    /// What a span of time went into.
    SpanKind {
        /// An iteration, from its first start to its end.
        Iteration = "iteration",
        /// One start of the agent.
        Attempt = "attempt",
        /// The agent thought.
        Thinking = "thinking",
        /// The agent wrote a piece of text.
        Text = "text",
        /// The agent wrote down what it calls a tool with.
        Call = "call",
        /// A tool ran.
        Tool = "tool",
        /// A request of the agent failed, and it tries again.
        Retry = "retry",
        /// The session waited for a time: a usage limit, a back-off, its hours, a budget.
        Waiting = "waiting",
        /// The session stood still until the user said so.
        Paused = "paused",
        /// It waited for a worker.
        Queued = "queued",
        /// Short ones after each other, taken together.
        Several = "several",
    }
);

words!(
    /// How a span came out.
    SpanState {
        /// It ended.
        Done = "done",
        /// It ended with an error, or was refused.
        Failed = "failed",
        /// It never ended: what it belongs to was stopped.
        Interrupted = "interrupted",
        /// It goes on.
        Running = "running",
    }
);

/// A span of time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// What it went into.
    pub kind: SpanKind,
    /// What it is called: the tool's name, `Iteration 2`, `thinking`.
    pub name: String,
    /// A few words about it, such as the file a tool read, or why an attempt ended.
    pub about: String,
    /// When it began.
    pub from: Timestamp,
    /// When it ended, or the present moment if it goes on.
    pub to: Timestamp,
    /// How it came out.
    pub state: SpanState,
    /// The event that tells of it; of several, the first one's.
    pub event: Option<EventId>,
    /// The event with which it ended: a tool's answer, or an iteration's end.
    pub end_event: Option<EventId>,
    /// Its iteration.
    pub iteration: Option<u32>,
    /// How deep it lies: an iteration at 0, its attempts at 1, what they did at 2, what a subagent did below its call.
    pub depth: u32,
    /// How many spans it stands for.
    pub count: u32,
    /// How many of those failed.
    pub failed: u32,
}

/// The spans of a session or of one iteration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Timeline {
    /// Each one before those that lie in it, and otherwise in the order in which they began.
    pub spans: Vec<Span>,
    /// When the first one began.
    pub from: Timestamp,
    /// When the last one ended.
    pub to: Timestamp,
    /// How many events it was made from.
    pub events: u64,
}

/// What is known of an iteration beside its events.
#[derive(Debug, Clone)]
pub struct IterationTime {
    /// Its number.
    pub number: u32,
    /// Where it stands.
    pub status: IterationStatus,
    /// When its first attempt began.
    pub from: Timestamp,
    /// When it ended.
    pub to: Option<Timestamp>,
    /// What it did, or why it failed.
    pub about: String,
}

/// What is known of an attempt beside its events.
#[derive(Debug, Clone)]
pub struct AttemptTime {
    /// Its row.
    pub id: AttemptId,
    /// Its iteration.
    pub iteration: u32,
    /// Which start for this iteration, from 1.
    pub number: u32,
    /// When it began.
    pub from: Timestamp,
    /// When it was over.
    pub to: Option<Timestamp>,
    /// Whether it ended well; `None`: it was not told.
    pub went_well: Option<bool>,
    /// How it ended, in one sentence.
    pub about: String,
}

/// A session without its events.
#[derive(Debug, Clone)]
pub struct SessionTime {
    /// When it was started.
    pub from: Timestamp,
    /// The present moment while it is open, else its end.
    pub to: Timestamp,
    /// Whether something may still happen.
    pub is_open: bool,
    /// Whether this is one iteration: then what lies in none is left out.
    pub is_part: bool,
    /// Those that were begun, in order.
    pub iterations: Vec<IterationTime>,
    /// All starts of the agent, in order.
    pub attempts: Vec<AttemptTime>,
}

#[cfg(test)]
mod tests;
