//! Asking a running attempt to stop.

use tokio::sync::watch;

use crate::StopReason;

/// Stops an attempt. Dropping it stops nothing.
#[derive(Debug, Clone)]
pub struct StopHandle(watch::Sender<Option<StopReason>>);

/// What [`crate::run`] listens to.
#[derive(Debug, Clone)]
pub struct StopToken(watch::Receiver<Option<StopReason>>);

/// A handle and the token that it stops.
pub fn stop_pair() -> (StopHandle, StopToken) {
    let (sender, receiver) = watch::channel(None);
    (StopHandle(sender), StopToken(receiver))
}

impl StopHandle {
    /// Asks the attempt to stop; the first reason stays.
    pub fn stop(&self, reason: StopReason) {
        self.0.send_if_modified(|current| {
            let first = current.is_none();
            current.get_or_insert(reason);
            first
        });
    }
}

impl StopToken {
    /// The reason, if a stop was asked for.
    pub fn reason(&self) -> Option<StopReason> {
        *self.0.borrow()
    }

    /// Waits until a stop is asked for; for ever if nobody can ask any more.
    pub async fn stopped(&mut self) -> StopReason {
        if let Ok(reason) = self.0.wait_for(Option::is_some).await
            && let Some(reason) = *reason
        {
            return reason;
        }
        std::future::pending().await
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_first_reason_stays() {
        let (handle, mut token) = stop_pair();
        assert_eq!(token.reason(), None);
        handle.stop(StopReason::Drain);
        handle.stop(StopReason::Cancel);
        drop(handle);
        assert_eq!(token.stopped().await, StopReason::Drain);
    }
}
