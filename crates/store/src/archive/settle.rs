//! The last of an import: what was going on elsewhere does not go on here.

use redraft_domain::{SessionId, Timestamp, WorkflowId};

use super::ImportError;
use crate::{
    StoreError, Tx,
    sessions::{Holder, end_session, session_in},
    workflows::hold_workflow,
};

/// Why a session that was going on has ended.
const SENTENCE: &str = "It was going on when its project was exported, and ended with the import. Start it again here.";

/// Ends the sessions that had not ended, and looks that each of them and each workflow can be read.
/// Returns how many were ended.
pub(super) async fn settle(
    tx: &mut Tx,
    workflows: &[String],
    sessions: &[String],
    now: Timestamp,
) -> Result<u64, ImportError> {
    for (row, id) in workflows.iter().enumerate() {
        let bad = |_| StoreError::bad("workflows", "id", id);
        let id: WorkflowId = id.parse().map_err(bad)?;
        let read = hold_workflow(tx, &id).await;
        read.map_err(|error| unreadable("workflows", row, error))?;
    }
    let mut ended = 0;
    for (row, id) in sessions.iter().enumerate() {
        let bad = |_| StoreError::bad("sessions", "id", id);
        let id: SessionId = id.parse().map_err(bad)?;
        let session = session_in(tx, &id).await;
        let session = session.map_err(|error| unreadable("sessions", row, error))?;
        let Some(session) = session else { continue };
        // Fails for what has ended.
        let Ok(to) = session.state.clone().cancel(SENTENCE.into()) else {
            continue;
        };
        end_session(tx, &session, &to, Holder::IsCutOff, now).await?;
        settle_attempts(tx, &id, now).await?;
        ended += 1;
    }
    Ok(ended)
}

/// No worker here knows of these attempts; what they cost up to the export is in their rows.
async fn settle_attempts(tx: &mut Tx, id: &SessionId, now: Timestamp) -> Result<(), StoreError> {
    let sql = "UPDATE attempts SET settled_at = $2, ended_at = COALESCE(ended_at, $2), \
               outcome = 'interrupted', message = $3, cost_is_estimate = TRUE \
               WHERE session_id = $1 AND settled_at IS NULL";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(id.as_str())
            .bind(now.0)
            .bind(SENTENCE);
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

fn unreadable(table: &str, row: usize, error: StoreError) -> ImportError {
    match error {
        StoreError::BadRow { column, .. } => ImportError::Row {
            table: table.to_owned(),
            row: row as u64 + 1,
            why: format!("'{column}' does not fit to the rest of it"),
        },
        other => other.into(),
    }
}
