//! The ways between the states of a workflow.
//!
//! ```text
//!  draft ── start ──► active ── no step is left ──► completed
//!                     │ ▲ ▲                             │
//!               pause │ │ └──── a step is open again ───┘
//!                     ▼ │ resume
//!                    paused
//! ```
//!
//! `archive` leads from each of these to archived, and `unarchive` back to where its steps stand.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::{WorkflowStatus, workflow::words};

words!(
    /// What can be done with a workflow, as in 'it cannot be …'.
    WorkflowVerb {
        /// Its first step is worked on from now on.
        Start = "started",
        /// No session starts or goes on until it is resumed.
        Pause = "paused",
        /// It goes on after a pause.
        Resume = "resumed",
        /// It is put away.
        Archive = "archived",
        /// It is taken out again.
        Unarchive = "unarchived",
        /// Its current step is done, and the next one's turn has come.
        Advance = "advanced",
        /// A session starts or goes on, or a step is started or completed.
        Work = "worked on",
        /// Steps are added, removed, put into another order, skipped or reopened.
        Arrange = "changed in its steps",
    }
);

/// A workflow cannot go this way from the state that it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the workflow is {}, so it cannot be {verb}; {}", words(*from), possible(*from))]
pub struct WorkflowTransitionError {
    /// The state it is in.
    pub from: WorkflowStatus,
    /// What was to be done with it.
    pub verb: WorkflowVerb,
}

impl WorkflowVerb {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Start,
        Self::Pause,
        Self::Resume,
        Self::Archive,
        Self::Unarchive,
        Self::Advance,
        Self::Work,
        Self::Arrange,
    ];

    /// Where this leads from a state, as long as its steps say nothing else; `None` where it is not
    /// possible.
    fn after(self, from: WorkflowStatus) -> Option<WorkflowStatus> {
        use WorkflowStatus::{Active, Archived, Draft, Paused};
        match (self, from) {
            (Self::Start | Self::Work, Draft)
            | (Self::Resume, Paused)
            | (Self::Advance | Self::Work, Active) => Some(Active),
            (Self::Pause, Active) => Some(Paused),
            (Self::Unarchive, Archived) => Some(Draft),
            (Self::Archive | Self::Arrange, Archived) => None,
            (Self::Archive, _) => Some(Archived),
            (Self::Arrange, same) => Some(same),
            _ => None,
        }
    }
}

impl WorkflowStatus {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Draft,
        Self::Active,
        Self::Completed,
        Self::Paused,
        Self::Archived,
    ];

    /// Its first step is worked on from now on.
    pub fn start(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Start)
    }

    /// No session starts or goes on until it is resumed.
    pub fn pause(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Pause)
    }

    /// It goes on after a pause.
    pub fn resume(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Resume)
    }

    /// It is put away.
    pub fn archive(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Archive)
    }

    /// It is taken out again; a draft, unless its steps say something else.
    pub fn unarchive(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Unarchive)
    }

    /// Its current step is done.
    pub fn advance(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Advance)
    }

    /// A session starts or goes on, or a step is started or completed.
    pub fn work(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Work)
    }

    /// Its steps are changed.
    pub fn arrange(self) -> Result<Self, WorkflowTransitionError> {
        self.go(WorkflowVerb::Arrange)
    }

    /// The state that fits its steps: without an open one it is completed, with one it is not.
    pub(crate) fn with_open_steps(self, any: bool) -> Self {
        match (self, any) {
            (Self::Archived, _) => Self::Archived,
            (_, false) => Self::Completed,
            (Self::Completed, true) => Self::Active,
            (other, true) => other,
        }
    }

    fn go(self, verb: WorkflowVerb) -> Result<Self, WorkflowTransitionError> {
        let refused = WorkflowTransitionError { from: self, verb };
        verb.after(self).ok_or(refused)
    }
}

/// The state as it stands in a sentence.
fn words(status: WorkflowStatus) -> &'static str {
    match status {
        WorkflowStatus::Draft => "a draft",
        other => other.as_str(),
    }
}

/// What a user can do with a workflow in this state, as the end of a sentence.
fn possible(from: WorkflowStatus) -> &'static str {
    match from {
        WorkflowStatus::Draft => "start it or archive it",
        WorkflowStatus::Active => "advance it, pause it or archive it",
        WorkflowStatus::Completed => "reopen one of its steps, add one, or archive it",
        WorkflowStatus::Paused => "resume it or archive it",
        WorkflowStatus::Archived => "unarchive it first",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workflow_goes_these_ways_and_no_other() {
        use WorkflowStatus::{Active, Archived, Completed, Draft, Paused};
        let ways = [
            (Draft, WorkflowVerb::Start, Active),
            (Draft, WorkflowVerb::Work, Active),
            (Draft, WorkflowVerb::Archive, Archived),
            (Draft, WorkflowVerb::Arrange, Draft),
            (Active, WorkflowVerb::Work, Active),
            (Active, WorkflowVerb::Advance, Active),
            (Active, WorkflowVerb::Pause, Paused),
            (Active, WorkflowVerb::Archive, Archived),
            (Active, WorkflowVerb::Arrange, Active),
            (Paused, WorkflowVerb::Resume, Active),
            (Paused, WorkflowVerb::Archive, Archived),
            (Paused, WorkflowVerb::Arrange, Paused),
            (Completed, WorkflowVerb::Archive, Archived),
            (Completed, WorkflowVerb::Arrange, Completed),
            (Archived, WorkflowVerb::Unarchive, Draft),
        ];
        for from in WorkflowStatus::ALL {
            for verb in WorkflowVerb::ALL {
                let way = ways.iter().find(|way| (way.0, way.1) == (from, verb));
                let expected = way.map(|way| way.2);
                let refused = WorkflowTransitionError { from, verb };
                assert_eq!(from.go(verb), expected.ok_or(refused), "{from} {verb}");
            }
        }
    }

    #[test]
    fn each_verb_is_a_method_of_its_own() {
        for from in WorkflowStatus::ALL {
            assert_eq!(from.start(), from.go(WorkflowVerb::Start));
            assert_eq!(from.pause(), from.go(WorkflowVerb::Pause));
            assert_eq!(from.resume(), from.go(WorkflowVerb::Resume));
            assert_eq!(from.archive(), from.go(WorkflowVerb::Archive));
            assert_eq!(from.unarchive(), from.go(WorkflowVerb::Unarchive));
            assert_eq!(from.advance(), from.go(WorkflowVerb::Advance));
            assert_eq!(from.work(), from.go(WorkflowVerb::Work));
            assert_eq!(from.arrange(), from.go(WorkflowVerb::Arrange));
        }
    }

    #[test]
    fn a_refusal_names_only_what_is_possible() {
        let words = [
            ("start", WorkflowVerb::Start),
            ("pause", WorkflowVerb::Pause),
            ("resume", WorkflowVerb::Resume),
            ("archive", WorkflowVerb::Archive),
            ("unarchive", WorkflowVerb::Unarchive),
            ("advance", WorkflowVerb::Advance),
        ];
        for from in WorkflowStatus::ALL {
            let said = format!(" {}", possible(from));
            for (word, verb) in words {
                let named = said.contains(&format!(" {word} it"));
                assert_eq!(named, from.go(verb).is_ok(), "{from}: {word}");
            }
        }
        assert_eq!(
            WorkflowStatus::Paused.work().unwrap_err().to_string(),
            "the workflow is paused, so it cannot be worked on; resume it or archive it"
        );
        let draft = WorkflowStatus::Draft.pause().unwrap_err().to_string();
        assert!(draft.starts_with("the workflow is a draft, so"), "{draft}");
    }

    #[test]
    fn a_workflow_is_completed_exactly_when_no_step_is_left() {
        for from in WorkflowStatus::ALL {
            let (with, without) = (from.with_open_steps(true), from.with_open_steps(false));
            if from == WorkflowStatus::Archived {
                assert_eq!((with, without), (from, from), "what is put away stays so");
                continue;
            }
            assert_eq!(without, WorkflowStatus::Completed);
            assert_ne!(with, WorkflowStatus::Completed);
            assert_eq!(with == from, from != WorkflowStatus::Completed);
        }
    }
}
