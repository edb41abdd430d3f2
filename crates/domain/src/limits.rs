//! How far a session may go.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::Usd;

/// The limits of a session; the first one reached ends it.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// How many iterations to run: 1 to 100.
    pub iterations: u32,
    /// The most dollars all attempts together may cost. `None`: no limit.
    pub max_cost_usd: Option<Usd>,
    /// The most seconds from the first start to the last end, waiting included. `None`: no limit.
    pub max_wall_secs: Option<u64>,
}

/// A limit is out of its range.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LimitError {
    /// Not 1 to 100.
    #[error("iterations must be between 1 and 100")]
    Iterations,
    /// Not more than 0, not a number, or more than 100,000.
    #[error("max_cost_usd must be more than 0 and at most 100000")]
    Cost,
    /// Not 1 second to 30 days.
    #[error("max_wall_secs must be between 1 and 2592000 (30 days)")]
    WallTime,
}

impl Limits {
    /// The most iterations of one session.
    pub const MOST_ITERATIONS: u32 = 100;

    /// Checks every limit's range.
    pub fn checked(self) -> Result<Self, LimitError> {
        if !(1..=Self::MOST_ITERATIONS).contains(&self.iterations) {
            return Err(LimitError::Iterations);
        }
        if self
            .max_cost_usd
            .is_some_and(|usd| !(usd > 0.0 && usd <= 100_000.0))
        {
            return Err(LimitError::Cost);
        }
        if self
            .max_wall_secs
            .is_some_and(|secs| !(1..=2_592_000).contains(&secs))
        {
            return Err(LimitError::WallTime);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_out_of_range_are_refused() {
        let good = Limits {
            iterations: 3,
            max_cost_usd: Some(0.5),
            max_wall_secs: Some(60),
        };
        assert!(good.checked().is_ok());
        for iterations in [0, 101] {
            assert_eq!(
                Limits { iterations, ..good }.checked(),
                Err(LimitError::Iterations)
            );
        }
        for usd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let limits = Limits {
                max_cost_usd: Some(usd),
                ..good
            };
            assert_eq!(limits.checked(), Err(LimitError::Cost));
        }
        let limits = Limits {
            max_wall_secs: Some(0),
            ..good
        };
        assert_eq!(limits.checked(), Err(LimitError::WallTime));
    }
}
