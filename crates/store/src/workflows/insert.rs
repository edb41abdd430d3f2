use redraft_domain::{StepId, WorkflowId};
use serde_json::Value;

use super::NewStep;
use crate::{StoreError, Tx};

/// Inserts a step that nobody has begun, with a number that none of its workflow's has.
pub(super) async fn insert_step(
    tx: &mut Tx,
    workflow: &WorkflowId,
    number: i64,
    new: &NewStep,
) -> Result<StepId, StoreError> {
    let config = Value::Object(new.config.raw().clone()).to_string();
    let sql = "INSERT INTO steps (workflow_id, step_number, name, step_type, status, config) \
               VALUES ($1, $2, $3, $4, 'pending', $5) RETURNING id";
    let id: i64 = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql).bind(workflow.as_str()).bind(number);
        let insert = insert.bind(new.name.as_str()).bind(new.step_type.as_str());
        insert.bind(config).fetch_one(c).await
    })?;
    Ok(StepId(id))
}
