//! What becomes of a workflow's sessions when the workflow changes.
//!
//! Only the current step's newest session is in work. One that is going on is never disturbed: the
//! change is refused. A paused one ends with its step.

use redraft_domain::{
    RunStatus, SessionId, SessionStatus, StepId, StepStatus, Timestamp, WorkflowState,
    WorkflowStatus,
};

use super::ChangeWorkflowError;
use crate::{
    Store, StoreError, Tx,
    sessions::{Holder, end_session, session_in},
};

/// Lets the sessions follow their workflow from one state to the next.
///
/// # Errors
/// [`ChangeWorkflowError::Busy`] when one of them would be disturbed.
pub(crate) async fn follow(
    tx: &mut Tx,
    before: &WorkflowState,
    after: &WorkflowState,
    now: Timestamp,
) -> Result<(), ChangeWorkflowError> {
    let is_held = |state: &WorkflowState| {
        let status = state.status();
        matches!(status, WorkflowStatus::Paused | WorkflowStatus::Archived)
    };
    for step in before.steps() {
        if is_held(after) && !is_held(before) {
            refuse_while_going(tx, step.id).await?;
        }
        let to = after.step(step.id).map(|step| step.status);
        if to.is_none() {
            refuse_while_open(tx, step.id).await?;
        }
        if !step.status.is_open() {
            continue;
        }
        match to {
            Some(StepStatus::Skipped) => {
                refuse_while_going(tx, step.id).await?;
                end_paused(tx, step.id, Why::Skipped, now).await?;
                set_aside(tx, step.id, SessionStatus::Interrupted, now).await?;
            }
            Some(StepStatus::Completed) => {
                refuse_while_going(tx, step.id).await?;
                end_paused(tx, step.id, Why::Completed, now).await?;
                set_aside(tx, step.id, SessionStatus::Completed, now).await?;
            }
            _ => {}
        }
    }
    let current = |state: &WorkflowState| state.current().map(|step| step.id);
    let (left, reached) = (current(before), current(after));
    if left == reached {
        return Ok(());
    }
    if let Some(step) = left.and_then(|id| after.step(id))
        && step.status.is_open()
    {
        refuse_while_open(tx, step.id).await?;
        set_aside(tx, step.id, SessionStatus::Interrupted, now).await?;
    }
    if let Some(step) = reached {
        let was_done = before.step(step).is_some_and(|step| !step.status.is_open());
        take_up(tx, step, was_done, now).await?;
    }
    Ok(())
}

/// Why a paused session ends.
enum Why {
    Skipped,
    Completed,
}

async fn refuse_while_going(tx: &mut Tx, step: StepId) -> Result<(), ChangeWorkflowError> {
    match open_session(tx, step).await? {
        Some((_, RunStatus::Paused)) | None => Ok(()),
        Some((session, run_status)) => Err(ChangeWorkflowError::Busy {
            session,
            run_status,
        }),
    }
}

async fn refuse_while_open(tx: &mut Tx, step: StepId) -> Result<(), ChangeWorkflowError> {
    match open_session(tx, step).await? {
        None => Ok(()),
        Some((session, run_status)) => Err(ChangeWorkflowError::Busy {
            session,
            run_status,
        }),
    }
}

/// The session of a step that has not ended; there is at most one.
async fn open_session(
    tx: &mut Tx,
    step: StepId,
) -> Result<Option<(SessionId, RunStatus)>, StoreError> {
    let sql = "SELECT id, run_status FROM sessions WHERE step_id = $1 \
               AND run_status IN ('pending', 'running', 'waiting', 'paused') LIMIT 1";
    let found: Option<(String, String)> = on!(tx, |c| sqlx::query_as(sql)
        .bind(step.0)
        .fetch_optional(c)
        .await)?;
    let parsed = found.map(|(id, status)| {
        let bad = |column| StoreError::bad("sessions", column, &id);
        let session = id.parse().map_err(|_| bad("id"))?;
        Ok((session, status.parse().map_err(|()| bad("run_status"))?))
    });
    parsed.transpose()
}

async fn end_paused(tx: &mut Tx, step: StepId, why: Why, now: Timestamp) -> Result<(), StoreError> {
    let Some((id, _)) = open_session(tx, step).await? else {
        return Ok(());
    };
    let Some(session) = session_in(tx, &id).await? else {
        return Ok(());
    };
    match why {
        Why::Completed => Store::end_for_completion(tx, &session, now).await,
        Why::Skipped => {
            let to = session.state.clone();
            let to = to.cancel("Stopped: you skipped its step.".to_owned());
            let to = to.map_err(|_| StoreError::Lost)?;
            end_session(tx, &session, &to, Holder::IsCutOff, now).await
        }
    }
}

/// Nobody works on the results of the step's session any more.
async fn set_aside(
    tx: &mut Tx,
    step: StepId,
    status: SessionStatus,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET status = $2, updated_at = $3 \
               WHERE step_id = $1 AND status = 'active'";
    on!(tx, |c| sqlx::query(sql)
        .bind(step.0)
        .bind(status.as_str())
        .bind(now.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The step's newest session is worked on again, with the document as it is now: where its step was
/// left in the middle, and, for a step that is reopened, also where it was completed.
async fn take_up(
    tx: &mut Tx,
    step: StepId,
    also_completed: bool,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET status = 'active', updated_at = $3, revision_id = \
               COALESCE((SELECT current_revision FROM documents WHERE step_id = $1), revision_id) \
               WHERE id = (SELECT id FROM sessions WHERE step_id = $1 \
               ORDER BY created_at DESC, id DESC LIMIT 1) \
               AND (status = 'interrupted' OR (status = 'completed' AND $2))";
    on!(tx, |c| sqlx::query(sql)
        .bind(step.0)
        .bind(also_completed)
        .bind(now.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
