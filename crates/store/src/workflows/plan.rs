use redraft_domain::{StepId, Timestamp, WorkflowError, WorkflowId};

use super::state::{hold_workflow, save_workflow};
use crate::{StoreError, Tx};

/// A session is about to begin on a step: a draft becomes active, and so does its pending step. The
/// workflow is held from here on. The inner error says why the workflow takes no session now.
pub(crate) async fn plan_step(
    tx: &mut Tx,
    workflow: &WorkflowId,
    step: StepId,
    now: Timestamp,
) -> Result<Result<(), WorkflowError>, StoreError> {
    let before = hold_workflow(tx, workflow).await?;
    let before = before.ok_or(StoreError::Lost)?;
    let after = match before.clone().plan(step) {
        Ok(after) => after,
        Err(refused) => return Ok(Err(refused)),
    };
    if after != before {
        save_workflow(tx, workflow, &before, &after, now).await?;
    }
    Ok(Ok(()))
}
