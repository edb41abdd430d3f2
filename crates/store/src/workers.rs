//! The worker processes that are alive.

use redraft_domain::Timestamp;

use crate::{Store, StoreError};

/// A worker process.
#[derive(Debug, Clone)]
pub struct Worker {
    /// Its name; new for each start.
    pub name: String,
    /// The machine it runs on.
    pub host: String,
    /// Its process id on that machine.
    pub pid: i64,
    /// When it started.
    pub started_at: Timestamp,
    /// When it last said that it lives.
    pub seen_at: Timestamp,
}

impl Store {
    /// Records that a worker lives, with its first call or a later one.
    pub async fn worker_seen(&self, name: &str, host: &str, pid: u32) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO workers (name, host, pid, started_at, seen_at) \
                   VALUES ($1, $2, $3, $4, $4) \
                   ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at";
        let now = self.now().0;
        on!(tx, |c| {
            let upsert = sqlx::query(sql).bind(name).bind(host).bind(i64::from(pid));
            upsert.bind(now).execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// Gives back everything that a dead worker held, and forgets it. Returns how many sessions.
    ///
    /// The leases' epochs grow, so that the worker writes nothing more should it not be dead.
    pub async fn bury_worker(&self, name: &str) -> Result<u64, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE sessions SET lease_owner = NULL, lease_until = NULL, \
                   lease_epoch = lease_epoch + 1 WHERE lease_owner = $1";
        let freed = on!(tx, |c| sqlx::query(sql)
            .bind(name)
            .execute(c)
            .await
            .map(|d| d.rows_affected()))?;
        // After the sessions, as everywhere: in another order two transactions could wait for each
        // other on PostgreSQL.
        let sql = "UPDATE jobs SET claimed_by = NULL, claimed_until = NULL WHERE claimed_by = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(name)
            .execute(c)
            .await
            .map(|_| ()))?;
        let sql = "UPDATE notification_deliveries SET leased_by = NULL, lease_until = NULL \
                   WHERE leased_by = $1 AND state = 'waiting'";
        on!(tx, |c| sqlx::query(sql)
            .bind(name)
            .execute(c)
            .await
            .map(|_| ()))?;
        let sql = "DELETE FROM workers WHERE name = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(name)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.will_ring_jobs();
        tx.commit().await?;
        Ok(freed)
    }

    /// The workers that are known, oldest first.
    pub async fn workers(&self) -> Result<Vec<Worker>, StoreError> {
        let sql = "SELECT name, host, pid, started_at, seen_at FROM workers ORDER BY started_at";
        let rows: Vec<(String, String, i64, i64, i64)> =
            read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let worker = |(name, host, pid, started_at, seen_at)| Worker {
            name,
            host,
            pid,
            started_at: Timestamp(started_at),
            seen_at: Timestamp(seen_at),
        };
        Ok(rows.into_iter().map(worker).collect())
    }
}
