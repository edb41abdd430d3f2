//! What changed in a project's folder outside a working copy while an agent ran.
//!
//! Before the run every file is looked at: its size, times, inode and rights, and the text of small
//! ones. After it the same is done again and compared. Whoever changed a file is not known: the agent,
//! a program that it started, or somebody else. All of it is bounded ([`Bounds`]); a look that was cut
//! short says so.
//!
//! Left out are Redraft's own working copies, whose changes become revisions, and git's store of objects.
//!
//! Beside the project, a few files of the user's are looked at ([`Personal`]), and what an agent in a sandbox must not
//! have left in the project is moved away ([`Aside`]).

mod aside;
mod compare;
mod keep;
mod personal;
mod scan;

use std::{collections::BTreeMap, time::Duration};

pub use aside::Aside;
pub use compare::{Change, ChangedFile, OutsideChanges};
pub use personal::Personal;
use scan::{Found, Scan};

use crate::root::ProjectRoot;

/// How much is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// The most files and folders of one look.
    pub entries: usize,
    /// The most time of one look.
    pub time: Duration,
    /// The largest file whose text is kept for a diff, in bytes.
    pub text_bytes: u64,
    /// The most bytes of texts that are kept in all.
    pub all_text_bytes: u64,
}

impl Bounds {
    /// What is used for every attempt: a tree of 50,000 files takes well under two seconds.
    pub const USUAL: Self = Self {
        entries: 50_000,
        time: Duration::from_secs(5),
        text_bytes: 64 * 1024,
        all_text_bytes: 8 * 1024 * 1024,
    };
}

/// A project's files as they were.
#[derive(Debug)]
pub struct Outside {
    root: ProjectRoot,
    left_out: Vec<String>,
    bounds: Bounds,
    files: BTreeMap<String, Found>,
    complete: bool,
}

impl Outside {
    /// Looks at all files of a project but those at `left_out`, paths relative to the project's folder.
    /// What cannot be read makes the look incomplete and is no error.
    pub fn look(root: &ProjectRoot, left_out: &[&str], bounds: Bounds) -> Self {
        let left_out: Vec<String> = left_out.iter().map(|path| (*path).to_owned()).collect();
        let scan = Scan::of(root, &left_out, bounds, true);
        Self {
            root: root.clone(),
            left_out,
            bounds,
            files: scan.files,
            complete: scan.complete,
        }
    }

    /// Looks again and tells what differs.
    pub fn changes(&self) -> OutsideChanges {
        let now = Scan::of(&self.root, &self.left_out, self.bounds, false);
        compare::compare(self, &now)
    }
}

#[cfg(test)]
mod tests;
