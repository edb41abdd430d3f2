//! Writing a session's state: the one statement that does so.

use redraft_domain::{LeaseEpoch, SessionState, Timestamp};

use super::Session;
use crate::{StoreError, Tx, notifications::Happened, text::storable};

/// Who ends the lease by writing a state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    /// The holder itself gives it back; it must still be the one of this epoch.
    LetsGo(LeaseEpoch),
    /// Someone else takes it away.
    IsCutOff,
}

/// Writes the session's new state, if nobody changed the session since it was read. The lease ends
/// and its epoch grows, so that its holder writes nothing more.
///
/// # Errors
/// [`StoreError::Lost`] when somebody did, or when the lease of `LetsGo` is gone.
pub(crate) async fn save_state(
    tx: &mut Tx,
    before: &Session,
    to: &SessionState,
    holder: Holder,
    now: Timestamp,
) -> Result<(), StoreError> {
    let (wait_until, reason) = match to {
        SessionState::Pending | SessionState::Running | SessionState::Cancelled { .. } => {
            (None, None)
        }
        SessionState::Waiting { until, reason, .. } => (Some(until.0), Some(reason.as_str())),
        SessionState::Paused { reason, .. } => (None, Some(reason.as_str())),
        SessionState::Completed { reason, .. } | SessionState::Error { reason, .. } => {
            (None, Some(reason.as_str()))
        }
    };
    let ended_at = to.is_final().then_some(now.0);
    let epoch = match holder {
        Holder::LetsGo(epoch) => epoch,
        Holder::IsCutOff => before.epoch,
    };
    let sql = "UPDATE sessions SET run_status = $4, state_reason = $5, state_message = $6, \
               wait_until = $7, ended_at = COALESCE(ended_at, $8), version = version + 1, \
               updated_at = $9, requested = NULL, requested_at = NULL, lease_owner = NULL, \
               lease_until = NULL, lease_epoch = lease_epoch + 1 \
               WHERE id = $1 AND version = $2 AND lease_epoch = $3";
    let saved = on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(before.id.as_str())
            .bind(before.version)
            .bind(epoch.0);
        let update = update
            .bind(to.status().as_str())
            .bind(reason)
            .bind(to.message().map(storable));
        let update = update.bind(wait_until).bind(ended_at).bind(now.0);
        update.execute(c).await.map(|done| done.rows_affected())
    })?;
    if saved != 1 {
        return Err(StoreError::Lost);
    }
    if let Some(happened) = Happened::to(before, to, reason, now) {
        tx.happens(happened);
    }
    Ok(())
}
