//! Completing a planning step.

use redraft_domain::{RunStatus, SessionId};
use thiserror::Error;

use super::read::{session_in, workflow_of};
use crate::{
    ChangeWorkflowError, NewResource, Session, Store, StoreError,
    resources::save_resource,
    workflows::{follow, hold_workflow, save_workflow},
};

/// A planning step could not be completed; nothing was changed.
#[derive(Debug, Error)]
pub enum CompleteError {
    /// The session is going on.
    #[error("the session {0} is running; wait for it or cancel it before you complete the step")]
    Running(SessionId),
    /// The session is gone or not active any more.
    #[error("there is no active session")]
    NotActive,
    /// The workflow is paused or archived, or its current step is another one.
    #[error(transparent)]
    NotPossible(#[from] ChangeWorkflowError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Completes the session and its step: the resources are saved, and the workflow moves on. A
    /// session that is paused ends.
    pub async fn complete_planning(
        &self,
        id: &SessionId,
        resources: &[NewResource],
    ) -> Result<Session, CompleteError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let workflow = workflow_of(&mut tx, id).await?;
        let workflow = workflow.ok_or(CompleteError::NotActive)?;
        let before = hold_workflow(&mut tx, &workflow).await?;
        let before = before.ok_or(CompleteError::NotActive)?;
        let session = session_in(&mut tx, id)
            .await?
            .ok_or(CompleteError::NotActive)?;
        if session.status != redraft_domain::SessionStatus::Active {
            return Err(CompleteError::NotActive);
        }
        if let RunStatus::Pending | RunStatus::Running | RunStatus::Waiting = session.state.status()
        {
            return Err(CompleteError::Running(id.clone()));
        }
        // A conversation in which nothing was asked yet has left its workflow a draft.
        let planned = before.clone().plan(session.step);
        let after = planned.and_then(|state| state.complete(session.step));
        let after = after.map_err(ChangeWorkflowError::from)?;
        follow(&mut tx, &before, &after, now).await?;
        let sql = "UPDATE sessions SET status = 'completed', updated_at = $2 WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(id.as_str())
            .bind(now.0)
            .execute(c)
            .await
            .map(|_| ()))
        .map_err(StoreError::from)?;
        for resource in resources {
            save_resource(&mut tx, resource, now).await?;
        }
        save_workflow(&mut tx, &workflow, &before, &after, now).await?;
        let after = session_in(&mut tx, id)
            .await?
            .ok_or(CompleteError::NotActive)?;
        tx.commit().await?;
        Ok(after)
    }
}
