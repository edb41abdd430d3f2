//! One viewer: its past from the store, then what the hub hands out.

use std::{io, sync::Arc};

use bytes::Bytes;
use futures::{
    StreamExt as _,
    stream::{self, BoxStream},
};
use redraft_domain::{EventId, SessionId};
use redraft_redaction::Redactor;
use redraft_store::{Session, Store, StoreError};
use thiserror::Error;
use tokio::{
    sync::broadcast::{Receiver, error::RecvError},
    task::JoinError,
};

use super::{
    frame::{Frames, RETRY},
    hub::{Hub, Message},
};

/// How many stored events are read at a time, and how many bytes of them: a viewer that does not take
/// them keeps no more than that.
const PAGE: usize = 500;
const PAGE_BYTES: usize = 256 * 1024;

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
        redactor: hub.redactor(),
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

/// A page of the past could not be read.
#[derive(Debug, Error)]
enum ReadError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("the reading of stored events ended early")]
    Task(#[from] JoinError),
}

struct Viewer {
    store: Store,
    redactor: Arc<Redactor>,
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

    /// The next page of the past. A task of its own reads it, so that a viewer which is not asked for
    /// more in the middle of it keeps no connection from the others; and one that waits for news, as
    /// most do, does not carry the room that reading needs.
    async fn read(&mut self) -> Result<Frames, ReadError> {
        let (store, session, cursor) = (self.store.clone(), self.session.clone(), self.cursor);
        let redactor = Arc::clone(&self.redactor);
        let reading = tokio::spawn(async move {
            let (events, more) = store
                .next_events(&session, cursor, PAGE, PAGE_BYTES)
                .await?;
            Ok::<_, StoreError>((Frames::of(&events, &redactor), more))
        });
        let (frames, more) = reading.await??;
        self.past = more;
        self.over |= !more && self.live.is_none();
        Ok(frames)
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
