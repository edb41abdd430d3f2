//! One viewer: its past from the store, then what the hub hands out.

use std::io;

use bytes::Bytes;
use futures::{
    FutureExt as _, StreamExt as _,
    future::BoxFuture,
    stream::{self, BoxStream},
};
use redraft_domain::{EventId, SessionId};
use redraft_store::{EventPage, Session, Store, StoreError};
use tokio::sync::broadcast::{Receiver, error::RecvError};

use super::{
    frame::{Frames, RETRY},
    hub::{Hub, Message},
};

/// How many stored events are read at a time.
const PAGE: i64 = 500;

/// What a viewer begins with.
pub(crate) enum Start {
    /// The session ended, and the viewer has seen its last event.
    Finished,
    /// The messages, until the session's last event.
    Stream(BoxStream<'static, io::Result<Bytes>>),
}

/// Begins to show a session's events after `cursor`.
pub(crate) async fn open(
    hub: &Hub,
    store: &Store,
    session: &Session,
    cursor: EventId,
) -> Result<Start, StoreError> {
    let ended = session.state.is_final();
    if ended && cursor >= session.last_event {
        return Ok(Start::Finished);
    }
    // What has ended is only read; the hub has nothing to add to it.
    let live = if ended {
        None
    } else {
        Some(hub.join(&session.id).await?)
    };
    let viewer = Viewer {
        store: store.clone(),
        session: session.id.clone(),
        cursor,
        live,
        past: true,
        over: false,
    };
    let first = stream::iter([Ok(Bytes::from_static(RETRY))]);
    Ok(Start::Stream(
        first.chain(stream::unfold(viewer, Viewer::next)).boxed(),
    ))
}

struct Viewer {
    store: Store,
    session: SessionId,
    /// The newest event that was shown.
    cursor: EventId,
    /// What the hub hands out; `None` where the session had ended before.
    live: Option<Receiver<Message>>,
    /// Whether there is more to read from the store before anything from the hub is taken.
    past: bool,
    /// Whether the last message was shown.
    over: bool,
}

impl Viewer {
    /// The next message, and the viewer that goes on; `None` at the end.
    async fn next(mut self) -> Option<(io::Result<Bytes>, Self)> {
        while !self.over {
            let message = if self.past {
                match self.read().await {
                    Ok(frames) => self.show(&frames),
                    // The client reconnects and goes on where it was.
                    Err(error) => {
                        tracing::warn!(%error, "stored events could not be read for a viewer");
                        return None;
                    }
                }
            } else {
                match self.live.as_mut()?.recv().await {
                    Ok(Message::Events(frames)) => self.show(&frames),
                    Ok(Message::Passing(bytes)) => bytes,
                    // Too far behind what the hub keeps: the store has all of it.
                    Err(RecvError::Lagged(_)) => {
                        self.past = true;
                        continue;
                    }
                    Err(RecvError::Closed) => return None,
                }
            };
            if !message.is_empty() {
                return Some((Ok(message), self));
            }
        }
        None
    }

    /// The next page of the past. It is in a box, since a viewer that waits for news, which most do,
    /// should not carry the room that reading needs.
    fn read(&mut self) -> BoxFuture<'_, Result<Frames, StoreError>> {
        async {
            let page = EventPage::After(self.cursor);
            let events = self.store.events(&self.session, page, PAGE).await?;
            self.past = events.len() as i64 == PAGE;
            self.over |= !self.past && self.live.is_none();
            Ok(Frames::of(&events))
        }
        .boxed()
    }

    fn show(&mut self, frames: &Frames) -> Bytes {
        let news = frames.after(self.cursor);
        self.cursor = frames
            .newest()
            .map_or(self.cursor, |newest| newest.max(self.cursor));
        self.over |= frames.has_last;
        news
    }
}
