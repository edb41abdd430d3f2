//! The hub: listens to the bell, reads what is new once, and hands the same bytes to all viewers.
//!
//! No gap and no repeat: a viewer joins first and reads its past from the store afterwards. What was
//! committed before the hub's cursor is in that past; what comes later is handed out; what is in both
//! the viewer knows by its id.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicU64},
    time::Duration,
};

use bytes::Bytes;
use redraft_domain::{EventId, SessionId};
use redraft_redaction::Redactor;
use redraft_store::{EventPage, Store, StoreError};
use tokio::sync::{Mutex as AsyncMutex, Notify, broadcast};
use tokio_util::sync::CancellationToken;

use super::frame::Frames;

/// How often viewers get a sign of life.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// How many readings a viewer may be behind before it must read for itself. Each session that is
/// watched keeps room for so many.
const READINGS_KEPT: usize = 32;

/// What viewers of a session are handed.
#[derive(Debug, Clone)]
pub(crate) enum Message {
    /// New events, as they are stored.
    Events(Arc<Frames>),
    /// Something that is not stored: a partial text, a heartbeat.
    Passing(Bytes),
}

/// Where viewers join.
#[derive(Debug, Clone)]
pub(crate) struct Hub(Arc<Shared>);

/// What the hub and its listener share.
#[derive(Debug)]
pub(super) struct Shared {
    pub(super) store: Store,
    /// Masks what users wrote.
    pub(super) redactor: Arc<Redactor>,
    watched: Mutex<Watched>,
    /// Held while a viewer joins, so that the first one's cursor is set before anyone else's turn.
    joining: AsyncMutex<()>,
    pub(super) someone_joined: Notify,
    /// How often the store was asked for new events.
    pub(super) readings: AtomicU64,
}

/// Who is watched.
#[derive(Debug, Default)]
pub(super) struct Watched {
    /// The newest event that was read, where ids have one order over all sessions.
    pub(super) cursor: i64,
    pub(super) sessions: HashMap<SessionId, Channel>,
    /// The service ends: nobody joins any more.
    closed: bool,
}

/// The way to the viewers of one session.
#[derive(Debug)]
pub(super) struct Channel {
    pub(super) sender: broadcast::Sender<Message>,
    /// The session's newest event that was read, where each session has its own order.
    pub(super) cursor: i64,
    /// The number of the newest partial text that was handed out.
    pub(super) partial: i64,
}

impl Hub {
    /// Starts listening; ends, with all viewers' streams, when `stop` is cancelled.
    pub(crate) fn start(store: Store, redactor: Arc<Redactor>, stop: CancellationToken) -> Self {
        Self::with_heartbeat(store, redactor, stop, HEARTBEAT_EVERY)
    }

    /// The same with another time between signs of life.
    pub(super) fn with_heartbeat(
        store: Store,
        redactor: Arc<Redactor>,
        stop: CancellationToken,
        every: Duration,
    ) -> Self {
        let bell = store.bell().events();
        let shared = Arc::new(Shared {
            store,
            redactor,
            watched: Mutex::default(),
            joining: AsyncMutex::default(),
            someone_joined: Notify::new(),
            readings: AtomicU64::new(0),
        });
        let hub = Self(Arc::clone(&shared));
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = shared.run(bell, every) => {}
            }
            let mut watched = shared.watched();
            watched.closed = true;
            watched.sessions.clear();
        });
        hub
    }

    /// What masks the messages.
    pub(super) fn redactor(&self) -> Arc<Redactor> {
        Arc::clone(&self.0.redactor)
    }

    /// Joins the viewers of a session. What is read from the store after this returns, and what is
    /// received, together have no gap.
    pub(crate) async fn join(
        &self,
        session: &SessionId,
    ) -> Result<broadcast::Receiver<Message>, StoreError> {
        let shared = &self.0;
        let _one_at_a_time = shared.joining.lock().await;
        if let Some(receiver) = shared.watched().receiver_of(session) {
            return Ok(receiver);
        }
        // Nobody watches this session yet (or nobody watches at all), so the reading begins here.
        let newest = if shared.store.has_global_order() {
            shared.store.newest_event().await?.0
        } else {
            let last = EventPage::Before(EventId(i64::MAX));
            let last = shared.store.events(session, last, 1).await?;
            last.first().map_or(0, |event| event.id)
        };
        let (sender, receiver) = broadcast::channel(READINGS_KEPT);
        let mut watched = shared.watched();
        if !watched.closed {
            if watched.sessions.is_empty() {
                watched.cursor = newest;
            }
            let channel = Channel {
                sender,
                cursor: newest,
                partial: 0,
            };
            watched.sessions.insert(session.clone(), channel);
            shared.someone_joined.notify_one();
        }
        Ok(receiver)
    }

    /// How often the store was asked for new events.
    #[cfg(test)]
    pub(crate) fn readings(&self) -> u64 {
        self.0.readings.load(std::sync::atomic::Ordering::SeqCst)
    }
}

impl Watched {
    fn receiver_of(&self, session: &SessionId) -> Option<broadcast::Receiver<Message>> {
        self.sessions
            .get(session)
            .map(|channel| channel.sender.subscribe())
    }

    /// Hands a message to the viewers of a session, if there are any.
    pub(super) fn send(&self, session: &SessionId, message: Message) {
        if let Some(channel) = self.sessions.get(session) {
            // Without receivers there is nobody to hand it to.
            let _ = channel.sender.send(message);
        }
    }
}

impl Shared {
    pub(super) fn watched(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
