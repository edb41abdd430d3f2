//! When somebody is told again who could not be told.

use std::{fmt, str::FromStr, time::Duration};

use serde::{Deserialize, Serialize};

use crate::{Timestamp, workflow::words};

words!(
    /// How far it is with telling one receiver of one happening.
    DeliveryState {
        /// Not told yet.
        Waiting = "waiting",
        /// The receiver has it.
        Delivered = "delivered",
        /// It was tried for about a day, in vain.
        GivenUp = "given_up",
    }
);

/// Each pause is this many times the one before.
const FACTOR: u32 = 4;

/// The longest pause.
const LONGEST: Duration = Duration::from_hours(6);

/// For how long it is tried.
const PATIENCE: Duration = Duration::from_hours(24);

/// When it is tried again after `tries` of them (1 at least), the first of which was due at `began`; `None`: it
/// is given up. `first` is the first pause.
pub fn next_delivery(
    first: Duration,
    tries: u32,
    began: Timestamp,
    now: Timestamp,
) -> Option<Timestamp> {
    let factor = FACTOR.saturating_pow(tries.saturating_sub(1));
    let at = now.plus(first.saturating_mul(factor).min(LONGEST));
    (at.since(began) <= PATIENCE).then_some(at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// The pauses of a receiver that never answers.
    fn pauses(first: Duration) -> Vec<Duration> {
        let (began, mut now, mut pauses) = (Timestamp(0), Timestamp(0), Vec::new());
        while let Some(at) = next_delivery(first, pauses.len() as u32 + 1, began, now) {
            pauses.push(at.since(now));
            now = at;
        }
        pauses
    }

    #[test]
    fn with_the_usual_first_pause_it_is_tried_ten_times_in_about_a_day() {
        let pauses = pauses(Duration::from_secs(15));
        let secs: Vec<u64> = pauses.iter().map(Duration::as_secs).collect();
        assert_eq!(
            secs,
            [15, 60, 240, 960, 3_840, 15_360, 21_600, 21_600, 21_600]
        );
        assert_eq!(secs.iter().sum::<u64>(), 85_275, "23 hours and 41 minutes");
    }

    proptest! {
        #[test]
        fn pauses_grow_to_six_hours_and_come_to_an_end_after_a_day(ms in 10_u64..3_600_000) {
            let pauses = pauses(Duration::from_millis(ms));
            prop_assert_eq!(pauses[0], Duration::from_millis(ms));
            prop_assert!(pauses.is_sorted());
            prop_assert!(pauses.iter().all(|pause| *pause <= LONGEST));
            let all: Duration = pauses.iter().sum();
            prop_assert!(all <= PATIENCE && all + LONGEST * 2 > PATIENCE, "{:?}", all);
        }

        #[test]
        fn no_number_of_tries_makes_it_overflow(tries in 0_u32.., secs in 0_u64..10_000) {
            let first = Duration::from_secs(secs);
            let at = next_delivery(first, tries, Timestamp(5), Timestamp(5));
            prop_assert!(at.is_some_and(|at| at.since(Timestamp(5)) <= LONGEST));
        }
    }
}
