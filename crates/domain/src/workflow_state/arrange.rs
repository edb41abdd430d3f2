//! Changes of a workflow's steps. They are possible in every state but archived.

use super::{MOST_STEPS, StepState, WorkflowError, WorkflowState};
use crate::{StepId, WorkflowStatus};

impl WorkflowState {
    /// A step is left out. If it was the active one, the next open one's turn has come.
    pub fn skip(mut self, id: StepId) -> Result<Self, WorkflowError> {
        let place = self.place(id)?;
        self.status = self.status.arrange()?;
        let skipped = self.steps[place].status.skip();
        self.steps[place].status = skipped.map_err(WorkflowError::of_step(place))?;
        self.settled()
    }

    /// A step is to be done once more, at once: it is the active one, and what was active goes back
    /// to pending. Other steps that are done stay done; each can be reopened by itself. In a draft,
    /// where nothing is active yet, the step is pending.
    pub fn reopen(mut self, id: StepId) -> Result<Self, WorkflowError> {
        let place = self.place(id)?;
        self.status = self.status.arrange()?;
        let open = self.steps[place].status.reopen();
        self.steps[place].status = open.map_err(WorkflowError::of_step(place))?;
        if self.status != WorkflowStatus::Draft {
            self.take_up(place)?;
        }
        self.settled()
    }

    /// The steps in another order. The active one stays the active one.
    pub fn reorder(mut self, ids: &[StepId]) -> Result<Self, WorkflowError> {
        self.status = self.status.arrange()?;
        let steps = self.steps.len();
        let refused = || WorkflowError::Order { steps };
        if ids.len() != steps {
            return Err(refused());
        }
        let mut left = std::mem::take(&mut self.steps);
        for id in ids {
            let place = left.iter().position(|step| step.id == *id);
            self.steps.push(left.remove(place.ok_or_else(refused)?));
        }
        Ok(self)
    }

    /// A new step at a place, from 1, or at the end. A completed workflow goes on with it.
    pub fn add(mut self, step: StepState, number: Option<usize>) -> Result<Self, WorkflowError> {
        self.status = self.status.arrange()?;
        if self.steps.len() >= MOST_STEPS {
            return Err(WorkflowError::TooManySteps);
        }
        let most = self.steps.len() + 1;
        let number = number.unwrap_or(most);
        if !(1..=most).contains(&number) {
            return Err(WorkflowError::Place { most });
        }
        self.steps.insert(number - 1, step);
        self.settled()
    }

    /// A step is taken out. If it was the active one, the next open one's turn has come.
    pub fn remove(mut self, id: StepId) -> Result<Self, WorkflowError> {
        let place = self.place(id)?;
        self.status = self.status.arrange()?;
        if self.steps.len() == 1 {
            return Err(WorkflowError::LastStep);
        }
        self.steps.remove(place);
        self.settled()
    }
}
