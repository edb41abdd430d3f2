//! The stream of what happens to all sessions: how it stands, and each happening once.
//!
//! One reading for all who listen, half a second apart at least and only while somebody listens; who hears that there
//! is something new reads it after what it has seen.

use std::{io, sync::Arc, time::Duration};

use bytes::Bytes;
use futures::{
    StreamExt as _,
    stream::{self, BoxStream},
};
use redraft_redaction::Redactor;
use redraft_store::{Happening, Now, Store, StoreError};
use serde_json::json;
use tokio::{
    sync::{Notify, watch},
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use super::frame::{HEARTBEAT, RETRY};
use crate::app::App;

/// How often a listener gets a sign of life.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// The time between two readings: events come by the hundred, and few of them change how it stands.
const BETWEEN: Duration = Duration::from_millis(500);

/// How many happenings are read at a time.
const PAGE: i64 = 100;

/// Who tells listeners that something is new.
#[derive(Debug, Clone)]
pub(crate) struct Happenings {
    now: watch::Sender<Now>,
    someone_joined: Arc<Notify>,
    stop: CancellationToken,
}

impl Happenings {
    /// Starts looking; ends, with all streams, when `stop` is cancelled.
    pub(crate) fn start(store: Store, stop: CancellationToken) -> Self {
        let happenings = Self {
            now: watch::Sender::new(Now::default()),
            someone_joined: Arc::default(),
            stop,
        };
        let looking = happenings.clone();
        tokio::spawn(async move {
            let stop = looking.stop.clone();
            tokio::select! {
                () = stop.cancelled() => {}
                () = looking.look_for_ever(&store) => {}
            }
        });
        happenings
    }

    async fn look_for_ever(&self, store: &Store) {
        let mut bell = store.bell().events();
        loop {
            while self.now.receiver_count() == 0 {
                self.someone_joined.notified().await;
            }
            bell.heard().await;
            match store.how_it_stands().await {
                Ok(now) => {
                    self.now.send_if_modified(|known| {
                        let is_new = *known != now;
                        *known = now;
                        is_new
                    });
                }
                Err(error) => tracing::debug!(%error, "what happens is read a little later"),
            }
            sleep(BETWEEN).await;
        }
    }

    fn join(&self) -> watch::Receiver<Now> {
        let receiver = self.now.subscribe();
        self.someone_joined.notify_one();
        receiver
    }
}

/// The messages for one who listens, after the happening of this id; without one, from the present on.
pub(crate) async fn open_happenings(
    app: &App,
    after: Option<i64>,
) -> Result<BoxStream<'static, io::Result<Bytes>>, StoreError> {
    // First, so that nothing lies between what is read now and what is told later.
    let news = app.happenings.join();
    let now = app.store.how_it_stands().await?;
    // An id that was not given out yet is of another database.
    let cursor = after.map_or(now.newest, |after| after.min(now.newest));
    let listener = Listener {
        store: app.store.clone(),
        redactor: Arc::clone(&app.redactor),
        news,
        stop: app.happenings.stop.clone(),
        shown: (now.needs_you, now.running),
        cursor,
        newest: now.newest,
    };
    let first = [
        Ok(Bytes::from_static(RETRY)),
        // With its id the browser goes on from here when it reconnects.
        Ok(format!("id: {cursor}\n{}", standing(listener.shown)).into()),
    ];
    let all = stream::iter(first).chain(stream::unfold(listener, Listener::next));
    Ok(all.boxed())
}

struct Listener {
    store: Store,
    redactor: Arc<Redactor>,
    news: watch::Receiver<Now>,
    stop: CancellationToken,
    /// How many need the user, and how many run, as it was shown last.
    shown: (i64, i64),
    /// The newest happening that was shown.
    cursor: i64,
    /// The newest that there is.
    newest: i64,
}

impl Listener {
    async fn next(mut self) -> Option<(io::Result<Bytes>, Self)> {
        loop {
            if self.newest > self.cursor {
                match self.read().await {
                    Ok(bytes) if bytes.is_empty() => continue,
                    Ok(bytes) => return Some((Ok(bytes), self)),
                    // The client reconnects and goes on where it was.
                    Err(error) => {
                        tracing::warn!(%error, "what happened could not be read for a viewer");
                        return None;
                    }
                }
            }
            let changed = tokio::select! {
                () = self.stop.cancelled() => return None,
                changed = timeout(HEARTBEAT_EVERY, self.news.changed()) => changed,
            };
            let now = match changed {
                Ok(Ok(())) => *self.news.borrow_and_update(),
                Ok(Err(_)) => return None,
                Err(_) => return Some((Ok(Bytes::from_static(HEARTBEAT)), self)),
            };
            self.newest = now.newest.max(self.newest);
            let shown = (now.needs_you, now.running);
            if shown != self.shown {
                self.shown = shown;
                return Some((Ok(standing(shown).into()), self));
            }
        }
    }

    async fn read(&mut self) -> Result<Bytes, StoreError> {
        let happened = self.store.happenings_after(self.cursor, PAGE).await?;
        let is_all = (happened.len() as i64) < PAGE;
        let last = happened.last().map_or(self.cursor, |last| last.id);
        // Tests of channels are not shown, and none of them is waited for.
        self.cursor = if is_all { last.max(self.newest) } else { last };
        let frames = happened.into_iter().filter_map(frame);
        let text: String = frames
            .map(|(id, json)| {
                format!(
                    "id: {id}\ndata: {}\n\n",
                    self.redactor.redact_json_text(json)
                )
            })
            .collect();
        Ok(text.into())
    }
}

fn standing((needs_you, running): (i64, i64)) -> String {
    let event = json!({"type": "standing", "needs_you": needs_you, "running": running});
    format!("data: {event}\n\n")
}

fn frame(happening: Happening) -> Option<(i64, String)> {
    let place = happening.place?;
    let event = json!({
        "type": "happening",
        "id": happening.id,
        "happening": happening.kind.as_str(),
        "at": happening.at.to_string(),
        "sentence": happening.sentence,
        "reason": happening.reason,
        "session_id": place.session.as_str(),
        "project_slug": place.project.as_str(),
        "project_name": place.project_name,
        "workflow_id": place.workflow.as_str(),
        "workflow_name": place.workflow_name,
    });
    Some((happening.id, event.to_string()))
}
