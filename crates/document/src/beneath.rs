//! Opens files and folders beneath a folder that is held open, following no link at all.
//!
//! Each name of a path is opened relative to the folder before it, with `O_NOFOLLOW`. So it does
//! not matter what happens to the path between a check and its use: a link that is put in its way
//! is an error, and never a way out. (`openat2` with `RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS` would
//! do the same in one call, on Linux only; paths here have few names.)

use std::fs::File;
use std::io::{self, ErrorKind};
use std::os::fd::{AsFd, OwnedFd};

use rustix::fs::{AtFlags, Dir, FileType, Mode, OFlags, Stat};
use rustix::io::Errno;

const FOLDER: OFlags = OFlags::RDONLY
    .union(OFlags::DIRECTORY)
    .union(OFlags::NOFOLLOW)
    .union(OFlags::CLOEXEC);

/// What a name in a folder is.
pub(crate) enum Entry {
    Missing,
    /// A regular file, opened for reading.
    File(File, Stat),
    /// A link, folder, pipe, socket or device, or another user's file under a second name.
    NotAFile,
}

/// Opens a folder by the names that lead to it. No name is `..`.
pub(crate) fn open_folder(root: &OwnedFd, names: &[impl AsRef<str>]) -> io::Result<OwnedFd> {
    names.iter().try_fold(root.try_clone()?, |folder, name| {
        open_one(&folder, name.as_ref())
    })
}

/// Like [`open_folder`], creating the folders that are missing.
pub(crate) fn create_folders(
    root: &OwnedFd,
    names: &[impl AsRef<str>],
    mode: Mode,
) -> io::Result<OwnedFd> {
    names
        .iter()
        .try_fold(root.try_clone()?, |folder, name| match rustix::fs::mkdirat(
            &folder,
            name.as_ref(),
            mode,
        ) {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error.into()),
            _ => open_one(&folder, name.as_ref()),
        })
}

/// A link is `NotADirectory`, as on Linux; other systems call it a loop.
fn open_one(folder: &OwnedFd, name: &str) -> io::Result<OwnedFd> {
    rustix::fs::openat(folder, name, FOLDER, Mode::empty()).map_err(|error| match error {
        Errno::LOOP => Errno::NOTDIR.into(),
        error => error.into(),
    })
}

/// Opens a file for reading if it is a regular one.
pub(crate) fn open_file(folder: impl AsFd, name: &str) -> io::Result<Entry> {
    // Looked at before it is opened, since opening a device can do something; opened without
    // waiting, since a pipe put there meanwhile would; and looked at again, since it counts then.
    match stat(&folder, name)? {
        None => return Ok(Entry::Missing),
        Some(stat) if !is_regular(&stat) => return Ok(Entry::NotAFile),
        Some(_) => {}
    }
    let flags = OFlags::RDONLY | OFlags::NOFOLLOW | OFlags::NONBLOCK | OFlags::CLOEXEC;
    let file = match rustix::fs::openat(&folder, name, flags, Mode::empty()) {
        Ok(file) => File::from(file),
        Err(Errno::NOENT) => return Ok(Entry::Missing),
        Err(Errno::LOOP) => return Ok(Entry::NotAFile),
        Err(error) => return Err(error.into()),
    };
    let stat = rustix::fs::fstat(&file)?;
    Ok(if is_regular(&stat) && !is_anothers(&stat) {
        Entry::File(file, stat)
    } else {
        Entry::NotAFile
    })
}

/// What a name in a folder is, itself and not what it links to; `None` where there is nothing.
pub(crate) fn stat(folder: impl AsFd, name: &str) -> io::Result<Option<Stat>> {
    match rustix::fs::statat(folder, name, AtFlags::SYMLINK_NOFOLLOW) {
        Ok(stat) => Ok(Some(stat)),
        Err(Errno::NOENT) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Whether a file has further names and belongs to another user: then it may be one of theirs that somebody
/// gave a name here, and what we may read of it was not meant to be shown. A file of our own user's may have as
/// many names as it likes, since whoever gave it one here could have copied it as well.
fn is_anothers(stat: &Stat) -> bool {
    stat.st_nlink > 1 && stat.st_uid != rustix::process::geteuid().as_raw()
}

pub(crate) fn is_regular(stat: &Stat) -> bool {
    kind(stat) == FileType::RegularFile
}

pub(crate) fn kind(stat: &Stat) -> FileType {
    FileType::from_raw_mode(stat.st_mode)
}

/// The names in a folder, in no order; those that are not Unicode are left out.
pub(crate) fn names(folder: &OwnedFd) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in Dir::read_from(folder)? {
        match entry?.file_name().to_str() {
            Ok("." | "..") | Err(_) => {}
            Ok(name) => names.push(name.to_owned()),
        }
    }
    Ok(names)
}
