//! The lease: which worker may write to a session.
//!
//! A lease lasts five seconds and is renewed each second. Every write of its holder carries its
//! epoch, and every end of a lease makes the epoch grow: a holder that was suspended finds its epoch
//! gone and changes nothing.

use std::time::Duration;

use redraft_domain::{LeaseEpoch, SessionId};

use super::{Request, Session, read::session_in};
use crate::{
    Store, StoreError,
    jobs::{forget_claim, give_back_job},
};

/// How long a lease lasts without being renewed.
const LEASE: Duration = Duration::from_secs(5);

/// A lease that was taken.
#[derive(Debug, Clone)]
pub struct LeaseHeld {
    /// The session, as it was when the lease was taken.
    pub session: Session,
    /// The lease's number.
    pub epoch: LeaseEpoch,
}

/// What a holder learns when it renews its lease.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renewal {
    /// The lease stands, and nothing is asked.
    Held,
    /// The lease stands, and the user asks for this.
    Asked(Request),
    /// The lease is gone: write nothing more.
    Lost,
}

impl Store {
    /// How long a lease lasts without being renewed.
    pub const LEASE: Duration = LEASE;

    /// Takes the session's lease for this iteration. `None`: it is held, or does not want that.
    pub async fn take_lease(
        &self,
        id: &SessionId,
        iteration: u32,
        owner: &str,
    ) -> Result<Option<LeaseHeld>, StoreError> {
        let now = self.now();
        let sql = "UPDATE sessions SET lease_owner = $3, lease_until = $4, \
                   lease_epoch = lease_epoch + 1, run_status = 'running', state_reason = NULL, \
                   state_message = NULL, wait_until = NULL, version = version + 1, \
                   current_iteration = $2, started_at = COALESCE(started_at, $5), updated_at = $5 \
                   WHERE id = $1 AND next_iteration = $2 AND requested IS NULL \
                   AND (lease_until IS NULL OR lease_until <= $5) \
                   AND (run_status IN ('pending', 'running') \
                        OR (run_status = 'waiting' AND wait_until <= $5)) \
                   RETURNING lease_epoch";
        let mut tx = self.begin().await?;
        let epoch: Option<i64> = on!(tx, |c| {
            let update = sqlx::query_scalar(sql)
                .bind(id.as_str())
                .bind(i64::from(iteration));
            let update = update.bind(owner).bind(now.plus(LEASE).0).bind(now.0);
            update.fetch_optional(c).await
        })?;
        let Some(epoch) = epoch else { return Ok(None) };
        // The lease alone decides from now on: when it runs out, no claim keeps others from the job.
        forget_claim(&mut tx, id).await?;
        let session = session_in(&mut tx, id).await?.ok_or(StoreError::Lost)?;
        tx.commit().await?;
        Ok(Some(LeaseHeld {
            session,
            epoch: LeaseEpoch(epoch),
        }))
    }

    /// Renews a lease, also an expired one as long as nobody else took it.
    pub async fn renew_lease(
        &self,
        id: &SessionId,
        epoch: LeaseEpoch,
    ) -> Result<Renewal, StoreError> {
        let until = self.now().plus(LEASE);
        let sql = "UPDATE sessions SET lease_until = $3 WHERE id = $1 AND lease_epoch = $2 \
                   AND lease_owner IS NOT NULL RETURNING requested";
        let mut tx = self.begin().await?;
        let found: Option<(Option<String>,)> = on!(tx, |c| {
            let update = sqlx::query_as(sql)
                .bind(id.as_str())
                .bind(epoch.0)
                .bind(until.0);
            update.fetch_optional(c).await
        })?;
        tx.commit().await?;
        Ok(renewal(found))
    }

    /// What a holder would learn by renewing, without writing.
    pub async fn look_at_lease(
        &self,
        id: &SessionId,
        epoch: LeaseEpoch,
    ) -> Result<Renewal, StoreError> {
        let sql = "SELECT requested FROM sessions WHERE id = $1 AND lease_epoch = $2 \
                   AND lease_owner IS NOT NULL";
        let found: Option<(Option<String>,)> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(id.as_str())
                .bind(epoch.0)
                .fetch_optional(c)
                .await
        })?;
        Ok(renewal(found))
    }

    /// Gives a lease back in the middle of an iteration, so that any worker can go on with it.
    pub async fn release_lease(&self, id: &SessionId, epoch: LeaseEpoch) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE sessions SET lease_owner = NULL, lease_until = NULL, \
                   lease_epoch = lease_epoch + 1 WHERE id = $1 AND lease_epoch = $2";
        let mine = on!(tx, |c| {
            let update = sqlx::query(sql).bind(id.as_str()).bind(epoch.0);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        if mine == 1 {
            give_back_job(&mut tx, id).await?;
        }
        tx.commit().await
    }
}

fn renewal(found: Option<(Option<String>,)>) -> Renewal {
    match found {
        None => Renewal::Lost,
        Some((None,)) => Renewal::Held,
        // A word of a newer version is nothing that this one can do.
        Some((Some(word),)) => Request::from_word(&word).map_or(Renewal::Held, Renewal::Asked),
    }
}
