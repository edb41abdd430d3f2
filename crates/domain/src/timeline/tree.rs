//! Spans that lie in each other.

use super::Span;

/// All spans; each knows those that lie in it.
#[derive(Debug, Default)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Those that lie in none.
    pub(super) roots: Vec<usize>,
}

/// A span and those in it.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) span: Span,
    pub(super) inside: Vec<usize>,
    /// What it is made of, by name, if it is several taken together.
    pub(super) names: Vec<(String, u32)>,
}

impl Tree {
    /// Adds a span in another one.
    pub(super) fn add(&mut self, mut span: Span, outer: Option<usize>) -> usize {
        let at = self.nodes.len();
        span.depth = outer.map_or(0, |outer| self.nodes[outer].span.depth + 1);
        self.nodes.push(Node {
            span,
            inside: Vec::new(),
            names: Vec::new(),
        });
        match outer {
            Some(outer) => self.nodes[outer].inside.push(at),
            None => self.roots.push(at),
        }
        at
    }

    /// How many spans there are.
    pub(super) fn count(&self) -> usize {
        self.roots.iter().map(|root| self.count_below(*root)).sum()
    }

    fn count_below(&self, at: usize) -> usize {
        let inside = self.nodes[at].inside.iter();
        1 + inside.map(|one| self.count_below(*one)).sum::<usize>()
    }

    /// Puts those that lie side by side into the order in which they began.
    pub(super) fn sort(&mut self) {
        let begins: Vec<_> = self
            .nodes
            .iter()
            .map(|node| (node.span.from, node.span.event))
            .collect();
        for node in &mut self.nodes {
            node.inside.sort_by_key(|at| begins[*at]);
        }
        self.roots.sort_by_key(|at| begins[*at]);
    }

    /// Each span before those that lie in it.
    pub(super) fn into_spans(self) -> Vec<Span> {
        let mut spans = Vec::with_capacity(self.nodes.len());
        let mut left: Vec<usize> = self.roots.iter().rev().copied().collect();
        while let Some(at) = left.pop() {
            spans.push(self.nodes[at].span.clone());
            left.extend(self.nodes[at].inside.iter().rev());
        }
        spans
    }
}
