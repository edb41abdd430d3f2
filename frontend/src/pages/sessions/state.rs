//! A session on its page: its figures, its events, and the stream that keeps them fresh.

use leptos::prelude::*;
use redraft_wire::{IterationSession, IterationSummary, Note};

use super::source::Source;
use crate::api::{self, Failure};
use crate::feed::{FeedEvent, Message, Partial, Window};
use crate::groups::is_open;
use crate::live::{Link, Loss, PageLink, REOPEN, Stream, gathered};
use crate::paths::WorkflowPath;
use crate::ui::{Deed, Needs, Remote};

/// How many events are loaded at a time.
const PAGE: usize = 300;

/// Everything that the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct SessionState {
    /// Where its events are.
    pub(super) source: Source,
    pub(super) session: Remote<IterationSession>,
    pub(super) iterations: Remote<Vec<IterationSummary>>,
    notes: StoredValue<Remote<Vec<Note>>>,
    pub(super) window: RwSignal<Window>,
    pub(super) partial: RwSignal<Option<Partial>>,
    /// Whether the reader is at the end of the list and stays there.
    pub(super) follow: RwSignal<bool>,
    /// Loading older events.
    pub(super) earlier: Deed,
    /// Why the first events did not come.
    pub(super) trouble: RwSignal<Option<Failure>>,
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
        let state = Self {
            source: Source::new(path, id),
            session,
            iterations,
            notes: StoredValue::new(notes),
            window: RwSignal::new(Window::default()),
            partial: RwSignal::new(None),
            follow: RwSignal::new(true),
            earlier: Deed::needing(Needs::Read),
            trouble: RwSignal::new(None),
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
                state.load_newest(newest);
            }
            begun || newest.is_some()
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
            self.connect(self.window.with_untracked(Window::newest));
        }
    }

    /// Goes to the end of the list, when newer events had been left out to read older ones.
    pub(super) fn to_newest(self) {
        let newest = self
            .session
            .once()
            .map_or(0, |session| session.last_event_id);
        let seen = self.window.with_untracked(Window::newest);
        self.load_newest(newest.max(seen));
        self.follow.set(true);
    }

    /// Loads the events before those that are here.
    pub(super) fn load_earlier(self, then: impl FnOnce() + 'static) {
        let Some(before) = self.window.with_untracked(Window::oldest) else {
            return;
        };
        let (path, id) = self.address();
        let work = api::events_before(path, id, before, PAGE);
        self.earlier.run(work, move |events| {
            let full = events.len() == PAGE;
            let events: Vec<_> = events.into_iter().map(FeedEvent::from_stored).collect();
            self.window.update(|window| window.prepend(&events, full));
            then();
        });
    }

    fn load_newest(self, newest: i64) {
        if newest == 0 {
            self.connect(0);
            return;
        }
        let (path, id) = self.address();
        leptos::task::spawn_local(async move {
            match api::events_before(path, id, newest + 1, PAGE)
                .answer()
                .await
            {
                Ok(events) => {
                    let full = events.len() == PAGE;
                    let events: Vec<_> = events.into_iter().map(FeedEvent::from_stored).collect();
                    if self
                        .window
                        .try_update(|window| window.reset(&events, full))
                        .is_some()
                    {
                        let _ = self.trouble.try_set(None);
                        self.connect(newest);
                    }
                }
                Err(failure) => drop(self.trouble.try_set(Some(failure))),
            }
        });
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
        let _ = self.partial.try_set(None);
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
                if let Some(newest) = self.window.try_with_untracked(Window::newest) {
                    self.refresh();
                    self.connect(newest);
                }
            },
            REOPEN,
        );
    }

    fn show(self, messages: Vec<Message>) {
        let (events, partial) = Message::sorted(messages);
        let follows = self.follow.try_get_untracked().unwrap_or(true);
        if !events.is_empty() {
            let shown = self
                .window
                .try_update(|window| window.append(&events, follows));
            if shown.is_none() {
                return;
            }
        }
        if partial.is_some() || !events.is_empty() {
            let _ = self.partial.try_set(partial);
        }
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
