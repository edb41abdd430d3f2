//! One look at all files of a folder.

use std::{
    collections::{BTreeMap, VecDeque},
    io::{self, Read as _},
    time::Instant,
};

use rustix::fs::{FileType, Stat};

use super::Bounds;
use crate::{
    beneath::{self, Entry},
    root::ProjectRoot,
};

/// Folders that are not looked into: working copies change all the time and have revisions of their own; what
/// was moved aside was told of then; git's objects are many, and mean nothing before a reference does.
const NEVER: [&str; 5] = [
    ".redraft/work",
    ".redraft/moved-aside",
    ".git/objects",
    ".git/logs",
    ".git/lfs",
];

/// Files that reading git commands rewrite, and Redraft's own lock.
const NEVER_FILES: [&str; 2] = [".git/index", ".redraft/publish.lock"];

/// What a file is told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) bytes: u64,
    modified: (i64, i64),
    changed: (i64, i64),
    inode: u64,
    mode: u32,
}

/// A file as it was found.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) mark: Mark,
    /// Its text, where it is a small one and there was room.
    pub(super) text: Option<String>,
}

/// All files of a folder, by their paths in it.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) files: BTreeMap<String, Found>,
    /// Whether nothing was left out for a bound or because it could not be read.
    pub(super) complete: bool,
    /// The folders that were not looked into for that.
    pub(super) missed: Vec<String>,
}

impl Scan {
    pub(super) fn of(
        root: &ProjectRoot,
        left_out: &[String],
        bounds: Bounds,
        with_texts: bool,
    ) -> Self {
        let until = Instant::now() + bounds.time;
        let mut scan = Self {
            complete: true,
            ..Self::default()
        };
        let mut room = if with_texts { bounds.all_text_bytes } else { 0 };
        let mut seen = 0_usize;
        // The folders near the root first: what people look at, and what decides how programs behave.
        let mut folders = VecDeque::from([String::new()]);
        while let Some(path) = folders.pop_front() {
            if seen >= bounds.entries || Instant::now() >= until {
                scan.miss(path);
                continue;
            }
            let looked = scan.folder(root, &path, &mut |name, stat, folder| {
                seen += 1;
                let at = join(&path, name);
                if NEVER.contains(&&*at) || left_out.contains(&at) {
                    return None;
                }
                if beneath::kind(stat) == FileType::Directory {
                    folders.push_back(at);
                    return None;
                }
                if NEVER_FILES.contains(&&*at) {
                    return None;
                }
                let mark = Mark::of(stat);
                let text = (mark.bytes <= bounds.text_bytes.min(room))
                    .then(|| text(folder, name, bounds.text_bytes))
                    .flatten();
                room -= text.as_ref().map_or(0, |text| text.len() as u64).min(room);
                Some((at, Found { mark, text }))
            });
            if looked.is_err() {
                scan.miss(path);
            }
        }
        scan
    }

    fn miss(&mut self, folder: String) {
        self.complete = false;
        self.missed.push(folder);
    }

    /// Whether a path is in a folder that was not looked into.
    pub(super) fn has_missed(&self, path: &str) -> bool {
        self.missed.iter().any(|folder| {
            folder.is_empty()
                || path
                    .strip_prefix(&**folder)
                    .is_some_and(|rest| rest.starts_with('/'))
        })
    }

    fn folder(
        &mut self,
        root: &ProjectRoot,
        path: &str,
        found: &mut impl FnMut(&str, &Stat, &std::os::fd::OwnedFd) -> Option<(String, Found)>,
    ) -> io::Result<()> {
        let names: Vec<&str> = path.split('/').filter(|name| !name.is_empty()).collect();
        let folder = match beneath::open_folder(root.handle(), &names) {
            // It was removed, or replaced by a link, since it was listed: nothing is in it now.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
                ) =>
            {
                return Ok(());
            }
            opened => opened?,
        };
        for name in beneath::names(&folder)? {
            if let Some(stat) = beneath::stat(&folder, &name)?
                && let Some((path, file)) = found(&name, &stat, &folder)
            {
                self.files.insert(path, file);
            }
        }
        Ok(())
    }
}

impl Mark {
    /// As numbers, to be kept.
    pub(super) fn numbers(self) -> [i64; 7] {
        [
            self.bytes.cast_signed(),
            self.modified.0,
            self.modified.1,
            self.changed.0,
            self.changed.1,
            self.inode.cast_signed(),
            i64::from(self.mode),
        ]
    }

    /// From such numbers.
    pub(super) fn from_numbers(numbers: [i64; 7]) -> Self {
        let [
            bytes,
            modified,
            modified_nanos,
            changed,
            changed_nanos,
            inode,
            mode,
        ] = numbers;
        Self {
            bytes: bytes.cast_unsigned(),
            modified: (modified, modified_nanos),
            changed: (changed, changed_nanos),
            inode: inode.cast_unsigned(),
            mode: u32::try_from(mode).unwrap_or_default(),
        }
    }

    /// Kind and rights.
    pub(super) fn rights(self) -> u32 {
        self.mode
    }

    #[expect(
        clippy::useless_conversion,
        reason = "the types of these fields differ between systems"
    )]
    fn of(stat: &Stat) -> Self {
        Self {
            bytes: u64::try_from(stat.st_size).unwrap_or(0),
            modified: (stat.st_mtime.into(), stat.st_mtime_nsec as i64),
            changed: (stat.st_ctime.into(), stat.st_ctime_nsec as i64),
            inode: stat.st_ino.into(),
            mode: stat.st_mode.into(),
        }
    }
}

/// The text of a file; `None` where it is none, or larger than `most` by now.
pub(super) fn text(folder: &std::os::fd::OwnedFd, name: &str, most: u64) -> Option<String> {
    let Ok(Entry::File(file, _)) = beneath::open_file(folder, name) else {
        return None;
    };
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).ok()?;
    if bytes.len() as u64 > most || bytes.contains(&0) {
        return None;
    }
    String::from_utf8(bytes).ok()
}

fn join(folder: &str, name: &str) -> String {
    if folder.is_empty() {
        name.to_owned()
    } else {
        format!("{folder}/{name}")
    }
}
