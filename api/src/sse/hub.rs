//! The hub: listens to the bell, reads what is new once, and hands the same bytes to all viewers.
//!
//! No gap and no repeat: a viewer joins first and reads its past from the store afterwards. What was
//! committed before the hub's cursor is in that past; what comes later is handed out; what is in both
//! the viewer knows by its id.

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use redraft_domain::{EventId, SessionId};
use redraft_store::{EventPage, Listener, Store, StoreError, StoredEvent};
use tokio::{
    sync::{Mutex as AsyncMutex, Notify, broadcast},
    time::{Instant, interval_at, sleep},
};
use tokio_util::sync::CancellationToken;

use super::frame::{Frames, HEARTBEAT, passing};

/// How often viewers get a sign of life.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// How many events are read at a time.
const PAGE: i64 = 1_000;

/// How many readings a viewer may be behind before it must read for itself. Each session that is
/// watched keeps room for so many.
const READINGS_KEPT: usize = 32;

/// How long to wait after a reading that failed.
const AFTER_FAILURE: Duration = Duration::from_millis(500);

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

#[derive(Debug)]
struct Shared {
    store: Store,
    watched: Mutex<Watched>,
    /// Held while a viewer joins, so that the first one's cursor is set before anyone else's turn.
    joining: AsyncMutex<()>,
    someone_joined: Notify,
    readings: AtomicU64,
}

#[derive(Debug, Default)]
struct Watched {
    /// The newest event that was read, where ids have one order over all sessions.
    cursor: i64,
    sessions: HashMap<SessionId, Channel>,
    /// The service ends: nobody joins any more.
    closed: bool,
}

#[derive(Debug)]
struct Channel {
    sender: broadcast::Sender<Message>,
    /// The session's newest event that was read, where each session has its own order.
    cursor: i64,
    /// The number of the newest partial text that was handed out.
    partial: i64,
}

impl Hub {
    /// Starts listening; ends, with all viewers' streams, when `stop` is cancelled.
    pub(crate) fn start(store: Store, stop: CancellationToken) -> Self {
        let bell = store.bell().events();
        let shared = Arc::new(Shared {
            store,
            watched: Mutex::default(),
            joining: AsyncMutex::default(),
            someone_joined: Notify::new(),
            readings: AtomicU64::new(0),
        });
        let hub = Self(Arc::clone(&shared));
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = shared.run(bell) => {}
            }
            let mut watched = shared.watched();
            watched.closed = true;
            watched.sessions.clear();
        });
        hub
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
        self.0.readings.load(Ordering::SeqCst)
    }
}

impl Watched {
    fn receiver_of(&self, session: &SessionId) -> Option<broadcast::Receiver<Message>> {
        self.sessions
            .get(session)
            .map(|channel| channel.sender.subscribe())
    }

    fn send(&self, session: &SessionId, message: Message) {
        if let Some(channel) = self.sessions.get(session) {
            // Without receivers there is nobody to hand it to.
            let _ = channel.sender.send(message);
        }
    }
}

impl Shared {
    fn watched(&self) -> MutexGuard<'_, Watched> {
        self.watched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn run(&self, mut bell: Listener) {
        let mut heartbeat = interval_at(Instant::now() + HEARTBEAT_EVERY, HEARTBEAT_EVERY);
        loop {
            while self.watched().sessions.is_empty() {
                self.someone_joined.notified().await;
            }
            tokio::select! {
                () = bell.heard() => {
                    if let Err(error) = self.look().await {
                        tracing::warn!(%error, "new events could not be read; trying again");
                        sleep(AFTER_FAILURE).await;
                    }
                }
                _ = heartbeat.tick() => {
                    let message = Message::Passing(Bytes::from_static(HEARTBEAT));
                    for channel in self.watched().sessions.values() {
                        let _ = channel.sender.send(message.clone());
                    }
                }
            }
            self.watched()
                .sessions
                .retain(|_, channel| channel.sender.receiver_count() > 0);
        }
    }

    /// Reads what is new, once, and hands it out.
    async fn look(&self) -> Result<(), StoreError> {
        if self.store.has_global_order() {
            self.look_at_all().await?;
        } else {
            self.look_at_each().await?;
        }
        self.look_at_partials().await
    }

    async fn look_at_all(&self) -> Result<(), StoreError> {
        loop {
            let cursor = self.watched().cursor;
            self.readings.fetch_add(1, Ordering::SeqCst);
            let events = self.store.events_since(EventId(cursor), PAGE).await?;
            let Some(newest) = events.last().map(|event| event.id) else {
                return Ok(());
            };
            let mut watched = self.watched();
            for (session, events) in by_session(&events) {
                let Ok(session) = session.parse() else {
                    continue;
                };
                if watched.sessions.contains_key(&session) {
                    watched.send(&session, Message::Events(Arc::new(Frames::of(events))));
                }
            }
            watched.cursor = watched.cursor.max(newest);
            if (events.len() as i64) < PAGE {
                return Ok(());
            }
        }
    }

    async fn look_at_each(&self) -> Result<(), StoreError> {
        let cursors: Vec<(SessionId, i64)> = {
            let watched = self.watched();
            watched
                .sessions
                .iter()
                .map(|(id, channel)| (id.clone(), channel.cursor))
                .collect()
        };
        for (session, mut cursor) in cursors {
            loop {
                self.readings.fetch_add(1, Ordering::SeqCst);
                let page = EventPage::After(EventId(cursor));
                let events = self.store.events(&session, page, PAGE).await?;
                let Some(newest) = events.last().map(|event| event.id) else {
                    break;
                };
                cursor = newest;
                let mut watched = self.watched();
                watched.send(&session, Message::Events(Arc::new(Frames::of(&events))));
                if let Some(channel) = watched.sessions.get_mut(&session) {
                    channel.cursor = cursor;
                }
                if (events.len() as i64) < PAGE {
                    break;
                }
            }
        }
        Ok(())
    }

    async fn look_at_partials(&self) -> Result<(), StoreError> {
        let partials = self.store.partials().await?;
        let mut watched = self.watched();
        for partial in partials {
            let Some(channel) = watched.sessions.get_mut(&partial.session) else {
                continue;
            };
            if partial.number > channel.partial {
                channel.partial = partial.number;
                // An empty one only says that its block is finished, which its event says too.
                if !partial.data.is_empty() {
                    let _ = channel
                        .sender
                        .send(Message::Passing(passing(&partial.data)));
                }
            }
        }
        Ok(())
    }
}

fn by_session(events: &[StoredEvent]) -> HashMap<&str, Vec<&StoredEvent>> {
    let mut sessions: HashMap<&str, Vec<&StoredEvent>> = HashMap::new();
    for event in events {
        sessions.entry(&event.session_id).or_default().push(event);
    }
    sessions
}
