//! Which versions a version was made of.

use std::collections::{BTreeMap, BTreeSet};

use crate::RevisionId;

/// The most versions that are read for one text.
const MOST_VERSIONS: usize = 1_000;

/// The most versions kept aside that one version is compared with.
const MOST_ASIDE: usize = 8;

/// The most bytes that are read for one text: a hundred versions of 5,000 lines and more.
const MOST_BYTES: u64 = 64 << 20;

/// What is known of a version without its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VersionFacts<'a> {
    /// Its id; grows.
    pub id: RevisionId,
    /// The version that was the present one when it was written.
    pub parent: Option<RevisionId>,
    /// Whether the user wrote it, restored it, forked from it or joined it with another one.
    pub by_user: bool,
    /// A name of its text: the same text has the same name.
    pub text: &'a str,
    /// Bytes of its text.
    pub size_bytes: u64,
}

/// How a version came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// From nothing that is read.
    First,
    /// The user brought the text of this version back.
    Again(RevisionId),
    /// From the first one; the others were joined into it.
    From(Vec<RevisionId>),
}

impl Made {
    /// The versions that it was made from, the first one first.
    pub fn from(&self) -> &[RevisionId] {
        match self {
            Self::First => &[],
            Self::Again(earlier) => std::slice::from_ref(earlier),
            Self::From(parents) => parents,
        }
    }
}

/// A version to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineageStep {
    /// The version.
    pub id: RevisionId,
    /// How it came about.
    pub made: Made,
}

/// What has to be read to know the origins of a version's lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lineage {
    /// The versions, oldest first. What the oldest ones were made from may be too far back to be among them.
    pub steps: Vec<LineageStep>,
}

/// The lineage of a version among all versions of its text, in any order.
///
/// The present text moves from version to version; one between two neighbours of that chain was kept aside,
/// and what the user writes next may hold some of it. It may also hold what the newest version took away,
/// since the user's file is sometimes a version behind.
pub fn lineage(of: RevisionId, all: &[VersionFacts<'_>]) -> Lineage {
    bounded_lineage(of, all, MOST_VERSIONS, MOST_BYTES)
}

pub(super) fn bounded_lineage(
    of: RevisionId,
    all: &[VersionFacts<'_>],
    most_versions: usize,
    most_bytes: u64,
) -> Lineage {
    let by_id: BTreeMap<RevisionId, &VersionFacts<'_>> =
        all.iter().map(|facts| (facts.id, facts)).collect();
    let first_with = earliest_by_text(&by_id);
    // Everything that a version is made of is older: from the newest down, each is met once.
    let mut waiting: BTreeSet<RevisionId> =
        by_id.get(&of).map(|facts| facts.id).into_iter().collect();
    let (mut steps, mut bytes) = (Vec::new(), 0);
    while let Some(facts) = waiting.last().and_then(|id| by_id.get(id)) {
        bytes += facts.size_bytes;
        if steps.len() == most_versions || (bytes > most_bytes && !steps.is_empty()) {
            break;
        }
        waiting.pop_last();
        let made = made(facts, &by_id, &first_with);
        waiting.extend(made.from());
        steps.push(LineageStep { id: facts.id, made });
    }
    steps.reverse();
    Lineage { steps }
}

fn made(
    facts: &VersionFacts<'_>,
    by_id: &BTreeMap<RevisionId, &VersionFacts<'_>>,
    first_with: &BTreeMap<&str, RevisionId>,
) -> Made {
    // A broken record may name anything; what is not older is no parent.
    let parent = facts
        .parent
        .filter(|parent| *parent < facts.id && by_id.contains_key(parent));
    let Some(parent) = parent else {
        return Made::First;
    };
    if !facts.by_user {
        return Made::From(vec![parent]);
    }
    if let Some(earlier) = first_with
        .get(facts.text)
        .filter(|first| **first < facts.id)
    {
        return Made::Again(*earlier);
    }
    let aside = by_id.range(parent..facts.id).skip(1).map(|(id, _)| *id);
    let behind = by_id.get(&parent).and_then(|facts| facts.parent);
    let behind = behind.filter(|id| *id < parent && by_id.contains_key(id));
    let others = aside.take(MOST_ASIDE).chain(behind);
    Made::From(std::iter::once(parent).chain(others).collect())
}

fn earliest_by_text<'a>(
    by_id: &BTreeMap<RevisionId, &VersionFacts<'a>>,
) -> BTreeMap<&'a str, RevisionId> {
    let mut first = BTreeMap::new();
    for (id, facts) in by_id {
        first.entry(facts.text).or_insert(*id);
    }
    first
}
