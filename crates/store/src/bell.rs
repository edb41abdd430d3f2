//! The bell: tells other processes that something was committed.
//!
//! Two small files, `events` and `jobs`. After its commit a writer overwrites eight bytes in one of
//! them, and everyone who waits is woken by the file system (inotify on Linux). A ring carries no
//! data and may be missed or doubled: who is woken looks into the database, and looks once a second
//! anyway.

use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::FileExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use notify::{RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::watch;

/// How long a listener sleeps at most, in case a ring was missed.
const LOOK_ANYWAY: Duration = Duration::from_secs(1);

/// The two bells of an installation.
#[derive(Debug, Clone)]
pub struct Bell(Arc<Files>);

#[derive(Debug)]
struct Files {
    folder: PathBuf,
    events: File,
    jobs: File,
}

impl Bell {
    /// Opens the bell's files in `folder`, creating what is missing.
    pub(crate) fn open(folder: &Path) -> io::Result<Self> {
        std::fs::create_dir_all(folder)?;
        let open = |name: &str| {
            OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .open(folder.join(name))
        };
        let files = Files {
            folder: folder.to_owned(),
            events: open("events")?,
            jobs: open("jobs")?,
        };
        Ok(Self(Arc::new(files)))
    }

    /// Events were committed, or a partial text.
    pub(crate) fn ring_events(&self) {
        ring(&self.0.events);
    }

    /// A job was enqueued, or a request waits for the worker that holds a session.
    pub(crate) fn ring_jobs(&self) {
        ring(&self.0.jobs);
    }

    /// Listens for committed events and partial texts.
    pub fn events(&self) -> Listener {
        Listener::new(&self.0.folder.join("events"))
    }

    /// Listens for jobs and requests.
    pub fn jobs(&self) -> Listener {
        Listener::new(&self.0.folder.join("jobs"))
    }
}

fn ring(file: &File) {
    // A bell that cannot be rung only costs time: listeners look once a second anyway.
    if let Err(error) = file.write_all_at(&[0; 8], 0) {
        tracing::debug!(%error, "the bell could not be rung");
    }
}

/// Wakes when a bell rings.
#[derive(Debug)]
pub struct Listener {
    rings: watch::Receiver<()>,
    /// `None` where the system offers no file events: then only the look once a second is left.
    watcher: Option<RecommendedWatcher>,
}

impl Listener {
    fn new(file: &Path) -> Self {
        let (sender, rings) = watch::channel(());
        let watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
            if event.is_ok_and(|event| !event.kind.is_access()) {
                sender.send_replace(());
            }
        });
        let watching = watcher.and_then(|mut watcher| {
            watcher.watch(file, RecursiveMode::NonRecursive)?;
            Ok(watcher)
        });
        let watcher = watching
            .inspect_err(|error| tracing::warn!(%error, "no file events: looking once a second"))
            .ok();
        Self { rings, watcher }
    }

    /// Whether the system wakes this listener at each ring.
    pub fn is_pushed(&self) -> bool {
        self.watcher.is_some()
    }

    /// Changes at each ring.
    pub(crate) fn rings(&self) -> watch::Receiver<()> {
        self.rings.clone()
    }

    /// Returns at the next ring, at the latest after a second. A ring since the last call counts.
    pub async fn heard(&mut self) {
        // Without a watcher the sender is gone, and the channel would answer at once.
        let ring = async {
            match self.watcher {
                Some(_) => self.rings.changed().await.unwrap_or(()),
                None => std::future::pending().await,
            }
        };
        let _either_way = tokio::time::timeout(LOOK_ANYWAY, ring).await;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_ring_wakes_a_listener_of_that_bell_only() {
        let folder = tempfile::tempdir().unwrap();
        let bell = Bell::open(folder.path()).unwrap();
        let (mut events, mut jobs) = (bell.events(), bell.jobs());
        assert!(events.is_pushed(), "this system has file events");
        bell.ring_events();
        events.rings.changed().await.unwrap();
        assert!(!jobs.rings.has_changed().unwrap());
        bell.ring_jobs();
        jobs.heard().await;
    }
}
