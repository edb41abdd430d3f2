//! The one who writes the audit log.

use std::time::Duration;

use redraft_domain::Timestamp;
use redraft_store::{AuditEntry, Store};
use tokio::{
    sync::{mpsc, oneshot},
    time::{MissedTickBehavior, interval, sleep},
};

/// How many notes are written in one transaction.
const AT_ONCE: usize = 256;

/// How often an entry is tried where the database does not take it, and how long between two tries.
const TRIES: u32 = 30;
const AGAIN: Duration = Duration::from_secs(1);

/// How often entries that are older than a year are removed.
const FORGET: Duration = Duration::from_hours(24);

/// Something to be written.
#[derive(Debug)]
pub(crate) enum Note {
    /// An entry, and whom to tell when it is durable.
    Entry(AuditEntry, Option<oneshot::Sender<()>>),
    /// A credential is used.
    Use {
        /// The hash of its secret.
        hash: String,
        /// When.
        at: Timestamp,
        /// From which address.
        from: String,
    },
    /// Tell when everything before is written.
    Flush(oneshot::Sender<()>),
}

/// Writes notes in their order, for as long as anyone can send one.
pub(crate) async fn write_for_ever(store: Store, mut notes: mpsc::Receiver<Note>) {
    let mut forget = interval(FORGET);
    forget.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut batch = Vec::with_capacity(AT_ONCE);
    loop {
        tokio::select! {
            biased;
            taken = notes.recv_many(&mut batch, AT_ONCE) => {
                if taken == 0 {
                    return;
                }
                write(&store, batch.drain(..)).await;
            }
            _ = forget.tick() => {
                if let Err(error) = store.forget_old_audit().await {
                    tracing::warn!(%error, "old entries of the audit log were not removed");
                }
            }
        }
    }
}

async fn write(store: &Store, notes: impl Iterator<Item = Note>) {
    let (mut entries, mut waiting, mut uses) = (Vec::new(), Vec::new(), Vec::new());
    for note in notes {
        match note {
            Note::Entry(entry, told) => {
                entries.push(entry);
                waiting.extend(told);
            }
            Note::Use { hash, at, from } => uses.push((hash, at, from)),
            Note::Flush(told) => waiting.push(told),
        }
    }
    if !entries.is_empty() {
        add(store, &entries).await;
    }
    for told in waiting {
        // Who asked may have gone on.
        let _ = told.send(());
    }
    for (hash, at, from) in uses {
        if let Err(error) = store.credential_was_used(&hash, at, &from).await {
            tracing::debug!(%error, "the use of a credential was not noted");
        }
    }
}

async fn add(store: &Store, entries: &[AuditEntry]) {
    for _ in 1..TRIES {
        match store.add_audit_entries(entries).await {
            Ok(()) => return,
            Err(error) => tracing::warn!(%error, "the audit log was not written; trying again"),
        }
        sleep(AGAIN).await;
    }
    if let Err(error) = store.add_audit_entries(entries).await {
        tracing::error!(%error, ?entries, "these entries of the audit log are lost");
    }
}
