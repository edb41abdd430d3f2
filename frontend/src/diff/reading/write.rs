//! Writing both renderings as one, with marks.

use std::collections::HashSet;

use super::node::{Node, words};
use crate::diff::edit::Edit;
use crate::diff::tokens::compare;

/// How many of the pieces that came are looked at for one that takes the place of a piece that went.
const AHEAD: usize = 8;

/// How many blocks are marked as one.
const MOST_TOGETHER: usize = 24;

/// How many words of a piece are looked at.
const MOST_WORDS: usize = 400;

/// What is compared: an element, or a word.
#[derive(Clone, Copy)]
pub(super) struct Item<'a> {
    pub(super) html: &'a str,
    node: Option<&'a Node<'a>>,
}

impl AsRef<str> for Item<'_> {
    fn as_ref(&self) -> &str {
        self.html
    }
}

impl Item<'_> {
    fn is_space(&self) -> bool {
        self.node.is_none() && self.html.trim().is_empty()
    }
}

/// The items of a row of pieces.
pub(super) fn items<'a>(nodes: &'a [Node<'a>]) -> Vec<Item<'a>> {
    let mut items = Vec::with_capacity(nodes.len());
    for node in nodes {
        if node.name.is_empty() {
            let words = words(node.html).into_iter();
            items.extend(words.map(|html| Item { html, node: None }));
        } else {
            items.push(Item {
                html: node.html,
                node: Some(node),
            });
        }
    }
    items
}

/// What became of a row: what stayed, and what went and came between that.
pub(super) enum Step<'a> {
    Kept(Item<'a>),
    Changed(Vec<Item<'a>>, Vec<Item<'a>>),
}

/// The way from one row to the other.
pub(super) fn steps<'a>(old: &[Item<'a>], new: &[Item<'a>]) -> Vec<Step<'a>> {
    let edits = compare(old, new);
    let mut steps: Vec<Step<'a>> = Vec::new();
    for (at, edit) in edits.iter().enumerate() {
        match *edit {
            Edit::Keep(from, to) => {
                // A space between two changes reads better as a part of both.
                let is_between = new[to].is_space()
                    && matches!(steps.last(), Some(Step::Changed(..)))
                    && edits
                        .get(at + 1)
                        .is_some_and(|next| !matches!(next, Edit::Keep(..)));
                if is_between {
                    let (went, came) = changed(&mut steps);
                    went.push(old[from]);
                    came.push(new[to]);
                } else {
                    steps.push(Step::Kept(new[to]));
                }
            }
            Edit::Remove(from) => changed(&mut steps).0.push(old[from]),
            Edit::Add(to) => changed(&mut steps).1.push(new[to]),
        }
    }
    steps
}

fn changed<'a, 'b>(steps: &'b mut Vec<Step<'a>>) -> (&'b mut Vec<Item<'a>>, &'b mut Vec<Item<'a>>) {
    if !matches!(steps.last(), Some(Step::Changed(..))) {
        steps.push(Step::Changed(Vec::new(), Vec::new()));
    }
    match steps.last_mut() {
        Some(Step::Changed(went, came)) => (went, came),
        _ => unreachable!("one was pushed if there was none"),
    }
}

/// Writes HTML, and counts the changes in it.
#[derive(Default)]
pub(super) struct Writer {
    pub(super) out: String,
    pub(super) changes: usize,
    /// The number of a change of which nothing is written yet.
    fresh: Option<usize>,
    /// How deep what is written lies.
    depth: usize,
    /// Where blocks end that lie in no other, and how many changes there were up to there.
    pub(super) cuts: Vec<(usize, usize)>,
}

impl Writer {
    fn rows(&mut self, old: &[Node<'_>], new: &[Node<'_>]) {
        for step in steps(&items(old), &items(new)) {
            match step {
                Step::Kept(item) => self.out.push_str(item.html),
                Step::Changed(went, came) => self.change(&went, &came),
            }
        }
    }

    /// What went and what came in its place; a piece that is much like one that went is looked into.
    pub(super) fn change(&mut self, went: &[Item<'_>], came: &[Item<'_>]) {
        let (mut old, mut new) = (0, 0);
        for (from, to) in pairs(went, came) {
            self.replace(&went[old..from], &came[new..to]);
            if let (Some(before), Some(after)) = (went[from].node, came[to].node) {
                self.out.push_str(after.open);
                self.depth += 1;
                self.rows(&before.inside, &after.inside);
                self.depth -= 1;
                self.out.push_str(&format!("</{}>", after.name));
                self.cut();
            }
            (old, new) = (from + 1, to + 1);
        }
        self.replace(&went[old..], &came[new..]);
    }

    fn replace(&mut self, went: &[Item<'_>], came: &[Item<'_>]) {
        // Between blocks white space is nothing that one could read.
        let is_nothing = |items: &[Item<'_>]| {
            items.is_empty() || (self.depth == 0 && items.iter().all(Item::is_space))
        };
        let (has_gone, has_come) = (!is_nothing(went), !is_nothing(came));
        if !has_gone && !has_come {
            return;
        }
        self.fresh = Some(self.changes);
        self.changes += 1;
        if has_gone {
            self.marked("del", went);
        }
        if has_come {
            self.marked("ins", came);
        }
    }

    /// Remembers that a block ends here.
    fn cut(&mut self) {
        if self.depth == 0 {
            self.cuts.push((self.out.len(), self.changes));
        }
    }

    fn marked(&mut self, mark: &str, items: &[Item<'_>]) {
        // What is long is drawn in pieces.
        let most = if self.depth == 0 {
            MOST_TOGETHER
        } else {
            usize::MAX
        };
        for some in items.chunks(most) {
            self.mark(mark, some);
            self.cut();
        }
    }

    fn mark(&mut self, mark: &str, items: &[Item<'_>]) {
        let is_held = |item: &Item<'_>| item.node.is_some_and(Node::is_held);
        for run in items.chunk_by(|a, b| !is_held(a) && !is_held(b)) {
            match run {
                [
                    Item {
                        node: Some(node), ..
                    },
                ] if node.is_held() => self.held(mark, node),
                run => {
                    let place = self.place();
                    // A block has a rule and a sign in the margin.
                    let look = if self.depth == 0 {
                        " class=\"block\""
                    } else {
                        ""
                    };
                    self.out.push_str(&format!("<{mark}{look}{place}>"));
                    for item in run {
                        self.out.push_str(item.html);
                    }
                    self.out.push_str(&format!("</{mark}>"));
                }
            }
        }
    }

    /// An element around which nothing can stand: it is marked itself, and what is in it.
    fn held(&mut self, mark: &str, node: &Node<'_>) {
        let place = self.place();
        let tag = node.open.trim_end_matches('>');
        self.out
            .push_str(&format!("{tag} data-mark=\"{mark}\"{place}>"));
        if node.inside.iter().any(Node::is_held) {
            for inside in &node.inside {
                self.held(mark, inside);
            }
        } else {
            self.out.push_str(&format!("<{mark}>"));
            for inside in &node.inside {
                self.out.push_str(inside.html);
            }
            self.out.push_str(&format!("</{mark}>"));
        }
        self.out.push_str(&format!("</{}>", node.name));
    }

    /// The first mark of a change is where one goes to.
    fn place(&mut self) -> String {
        let number = self.fresh.take();
        number.map_or(String::new(), |number| {
            format!(" data-change=\"{number}\" tabindex=\"-1\"")
        })
    }
}

/// Which of the pieces that came takes the place of which that went; both ascend.
fn pairs(went: &[Item<'_>], came: &[Item<'_>]) -> Vec<(usize, usize)> {
    let cells = |items: &[Item<'_>]| {
        let names = items
            .iter()
            .map(|item| item.node.map_or("", |node| node.name));
        names.clone().all(|name| matches!(name, "td" | "th")) && !items.is_empty()
    };
    if cells(went) && cells(came) && went.len() == came.len() {
        return (0..went.len()).map(|at| (at, at)).collect();
    }
    let known: Vec<HashSet<&str>> = came.iter().map(words_of).collect();
    let mut pairs = Vec::new();
    let mut next = 0;
    for (at, item) in went.iter().enumerate() {
        let Some(old) = item.node else {
            continue;
        };
        let mine = words_of(item);
        let found = (next..came.len()).take(AHEAD).find(|to| {
            came[*to]
                .node
                .is_some_and(|new| may_pair(old, new) && is_like(old, &mine, &known[*to]))
        });
        if let Some(to) = found {
            pairs.push((at, to));
            next = to + 1;
        }
    }
    pairs
}

/// Whether one can be looked into for what became of the other.
fn may_pair(old: &Node<'_>, new: &Node<'_>) -> bool {
    let opens = |node: &Node<'_>| node.inside.iter().map(|one| one.open.len()).sum::<usize>();
    let is_row = old.name == "tr";
    let same_cells = || {
        old.inside.len() == new.inside.len()
            && opens(old) == opens(new)
            && old
                .inside
                .iter()
                .zip(&new.inside)
                .all(|(a, b)| a.open == b.open)
    };
    old.open == new.open
        && !old.inside.is_empty()
        && !new.inside.is_empty()
        && (!is_row || same_cells())
}

/// Whether two pieces have a third of their words in common.
fn is_like(old: &Node<'_>, mine: &HashSet<&str>, its: &HashSet<&str>) -> bool {
    if matches!(old.name, "table" | "thead" | "tbody") {
        return true;
    }
    let common = mine.intersection(its).count();
    common > 0 && common * 3 >= mine.len().max(its.len())
}

fn words_of<'a>(item: &Item<'a>) -> HashSet<&'a str> {
    let mut found = HashSet::new();
    let mut rest = item.html;
    while found.len() < MOST_WORDS && !rest.is_empty() {
        if rest.starts_with('<') {
            rest = rest.split_once('>').map_or("", |(_, rest)| rest);
            continue;
        }
        let end = rest.find('<').unwrap_or(rest.len());
        let of_text = words(&rest[..end]).into_iter();
        found.extend(
            of_text
                .filter(|word| word.chars().any(char::is_alphanumeric))
                .take(MOST_WORDS),
        );
        rest = &rest[end..];
    }
    found
}
