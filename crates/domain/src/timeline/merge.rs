//! Fewer spans where there are too many: short neighbours are taken together.

use super::tree::Tree;
use super::{Span, SpanKind, SpanState};
use crate::Timestamp;

/// Shorter than this is short at first, in milliseconds; then four times as long, and so on.
const FIRST_MS: i64 = 50;

/// How many names of what was taken together are told.
const MOST_NAMES: usize = 3;

/// What may be taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Reach {
    /// What the agent did, if it went well and nothing lies in it.
    Well,
    /// What the agent did, whatever came of it, with what lies in it.
    All,
    /// Attempts and waits too: only iterations stay.
    Attempts,
}

/// Takes spans together until there are at most `most`, as far as that can be: iterations stay what they are.
pub(super) fn merge(tree: &mut Tree, most: usize) {
    let mut left = tree.count();
    for reach in [Reach::Well, Reach::All, Reach::Attempts] {
        let mut short = FIRST_MS;
        while left > most {
            take_together(tree, short, reach);
            left = tree.count();
            if short == i64::MAX {
                break;
            }
            short = short.saturating_mul(4);
        }
    }
}

fn take_together(tree: &mut Tree, short: i64, reach: Reach) {
    for outer in 0..tree.nodes.len() {
        let inside = std::mem::take(&mut tree.nodes[outer].inside);
        tree.nodes[outer].inside = neighbours(tree, inside, short, reach);
    }
    let roots = std::mem::take(&mut tree.roots);
    tree.roots = neighbours(tree, roots, short, reach);
}

/// Spans side by side, those of each run of short ones as one.
fn neighbours(tree: &mut Tree, row: Vec<usize>, short: i64, reach: Reach) -> Vec<usize> {
    let mut out = Vec::with_capacity(row.len());
    let mut run: Vec<usize> = Vec::new();
    for at in row {
        if may_go(tree, at, short, reach) {
            run.push(at);
            continue;
        }
        close(tree, &mut run, &mut out);
        out.push(at);
    }
    close(tree, &mut run, &mut out);
    out
}

fn may_go(tree: &Tree, at: usize, short: i64, reach: Reach) -> bool {
    let node = &tree.nodes[at];
    let span = &node.span;
    let is_kind = match span.kind {
        SpanKind::Iteration => false,
        SpanKind::Attempt | SpanKind::Waiting | SpanKind::Paused | SpanKind::Queued => {
            reach >= Reach::Attempts
        }
        _ => true,
    };
    let is_well = span.state == SpanState::Done && span.failed == 0 && node.inside.is_empty();
    let lasts = span.to.0.saturating_sub(span.from.0);
    is_kind && (reach >= Reach::All || is_well) && lasts < short
}

fn close(tree: &mut Tree, run: &mut Vec<usize>, out: &mut Vec<usize>) {
    if run.len() < 2 {
        out.append(run);
        return;
    }
    let first = run[0];
    let mut sum = Sum::default();
    for at in run.drain(..) {
        sum.add(tree, at);
    }
    let begun = tree.nodes[first].span.clone();
    let node = &mut tree.nodes[first];
    node.span = Span {
        kind: SpanKind::Several,
        name: format!("{} short ones", sum.count),
        about: sum.said(),
        to: sum.to.unwrap_or(begun.to),
        end_event: None,
        state: match sum.failed {
            _ if sum.goes_on => SpanState::Running,
            0 => SpanState::Done,
            _ => SpanState::Failed,
        },
        count: sum.count,
        failed: sum.failed,
        ..begun
    };
    node.inside.clear();
    node.names = sum.names;
    out.push(first);
}

/// What several spans come to.
#[derive(Debug, Default)]
struct Sum {
    names: Vec<(String, u32)>,
    to: Option<Timestamp>,
    count: u32,
    failed: u32,
    goes_on: bool,
}

impl Sum {
    /// Adds a span and all that lies in it.
    fn add(&mut self, tree: &Tree, at: usize) {
        let node = &tree.nodes[at];
        if node.names.is_empty() {
            self.name(&node.span.name, node.span.count);
        }
        for (name, count) in &node.names {
            self.name(name, *count);
        }
        self.to = self.to.max(Some(node.span.to));
        self.count += node.span.count;
        self.failed += node.span.failed;
        self.goes_on |= node.span.state == SpanState::Running;
        for inside in &node.inside {
            self.add(tree, *inside);
        }
    }

    fn name(&mut self, name: &str, count: u32) {
        match self.names.iter_mut().find(|(known, _)| known == name) {
            Some((_, sum)) => *sum += count,
            None => self.names.push((name.to_owned(), count)),
        }
    }

    /// The names that come most often, with how often.
    fn said(&mut self) -> String {
        self.names
            .sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let told = self.names.iter().take(MOST_NAMES);
        let mut said: Vec<String> = told
            .map(|(name, count)| format!("{count} × {name}"))
            .collect();
        let rest: u32 = self
            .names
            .iter()
            .skip(MOST_NAMES)
            .map(|(_, count)| count)
            .sum();
        if rest > 0 {
            said.push(format!("{rest} more"));
        }
        said.join(", ")
    }
}
