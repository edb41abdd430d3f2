//! The event stream of a session. The browser reconnects by itself with the last event's id; what
//! it gives up on, the page opens again.

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{EventSource, MessageEvent};

use crate::feed::Message;

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
