//! A workflow and its steps as one state machine: every verb, and what it does to the others.
//!
//! A verb takes the state and gives the next one, so a refused verb has changed nothing. At most one
//! step is active. That one is the current step; while none is, the first open one will be.

mod arrange;
mod error;
mod verbs;

use crate::{StepId, StepStatus, StepType, WorkflowStatus};

pub use error::WorkflowError;

/// The most steps of a workflow.
pub const MOST_STEPS: usize = 50;

/// A step, as far as its workflow's state depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepState {
    /// Its id.
    pub id: StepId,
    /// What kind of work it is.
    pub step_type: StepType,
    /// Where it stands.
    pub status: StepStatus,
}

/// Where a workflow stands, with its steps in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkflowState {
    status: WorkflowStatus,
    steps: Vec<StepState>,
}

impl WorkflowState {
    /// The state as it was stored.
    pub fn new(status: WorkflowStatus, steps: Vec<StepState>) -> Self {
        Self { status, steps }
    }

    /// Where the workflow stands.
    pub fn status(&self) -> WorkflowStatus {
        self.status
    }

    /// Its steps in order.
    pub fn steps(&self) -> &[StepState] {
        &self.steps
    }

    /// One of its steps.
    pub fn step(&self, id: StepId) -> Option<&StepState> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The current step: the active one, else the first that is open. `None`: no step is left.
    pub fn current(&self) -> Option<&StepState> {
        self.current_place().map(|place| &self.steps[place])
    }

    /// The number of the current step, from 1.
    pub fn current_number(&self) -> Option<i64> {
        self.current_place().map(|place| place as i64 + 1)
    }

    fn current_place(&self) -> Option<usize> {
        let active = |step: &StepState| step.status == StepStatus::Active;
        let open = |step: &StepState| step.status.is_open();
        let place = self.steps.iter().position(active);
        place.or_else(|| self.steps.iter().position(open))
    }

    fn place(&self, id: StepId) -> Result<usize, WorkflowError> {
        let place = self.steps.iter().position(|step| step.id == id);
        place.ok_or(WorkflowError::UnknownStep)
    }

    /// The step's turn has come: the active one, if it is another, is laid aside.
    fn take_up(&mut self, place: usize) -> Result<(), WorkflowError> {
        let started = self.steps[place].status.start();
        let started = started.map_err(WorkflowError::of_step(place))?;
        for (place, step) in self.steps.iter_mut().enumerate() {
            if step.status == StepStatus::Active {
                let aside = step.status.lay_aside();
                step.status = aside.map_err(WorkflowError::of_step(place))?;
            }
        }
        self.steps[place].status = started;
        Ok(())
    }

    /// What follows from its steps: it is completed when none is open, and one is active while it is
    /// under way.
    fn settled(mut self) -> Result<Self, WorkflowError> {
        let open = self.steps.iter().any(|step| step.status.is_open());
        self.status = self.status.with_open_steps(open);
        let under_way = matches!(self.status, WorkflowStatus::Active | WorkflowStatus::Paused);
        if let Some(place) = self.current_place().filter(|_| under_way)
            && self.steps[place].status != StepStatus::Active
        {
            self.take_up(place)?;
        }
        Ok(self)
    }
}

#[cfg(test)]
mod tests;
