//! Notices that the machine slept.
//!
//! After a sleep every lease looks expired, also the one of the worker that still has its agent. So
//! whoever notices a sleep takes no lease for the length of one, and the holder comes first.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use redraft_store::Store;
use rustix::time::{ClockId, clock_gettime};
use tokio::time::Instant;

/// How often it looks.
const EVERY: Duration = Duration::from_secs(1);

/// A sleep shorter than this changes no lease.
const SHORTEST_SLEEP: Duration = Duration::from_secs(2);

/// Until when no lease is to be taken.
#[derive(Debug, Clone, Default)]
pub(crate) struct ClockJump(Arc<Mutex<Option<Instant>>>);

impl ClockJump {
    /// Whether a lease may be taken now.
    pub(crate) fn allows_leases(&self) -> bool {
        let until = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        until.is_none_or(|until| Instant::now() >= until)
    }

    /// Looks for ever whether the machine slept.
    pub(crate) async fn watch(self) {
        let mut asleep_before = time_asleep();
        loop {
            tokio::time::sleep(EVERY).await;
            let asleep = time_asleep();
            if asleep.saturating_sub(asleep_before) >= SHORTEST_SLEEP {
                tracing::info!("the machine slept; leaving leases to their holders for a moment");
                let until = Instant::now() + Store::LEASE;
                *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(until);
            }
            asleep_before = asleep;
        }
    }
}

/// How long the machine slept since it was started.
#[cfg(target_os = "linux")]
fn time_asleep() -> Duration {
    let read = |id| {
        let time = clock_gettime(id);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    };
    read(ClockId::Boottime).saturating_sub(read(ClockId::Monotonic))
}

/// Elsewhere the clock of tokio stands still during a sleep, and the wall clock does not.
#[cfg(not(target_os = "linux"))]
fn time_asleep() -> Duration {
    let read = |id| {
        let time = clock_gettime(id);
        Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
    };
    read(ClockId::Realtime).saturating_sub(read(ClockId::Monotonic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leases_are_left_alone_for_a_while_after_a_sleep() {
        let jump = ClockJump::default();
        assert!(jump.allows_leases());
        *jump.0.lock().unwrap() = Some(Instant::now() + Duration::from_mins(1));
        assert!(!jump.allows_leases());
    }
}
