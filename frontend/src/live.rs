//! The event stream of a session or of an answer. The browser reconnects by itself with the last event's id; what
//! it gives up on, the page opens again.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use crate::feed::Message;

/// Messages are taken together when they come in quick succession: one picture of the screen lasts
/// longer than this anyway.
const GATHER: Duration = Duration::from_millis(16);

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

/// Takes messages one by one and hands them on together.
pub(crate) fn gathered(show: impl Fn(Vec<Message>) + 'static) -> impl Fn(Message) + 'static {
    let waiting: Rc<RefCell<Vec<Message>>> = Rc::default();
    let show = Rc::new(show);
    move |message| {
        let is_first = waiting.borrow().is_empty();
        waiting.borrow_mut().push(message);
        if is_first {
            let (waiting, show) = (Rc::clone(&waiting), Rc::clone(&show));
            set_timeout(move || show(waiting.take()), GATHER);
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
