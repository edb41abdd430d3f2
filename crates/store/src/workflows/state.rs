//! A workflow's state as it is stored: read with its row in hand, and written as it is decided.

use redraft_domain::{StepId, StepState, StepStatus, Timestamp, WorkflowId, WorkflowState};

use crate::{StoreError, Tx};

/// The state of a workflow, which nobody else changes until the end of the transaction. `None`: there
/// is no such workflow.
///
/// Whoever needs a session's row too takes the workflow first: in another order two transactions could
/// wait for each other on PostgreSQL.
pub(crate) async fn hold_workflow(
    tx: &mut Tx,
    id: &WorkflowId,
) -> Result<Option<WorkflowState>, StoreError> {
    // An update of nothing holds the row in both databases.
    let sql = "UPDATE workflows SET status = status WHERE id = $1 RETURNING status";
    let status: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    let Some(status) = status else {
        return Ok(None);
    };
    let status = status.parse();
    let status = status.map_err(|()| StoreError::bad("workflows", "status", id))?;
    let sql = "SELECT id, step_type, status FROM steps WHERE workflow_id = $1 ORDER BY step_number";
    let rows: Vec<(i64, String, String)> = on!(tx, |c| sqlx::query_as(sql)
        .bind(id.as_str())
        .fetch_all(c)
        .await)?;
    let step = |(id, step_type, status): (i64, String, String)| {
        let bad = |column| StoreError::bad("steps", column, id);
        Ok::<_, StoreError>(StepState {
            id: StepId(id),
            step_type: step_type.parse().map_err(|()| bad("step_type"))?,
            status: status.parse().map_err(|()| bad("status"))?,
        })
    };
    let steps = rows.into_iter().map(step).collect::<Result<_, _>>()?;
    Ok(Some(WorkflowState::new(status, steps)))
}

/// Writes what has become of a workflow that is held. `before` has the same steps, in any order.
pub(crate) async fn save_workflow(
    tx: &mut Tx,
    id: &WorkflowId,
    before: &WorkflowState,
    after: &WorkflowState,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE workflows SET status = $2, current_step = $3, updated_at = $4 WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(id.as_str())
            .bind(after.status().as_str());
        let update = update.bind(after.current_number()).bind(now.0);
        update.execute(c).await.map(|_| ())
    })?;
    for step in after.steps() {
        if before.step(step.id).map(|step| step.status) != Some(step.status) {
            set_status(tx, step.id, step.status).await?;
        }
    }
    let order = |state: &WorkflowState| -> Vec<StepId> {
        state.steps().iter().map(|step| step.id).collect()
    };
    if order(before) != order(after) {
        number(tx, id, &order(after)).await?;
    }
    Ok(())
}

async fn set_status(tx: &mut Tx, step: StepId, status: StepStatus) -> Result<(), StoreError> {
    let sql = "UPDATE steps SET status = $2 WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(step.0)
        .bind(status.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives the steps their numbers from 1. By way of negative ones, since no two steps of a workflow may
/// have the same number at any moment.
async fn number(tx: &mut Tx, workflow: &WorkflowId, order: &[StepId]) -> Result<(), StoreError> {
    for (step, number) in order.iter().zip(1_i64..) {
        let sql = "UPDATE steps SET step_number = $2 WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(step.0)
            .bind(-number)
            .execute(c)
            .await
            .map(|_| ()))?;
    }
    let sql = "UPDATE steps SET step_number = -step_number WHERE workflow_id = $1 \
               AND step_number < 0";
    on!(tx, |c| sqlx::query(sql)
        .bind(workflow.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
