//! How far a session may go.

use thiserror::Error;

use crate::{Hours, StopRules, Timestamp, Usd};

/// The limits of a session; the first one reached ends it, but outside its hours it waits.
#[derive(Debug, Clone, PartialEq)]
pub struct Limits {
    /// How many iterations to run: 1 to 100.
    pub iterations: u32,
    /// The most dollars all attempts together may cost. `None`: no limit.
    pub max_cost_usd: Option<Usd>,
    /// The most tokens of all attempts together, as [`Usage::budgeted`](crate::Usage::budgeted)
    /// counts them. `None`: no limit.
    pub max_tokens: Option<i64>,
    /// The most seconds from the first start to the last end, waiting included. `None`: no limit.
    pub max_wall_secs: Option<u64>,
    /// No iteration starts from this moment on.
    pub deadline: Option<Timestamp>,
    /// Iterations start in these hours alone; one that runs at their end goes on.
    pub hours: Option<Hours>,
    /// The rules that look at what the iterations came to.
    pub rules: StopRules,
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
    /// Not 1 to 10^12.
    #[error("max_tokens must be between 1 and 1000000000000")]
    Tokens,
    /// Not 1 second to 30 days.
    #[error("max_wall_secs must be between 1 and 2592000 (30 days)")]
    WallTime,
    /// Not 1 to 100.
    #[error("a number of iterations in a row must be between 1 and 100")]
    InARow,
    /// Not more than 0, or more than 100.
    #[error("the percentage of convergence must be more than 0 and at most 100")]
    Converged,
    /// Empty, too long, more than one line, or with blanks around it.
    #[error("the completion phrase must be one line of 1 to 200 characters, no blanks around it")]
    Phrase,
}

impl Limits {
    /// The most iterations of one session.
    pub const MOST_ITERATIONS: u32 = 100;

    /// So many iterations, and no other limit.
    pub fn iterations(iterations: u32) -> Self {
        Self {
            iterations,
            max_cost_usd: None,
            max_tokens: None,
            max_wall_secs: None,
            deadline: None,
            hours: None,
            rules: StopRules::default(),
        }
    }

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
        if self
            .max_tokens
            .is_some_and(|tokens| !(1..=1_000_000_000_000).contains(&tokens))
        {
            return Err(LimitError::Tokens);
        }
        self.rules.checked()?;
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_out_of_range_are_refused() {
        let good = Limits {
            max_cost_usd: Some(0.5),
            max_tokens: Some(1_000),
            max_wall_secs: Some(60),
            ..Limits::iterations(3)
        };
        assert!(good.clone().checked().is_ok());
        let refused = |limits: Limits| limits.checked().unwrap_err();
        for iterations in [0, 101] {
            let limits = Limits {
                iterations,
                ..good.clone()
            };
            assert_eq!(refused(limits), LimitError::Iterations);
        }
        for usd in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            let limits = Limits {
                max_cost_usd: Some(usd),
                ..good.clone()
            };
            assert_eq!(refused(limits), LimitError::Cost);
        }
        let limits = Limits {
            max_wall_secs: Some(0),
            ..good.clone()
        };
        assert_eq!(refused(limits), LimitError::WallTime);
        let limits = Limits {
            max_tokens: Some(0),
            ..good
        };
        assert_eq!(refused(limits), LimitError::Tokens);
    }
}
