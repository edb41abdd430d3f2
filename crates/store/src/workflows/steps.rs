//! Adding steps to a workflow, and taking them out.

use redraft_domain::{StepId, StepState, StepStatus, WorkflowId, WorkflowState};

use super::{
    ChangeWorkflowError, NewStep,
    insert::insert_step,
    sessions::follow,
    state::{hold_workflow, save_workflow},
};
use crate::{Store, StoreError};

impl Store {
    /// Adds a step at a place, from 1, or at the end. A completed workflow goes on with it.
    pub async fn add_step(
        &self,
        id: &WorkflowId,
        new: &NewStep,
        number: Option<usize>,
    ) -> Result<StepId, ChangeWorkflowError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let before = hold_workflow(&mut tx, id).await?;
        let before = before.ok_or(ChangeWorkflowError::Unknown)?;
        let last = before.steps().len() as i64 + 1;
        let step = StepState {
            id: insert_step(&mut tx, id, last, new).await?,
            step_type: new.step_type,
            status: StepStatus::Pending,
        };
        let after = before.clone().add(step, number)?;
        follow(&mut tx, &before, &after, now).await?;
        let stored = [before.steps(), &[step]].concat();
        let stored = WorkflowState::new(before.status(), stored);
        save_workflow(&mut tx, id, &stored, &after, now).await?;
        tx.commit().await?;
        Ok(step.id)
    }

    /// Takes a step out with all its records; the user's files stay. What was paid for is not thrown
    /// away by the way: a step that has sessions is only removed `with_sessions`, and never while one
    /// of them has not ended.
    pub async fn remove_step(
        &self,
        id: &WorkflowId,
        step: StepId,
        with_sessions: bool,
    ) -> Result<(), ChangeWorkflowError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let before = hold_workflow(&mut tx, id).await?;
        let before = before.ok_or(ChangeWorkflowError::Unknown)?;
        let after = before.clone().remove(step)?;
        follow(&mut tx, &before, &after, now).await?;
        let sql = "SELECT COUNT(*) FROM sessions WHERE step_id = $1";
        let sessions: i64 = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(step.0)
            .fetch_one(c)
            .await)
        .map_err(StoreError::from)?;
        if sessions > 0 && !with_sessions {
            return Err(ChangeWorkflowError::HasSessions(sessions));
        }
        let sql = "DELETE FROM steps WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(step.0)
            .execute(c)
            .await
            .map(|_| ()))
        .map_err(StoreError::from)?;
        save_workflow(&mut tx, id, &before, &after, now).await?;
        tx.commit().await?;
        self.forget_unnamed_blobs().await;
        Ok(())
    }
}
