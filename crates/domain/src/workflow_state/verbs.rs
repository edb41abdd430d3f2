//! The way of a workflow from its first step to its last.

use super::{WorkflowError, WorkflowState};
use crate::{StepId, StepStatus, StepType, WorkflowStatus};

impl WorkflowState {
    /// A draft begins with its first open step.
    pub fn start(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.start()?;
        let place = self.current_place().ok_or(WorkflowError::NoStep)?;
        self.refuse_autonomous(place)?;
        self.take_up(place)?;
        Ok(self)
    }

    /// No session starts or goes on until it is resumed. Its steps may be changed.
    pub fn pause(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.pause()?;
        Ok(self)
    }

    /// It goes on after a pause.
    pub fn resume(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.resume()?;
        self.settled()
    }

    /// It is put away as it is.
    pub fn archive(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.archive()?;
        Ok(self)
    }

    /// It is taken out again: a draft if no step was begun, completed if none is left, else active,
    /// also where it was paused when it was put away.
    pub fn unarchive(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.unarchive()?;
        let begun = |status| matches!(status, StepStatus::Active | StepStatus::Completed);
        if self.steps.iter().any(|step| begun(step.status)) {
            self.status = WorkflowStatus::Active;
        }
        if self.steps.is_empty() {
            return Ok(self);
        }
        self.settled()
    }

    /// A session begins on the current step, which must be an interactive one.
    pub fn plan(mut self, id: StepId) -> Result<Self, WorkflowError> {
        self.status = self.status.work()?;
        let place = self.place(id)?;
        if self.current_place() != Some(place) {
            return Err(WorkflowError::NotCurrent { number: place + 1 });
        }
        self.refuse_autonomous(place)?;
        self.settled()
    }

    /// The active step is done, and the next open one's turn has come.
    pub fn complete(mut self, id: StepId) -> Result<Self, WorkflowError> {
        let place = self.place(id)?;
        self.status = self.status.work()?;
        let done = self.steps[place].status.complete();
        self.steps[place].status = done.map_err(WorkflowError::of_step(place))?;
        self.settled()
    }

    /// The same for the current step.
    pub fn advance(mut self) -> Result<Self, WorkflowError> {
        self.status = self.status.advance()?;
        let current = self.current().ok_or(WorkflowError::NoStep)?.id;
        self.complete(current)
    }

    /// A pending step is worked on from now on, and what was active goes back to pending.
    pub fn start_step(mut self, id: StepId) -> Result<Self, WorkflowError> {
        let place = self.place(id)?;
        self.status = self.status.work()?;
        self.refuse_autonomous(place)?;
        self.take_up(place)?;
        Ok(self)
    }

    fn refuse_autonomous(&self, place: usize) -> Result<(), WorkflowError> {
        match self.steps[place].step_type {
            StepType::Interactive => Ok(()),
            StepType::Autonomous => Err(WorkflowError::Autonomous { number: place + 1 }),
        }
    }
}
