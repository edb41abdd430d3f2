//! Who works, and what waits for them.

use std::{collections::HashMap, time::Duration};

use redraft_domain::{ProjectSlug, SessionId, SessionKind, Timestamp, WorkflowId};
use sqlx::FromRow;

use crate::{StoreError, Tx};

/// A worker that has not said for this long that it lives is taken for dead.
const SILENCE: Duration = Duration::from_secs(15);

/// The most jobs whose places are told. Nobody asks who is the thousandth.
const MOST_PLACES: i64 = 1_000;

/// A worker process, and what it does.
#[derive(Debug, Clone)]
pub struct WorkerAtWork {
    /// Its name.
    pub name: String,
    /// The machine it runs on.
    pub host: String,
    /// Its process id there.
    pub pid: i64,
    /// When it started.
    pub started_at: Timestamp,
    /// When it last said that it lives.
    pub seen_at: Timestamp,
    /// Whether that was a moment ago.
    pub is_alive: bool,
    /// What it works on.
    pub work: Vec<Work>,
}

/// A session that a worker holds.
#[derive(Debug, Clone)]
pub struct Work {
    /// The session.
    pub session: SessionId,
    /// How it works.
    pub kind: SessionKind,
    /// Its project.
    pub project: ProjectSlug,
    /// Its workflow.
    pub workflow: WorkflowId,
    /// Its workflow's name.
    pub workflow_name: String,
    /// Which iteration runs.
    pub iteration: u32,
    /// Since when the agent runs; `None` before its start.
    pub since: Option<Timestamp>,
}

/// What waits for a worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Queue {
    /// How many sessions could start now.
    pub waiting: i64,
    /// Since when the first of them could.
    pub oldest: Option<Timestamp>,
}

#[derive(FromRow)]
struct WorkRow {
    lease_owner: String,
    id: String,
    kind: String,
    project_slug: String,
    workflow_id: String,
    workflow_name: String,
    current_iteration: i64,
    since: Option<i64>,
}

/// The queue, and the place of each session in it, from 1.
pub(super) async fn queue_in(
    tx: &mut Tx,
    now: Timestamp,
) -> Result<(Queue, HashMap<SessionId, i64>), StoreError> {
    let sql = "SELECT COUNT(*), MIN(j.run_at) FROM jobs j JOIN sessions s ON s.id = j.session_id \
               WHERE j.run_at <= $1 AND (s.lease_until IS NULL OR s.lease_until <= $1)";
    let (waiting, oldest): (i64, Option<i64>) =
        on!(tx, |c| sqlx::query_as(sql).bind(now.0).fetch_one(c).await)?;
    let sql = "SELECT j.session_id FROM jobs j JOIN sessions s ON s.id = j.session_id \
               WHERE s.lease_until IS NULL OR s.lease_until <= $1 \
               ORDER BY j.run_at, j.enqueued_at, j.id LIMIT $2";
    let ids: Vec<String> = on!(tx, |c| {
        let select = sqlx::query_scalar(sql).bind(now.0).bind(MOST_PLACES);
        select.fetch_all(c).await
    })?;
    let place = |(id, place): (String, i64)| {
        let bad = StoreError::bad("jobs", "session_id", &id);
        Ok((id.parse().map_err(|_| bad)?, place))
    };
    let places: Result<HashMap<SessionId, i64>, StoreError> =
        ids.into_iter().zip(1..).map(place).collect();
    let queue = Queue {
        waiting,
        oldest: oldest.map(Timestamp),
    };
    Ok((queue, places?))
}

/// How many workers are alive.
pub(crate) async fn alive_in(tx: &mut Tx, now: Timestamp) -> Result<u64, StoreError> {
    let sql = "SELECT COUNT(*) FROM workers WHERE seen_at > $1";
    let oldest = now.0 - SILENCE.as_millis() as i64;
    let count: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(oldest)
        .fetch_one(c)
        .await)?;
    Ok(count as u64)
}

/// The workers that are known, oldest first, each with what it holds.
pub(super) async fn workers_in(
    tx: &mut Tx,
    now: Timestamp,
) -> Result<Vec<WorkerAtWork>, StoreError> {
    let sql = "SELECT name, host, pid, started_at, seen_at FROM workers ORDER BY started_at, name";
    let rows: Vec<(String, String, i64, i64, i64)> =
        on!(tx, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let sql = "SELECT s.lease_owner, s.id, s.kind, s.project_slug, s.workflow_id, \
               w.name AS workflow_name, s.current_iteration, \
               (SELECT MAX(a.started_at) FROM attempts a WHERE a.session_id = s.id \
               AND a.settled_at IS NULL) AS since \
               FROM sessions s JOIN workflows w ON w.id = s.workflow_id \
               WHERE s.run_status IN ('pending', 'running') AND s.lease_owner IS NOT NULL \
               AND s.lease_until > $1 ORDER BY s.id";
    let held: Vec<WorkRow> = on!(tx, |c| sqlx::query_as(sql).bind(now.0).fetch_all(c).await)?;
    let mut work: HashMap<String, Vec<Work>> = HashMap::new();
    for row in held {
        let owner = row.lease_owner.clone();
        work.entry(owner).or_default().push(row.try_into()?);
    }
    let worker = |(name, host, pid, started_at, seen_at): (String, String, i64, i64, i64)| {
        let seen_at = Timestamp(seen_at);
        WorkerAtWork {
            work: work.remove(&name).unwrap_or_default(),
            name,
            host,
            pid,
            started_at: Timestamp(started_at),
            seen_at,
            is_alive: now.since(seen_at) < SILENCE,
        }
    };
    Ok(rows.into_iter().map(worker).collect())
}

impl TryFrom<WorkRow> for Work {
    type Error = StoreError;

    fn try_from(row: WorkRow) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("sessions", column, &row.id);
        Ok(Self {
            session: row.id.parse().map_err(|_| bad("id"))?,
            kind: row.kind.parse().map_err(|()| bad("kind"))?,
            project: row.project_slug.parse().map_err(|_| bad("project_slug"))?,
            workflow: row.workflow_id.parse().map_err(|_| bad("workflow_id"))?,
            workflow_name: row.workflow_name,
            iteration: row.current_iteration as u32,
            since: row.since.map(Timestamp),
        })
    }
}
