//! Slows down those who guess.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use tokio::{
    sync::Semaphore,
    time::{sleep, timeout},
};

use crate::error::ApiError;

/// So many wrong tries cost nothing: people mistype.
const FREE: u32 = 3;

/// What each further one costs the next try.
const STEP: Duration = Duration::from_millis(250);

/// The longest that a try waits.
const MOST: Duration = Duration::from_secs(2);

/// After so long a wrong try is forgotten.
const FORGOTTEN: Duration = Duration::from_mins(1);

/// Counts wrong tries to sign in, and makes the next ones wait, one after the other.
#[derive(Debug)]
pub(crate) struct Throttle {
    recent: Arc<AtomicU32>,
    /// One at a time, so that many at once do not go round the waiting.
    turn: Semaphore,
}

impl Default for Throttle {
    fn default() -> Self {
        Self {
            recent: Arc::default(),
            turn: Semaphore::new(1),
        }
    }
}

impl Throttle {
    /// Waits for as long as the recent wrong tries ask for.
    pub(crate) async fn wait(&self) -> Result<(), ApiError> {
        let pause = self.pause();
        if pause.is_zero() {
            return Ok(());
        }
        let too_many =
            || ApiError::slow_down("There were too many wrong tries to sign in; wait a minute.");
        let turn = timeout(MOST * 2, self.turn.acquire())
            .await
            .map_err(|_| too_many())?;
        let _held = turn.map_err(|_| too_many())?;
        sleep(pause).await;
        Ok(())
    }

    /// Counts a wrong try; it is forgotten after a minute.
    pub(crate) fn failed(&self) {
        self.recent.fetch_add(1, Ordering::Relaxed);
        let recent = Arc::clone(&self.recent);
        tokio::spawn(async move {
            sleep(FORGOTTEN).await;
            recent.fetch_sub(1, Ordering::Relaxed);
        });
    }

    fn pause(&self) -> Duration {
        let over = self.recent.load(Ordering::Relaxed).saturating_sub(FREE);
        STEP.saturating_mul(over).min(MOST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn wrong_tries_make_the_next_ones_wait_and_are_forgotten() {
        let throttle = Throttle::default();
        for _ in 0..FREE {
            throttle.failed();
        }
        assert_eq!(throttle.pause(), Duration::ZERO);
        for _ in 0..100 {
            throttle.failed();
        }
        assert_eq!(throttle.pause(), MOST);
        let before = tokio::time::Instant::now();
        throttle.wait().await.unwrap();
        assert_eq!(before.elapsed(), MOST);
        sleep(FORGOTTEN).await;
        tokio::task::yield_now().await;
        assert_eq!(throttle.pause(), Duration::ZERO);
    }
}
