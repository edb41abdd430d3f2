//! A conversation on its page: its messages, the answer that is being written, and the stream that
//! brings it.

use std::time::Duration;

use leptos::prelude::*;
use redraft_wire::PlanningSession;
use web_sys::VisibilityState;

use crate::api::{self, Request};
use crate::feed::{Message, Partial, Window};
use crate::groups::is_open;
use crate::live::{Link, Loss, PageLink, REOPEN, Stream, gathered};
use crate::paths::WorkflowPath;
use crate::ui::{Deed, Remote};

/// How often the conversation is looked at again: another tab may have gone on with it.
const AGAIN: Duration = Duration::from_secs(5);

/// What is going on in the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Doing {
    /// It is not known yet.
    Unknown,
    /// It is the user's turn.
    Nothing,
    /// The last message of the user is being answered.
    Answering,
    /// The results are being written down.
    Writing,
    /// The newest session of the step runs iterations.
    Iterating,
}

/// Everything that the parts of the page share.
#[derive(Clone, Copy)]
pub(super) struct Talk {
    pub(super) path: StoredValue<WorkflowPath>,
    pub(super) session: Remote<PlanningSession>,
    pub(super) doing: Memo<Doing>,
    /// What happened in the answers that this page has seen being written, and in the newest one.
    pub(super) window: RwSignal<Window>,
    pub(super) partial: RwSignal<Option<Partial>>,
    /// Characters of the results that are written so far.
    pub(super) progress: RwSignal<i64>,
    /// Why the results could not be written.
    pub(super) unwritten: RwSignal<Option<String>>,
    /// The newest event before the answer that is being written.
    pub(super) before: RwSignal<i64>,
    /// The message of the user that is being changed.
    pub(super) editing: RwSignal<Option<i64>>,
    /// Sending, stopping, choosing.
    pub(super) deed: Deed,
    link: RwSignal<Link>,
    stream: StoredValue<Option<Stream>, LocalStorage>,
}

impl Talk {
    /// Loads the conversation, and attaches to the answer to its last message.
    pub(super) fn open(path: WorkflowPath) -> Self {
        let of = path.clone();
        let session = Remote::new(move || api::planning(of.clone()));
        let talk = Self {
            path: StoredValue::new(path),
            session,
            doing: Memo::new(move |_| session.map(doing).unwrap_or(Doing::Unknown)),
            window: RwSignal::new(Window::default()),
            partial: RwSignal::new(None),
            progress: RwSignal::new(0),
            unwritten: RwSignal::new(None),
            before: RwSignal::new(0),
            editing: RwSignal::new(None),
            deed: Deed::new(),
            link: expect_context::<PageLink>().0,
            stream: StoredValue::new_local(None),
        };
        let link = talk.link;
        on_cleanup(move || link.set(Link::None));
        Effect::new(move |before: Option<Doing>| {
            let now = talk.doing.get();
            if before != Some(now) {
                talk.attend(now, before.is_none_or(|before| before == Doing::Unknown));
            }
            now
        });
        talk.keep_fresh();
        talk
    }

    /// Whether something of the conversation is being written.
    pub(super) fn is_busy(self) -> bool {
        matches!(self.doing.get(), Doing::Answering | Doing::Writing)
    }

    /// Does something to the conversation, and shows what it is then.
    pub(super) fn act(self, request: Request<PlanningSession>) {
        self.act_then(request, || {});
    }

    /// The same, and something else once it is done.
    pub(super) fn act_then(self, request: Request<PlanningSession>, then: impl FnOnce() + 'static) {
        self.deed.run(request, move |session| {
            self.session.put(session);
            then();
        });
    }

    /// Asks the service to do something that needs no words, such as `stop`.
    pub(super) fn tell(self, verb: &'static str) {
        self.act(api::talk(self.path.get_value(), verb));
    }

    fn attend(self, now: Doing, is_first: bool) {
        match now {
            Doing::Answering => {
                let newest = self.window.with_untracked(Window::newest);
                self.before.set(newest);
                self.partial.set(None);
                self.connect("stream");
            }
            Doing::Writing => {
                self.progress.set(0);
                self.unwritten.set(None);
                self.connect("generate-artifacts");
            }
            // What the last answer did besides talking is told by its stream.
            Doing::Nothing if is_first => {
                let has_answer = |session: &PlanningSession| !session.messages.is_empty();
                if untrack(|| self.session.map(has_answer)).unwrap_or(false) {
                    self.connect("stream");
                }
            }
            Doing::Nothing => self.part(Link::None),
            Doing::Iterating | Doing::Unknown => {}
        }
    }

    fn connect(self, what: &'static str) {
        let is_live = self.doing.get_untracked() != Doing::Nothing;
        if is_live {
            self.link.set(Link::Connecting);
        }
        let url = self.path.with_value(|path| path.planning(what));
        let stream = Stream::open(
            &url,
            move || {
                if is_live {
                    let _ = self.link.try_set(Link::Live);
                }
            },
            gathered(move |messages| self.show(messages)),
            move |loss| self.lost(what, loss),
        );
        let _ = self.stream.try_update_value(|open| *open = stream);
    }

    fn part(self, link: Link) {
        let _ = self.stream.try_update_value(|open| *open = None);
        let _ = self.partial.try_set(None);
        let _ = self.link.try_set(link);
    }

    fn lost(self, what: &'static str, loss: Loss) {
        if self.doing.try_get_untracked() == Some(Doing::Nothing) {
            return self.part(Link::None);
        }
        let _ = self.link.try_set(Link::Reconnecting);
        if loss == Loss::Passing {
            return;
        }
        let _ = self.stream.try_update_value(|open| *open = None);
        let again = move || {
            self.session.reload();
            let is_waiting = matches!(
                self.doing.try_get_untracked(),
                Some(Doing::Answering | Doing::Writing)
            );
            if is_waiting {
                self.connect(what);
            }
        };
        set_timeout(again, REOPEN);
    }

    fn show(self, messages: Vec<Message>) {
        for message in &messages {
            if let Message::Progress(length) = message {
                let _ = self.progress.try_set(*length);
            }
        }
        let is_writing = self.doing.try_get_untracked() == Some(Doing::Writing);
        let (events, partial) = Message::sorted(messages);
        let is_over = events.iter().any(|event| event.kind == "done");
        if is_writing {
            let mut errors = events.iter().filter(|event| event.kind == "error");
            if let Some(error) = errors.next_back() {
                let _ = self.unwritten.try_set(Some(error.text("message")));
            }
        } else {
            let append = |window: &mut Window| window.append(&events, true);
            if self.window.try_update(append).is_none() {
                return;
            }
            let _ = self.partial.try_set(partial);
        }
        if is_over {
            self.part(Link::None);
            self.session.reload();
        }
    }

    fn keep_fresh(self) {
        let again = move || {
            if document().visibility_state() == VisibilityState::Visible {
                self.session.reload();
            }
        };
        let again = set_interval_with_handle(again, AGAIN);
        on_cleanup(move || {
            if let Ok(again) = again {
                again.clear();
            }
        });
    }
}

fn doing(session: &PlanningSession) -> Doing {
    let last = session.messages.last();
    match is_open(&session.run_status) {
        _ if !session.is_legacy => Doing::Iterating,
        false => Doing::Nothing,
        // What is asked for stands at the end until it is answered.
        true if last.is_some_and(|message| message.role == "user") => Doing::Answering,
        true => Doing::Writing,
    }
}
