//! Jobs: which session's next iteration may be started, and by whom.

use std::time::Duration;

use redraft_domain::{SessionId, Timestamp};
use serde::{Deserialize, Serialize};
use sqlx::AssertSqlSafe;
use thiserror::Error;
use ulid::Ulid;

use crate::{Store, StoreError, Tx, gate::hold_gate};

/// How long a claimed job is left to its worker before another may claim it. The worker takes the
/// session's lease within milliseconds, and from then on the lease alone decides.
const CLAIM: Duration = Duration::from_secs(5);

/// Whether one more session of the project of `s` may run: as many as the installation and the project
/// allow, of those that a worker holds or has claimed.
const HAS_PLACE: &str = "NOT EXISTS (SELECT 1 FROM policies q \
     WHERE q.scope IN ('', s.project_slug) AND q.most_running <= \
     (SELECT COUNT(*) FROM jobs k JOIN sessions r ON r.id = k.session_id \
      WHERE (r.lease_until > $1 OR k.claimed_until > $1) \
      AND (q.scope = '' OR r.project_slug = q.scope)))";

/// What a job says: run this iteration of this session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct JobPayload {
    /// The version of this form: 1.
    pub v: u32,
    /// The session.
    pub session_id: SessionId,
    /// The iteration's number, from 1.
    pub iteration: u32,
}

/// A job's payload cannot be used: it is dropped, and the reconciler makes a new one.
#[derive(Debug, Error)]
#[error("the payload of a job cannot be read")]
pub struct PayloadError(#[source] serde_json::Error);

impl JobPayload {
    /// Reads a payload.
    pub fn decode(bytes: &[u8]) -> Result<Self, PayloadError> {
        serde_json::from_slice(bytes).map_err(PayloadError)
    }
}

/// A job that this worker may do.
#[derive(Debug, Clone)]
pub struct Claim {
    /// The job's id.
    pub job_id: Ulid,
    /// Its payload, as stored.
    pub payload: String,
}

/// Puts the session's next iteration into the queue; if there is a job already, moves it to `run_at`.
pub(crate) async fn enqueue(
    tx: &mut Tx,
    session: &SessionId,
    iteration: u32,
    run_at: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let payload = JobPayload {
        v: 1,
        session_id: session.clone(),
        iteration,
    };
    let payload = serde_json::to_string(&payload).map_err(|e| StoreError::File(e.into()))?;
    let sql = "INSERT INTO jobs (id, session_id, payload, run_at, enqueued_at) \
               VALUES ($1, $2, $3, $4, $5) ON CONFLICT (session_id) DO UPDATE SET \
               id = excluded.id, payload = excluded.payload, run_at = excluded.run_at, \
               enqueued_at = excluded.enqueued_at, claimed_by = NULL, claimed_until = NULL";
    let id = Ulid::from_parts(now.0 as u64, rand_u128()).to_string();
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(id)
            .bind(session.as_str())
            .bind(payload);
        insert
            .bind(run_at.0)
            .bind(now.0)
            .execute(c)
            .await
            .map(|_| ())
    })?;
    tx.will_ring_jobs();
    Ok(())
}

/// Takes the session's job out of the queue.
pub(crate) async fn remove_job(tx: &mut Tx, session: &SessionId) -> Result<(), StoreError> {
    let sql = "DELETE FROM jobs WHERE session_id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Gives the session's job back, so that any worker may take it.
pub(crate) async fn give_back_job(tx: &mut Tx, session: &SessionId) -> Result<(), StoreError> {
    forget_claim(tx, session).await?;
    tx.will_ring_jobs();
    Ok(())
}

/// Lets the session's job be nobody's.
pub(crate) async fn forget_claim(tx: &mut Tx, session: &SessionId) -> Result<(), StoreError> {
    let sql = "UPDATE jobs SET claimed_by = NULL, claimed_until = NULL WHERE session_id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

impl Store {
    /// Claims the next job: of the project served longest ago, the session that has waited longest.
    ///
    /// It looks before it claims, so an idle worker never takes the write lock.
    pub async fn claim_job(&self, worker: &str) -> Result<Option<Claim>, StoreError> {
        let now = self.now();
        let look = format!(
            "SELECT j.id, j.payload, s.project_slug FROM jobs j \
             JOIN sessions s ON s.id = j.session_id JOIN projects p ON p.slug = s.project_slug \
             WHERE j.run_at <= $1 AND (j.claimed_until IS NULL OR j.claimed_until <= $1) \
             AND (s.lease_until IS NULL OR s.lease_until <= $1) \
             AND s.run_status IN ('pending', 'running', 'waiting') AND {HAS_PLACE} \
             ORDER BY p.served_at, j.enqueued_at, j.id LIMIT 1"
        );
        let claim = format!(
            "UPDATE jobs SET claimed_by = $3, claimed_until = $4 \
             WHERE id = $2 AND (claimed_until IS NULL OR claimed_until <= $1) \
             AND EXISTS (SELECT 1 FROM sessions s WHERE s.id = jobs.session_id AND {HAS_PLACE})"
        );
        loop {
            let found: Option<(String, String, String)> =
                read!(self, |c| sqlx::query_as(AssertSqlSafe(look.as_str()))
                    .bind(now.0)
                    .fetch_optional(c)
                    .await)?;
            let Some((id, payload, project)) = found else {
                return Ok(None);
            };
            let mut tx = self.begin().await?;
            hold_gate(&mut tx).await?;
            // The project before its job, as a deletion of the project does.
            let served = "UPDATE projects SET served_at = $2 WHERE slug = $1";
            on!(tx, |c| sqlx::query(served)
                .bind(project)
                .bind(now.0)
                .execute(c)
                .await
                .map(|_| ()))?;
            let claimed = on!(tx, |c| {
                let update = sqlx::query(AssertSqlSafe(claim.as_str()))
                    .bind(now.0)
                    .bind(&id);
                update
                    .bind(worker)
                    .bind(now.plus(CLAIM).0)
                    .execute(c)
                    .await
                    .map(|done| done.rows_affected())
            })?;
            if claimed == 0 {
                // Another worker was faster, or took the last place; there may be another job.
                continue;
            }
            tx.commit().await?;
            let job_id = Ulid::from_string(&id).map_err(|_| StoreError::bad("jobs", "id", &id))?;
            return Ok(Some(Claim { job_id, payload }));
        }
    }

    /// When the next job becomes due; `None` when none waits for a time.
    pub async fn next_due(&self) -> Result<Option<Timestamp>, StoreError> {
        let sql = "SELECT MIN(run_at) FROM jobs WHERE run_at > $1";
        let at: Option<i64> = read!(self, |c| sqlx::query_scalar(sql)
            .bind(self.now().0)
            .fetch_one(c)
            .await)?;
        Ok(at.map(Timestamp))
    }

    /// Drops a job that cannot be read; the reconciler makes a new one if its session wants one.
    pub async fn drop_payload(&self, payload: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM jobs WHERE payload = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(payload)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }
}

fn rand_u128() -> u128 {
    (u128::from(crate::store::random_u64()) << 64) | u128::from(crate::store::random_u64())
}
