//! The place of the file that is published, and the moves of files in it.

use std::fs::File;
use std::io::{self, Write as _};
use std::os::fd::OwnedFd;

use rustix::fs::{AtFlags, Gid, Mode, OFlags, RenameFlags, Stat, Uid};
use rustix::io::Errno;

use super::settle;
use crate::beneath::{self, Entry};

/// What has just been done: the points at which a crash, a failure or an edit of the user finds a
/// publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The new text stands half in its own file.
    HalfWritten,
    /// The new text stands whole in its own file, on the disk.
    Written,
    /// That file has the name that says what is to be exchanged.
    Named,
    /// The file holds the new text; what it held has the other name.
    Exchanged,
    /// What had come out was the user's, and is in its place again.
    PutBack,
    /// The other name is gone.
    CleanedUp,
    /// A new file has the new text.
    Created,
}

/// A folder, and the name in it of the file that is published.
pub(super) struct Place<'a> {
    pub(super) folder: OwnedFd,
    pub(super) name: &'a str,
    pub(super) at_step: &'a mut dyn FnMut(Step) -> io::Result<()>,
}

impl Place<'_> {
    /// Replaces a file by a new one with the same rights. `false` when the file was changed
    /// meanwhile; then it is as the user left it.
    pub(super) fn replace(&mut self, old: &[u8], stat: &Stat, new: &[u8]) -> io::Result<bool> {
        let part = self.write_part(new, Some(stat))?;
        let (old, new) = (settle::fingerprint_of(old), settle::fingerprint_of(new));
        let swap = self.beside(&format!("swap-{old}-{new}"));
        rustix::fs::renameat(&self.folder, &part, &self.folder, &swap)?;
        (self.at_step)(Step::Named)?;
        match self.exchange(&swap) {
            Ok(()) => {
                (self.at_step)(Step::Exchanged)?;
                self.sync()?;
                settle::settle(self, &swap, &old, &new)
            }
            // The user removed the file.
            Err(Errno::NOENT) => self.remove(&swap).map(|()| false),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                self.replace_without_exchange(&swap, &old)
            }
            Err(error) => {
                self.remove(&swap)?;
                Err(error.into())
            }
        }
    }

    /// Removes a file. `false` when it was changed meanwhile; then it is as the user left it.
    pub(super) fn remove_expected(&mut self, old: &[u8]) -> io::Result<bool> {
        let old = settle::fingerprint_of(old);
        let swap = self.beside(&format!("swap-{old}-{}", settle::MISSING));
        match rustix::fs::renameat(&self.folder, self.name, &self.folder, &swap) {
            // The user removed it.
            Err(Errno::NOENT) => return Ok(false),
            renamed => renamed?,
        }
        (self.at_step)(Step::Exchanged)?;
        self.sync()?;
        settle::settle(self, &swap, &old, settle::MISSING)
    }

    /// Gives a file its place back. `false` when there is another one meanwhile.
    pub(super) fn put_back(&self, swap: &str) -> io::Result<bool> {
        let flags = RenameFlags::NOREPLACE;
        match rustix::fs::renameat_with(&self.folder, swap, &self.folder, self.name, flags) {
            Ok(()) => Ok(true),
            Err(Errno::EXIST) => Ok(false),
            Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                if beneath::stat(&self.folder, self.name)?.is_some() {
                    return Ok(false);
                }
                rustix::fs::renameat(&self.folder, swap, &self.folder, self.name)?;
                Ok(true)
            }
            Err(error) => Err(error.into()),
        }
    }

    /// For file systems that cannot exchange two files: a text that the user saves between the
    /// look and the step after it is lost, which is a matter of microseconds.
    pub(super) fn replace_without_exchange(&mut self, swap: &str, old: &str) -> io::Result<bool> {
        if settle::fingerprint(self, self.name)? != old {
            self.remove(swap)?;
            return Ok(false);
        }
        rustix::fs::renameat(&self.folder, swap, &self.folder, self.name)?;
        (self.at_step)(Step::Exchanged)?;
        self.sync()?;
        Ok(true)
    }

    /// Creates the file. `false` when there is one meanwhile.
    pub(super) fn create(&mut self, new: &[u8]) -> io::Result<bool> {
        let part = self.write_part(new, None)?;
        let flags = RenameFlags::NOREPLACE;
        let renamed =
            match rustix::fs::renameat_with(&self.folder, &part, &self.folder, self.name, flags) {
                Err(Errno::INVAL | Errno::NOSYS | Errno::OPNOTSUPP) => {
                    match beneath::stat(&self.folder, self.name)? {
                        Some(_) => Err(Errno::EXIST),
                        None => rustix::fs::renameat(&self.folder, &part, &self.folder, self.name),
                    }
                }
                renamed => renamed,
            };
        match renamed {
            Ok(()) => {
                (self.at_step)(Step::Created)?;
                self.sync()?;
                Ok(true)
            }
            Err(error) => {
                self.remove(&part)?;
                if error == Errno::EXIST {
                    Ok(false)
                } else {
                    Err(error.into())
                }
            }
        }
    }

    /// Writes the new text to a file beside the document's, and to the disk. What a failure
    /// leaves is removed.
    fn write_part(&mut self, bytes: &[u8], like: Option<&Stat>) -> io::Result<String> {
        let part = self.beside("part");
        let written = self.try_write_part(&part, bytes, like);
        if written.is_err() {
            // The failure to be told is the first one; the next publication removes it again.
            let _ = self.remove(&part);
        }
        written.map(|()| part)
    }

    fn try_write_part(&mut self, part: &str, bytes: &[u8], like: Option<&Stat>) -> io::Result<()> {
        let flags = OFlags::WRONLY | OFlags::CREATE | OFlags::EXCL | OFlags::CLOEXEC;
        // Not readable by others before it has the rights of the file that it replaces.
        let mode = if like.is_some() { 0o600 } else { 0o666 };
        let mut file = File::from(rustix::fs::openat(
            &self.folder,
            part,
            flags,
            Mode::from_raw_mode(mode),
        )?);
        let (first, rest) = bytes.split_at(bytes.len() / 2);
        file.write_all(first)?;
        (self.at_step)(Step::HalfWritten)?;
        file.write_all(rest)?;
        if let Some(stat) = like {
            // Only root may give a file away; the user's own is the user's again without it.
            let _ = rustix::fs::fchown(
                &file,
                Some(Uid::from_raw(stat.st_uid)),
                Some(Gid::from_raw(stat.st_gid)),
            );
            rustix::fs::fchmod(&file, Mode::from_raw_mode(stat.st_mode & 0o7777))?;
        }
        file.sync_all()?;
        (self.at_step)(Step::Written)
    }

    /// The name of a file beside the document's. No document can have it, since it ends in
    /// neither `.md` nor `.txt`.
    pub(super) fn beside(&self, what: &str) -> String {
        format!(".{}.redraft-{what}", self.name)
    }

    pub(super) fn exchange(&self, swap: &str) -> Result<(), Errno> {
        let flags = RenameFlags::EXCHANGE;
        rustix::fs::renameat_with(&self.folder, swap, &self.folder, self.name, flags)
    }

    pub(super) fn remove(&self, name: &str) -> io::Result<()> {
        Ok(rustix::fs::unlinkat(&self.folder, name, AtFlags::empty())?)
    }

    pub(super) fn open(&self, name: &str) -> io::Result<Entry> {
        beneath::open_file(&self.folder, name)
    }

    /// Brings the names in the folder to the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        Ok(rustix::fs::fsync(&self.folder)?)
    }
}
