//! One publication at a time in a project, over all processes.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::{FlockOperation, Mode, OFlags};

use super::PublishError;

/// How long to wait for another publication, which takes milliseconds.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(10);

/// Waits for the lock. It is held until the file is dropped, or its process dies.
pub(super) fn acquire(own_folder: &OwnedFd, patience: Duration) -> Result<File, PublishError> {
    let flags = OFlags::RDWR | OFlags::CREATE | OFlags::NOFOLLOW | OFlags::CLOEXEC;
    let mode = Mode::RUSR | Mode::WUSR;
    let file =
        rustix::fs::openat(own_folder, "publish.lock", flags, mode).map_err(io::Error::from)?;
    let until = Instant::now() + patience;
    loop {
        match rustix::fs::flock(&file, FlockOperation::NonBlockingLockExclusive) {
            Ok(()) => return Ok(File::from(file)),
            Err(rustix::io::Errno::WOULDBLOCK) if Instant::now() < until => thread::sleep(PAUSE),
            Err(rustix::io::Errno::WOULDBLOCK) => return Err(PublishError::Busy),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(io::Error::from(error).into()),
        }
    }
}
