//! Streams end with the credential that opened them: a viewer whose token was revoked sees nothing more.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError, Weak},
    time::Duration,
};

use futures::StreamExt as _;
use poem::{Body, Response, http::header};
use redraft_store::CredentialKind;
use tokio::{sync::Notify, time::timeout};
use tokio_util::sync::CancellationToken;

use super::{Caller, Keys};

/// How often it is looked whether the credentials of open streams are still good.
const LOOK: Duration = Duration::from_secs(1);

/// The open streams, by the credential that opened them.
#[derive(Debug, Default)]
pub(crate) struct OpenStreams {
    viewers: Mutex<HashMap<(CredentialKind, String), Weak<Viewer>>>,
    look: Notify,
}

/// All streams that one credential has opened.
#[derive(Debug)]
struct Viewer {
    caller: Caller,
    gone: CancellationToken,
}

impl OpenStreams {
    /// Makes an answer that is a stream end when the caller's credential is no longer good.
    pub(crate) fn tie(&self, caller: &Caller, mut response: Response) -> Response {
        let is_stream = response
            .headers()
            .get(header::CONTENT_TYPE)
            .is_some_and(|kind| kind.as_bytes().starts_with(b"text/event-stream"));
        if !is_stream {
            return response;
        }
        let viewer = self.viewer(caller);
        let body = response.take_body().into_bytes_stream();
        let gone = viewer.gone.clone().cancelled_owned();
        // The viewer is held for as long as the stream is.
        let body = body.take_until(gone).map(move |part| {
            let _held = &viewer;
            part
        });
        response.set_body(Body::from_bytes_stream(body));
        response
    }

    fn viewer(&self, caller: &Caller) -> Arc<Viewer> {
        let mut viewers = self.viewers();
        let key = (caller.kind, caller.hash.clone());
        if let Some(known) = viewers.get(&key).and_then(Weak::upgrade) {
            return known;
        }
        let viewer = Arc::new(Viewer {
            caller: caller.clone(),
            gone: CancellationToken::new(),
        });
        viewers.insert(key, Arc::downgrade(&viewer));
        viewer
    }

    /// Looks at once: something was revoked.
    pub(crate) fn look_now(&self) {
        self.look.notify_one();
    }

    /// Ends the streams of credentials that are no longer good, for ever.
    pub(crate) async fn watch(&self, keys: &Keys) {
        loop {
            // Nobody called, or it is time.
            let _ = timeout(LOOK, self.look.notified()).await;
            for viewer in self.alive() {
                match keys.is_still_good(&viewer.caller).await {
                    Ok(true) => {}
                    Ok(false) => {
                        keys.forget();
                        self.end(&viewer);
                    }
                    Err(error) => tracing::debug!(%error, "looking again in a second"),
                }
            }
        }
    }

    fn end(&self, viewer: &Viewer) {
        // First, so that a stream which begins now is not tied to one that has ended.
        let key = (viewer.caller.kind, viewer.caller.hash.clone());
        self.viewers().remove(&key);
        viewer.gone.cancel();
    }

    /// Those that have open streams; the others are forgotten.
    fn alive(&self) -> Vec<Arc<Viewer>> {
        let mut viewers = self.viewers();
        viewers.retain(|_, viewer| viewer.strong_count() > 0);
        viewers.values().filter_map(Weak::upgrade).collect()
    }

    fn viewers(&self) -> MutexGuard<'_, HashMap<(CredentialKind, String), Weak<Viewer>>> {
        self.viewers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
