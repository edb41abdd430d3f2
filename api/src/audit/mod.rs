//! The audit log: who did what, from where, on which object, and what came of it.
//!
//! An entry is written by a task of its own, together with those that came meanwhile. A request that
//! changed something is answered when its entry is durable, so that a crash loses no entry of a request
//! that was answered; where the database is out of order it waits no longer than [`PATIENCE`].

mod refusals;
mod seen;
mod writer;

use std::{net::IpAddr, time::Duration};

use redraft_store::Store;
use tokio::{
    sync::{mpsc, oneshot},
    time::timeout,
};

use refusals::Refusals;
use writer::{Note, write_for_ever};

pub(crate) use seen::Seen;

use crate::guard::Caller;

/// How long an answer waits for its entry.
const PATIENCE: Duration = Duration::from_secs(1);

/// How long the entries that are left may take at the end.
const LAST_PATIENCE: Duration = Duration::from_secs(5);

/// How many entries may wait to be written.
const MOST_WAITING: usize = 4_096;

/// The audit log.
#[derive(Debug)]
pub(crate) struct Audit {
    store: Store,
    queue: mpsc::Sender<Note>,
    refusals: Refusals,
}

impl Audit {
    /// Begins to write.
    pub(crate) fn start(store: Store) -> Self {
        let (queue, notes) = mpsc::channel(MOST_WAITING);
        tokio::spawn(write_for_ever(store.clone(), notes));
        Self {
            store,
            queue,
            refusals: Refusals::default(),
        }
    }

    /// Begins to follow a request.
    pub(crate) fn follow(&self, seen: Seen) -> Followed<'_> {
        Followed {
            audit: self,
            seen: Some(seen),
            caller: None,
        }
    }

    async fn record(&self, seen: Seen, caller: Option<&Caller>, status: u16) {
        let changes = seen.changes();
        let entry = seen.entry(self.store.now(), caller, Some(status));
        if matches!(status, 401 | 403 | 429) {
            let tell = self.refusals.admit(entry, caller.is_some());
            for entry in tell {
                tracing::warn!(
                    who = entry.who,
                    address = entry.address,
                    operation = entry.operation,
                    status = entry.status,
                    times = entry.times,
                    "refused"
                );
                self.push(Note::Entry(entry, None));
            }
        } else if changes && caller.is_some() {
            // Whoever is not known has changed nothing, and could fill the disk with mistakes.
            let (written, durable) = oneshot::channel();
            self.push(Note::Entry(entry, Some(written)));
            // What our own database trouble has answered already need not wait for it once more.
            if status < 500 && timeout(PATIENCE, durable).await.is_err() {
                tracing::warn!("an answer went out before its entry of the audit log was written");
            }
        }
    }

    /// Notes that a credential is used.
    pub(crate) fn note_use(&self, caller: &Caller, address: Option<IpAddr>) {
        self.push(Note::Use {
            hash: caller.hash.clone(),
            at: self.store.now(),
            from: address.map_or_else(String::new, |address| address.to_string()),
        });
    }

    /// Writes what is left.
    pub(crate) async fn finish(&self) {
        for entry in self.refusals.rest(self.store.now()) {
            self.push(Note::Entry(entry, None));
        }
        let (written, done) = oneshot::channel();
        self.push(Note::Flush(written));
        if timeout(LAST_PATIENCE, done).await.is_err() {
            tracing::error!("the last entries of the audit log were not written in time");
        }
    }

    fn push(&self, note: Note) {
        if let Err(mpsc::error::TrySendError::Full(note)) = self.queue.try_send(note) {
            // The database has been out of order for long; then the log file is better than nothing.
            tracing::error!(?note, "the audit log could not take this entry");
        }
    }
}

/// A request on its way. Where its client goes away before the answer, what it changed is recorded without a
/// status, since nobody knows how far it came.
#[derive(Debug)]
pub(crate) struct Followed<'a> {
    audit: &'a Audit,
    seen: Option<Seen>,
    caller: Option<Caller>,
}

impl Followed<'_> {
    /// Now it is known who asks.
    pub(crate) fn is_by(&mut self, caller: Caller) {
        self.caller = Some(caller);
    }

    /// Now it is known what it made.
    pub(crate) fn has_made(&mut self, made: &str) {
        if let Some(seen) = &mut self.seen {
            seen.has_made(made);
        }
    }

    /// Records what it was answered with, if it belongs into the log.
    pub(crate) async fn answered(mut self, status: u16) {
        let caller = self.caller.take();
        if let Some(seen) = self.seen.take() {
            self.audit.record(seen, caller.as_ref(), status).await;
        }
    }
}

impl Drop for Followed<'_> {
    fn drop(&mut self) {
        let Some(caller) = self.caller.take() else {
            return;
        };
        if let Some(seen) = self.seen.take().filter(Seen::changes) {
            let entry = seen.entry(self.audit.store.now(), Some(&caller), None);
            self.audit.push(Note::Entry(entry, None));
        }
    }
}
