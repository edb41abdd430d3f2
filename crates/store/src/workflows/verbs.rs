//! What the user does with a workflow and its steps, each as one transaction.

use redraft_domain::{StepId, WorkflowError, WorkflowId, WorkflowState};

use super::{
    ChangeWorkflowError,
    sessions::follow,
    state::{hold_workflow, save_workflow},
};
use crate::Store;

type Changed = Result<(), ChangeWorkflowError>;

impl Store {
    /// Begins a draft with its first open step.
    pub async fn start_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::start).await
    }

    /// Holds a workflow: no session starts or goes on until it is resumed. Refused while one is going
    /// on; a paused one stays as it is.
    pub async fn pause_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::pause).await
    }

    /// Lets a paused workflow go on.
    pub async fn resume_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::resume).await
    }

    /// Puts a workflow away. Refused while a session is going on.
    pub async fn archive_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::archive).await
    }

    /// Takes a workflow out again, as its steps stand.
    pub async fn unarchive_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::unarchive).await
    }

    /// Completes the current step, whether or not it has a session, and moves on to the next open
    /// one. Refused while a session is going on; a paused one ends.
    pub async fn advance_workflow(&self, id: &WorkflowId) -> Changed {
        self.change_workflow(id, WorkflowState::advance).await
    }

    /// Works on a pending step from now on; the active one goes back to pending. Refused while that
    /// one has a session that has not ended.
    pub async fn start_step(&self, id: &WorkflowId, step: StepId) -> Changed {
        self.change_workflow(id, |state| state.start_step(step))
            .await
    }

    /// Leaves a step out. Refused while a session of it is going on; a paused one ends.
    pub async fn skip_step(&self, id: &WorkflowId, step: StepId) -> Changed {
        self.change_workflow(id, |state| state.skip(step)).await
    }

    /// Makes a step that was completed or skipped the active one again, with its newest session.
    /// Refused while the one that is active has a session that has not ended.
    pub async fn reopen_step(&self, id: &WorkflowId, step: StepId) -> Changed {
        self.change_workflow(id, |state| state.reopen(step)).await
    }

    /// Puts the steps into another order. No session is disturbed by that.
    pub async fn order_steps(&self, id: &WorkflowId, order: &[StepId]) -> Changed {
        self.change_workflow(id, |state| state.reorder(order)).await
    }

    async fn change_workflow(
        &self,
        id: &WorkflowId,
        verb: impl FnOnce(WorkflowState) -> Result<WorkflowState, WorkflowError>,
    ) -> Changed {
        let now = self.now();
        let mut tx = self.begin().await?;
        let before = hold_workflow(&mut tx, id).await?;
        let before = before.ok_or(ChangeWorkflowError::Unknown)?;
        let after = verb(before.clone())?;
        follow(&mut tx, &before, &after, now).await?;
        save_workflow(&mut tx, id, &before, &after, now).await?;
        Ok(tx.commit().await?)
    }
}
