//! From events to spans, one event after the other.

use std::collections::HashMap;

use super::known::{add_known, close, span};
use super::merge::merge;
use super::moment::{Moment, REQUEST_FAILED, What};
use super::tree::Tree;
use super::{SessionTime, Span, SpanKind, SpanState, Timeline};
use crate::{AttemptId, RunStatus, Timestamp};

/// A shorter time between two things is not worth a span of its own, in milliseconds.
const WORTH_MS: i64 = 1_000;

/// Takes the events of a session in order.
#[derive(Debug)]
pub struct TimelineBuilder {
    session: SessionTime,
    tree: Tree,
    iterations: HashMap<u32, usize>,
    attempts: HashMap<AttemptId, usize>,
    /// The attempt that runs: its node.
    attempt: Option<usize>,
    /// Since when an agent, or the subagent of a call, has nothing behind it.
    idle: HashMap<Doer, Timestamp>,
    /// Calls without an answer: their nodes.
    calls: HashMap<String, Open>,
    /// Where the session stands still: the node.
    still: Option<usize>,
    /// When the last thing ended after which a worker is waited for.
    ended: Timestamp,
    last: Timestamp,
    events: u64,
}

/// Who does something: the agent, or the subagent of a call.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Doer(Option<String>);

#[derive(Debug)]
struct Open {
    node: usize,
    doer: Doer,
}

impl TimelineBuilder {
    /// Begins with what is known without events.
    pub fn new(session: SessionTime) -> Self {
        let mut tree = Tree::default();
        let (iterations, attempts) = add_known(&mut tree, &session);
        Self {
            tree,
            iterations,
            attempts,
            attempt: None,
            idle: HashMap::new(),
            calls: HashMap::new(),
            still: None,
            ended: session.from,
            last: session.from,
            events: 0,
            session,
        }
    }

    /// Takes the next event.
    pub fn push(&mut self, moment: &Moment) {
        self.events += 1;
        self.last = self.last.max(moment.at);
        if let What::Began = moment.what {
            return self.begin(moment);
        }
        // A moment that names no attempt belongs to the one that runs.
        let named = moment.attempt.and_then(|id| self.attempts.get(&id));
        let attempt = named.copied().or(self.attempt);
        match &moment.what {
            What::Thought => self.did(moment, attempt, SpanKind::Thinking, "thinking", &Doer(None)),
            What::Said { parent } => self.did(
                moment,
                attempt,
                SpanKind::Text,
                "text",
                &Doer(parent.clone()),
            ),
            What::Called {
                call,
                tool,
                about,
                parent,
            } => self.call(moment, attempt, (call, tool, about), &Doer(parent.clone())),
            What::Answered { call, .. } => {
                if let Some(open) = self.calls.remove(call) {
                    self.answer(moment, &open);
                } else {
                    self.answer_alone(moment, attempt);
                }
            }
            What::Stood { status, message } => self.stand(moment, *status, message),
            What::Completed => self.complete(moment),
            What::Ended => self.go_on(moment.at),
            What::Began | What::Other => {}
        }
    }

    fn begin(&mut self, moment: &Moment) {
        self.interrupt(moment.at);
        if self.still.is_some() {
            self.go_on(moment.at);
        } else if moment.at.0 - self.ended.0 >= WORTH_MS {
            let mut queued = span(SpanKind::Queued, self.ended, moment.at);
            "waiting for a worker".clone_into(&mut queued.name);
            // It is the start that tells of it.
            queued.end_event = Some(moment.id);
            self.add_still(queued, moment.iteration);
        }
        self.idle.clear();
        self.idle.insert(Doer(None), moment.at);
        self.attempt = moment
            .attempt
            .and_then(|id| self.attempts.get(&id))
            .copied();
        if let Some(node) = self.attempt {
            let span = &mut self.tree.nodes[node].span;
            span.event.get_or_insert(moment.id);
        }
        let iteration = moment
            .iteration
            .and_then(|number| self.iterations.get(&number));
        if let Some(node) = iteration {
            self.tree.nodes[*node].span.event.get_or_insert(moment.id);
        }
    }

    fn complete(&mut self, moment: &Moment) {
        let iteration = moment
            .iteration
            .and_then(|number| self.iterations.get(&number));
        if let Some(node) = iteration {
            self.tree.nodes[*node].span.end_event = Some(moment.id);
        }
    }

    /// Since when who did this had nothing behind it.
    fn since(&self, doer: &Doer, at: Timestamp) -> Timestamp {
        self.idle.get(doer).copied().unwrap_or(at).min(at)
    }

    fn did(
        &mut self,
        moment: &Moment,
        attempt: Option<usize>,
        kind: SpanKind,
        name: &str,
        doer: &Doer,
    ) {
        let mut span = span(kind, self.since(doer, moment.at), moment.at);
        name.clone_into(&mut span.name);
        self.place(moment, attempt, span, doer);
        self.idle.insert(doer.clone(), moment.at);
    }

    fn call(
        &mut self,
        moment: &Moment,
        attempt: Option<usize>,
        (call, tool, about): (&str, &str, &str),
        doer: &Doer,
    ) {
        let since = self.since(doer, moment.at);
        if moment.at.0 - since.0 >= WORTH_MS {
            let mut span = span(SpanKind::Call, since, moment.at);
            span.name = format!("writes a call of {tool}");
            self.place(moment, attempt, span, doer);
        }
        let mut span = span(SpanKind::Tool, moment.at, moment.at);
        tool.clone_into(&mut span.name);
        about.clone_into(&mut span.about);
        span.state = SpanState::Running;
        let node = self.place(moment, attempt, span, doer);
        self.idle.insert(doer.clone(), moment.at);
        // A subagent begins with its call.
        self.idle.insert(Doer(Some(call.to_owned())), moment.at);
        let doer = doer.clone();
        self.calls.insert(call.to_owned(), Open { node, doer });
    }

    fn answer(&mut self, moment: &Moment, open: &Open) {
        let What::Answered { is_error, .. } = moment.what else {
            return;
        };
        let span = &mut self.tree.nodes[open.node].span;
        span.to = moment.at.max(span.from);
        span.end_event = Some(moment.id);
        close(
            span,
            if is_error {
                SpanState::Failed
            } else {
                SpanState::Done
            },
        );
        self.idle.insert(open.doer.clone(), moment.at);
    }

    /// An answer whose call was not seen: how long it took is told by itself.
    fn answer_alone(&mut self, moment: &Moment, attempt: Option<usize>) {
        let What::Answered {
            tool,
            is_error,
            took_ms,
            ..
        } = &moment.what
        else {
            return;
        };
        let took = i64::try_from(took_ms.unwrap_or(0)).unwrap_or(0);
        let from = Timestamp(moment.at.0.saturating_sub(took)).max(self.session.from);
        let mut span = span(SpanKind::Tool, from, moment.at);
        span.name.clone_from(tool);
        if *is_error {
            close(&mut span, SpanState::Failed);
        }
        self.place(moment, attempt, span, &Doer(None));
        self.idle.insert(Doer(None), moment.at);
    }

    /// Puts a span below the call of the subagent that did it, or below its attempt.
    fn place(
        &mut self,
        moment: &Moment,
        attempt: Option<usize>,
        mut span: Span,
        doer: &Doer,
    ) -> usize {
        span.event = Some(moment.id);
        span.iteration = moment.iteration;
        let caller = doer.0.as_ref().and_then(|call| self.calls.get(call));
        let iteration = || {
            moment
                .iteration
                .and_then(|number| self.iterations.get(&number))
        };
        let outer = caller
            .map(|open| open.node)
            .or(attempt)
            .or_else(|| iteration().copied());
        self.tree.add(span, outer)
    }

    fn stand(&mut self, moment: &Moment, status: RunStatus, message: &str) {
        let (kind, name) = match status {
            RunStatus::Waiting => (SpanKind::Waiting, "waiting"),
            RunStatus::Paused => (SpanKind::Paused, "paused"),
            RunStatus::Pending => (SpanKind::Queued, "waiting for a worker"),
            RunStatus::Running if message.starts_with(REQUEST_FAILED) => {
                return self.request_failed(moment, message);
            }
            _ => return,
        };
        // The same again says no more than the first.
        let is_same = self
            .still
            .is_some_and(|node| self.tree.nodes[node].span.kind == kind);
        if is_same {
            return;
        }
        self.interrupt(moment.at);
        self.go_on(moment.at);
        let mut still = span(kind, moment.at, moment.at);
        name.clone_into(&mut still.name);
        message.clone_into(&mut still.about);
        still.state = SpanState::Running;
        still.event = Some(moment.id);
        self.still = self.add_still(still, moment.iteration);
    }

    fn request_failed(&mut self, moment: &Moment, message: &str) {
        let mut span = span(
            SpanKind::Retry,
            self.since(&Doer(None), moment.at),
            moment.at,
        );
        "a failed request".clone_into(&mut span.name);
        message.clone_into(&mut span.about);
        close(&mut span, SpanState::Failed);
        let named = moment
            .attempt
            .and_then(|id| self.attempts.get(&id))
            .copied();
        self.place(moment, named.or(self.attempt), span, &Doer(None));
        self.idle.insert(Doer(None), moment.at);
    }

    /// Adds where the session stood still: in the iteration in which it was, or between two of them, unless that is not
    /// asked for.
    fn add_still(&mut self, mut still: Span, iteration: Option<u32>) -> Option<usize> {
        let outer = self.session.iterations.iter().find(|one| {
            let end = one.to.unwrap_or(self.session.to);
            one.from <= still.from
                && still.from < end
                && iteration.is_none_or(|number| number == one.number)
        });
        still.iteration = outer.map(|one| one.number);
        let outer = outer
            .and_then(|one| self.iterations.get(&one.number))
            .copied();
        let is_left_out = outer.is_none() && self.session.is_part;
        (!is_left_out).then(|| self.tree.add(still, outer))
    }

    /// Nothing stands still any more.
    fn go_on(&mut self, at: Timestamp) {
        if let Some(node) = self.still.take() {
            let span = &mut self.tree.nodes[node].span;
            span.to = at.max(span.from);
            close(span, SpanState::Done);
        }
        self.ended = at;
    }

    /// What was not answered is not answered any more.
    fn interrupt(&mut self, at: Timestamp) {
        let end = self.attempt_end().unwrap_or(at).min(at);
        for (_, open) in self.calls.drain() {
            let span = &mut self.tree.nodes[open.node].span;
            span.to = end.max(span.from);
            close(span, SpanState::Interrupted);
        }
        if self.attempt.take().is_some() {
            self.ended = end.max(self.ended);
        }
    }

    fn attempt_end(&self) -> Option<Timestamp> {
        let span = &self.tree.nodes[self.attempt?].span;
        (span.state != SpanState::Running).then_some(span.to)
    }

    /// The timeline, of at most so many spans as far as that can be: short ones after each other are taken together.
    pub fn finish(mut self, most: usize) -> Timeline {
        let goes_on = self.attempt.is_some_and(|node| {
            let span = &self.tree.nodes[node].span;
            span.state == SpanState::Running && self.session.is_open
        });
        if goes_on {
            for (_, open) in self.calls.drain() {
                let span = &mut self.tree.nodes[open.node].span;
                span.to = self.session.to.max(span.from);
            }
        } else {
            let last = self.last;
            self.interrupt(last);
        }
        if let Some(node) = self.still {
            let span = &mut self.tree.nodes[node].span;
            span.to = self.session.to.max(span.from);
            if !self.session.is_open {
                close(span, SpanState::Done);
            }
        }
        self.tree.sort();
        merge(&mut self.tree, most);
        let spans = self.tree.into_spans();
        let from = spans.iter().map(|span| span.from).min();
        let to = spans.iter().map(|span| span.to).max();
        Timeline {
            from: from.unwrap_or(self.session.from),
            to: to.unwrap_or(self.session.from),
            events: self.events,
            spans,
        }
    }
}
