//! The ways between the states of a step.
//!
//! ```text
//!     ┌────────── lay aside ──────────┐
//!     ▼                               │
//!  pending ───────── start ───────► active ── complete ──► completed
//!   ▲   └────────────── skip ─────────┴─────► skipped          │
//!   └──────────────── reopen ────────────────────┴─────────────┘
//! ```

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{StepStatus, workflow::words};

words!(
    /// What can be done with a step, as in 'it cannot be …'.
    StepVerb {
        /// It is worked on from now on.
        Start = "started",
        /// It is done.
        Complete = "completed",
        /// It is left out.
        Skip = "skipped",
        /// It is to be done once more, or after all.
        Reopen = "reopened",
        /// Another step is worked on first.
        LayAside = "laid aside",
    }
);

/// A step cannot go this way from the state that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("a step that is {from} cannot be {verb}; {}", possible(*from))]
pub struct StepTransitionError {
    /// The state it is in.
    pub from: StepStatus,
    /// What was to be done with it.
    pub verb: StepVerb,
}

impl StepVerb {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Start,
        Self::Complete,
        Self::Skip,
        Self::Reopen,
        Self::LayAside,
    ];

    /// Where this leads from a state; `None` where it is not possible.
    fn after(self, from: StepStatus) -> Option<StepStatus> {
        use StepStatus::{Active, Completed, Pending, Skipped};
        match (self, from) {
            (Self::Start, Pending) => Some(Active),
            (Self::Complete, Active) => Some(Completed),
            (Self::Skip, Pending | Active) => Some(Skipped),
            (Self::Reopen, Completed | Skipped) | (Self::LayAside, Active) => Some(Pending),
            _ => None,
        }
    }
}

impl StepStatus {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Pending, Self::Active, Self::Completed, Self::Skipped];

    /// Whether there is still something to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Pending | Self::Active)
    }

    /// It is worked on from now on.
    pub fn start(self) -> Result<Self, StepTransitionError> {
        self.go(StepVerb::Start)
    }

    /// It is done.
    pub fn complete(self) -> Result<Self, StepTransitionError> {
        self.go(StepVerb::Complete)
    }

    /// It is left out.
    pub fn skip(self) -> Result<Self, StepTransitionError> {
        self.go(StepVerb::Skip)
    }

    /// It is to be done once more, or after all.
    pub fn reopen(self) -> Result<Self, StepTransitionError> {
        self.go(StepVerb::Reopen)
    }

    /// Another step is worked on first.
    pub fn lay_aside(self) -> Result<Self, StepTransitionError> {
        self.go(StepVerb::LayAside)
    }

    fn go(self, verb: StepVerb) -> Result<Self, StepTransitionError> {
        let refused = StepTransitionError { from: self, verb };
        verb.after(self).ok_or(refused)
    }
}

/// What a user can do with a step in this state, as the end of a sentence.
pub(crate) fn possible(from: StepStatus) -> &'static str {
    match from {
        StepStatus::Pending => "start it or skip it",
        StepStatus::Active => "complete it or skip it",
        StepStatus::Completed | StepStatus::Skipped => "reopen it first",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_step_goes_these_ways_and_no_other() {
        use StepStatus::{Active, Completed, Pending, Skipped};
        let ways = [
            (Pending, StepVerb::Start, Active),
            (Pending, StepVerb::Skip, Skipped),
            (Active, StepVerb::Complete, Completed),
            (Active, StepVerb::Skip, Skipped),
            (Active, StepVerb::LayAside, Pending),
            (Completed, StepVerb::Reopen, Pending),
            (Skipped, StepVerb::Reopen, Pending),
        ];
        for from in StepStatus::ALL {
            for verb in StepVerb::ALL {
                let way = ways.iter().find(|way| (way.0, way.1) == (from, verb));
                let expected = way.map(|way| way.2);
                let refused = StepTransitionError { from, verb };
                assert_eq!(from.go(verb), expected.ok_or(refused), "{from} {verb}");
            }
        }
    }

    #[test]
    fn each_verb_is_a_method_of_its_own() {
        for from in StepStatus::ALL {
            assert_eq!(from.start(), from.go(StepVerb::Start));
            assert_eq!(from.complete(), from.go(StepVerb::Complete));
            assert_eq!(from.skip(), from.go(StepVerb::Skip));
            assert_eq!(from.reopen(), from.go(StepVerb::Reopen));
            assert_eq!(from.lay_aside(), from.go(StepVerb::LayAside));
        }
    }

    #[test]
    fn a_refusal_names_only_what_is_possible() {
        let words = [
            ("start", StepVerb::Start),
            ("complete", StepVerb::Complete),
            ("skip", StepVerb::Skip),
            ("reopen", StepVerb::Reopen),
        ];
        for from in StepStatus::ALL {
            for (word, verb) in words {
                let named = possible(from).contains(&format!("{word} it"));
                assert_eq!(named, from.go(verb).is_ok(), "{from}: {word}");
            }
        }
        assert_eq!(
            StepStatus::Completed.skip().unwrap_err().to_string(),
            "a step that is completed cannot be skipped; reopen it first"
        );
    }
}
