//! What an installation and a project allow: how much at once, and how many dollars and tokens.

use chrono_tz::Tz;
use thiserror::Error;

use crate::Usd;

/// The most that may be spent. `None`: no limit.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Budget {
    /// Dollars.
    pub usd: Option<Usd>,
    /// Tokens, as [`Usage::budgeted`](crate::Usage::budgeted) counts them.
    pub tokens: Option<i64>,
}

/// What is allowed, for the installation or for one project.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Policy {
    /// How many sessions may run at once: 1 to 1,000. `None`: as many as there are workers.
    pub most_running: Option<u32>,
    /// For each day.
    pub day: Budget,
    /// For each month.
    pub month: Budget,
    /// In all.
    pub total: Budget,
}

/// What holds for the installation alone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Preferences {
    /// Where the days and months of budgets begin.
    pub zone: Tz,
    /// What the first iteration of a step is expected to cost, in dollars.
    pub first_iteration_usd: Usd,
    /// How often an iteration may be started without progress before its session is quarantined.
    pub fruitless_starts: u32,
    /// The part of an account's usage window that is left to the user, in per cent. `None`: nothing.
    pub reserve_percent: Option<u32>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            zone: Tz::UTC,
            first_iteration_usd: 1.0,
            fruitless_starts: 3,
            reserve_percent: None,
        }
    }
}

/// Something of a policy is out of its range.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PolicyError {
    /// Not 1 to 1,000.
    #[error("max_running must be between 1 and 1000")]
    Running,
    /// Not more than 0, or too much.
    #[error("a budget must be more than 0 and at most 1000000 dollars or 1000000000000 tokens")]
    Budget,
    /// Not more than 0, or too much.
    #[error("first_iteration_usd must be more than 0 and at most 1000")]
    FirstIteration,
    /// Not 1 to 100.
    #[error("fruitless_starts must be between 1 and 100")]
    FruitlessStarts,
    /// Not 1 to 99.
    #[error("reserve_percent must be between 1 and 99")]
    Reserve,
}

impl Budget {
    /// Whether it limits anything.
    pub fn is_set(&self) -> bool {
        self.usd.is_some() || self.tokens.is_some()
    }

    fn checked(&self) -> Result<(), PolicyError> {
        let usd = self.usd.is_none_or(|usd| usd > 0.0 && usd <= 1_000_000.0);
        let tokens = self
            .tokens
            .is_none_or(|tokens| (1..=1_000_000_000_000).contains(&tokens));
        (usd && tokens).then_some(()).ok_or(PolicyError::Budget)
    }
}

impl Policy {
    /// Checks every limit's range.
    pub fn checked(self) -> Result<Self, PolicyError> {
        if self
            .most_running
            .is_some_and(|most| !(1..=1_000).contains(&most))
        {
            return Err(PolicyError::Running);
        }
        for budget in [self.day, self.month, self.total] {
            budget.checked()?;
        }
        Ok(self)
    }
}

impl Preferences {
    /// Checks every value's range.
    pub fn checked(self) -> Result<Self, PolicyError> {
        let usd = self.first_iteration_usd;
        if !(usd > 0.0 && usd <= 1_000.0) {
            return Err(PolicyError::FirstIteration);
        }
        if !(1..=100).contains(&self.fruitless_starts) {
            return Err(PolicyError::FruitlessStarts);
        }
        if self
            .reserve_percent
            .is_some_and(|percent| !(1..=99).contains(&percent))
        {
            return Err(PolicyError::Reserve);
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_out_of_range_is_refused() {
        let budget = |usd, tokens| Policy {
            day: Budget { usd, tokens },
            ..Policy::default()
        };
        assert!(budget(Some(5.0), Some(1)).checked().is_ok());
        for (usd, tokens) in [
            (Some(0.0), None),
            (Some(f64::NAN), None),
            (Some(1e7), None),
            (None, Some(0)),
        ] {
            assert_eq!(budget(usd, tokens).checked(), Err(PolicyError::Budget));
        }
        let most_running = Some(0);
        let policy = Policy {
            most_running,
            ..Policy::default()
        };
        assert_eq!(policy.checked(), Err(PolicyError::Running));
        let preferences = Preferences {
            reserve_percent: Some(100),
            ..Preferences::default()
        };
        assert_eq!(preferences.checked(), Err(PolicyError::Reserve));
    }
}
