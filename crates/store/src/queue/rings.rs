//! When the queue looks for a job: at each ring of the bell, and once a second.

use std::{
    fmt,
    task::{Context, Poll},
};

use apalis_core::backend::ext::poll_strategy::{PollSnapshot, PollStrategy};
use futures::stream::{self, BoxStream, Stream, StreamExt};

use crate::Listener;

/// Wakes the worker's loop at each ring.
pub struct Rings(BoxStream<'static, ()>);

impl fmt::Debug for Rings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rings").finish_non_exhaustive()
    }
}

impl Rings {
    pub(super) fn of(listener: Listener) -> Self {
        Self::new(stream::unfold(listener, |mut listener| async move {
            listener.heard().await;
            Some(((), listener))
        }))
    }

    fn new(rings: impl Stream<Item = ()> + Send + 'static) -> Self {
        Self(rings.boxed())
    }
}

impl PollStrategy for Rings {
    /// Hears all rings up to now. Hearing only one would leave the loop without a waker for the next
    /// one, and the loop looks for a job right after this in any case.
    fn poll_drive(&mut self, cx: &mut Context<'_>, _: &PollSnapshot) -> Poll<Option<()>> {
        let mut heard = Poll::Pending;
        while let Poll::Ready(ring) = self.0.poll_next_unpin(cx) {
            heard = Poll::Ready(ring);
            if ring.is_none() {
                break;
            }
        }
        heard
    }
}

#[cfg(test)]
mod tests {
    use futures::{channel::mpsc, task::noop_waker};

    use super::*;

    #[test]
    fn after_a_ring_was_heard_the_next_one_wakes_again() {
        let (ring, rings) = mpsc::unbounded();
        let mut rings = Rings::new(rings);
        ring.unbounded_send(()).unwrap();
        let (waker, woken) = waker_with_flag();
        let heard = rings.poll_drive(&mut Context::from_waker(&waker), &PollSnapshot::default());
        assert_eq!(heard, Poll::Ready(Some(())));
        ring.unbounded_send(()).unwrap();
        assert!(woken());
    }

    #[test]
    fn rings_that_end_are_heard_no_more() {
        let (ring, rings) = mpsc::unbounded::<()>();
        drop(ring);
        let mut rings = Rings::new(rings);
        let waker = noop_waker();
        let heard = rings.poll_drive(&mut Context::from_waker(&waker), &PollSnapshot::default());
        assert_eq!(heard, Poll::Ready(None));
    }

    /// A waker, and whether it was woken.
    fn waker_with_flag() -> (std::task::Waker, impl Fn() -> bool) {
        use std::sync::{
            Arc,
            atomic::{AtomicBool, Ordering},
        };
        struct Flag(AtomicBool);
        impl std::task::Wake for Flag {
            fn wake(self: Arc<Self>) {
                self.0.store(true, Ordering::SeqCst);
            }
        }
        let flag = Arc::new(Flag(AtomicBool::new(false)));
        let waker = Arc::clone(&flag).into();
        (waker, move || flag.0.load(Ordering::SeqCst))
    }
}
