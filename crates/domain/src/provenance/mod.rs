//! Who wrote each line of a text: the line's origin is the version that brought it in.
//!
//! [`lineage`] says which versions have to be read for that and how each came about, [`LineTracer`] reads
//! them one by one, oldest first.

mod calls;
mod kept;
mod lineage;
mod shortest;

use std::collections::{BTreeMap, BTreeSet, HashMap};

pub use calls::{WrittenLines, lines_of_texts, written_texts};
pub use lineage::{Lineage, LineageStep, Made, VersionFacts, lineage};

use crate::RevisionId;
pub(crate) use kept::kept;

/// Texts of more lines are not looked into.
pub const MOST_TRACED_LINES: usize = 20_000;

/// Lines that follow each other and have one origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineRun {
    /// The first line's number, from 1.
    pub first_line: usize,
    /// How many lines there are.
    pub count: usize,
    /// The version that brought them in.
    pub origin: RevisionId,
}

/// Reads the versions of a lineage, and keeps for each line where it came from.
///
/// The work for a version grows with its lines, and with its changes only up to a bound: beyond that a
/// rewritten part counts as new as a whole.
#[derive(Debug)]
pub struct LineTracer {
    /// Each different line once, as a number.
    numbers: HashMap<Box<str>, u32>,
    versions: BTreeMap<RevisionId, Traced>,
    /// The last version that is made from a version; it is forgotten after that one was read.
    needed_until: BTreeMap<RevisionId, RevisionId>,
    cut: BTreeSet<RevisionId>,
}

#[derive(Debug)]
struct Traced {
    lines: Vec<u32>,
    origins: Vec<RevisionId>,
}

impl LineTracer {
    /// One that is going to read these versions.
    pub fn new(lineage: &Lineage) -> Self {
        let mut needed_until = BTreeMap::new();
        for step in &lineage.steps {
            needed_until.extend(step.made.from().iter().map(|id| (*id, step.id)));
        }
        Self {
            numbers: HashMap::new(),
            versions: BTreeMap::new(),
            needed_until,
            cut: BTreeSet::new(),
        }
    }

    /// Reads the next version. A text of more lines than are compared is left out.
    pub fn read(&mut self, step: &LineageStep, text: &str) {
        if !is_too_long(text) {
            let lines: Vec<u32> = lines_of(text).map(|line| self.number(line)).collect();
            let origins = self.origins_from(step, &lines);
            self.versions.insert(step.id, Traced { lines, origins });
        }
        let needed_until = &self.needed_until;
        self.versions
            .retain(|id, _| needed_until.get(id).is_none_or(|until| *until > step.id));
    }

    /// Whether what this version was made from was not read: what stands in it was there before, or is its
    /// own.
    pub fn is_cut(&self, id: RevisionId) -> bool {
        self.cut.contains(&id)
    }

    /// The lines of the version that was read last, in runs; none for one that was not read or left out.
    pub fn runs(&self, id: RevisionId) -> Vec<LineRun> {
        let mut runs: Vec<LineRun> = Vec::new();
        let origins = self.versions.get(&id).map(|traced| &traced.origins);
        for (at, origin) in origins.into_iter().flatten().enumerate() {
            match runs.last_mut() {
                Some(last) if last.origin == *origin => last.count += 1,
                _ => runs.push(LineRun {
                    first_line: at + 1,
                    count: 1,
                    origin: *origin,
                }),
            }
        }
        runs
    }

    fn number(&mut self, line: &str) -> u32 {
        if let Some(number) = self.numbers.get(line) {
            return *number;
        }
        let number = self.numbers.len() as u32;
        self.numbers.insert(line.into(), number);
        number
    }

    /// A line that stands in the first of the versions that it was made from has its origin there; else in
    /// the next one; else it is new.
    fn origins_from(&mut self, step: &LineageStep, new: &[u32]) -> Vec<RevisionId> {
        let mut origins = vec![None; new.len()];
        let made_from = step.made.from();
        if made_from
            .first()
            .is_some_and(|first| !self.versions.contains_key(first))
        {
            // Whatever else it was joined from, which of its lines are new cannot be told.
            self.cut.insert(step.id);
            return vec![step.id; new.len()];
        }
        for parent in made_from.iter().filter_map(|id| self.versions.get(id)) {
            for (origin, old) in origins.iter_mut().zip(kept(&parent.lines, new)) {
                *origin = origin.or(old.map(|old| parent.origins[old]));
            }
        }
        let origins = origins.into_iter();
        origins.map(|origin| origin.unwrap_or(step.id)).collect()
    }
}

/// Whether a text has more lines than are compared.
fn is_too_long(text: &str) -> bool {
    lines_of(text).nth(MOST_TRACED_LINES).is_some()
}

/// The lines of a text. Whether the last one is ended makes no other line of it.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator('\n')
}

#[cfg(test)]
mod tests;
