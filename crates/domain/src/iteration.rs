//! The states of one iteration.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Where an iteration stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum IterationStatus {
    /// Not started, or to be tried again.
    Pending,
    /// An attempt is running or was interrupted.
    Running,
    /// Done, with or without a change of the document.
    Completed,
    /// Ended without a usable document.
    Failed,
    /// Never run, since the session ended before it.
    Skipped,
}

/// An iteration cannot go from one state to the other.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("an iteration that is {from} cannot become {to}")]
pub struct IterationTransitionError {
    from: IterationStatus,
    to: IterationStatus,
}

impl IterationStatus {
    /// The state as it is written in the API and in the database.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Running => "running",
            Self::Completed => "completed",
            Self::Failed => "failed",
            Self::Skipped => "skipped",
        }
    }

    /// Whether it will never change again.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Failed | Self::Skipped)
    }

    /// An attempt starts.
    pub fn start(self) -> Result<Self, IterationTransitionError> {
        self.go(Self::Running, !self.is_final())
    }

    /// The attempt ended well.
    pub fn complete(self) -> Result<Self, IterationTransitionError> {
        self.go(Self::Completed, self == Self::Running)
    }

    /// The last attempt failed, or the gate admits no further one.
    pub fn fail(self) -> Result<Self, IterationTransitionError> {
        self.go(Self::Failed, !self.is_final())
    }

    /// The session ended first.
    pub fn skip(self) -> Result<Self, IterationTransitionError> {
        self.go(Self::Skipped, !self.is_final())
    }

    fn go(self, to: Self, allowed: bool) -> Result<Self, IterationTransitionError> {
        if allowed {
            Ok(to)
        } else {
            Err(IterationTransitionError { from: self, to })
        }
    }
}

impl fmt::Display for IterationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for IterationStatus {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        [
            Self::Pending,
            Self::Running,
            Self::Completed,
            Self::Failed,
            Self::Skipped,
        ]
        .into_iter()
        .find(|status| status.as_str() == text)
        .ok_or(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_final_iteration_never_changes() {
        for done in [
            IterationStatus::Completed,
            IterationStatus::Failed,
            IterationStatus::Skipped,
        ] {
            assert!(done.start().is_err());
            assert!(done.complete().is_err());
            assert!(done.fail().is_err());
            assert!(done.skip().is_err());
        }
    }

    #[test]
    fn only_a_running_iteration_completes() {
        assert!(IterationStatus::Pending.complete().is_err());
        let running = IterationStatus::Pending.start().unwrap();
        assert_eq!(running.complete(), Ok(IterationStatus::Completed));
    }
}
