//! Slows down those who guess: each address by itself, so that nobody waits for another's guesses.

use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::{
    sync::Semaphore,
    time::{Instant, sleep, timeout},
};

use crate::error::ApiError;

/// So many wrong tries cost nothing: people mistype, and a page whose cookie has ended asks a few times.
const FREE: u32 = 5;

/// What each further one costs the next try.
const STEP: Duration = Duration::from_millis(250);

/// The longest that a try waits.
const MOST: Duration = Duration::from_secs(2);

/// So long after the last wrong try all of them are forgotten.
const FORGOTTEN: Duration = Duration::from_mins(1);

/// The most addresses that are remembered; what comes from others beyond it counts as one address.
const MOST_ADDRESSES: usize = 1_000;

/// Counts the wrong tries of each address, and makes its next ones wait, one after the other.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    addresses: Mutex<HashMap<Option<IpAddr>, Tries>>,
}

#[derive(Debug)]
struct Tries {
    wrong: u32,
    last: Instant,
    /// One at a time, so that many at once do not go round the waiting.
    turn: Arc<Semaphore>,
}

impl Tries {
    fn are_forgotten(&self) -> bool {
        self.last.elapsed() >= FORGOTTEN
    }
}

impl Throttle {
    /// Counts a wrong try from this address, and keeps its answer back for as long as those before it ask for.
    pub(crate) async fn refuse(&self, address: Option<IpAddr>) -> Result<(), ApiError> {
        self.failed(address);
        self.wait(address).await
    }

    /// Waits for as long as the recent wrong tries from this address ask for.
    async fn wait(&self, address: Option<IpAddr>) -> Result<(), ApiError> {
        let Some((pause, turn)) = self.pause(address) else {
            return Ok(());
        };
        let too_many = || ApiError::slow_down("There were too many wrong tries; wait a minute.");
        let turn = timeout(MOST * 2, turn.acquire_owned())
            .await
            .map_err(|_| too_many())?;
        let _held = turn.map_err(|_| too_many())?;
        sleep(pause).await;
        Ok(())
    }

    /// Counts a wrong try from this address.
    fn failed(&self, address: Option<IpAddr>) {
        let mut addresses = self.addresses();
        let mut place = address.map(network);
        if addresses.len() >= MOST_ADDRESSES && !addresses.contains_key(&place) {
            addresses.retain(|_, tries| !tries.are_forgotten());
            if addresses.len() >= MOST_ADDRESSES {
                place = None;
            }
        }
        let tries = addresses.entry(place).or_insert_with(|| Tries {
            wrong: 0,
            last: Instant::now(),
            turn: Arc::new(Semaphore::new(1)),
        });
        if tries.are_forgotten() {
            tries.wrong = 0;
        }
        tries.wrong = tries.wrong.saturating_add(1);
        tries.last = Instant::now();
    }

    fn pause(&self, address: Option<IpAddr>) -> Option<(Duration, Arc<Semaphore>)> {
        let addresses = self.addresses();
        let place = address.map(network);
        let full = addresses.len() >= MOST_ADDRESSES;
        let tries = addresses
            .get(&place)
            .or_else(|| addresses.get(&None).filter(|_| full))?;
        if tries.are_forgotten() {
            return None;
        }
        let pause = STEP
            .saturating_mul(tries.wrong.saturating_sub(FREE))
            .min(MOST);
        (!pause.is_zero()).then(|| (pause, Arc::clone(&tries.turn)))
    }

    fn addresses(&self) -> MutexGuard<'_, HashMap<Option<IpAddr>, Tries>> {
        self.addresses
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

/// What counts as one address: whoever has one of IPv6 has its whole /64.
pub(crate) fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(address) => address.into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    const GUESSER: Option<IpAddr> = Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 1)));
    const OTHER: Option<IpAddr> = Some(IpAddr::V4(Ipv4Addr::new(10, 0, 0, 2)));

    fn pause(throttle: &Throttle, from: Option<IpAddr>) -> Duration {
        throttle
            .pause(from)
            .map_or(Duration::ZERO, |(pause, _)| pause)
    }

    #[tokio::test(start_paused = true)]
    async fn wrong_tries_make_the_next_ones_wait_and_are_forgotten() {
        let throttle = Throttle::default();
        for _ in 0..FREE {
            throttle.failed(GUESSER);
        }
        assert_eq!(pause(&throttle, GUESSER), Duration::ZERO);
        for _ in 0..100 {
            throttle.failed(GUESSER);
        }
        assert_eq!(pause(&throttle, GUESSER), MOST);
        let before = Instant::now();
        throttle.wait(OTHER).await.unwrap();
        assert_eq!(before.elapsed(), Duration::ZERO, "others do not wait");
        throttle.wait(GUESSER).await.unwrap();
        assert_eq!(before.elapsed(), MOST);
        sleep(FORGOTTEN).await;
        assert_eq!(pause(&throttle, GUESSER), Duration::ZERO);
        throttle.failed(GUESSER);
        assert_eq!(pause(&throttle, GUESSER), Duration::ZERO);
    }

    #[tokio::test(start_paused = true)]
    async fn many_tries_at_once_wait_one_after_the_other_and_too_many_are_sent_away() {
        let throttle = Arc::new(Throttle::default());
        for _ in 0..100 {
            throttle.failed(GUESSER);
        }
        let tries = (0..10).map(|_| {
            let throttle = Arc::clone(&throttle);
            tokio::spawn(async move { throttle.wait(GUESSER).await.is_ok() })
        });
        let tries: Vec<_> = tries.collect();
        let mut waited = 0;
        for one in tries {
            waited += u32::from(one.await.unwrap());
        }
        assert!((1..=3).contains(&waited), "{waited}");
    }

    #[tokio::test(start_paused = true)]
    async fn however_many_addresses_guess_as_many_are_remembered_and_the_rest_wait_together() {
        let throttle = Throttle::default();
        let at = |number: u32| Some(IpAddr::from(number.to_be_bytes()));
        for number in 0..5_000 {
            throttle.failed(at(number));
        }
        assert!(throttle.addresses().len() <= MOST_ADDRESSES + 1);
        assert_eq!(pause(&throttle, at(4_999)), MOST);
        assert_eq!(pause(&throttle, at(0)), Duration::ZERO);
        sleep(FORGOTTEN).await;
        throttle.failed(at(9_999));
        assert_eq!(throttle.addresses().len(), 1);
    }

    #[test]
    fn a_network_of_ipv6_is_one_guesser() {
        let network = |text: &str| network(text.parse().unwrap());
        assert_eq!(network("2001:db8::1"), network("2001:db8::ffff:1"));
        assert_ne!(network("2001:db8::1"), network("2001:db8:0:1::1"));
    }
}
