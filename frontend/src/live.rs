//! The event stream of a session or of an answer. The browser reconnects by itself with the last event's id; what
//! it gives up on, the page opens again.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use crate::feed::Message;

/// How long messages wait at most where the browser draws no pictures of the page: it is hidden.
const HIDDEN: Duration = Duration::from_millis(500);

/// The most messages that one picture brings: so many rows are drawn long before the next one is due.
const MOST: usize = 50;

/// How long until a stream is opened again that the browser has given up.
pub(crate) const REOPEN: Duration = Duration::from_secs(2);

/// Whether what happens is seen as it happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Link {
    /// This page shows nothing that changes by itself.
    #[default]
    None,
    /// Not there yet.
    Connecting,
    /// Seen as it happens.
    Live,
    /// Lost, and on its way back.
    Reconnecting,
    /// Nothing more will happen.
    Ended,
}

/// An open stream; it closes when it is dropped.
pub(crate) struct Stream {
    source: EventSource,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _open: Closure<dyn FnMut(JsValue)>,
    _error: Closure<dyn FnMut(JsValue)>,
}

/// What an error of the stream means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Loss {
    /// The browser tries again by itself.
    Passing,
    /// The browser has given up, or the service said that there is no more.
    Final,
}

impl Stream {
    /// Opens a stream.
    pub(crate) fn open(
        url: &str,
        on_open: impl Fn() + 'static,
        on_message: impl Fn(Message) + 'static,
        on_loss: impl Fn(Loss) + 'static,
    ) -> Option<Self> {
        let source = EventSource::new(url).ok()?;
        let message = Closure::new(move |event: MessageEvent| {
            let text = event.data().as_string().unwrap_or_default();
            // A message that cannot be read is left out: the list still has the event.
            if let Some(message) = Message::read(&text) {
                on_message(message);
            }
        });
        let open = Closure::new(move |_: JsValue| on_open());
        let same = source.clone();
        let error = Closure::new(move |_: JsValue| {
            let closed = same.ready_state() == EventSource::CLOSED;
            on_loss(if closed { Loss::Final } else { Loss::Passing });
        });
        source.set_onmessage(Some(message.as_ref().unchecked_ref()));
        source.set_onopen(Some(open.as_ref().unchecked_ref()));
        source.set_onerror(Some(error.as_ref().unchecked_ref()));
        Some(Self {
            source,
            _message: message,
            _open: open,
            _error: error,
        })
    }
}

/// Messages on their way to the page.
struct Gathered {
    waiting: RefCell<Vec<Message>>,
    /// Whether they will be shown with the next picture of the page, and after a while in any case.
    is_drawn: Cell<bool>,
    is_timed: Cell<bool>,
    show: Box<dyn Fn(Vec<Message>)>,
}

/// Takes messages one by one and hands them on together, once for each picture of the page that the
/// browser draws, or now and then while it draws none.
pub(crate) fn gathered(show: impl Fn(Vec<Message>) + 'static) -> impl Fn(Message) + 'static {
    let gathered = Rc::new(Gathered {
        waiting: RefCell::default(),
        is_drawn: Cell::new(false),
        is_timed: Cell::new(false),
        show: Box::new(show),
    });
    move |message| {
        gathered.waiting.borrow_mut().push(message);
        gathered.plan();
    }
}

impl Gathered {
    fn plan(self: &Rc<Self>) {
        if !self.is_drawn.replace(true) {
            let same = Rc::clone(self);
            request_animation_frame(move || {
                same.is_drawn.set(false);
                same.hand_on(MOST);
            });
        }
        if !self.is_timed.replace(true) {
            let same = Rc::clone(self);
            let late = move || {
                same.is_timed.set(false);
                // Only what no picture has brought.
                if document().hidden() {
                    same.hand_on(usize::MAX);
                }
            };
            set_timeout(late, HIDDEN);
        }
    }

    fn hand_on(self: &Rc<Self>, most: usize) {
        let mut waiting = self.waiting.borrow_mut();
        let count = waiting.len().min(most);
        let now: Vec<Message> = waiting.drain(..count).collect();
        let is_more = !waiting.is_empty();
        drop(waiting);
        if !now.is_empty() {
            (self.show)(now);
        }
        if is_more {
            self.plan();
        }
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.source.set_onmessage(None);
        self.source.set_onopen(None);
        self.source.set_onerror(None);
        self.source.close();
    }
}

/// The link of the page that is shown, for the top bar.
#[derive(Clone, Copy)]
pub(crate) struct PageLink(pub(crate) RwSignal<Link>);
