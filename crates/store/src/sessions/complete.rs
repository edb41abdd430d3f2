//! Completing a planning step, and changing a session's guardrails.

use redraft_domain::{RunStatus, SessionId, Timestamp};
use thiserror::Error;

use super::read::{session_in, workflow_of};
use crate::{
    ChangeWorkflowError, NewResource, Session, Store, StoreError, Tx,
    resources::save_resource,
    text::storable,
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
        guardrails: Option<&str>,
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
        let sql = "UPDATE sessions SET status = 'completed', updated_at = $2, \
                   guardrails = COALESCE($3, guardrails) WHERE id = $1";
        on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(id.as_str())
                .bind(now.0)
                .bind(guardrails.map(storable));
            update.execute(c).await.map(|_| ())
        })
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

    /// Replaces a session's guardrails.
    pub async fn set_guardrails(&self, id: &SessionId, text: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        write_guardrails(&mut tx, id, text, self.now()).await?;
        tx.commit().await
    }
}

pub(crate) async fn write_guardrails(
    tx: &mut Tx,
    id: &SessionId,
    text: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET guardrails = $2, updated_at = $3 WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(id.as_str())
            .bind(storable(text))
            .bind(now.0);
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
