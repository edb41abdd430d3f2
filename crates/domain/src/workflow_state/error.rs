use thiserror::Error;

use super::MOST_STEPS;
use crate::{
    StepStatus, StepTransitionError, StepVerb, WorkflowTransitionError, step_transition::possible,
};

/// A workflow cannot do what was asked; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WorkflowError {
    /// The workflow's own state does not allow it.
    #[error(transparent)]
    Workflow(#[from] WorkflowTransitionError),
    /// The step's state does not allow it.
    #[error("step {number} is {from}, so it cannot be {verb}; {}", possible(*from))]
    Step {
        /// The step's place, from 1.
        number: usize,
        /// The state it is in.
        from: StepStatus,
        /// What was to be done with it.
        verb: StepVerb,
    },
    /// The step works without the user, and such a step cannot be run yet.
    #[error(
        "step {number} is autonomous: running such a step comes with isolated worktrees, which this \
         version does not have; skip the step, or start an interactive one"
    )]
    Autonomous {
        /// The step's place, from 1.
        number: usize,
    },
    /// Only the current step can be planned.
    #[error("step {number} is not the workflow's current one; start it first")]
    NotCurrent {
        /// The step's place, from 1.
        number: usize,
    },
    /// The workflow has no step to go on with.
    #[error("the workflow has no step; add one first")]
    NoStep,
    /// The step is not one of the workflow.
    #[error("there is no such step in this workflow")]
    UnknownStep,
    /// A workflow keeps at least one step.
    #[error("the workflow has only this step; add another one first, or delete the workflow")]
    LastStep,
    /// There are as many steps as a workflow may have.
    #[error("a workflow has at most {MOST_STEPS} steps; remove one first")]
    TooManySteps,
    /// The order does not name each step once.
    #[error("step_ids: name each of the workflow's {steps} steps exactly once")]
    Order {
        /// How many steps it has.
        steps: usize,
    },
    /// There is no such place for a new step.
    #[error("step_number: between 1 and {most}, the place after the last step")]
    Place {
        /// The place after the last step, from 1.
        most: usize,
    },
}

impl WorkflowError {
    /// Says which step refused; `place` counts from 0.
    pub(super) fn of_step(place: usize) -> impl FnOnce(StepTransitionError) -> Self {
        move |StepTransitionError { from, verb }| Self::Step {
            number: place + 1,
            from,
            verb,
        }
    }
}
