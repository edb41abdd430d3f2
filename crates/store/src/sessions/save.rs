//! Writing a session's state: the one statement that does so.

use redraft_domain::{LeaseEpoch, SessionState, Timestamp};

use super::Session;
use crate::{StoreError, Tx};

/// What happens to the lease when a state is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holder {
    /// It stays as it is.
    Stays,
    /// The holder itself gives it back; it must still be the one of this epoch.
    LetsGo(LeaseEpoch),
    /// It is taken away: the epoch grows, so that a holder writes nothing more.
    IsCutOff,
}

/// Writes the session's new state, if nobody changed the session since it was read.
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
    let keeps_lease = holder == Holder::Stays;
    let cut_off = i64::from(holder == Holder::IsCutOff);
    let epoch = match holder {
        Holder::LetsGo(epoch) => epoch,
        Holder::Stays | Holder::IsCutOff => before.epoch,
    };
    let sql = "UPDATE sessions SET run_status = $4, state_reason = $5, state_message = $6, \
               wait_until = $7, ended_at = COALESCE(ended_at, $8), version = version + 1, \
               updated_at = $9, requested = NULL, requested_at = NULL, \
               lease_owner = CASE WHEN $10 THEN lease_owner END, \
               lease_until = CASE WHEN $10 THEN lease_until END, \
               lease_epoch = lease_epoch + $11 \
               WHERE id = $1 AND version = $2 AND lease_epoch = $3";
    let saved = on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(before.id.as_str())
            .bind(before.version)
            .bind(epoch.0);
        let update = update
            .bind(to.status().as_str())
            .bind(reason)
            .bind(to.message());
        let update = update.bind(wait_until).bind(ended_at).bind(now.0);
        update
            .bind(keeps_lease)
            .bind(cut_off)
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    if saved == 1 {
        Ok(())
    } else {
        Err(StoreError::Lost)
    }
}
