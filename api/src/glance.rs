//! What everyone sees who looks at everything: read once for all of them, and only while someone looks.

use std::{io, sync::Arc, time::Duration};

use bytes::Bytes;
use futures::{
    StreamExt as _,
    stream::{self, BoxStream},
};
use redraft_domain::Timestamp;
use redraft_store::{Listener, Store, StoreError};
use redraft_wire::Glance;
use tokio::{
    sync::{Mutex, Notify, watch},
    time::{Instant, sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use crate::{
    show,
    sse::{HEARTBEAT, RETRY},
};

/// The least time between two readings, however often something is committed and however many look.
const BETWEEN: Duration = Duration::from_secs(1);

/// How often a viewer gets a sign of life.
const HEARTBEAT_EVERY: Duration = Duration::from_secs(15);

/// Sessions that ended within this time are shown: wherever the viewer is, yesterday began no earlier.
const ENDED_WITHIN: Duration = Duration::from_hours(48);

/// What a viewer is sent when a glance would show something else.
const CHANGED: &[u8] = b"data: {\"type\":\"changed\"}\n\n";

/// Where viewers ask.
#[derive(Debug, Clone)]
pub(crate) struct Glances(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    store: Store,
    /// The last reading. Whoever needs a newer one waits here, and finds that of the one before.
    last: Mutex<Option<(Instant, Arc<Glance>)>>,
    /// Grows with each glance that differs from the one before; `None`: the service ends.
    number: watch::Sender<Option<u64>>,
    someone_looks: Notify,
}

impl Glances {
    /// Begins to listen; all viewers' streams end when `stop` is cancelled.
    pub(crate) fn start(store: Store, stop: CancellationToken) -> Self {
        let bell = store.bell().events();
        let shared = Arc::new(Shared {
            store,
            last: Mutex::default(),
            number: watch::Sender::new(Some(0)),
            someone_looks: Notify::new(),
        });
        let glances = Self(Arc::clone(&shared));
        tokio::spawn(async move {
            tokio::select! {
                () = stop.cancelled() => {}
                () = shared.listen(bell) => {}
            }
            shared.number.send_replace(None);
        });
        glances
    }

    /// The glance, at most a second old.
    pub(crate) async fn get(&self) -> Result<Arc<Glance>, StoreError> {
        self.0.read().await.map(|(glance, _)| glance)
    }

    /// Messages that say when it changes. The first comes at once, so that nothing is missed between an answer and
    /// the beginning of the stream.
    pub(crate) fn changes(&self) -> BoxStream<'static, io::Result<Bytes>> {
        let number = self.0.number.subscribe();
        self.0.someone_looks.notify_one();
        let first = [RETRY, CHANGED].map(|frame| Ok(Bytes::from_static(frame)));
        let later = stream::unfold(number, async |mut number| {
            let frame = match timeout(HEARTBEAT_EVERY, number.changed()).await {
                Err(_quiet) => HEARTBEAT,
                Ok(Err(_gone)) => return None,
                Ok(Ok(())) => CHANGED,
            };
            (*number.borrow_and_update())?;
            Some((Ok(Bytes::from_static(frame)), number))
        });
        stream::iter(first).chain(later).boxed()
    }
}

impl Shared {
    async fn listen(&self, mut bell: Listener) {
        loop {
            while self.number.receiver_count() == 0 {
                self.someone_looks.notified().await;
            }
            bell.heard().await;
            match self.read().await {
                Ok((_, true)) => self.number.send_modify(|number| {
                    *number = number.map(|number| number + 1);
                }),
                Ok((_, false)) => {}
                Err(error) => tracing::warn!(%error, "a glance could not be read; trying again"),
            }
            sleep(BETWEEN).await;
        }
    }

    /// The glance, and whether it is another one than was read before.
    async fn read(&self) -> Result<(Arc<Glance>, bool), StoreError> {
        let mut last = self.last.lock().await;
        if let Some((at, glance)) = &*last
            && at.elapsed() < BETWEEN
        {
            return Ok((Arc::clone(glance), false));
        }
        let ended_within = i64::try_from(ENDED_WITHIN.as_millis()).unwrap_or(i64::MAX);
        let since = Timestamp(self.store.now().0.saturating_sub(ended_within));
        let glance = Arc::new(show::glance(self.store.glance(since).await?));
        let before = last.replace((Instant::now(), Arc::clone(&glance)));
        let is_other = before.is_none_or(|(_, before)| before != glance);
        Ok((glance, is_other))
    }
}
