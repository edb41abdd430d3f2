//! A session on its page: its figures, its events, and the stream that keeps them fresh.

use leptos::prelude::*;
use redraft_wire::{IterationSession, IterationSummary, Note};

use super::live::{Bookmark, Reader, linked};
use super::source::Source;
use crate::api;
use crate::feed::{FeedEvent, Message};
use crate::groups::is_open;
use crate::live::{Link, Loss, PageLink, REOPEN, Stream, gathered};
use crate::navigation::address;
use crate::paths::WorkflowPath;
use crate::ui::Remote;

/// Everything that the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct SessionState {
    /// Where its events are.
    pub(super) source: Source,
    pub(super) session: Remote<IterationSession>,
    pub(super) iterations: Remote<Vec<IterationSummary>>,
    notes: StoredValue<Remote<Vec<Note>>>,
    /// Its events, as far as they are on the page.
    reader: StoredValue<Reader>,
    link: RwSignal<Link>,
    stream: StoredValue<Option<Stream>, LocalStorage>,
}

impl SessionState {
    /// Loads the session, and opens its stream when something may still happen.
    pub(super) fn open(path: WorkflowPath, id: String) -> Self {
        let (of, session) = (path.clone(), id.clone());
        let iterations = Remote::new(move || api::iterations(of.clone(), session.clone()));
        let (of, session) = (path.clone(), id.clone());
        let notes = Remote::new(move || api::notes(of.clone(), session.clone()));
        let (of, session) = (path.clone(), id.clone());
        let session = Remote::new(move || api::session(of.clone(), session.clone()));
        let bookmark = Bookmark::of(&id, linked());
        let source = Source::new(path, id);
        let state = Self {
            source,
            session,
            iterations,
            notes: StoredValue::new(notes),
            reader: StoredValue::new(Reader::new(source)),
            link: expect_context::<PageLink>().0,
            stream: StoredValue::new_local(None),
        };
        state.link.set(Link::Connecting);
        let link = state.link;
        on_cleanup(move || link.set(Link::None));
        Effect::new(move || {
            if session.failure().is_some() && session.once().is_none() {
                link.set(Link::None);
            }
        });
        // The newest event is known once the session is here; from there on the stream leads.
        Effect::new(move |begun: Option<bool>| {
            let begun = begun.unwrap_or(false);
            let newest = session.map(|session| session.last_event_id);
            if let (false, Some(newest)) = (begun, newest) {
                state.reader().begin(newest, bookmark.read());
                state.connect(newest);
            }
            begun || newest.is_some()
        });
        // A link to another event of this session.
        let address = address();
        Effect::new(move |before: Option<Option<String>>| {
            let link = address.queried("event");
            let is_new = before.is_some_and(|before| before != link);
            if let Some(event) = link.as_ref().filter(|_| is_new)
                && let Ok(event) = event.parse()
            {
                state.reader().to_event(event);
            }
            link
        });
        state
    }

    /// The notes to the session.
    pub(super) fn notes(self) -> Remote<Vec<Note>> {
        self.notes.get_value()
    }

    /// Asks for the notes again.
    pub(super) fn reload_notes(self) {
        // The page may be gone.
        if let Some(notes) = self.notes.try_get_value() {
            notes.reload();
        }
    }

    /// Its events, as far as they are on the page.
    pub(super) fn reader(self) -> Reader {
        self.reader.get_value()
    }

    /// The workflow's place.
    pub(super) fn path(self) -> WorkflowPath {
        self.source.get().0
    }

    /// The session's path and id, for a request.
    pub(super) fn address(self) -> (WorkflowPath, String) {
        self.source.get()
    }

    /// Whether something may still happen.
    pub(super) fn is_open(self) -> bool {
        self.session
            .map(|session| is_open(&session.run_status))
            .unwrap_or(true)
    }

    /// Asks for the figures again.
    pub(super) fn refresh(self) {
        self.session.reload();
        self.iterations.reload();
    }

    /// Takes a session that was let go on after its end, and watches it again.
    pub(super) fn goes_on(self, session: IterationSession) {
        self.session.put(session);
        self.iterations.reload();
        if self.link.get_untracked() == Link::Ended {
            self.link.set(Link::Connecting);
            self.connect(self.reader().tail().unwrap_or(0));
        }
    }

    /// Opens the stream after an event, unless nothing more can come.
    fn connect(self, after: i64) {
        let is_over = self
            .session
            .once()
            .is_some_and(|session| !is_open(&session.run_status) && session.last_event_id <= after);
        if is_over {
            self.end();
            return;
        }
        let (path, id) = self.address();
        let url = path.planning(&format!(
            "iterate/stream/{}?after_event_id={after}",
            crate::paths::segment(&id)
        ));
        let stream = Stream::open(
            &url,
            move || {
                let again = self.link.get_untracked() == Link::Reconnecting;
                self.link.set(Link::Live);
                if again {
                    self.refresh();
                }
            },
            gathered(move |messages| self.show(messages)),
            move |loss| self.lost(loss),
        );
        let _ = self.stream.try_update_value(|open| *open = stream);
    }

    fn end(self) {
        let _ = self.stream.try_update_value(|open| *open = None);
        if let Some(reader) = self.reader.try_get_value() {
            reader.nothing_partial();
        }
        let _ = self.link.try_set(Link::Ended);
    }

    fn lost(self, loss: Loss) {
        if self.link.try_get_untracked() == Some(Link::Ended) {
            return;
        }
        let _ = self.link.try_set(Link::Reconnecting);
        if loss == Loss::Passing {
            return;
        }
        // Either there is no more, or the service refused: its answer about the session tells.
        let _ = self.stream.try_update_value(|open| *open = None);
        self.refresh();
        set_timeout(
            move || {
                if let Some(newest) = self.reader.try_get_value().and_then(Reader::tail) {
                    self.refresh();
                    self.connect(newest);
                }
            },
            REOPEN,
        );
    }

    fn show(self, messages: Vec<Message>) {
        let (events, partial) = Message::sorted(messages);
        // The page may be gone.
        let Some(reader) = self.reader.try_get_value() else {
            return;
        };
        reader.take(&events, partial);
        if events.iter().any(FeedEvent::changes_session) {
            self.refresh();
        }
        if events.iter().any(FeedEvent::changes_notes) {
            self.reload_notes();
        }
        // A session that ended goes on when an iteration of it is tried again.
        if events.last().is_some_and(FeedEvent::is_last) {
            self.end();
        }
    }
}
