//! Two looks at a folder, compared.

use std::time::{Duration, Instant};

use super::{Outside, scan};
use crate::{beneath, diff::diff_until, root::ProjectRoot};

/// The most files that are named.
const MOST_FILES: usize = 100;

/// The most bytes of all diffs together.
const MOST_DIFF_BYTES: usize = 200_000;

/// The most time that all diffs may take.
const DIFF_TIME: Duration = Duration::from_secs(1);

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// It is new.
    Created,
    /// Its content, its rights, or the file itself is another.
    Changed,
    /// It is gone.
    Removed,
}

/// A file that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedFile {
    /// Its path in the project.
    pub path: String,
    /// What became of it.
    pub change: Change,
    /// Its size before, in bytes.
    pub bytes_before: Option<u64>,
    /// Its size now, in bytes.
    pub bytes_after: Option<u64>,
}

/// What differs between two looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OutsideChanges {
    /// The first 100 of the files, by path.
    pub files: Vec<ChangedFile>,
    /// How many there are in all.
    pub count: usize,
    /// A unified diff of those that are small texts; cut at the end of a file's diff.
    pub diff: String,
    /// Whether both looks saw everything.
    pub complete: bool,
    /// How many files were looked at.
    pub looked_at: usize,
}

pub(super) fn compare(before: &Outside, now: &scan::Scan) -> OutsideChanges {
    let mut changes = OutsideChanges {
        complete: before.complete && now.complete,
        looked_at: now.files.len(),
        ..OutsideChanges::default()
    };
    let until = Instant::now() + DIFF_TIME;
    for (path, was) in &before.files {
        match now.files.get(path) {
            None if now.has_missed(path) => {}
            None => changes.add(before, path, Some(was), None, until),
            Some(is) if is.mark != was.mark => {
                changes.add(before, path, Some(was), Some(is), until);
            }
            Some(_) => {}
        }
    }
    // What the first look did not come to may have been there before.
    if before.complete {
        for (path, is) in &now.files {
            if !before.files.contains_key(path) {
                changes.add(before, path, None, Some(is), until);
            }
        }
    }
    changes.files.sort_by(|a, b| a.path.cmp(&b.path));
    changes
}

impl OutsideChanges {
    fn add(
        &mut self,
        before: &Outside,
        path: &str,
        was: Option<&scan::Found>,
        is: Option<&scan::Found>,
        until: Instant,
    ) {
        let text_is = is.and_then(|_| text(&before.root, path, before.bounds.text_bytes));
        let text_was = was.and_then(|was| was.text.as_deref());
        let same_size = was.map(|was| was.mark.bytes) == is.map(|is| is.mark.bytes);
        if same_size && text_was.is_some() && text_was == text_is.as_deref() {
            // Only touched, or written again as it was: nothing that a diff could show. Rights count.
            if was.map(|was| was.mark.rights()) == is.map(|is| is.mark.rights()) {
                return;
            }
        }
        self.count += 1;
        if self.files.len() >= MOST_FILES {
            return;
        }
        self.files.push(ChangedFile {
            path: path.to_owned(),
            change: match (was, is) {
                (None, _) => Change::Created,
                (_, None) => Change::Removed,
                _ => Change::Changed,
            },
            bytes_before: was.map(|was| was.mark.bytes),
            bytes_after: is.map(|is| is.mark.bytes),
        });
        let known_before = was.is_none() || text_was.is_some();
        let known_now = is.is_none() || text_is.is_some();
        if known_before && known_now && Instant::now() < until {
            let (old, new) = (
                text_was.unwrap_or_default(),
                text_is.as_deref().unwrap_or_default(),
            );
            let diff = diff_until(path, old, new, until);
            if self.diff.len() + diff.text.len() <= MOST_DIFF_BYTES {
                self.diff.push_str(&diff.text);
            }
        }
    }
}

fn text(root: &ProjectRoot, path: &str, most: u64) -> Option<String> {
    let mut names: Vec<&str> = path.split('/').collect();
    let name = names.pop()?;
    let folder = beneath::open_folder(root.handle(), &names).ok()?;
    scan::text(&folder, name, most)
}
