//! The hub's listener: wakes at the bell, reads what is new once, and hands it out. While nobody
//! watches it reads nothing.

use std::{
    collections::HashMap,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use bytes::Bytes;
use redraft_domain::{EventId, SessionId};
use redraft_store::{EventPage, Listener, StoreError, StoredEvent};
use tokio::time::{MissedTickBehavior, interval, sleep};

use super::{
    frame::{Frames, HEARTBEAT, passing},
    hub::{Message, Shared},
};

/// How many events are read at a time.
const PAGE: i64 = 1_000;

/// How long to wait after a reading that failed.
const AFTER_FAILURE: Duration = Duration::from_millis(500);

impl Shared {
    /// Listens for as long as it is polled.
    pub(super) async fn run(&self, mut bell: Listener, heartbeat_every: Duration) {
        let mut heartbeat = interval(heartbeat_every);
        heartbeat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        loop {
            while self.watched().sessions.is_empty() {
                self.someone_joined.notified().await;
                heartbeat.reset();
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
            // Whoever joins meanwhile finds these events in the store. Viewers do not wait while they are encoded.
            let mut encoded = Vec::new();
            for (session, events) in by_session(&events) {
                let Ok(session) = session.parse() else {
                    continue;
                };
                if self.watched().sessions.contains_key(&session) {
                    let frames = Frames::of(events, &self.redactor);
                    encoded.push((session, Message::Events(Arc::new(frames))));
                }
            }
            let mut watched = self.watched();
            for (session, message) in encoded {
                watched.send(&session, message);
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
                let frames = Frames::of(&events, &self.redactor);
                let mut watched = self.watched();
                watched.send(&session, Message::Events(Arc::new(frames)));
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
