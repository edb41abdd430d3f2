//! Reading sessions.

use redraft_domain::{ProjectSlug, SessionId, StepId, WorkflowId};
use sqlx::AssertSqlSafe;

use super::{COLUMNS, Session, SessionRow};
use crate::{Store, StoreError, Tx};

/// The statement `SELECT (columns of a session) FROM sessions s (rest)`. `rest` is always a literal.
pub(super) fn select(rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!("SELECT {COLUMNS} FROM sessions s {rest}"))
}

impl Store {
    /// One session, by its id alone.
    pub async fn session(&self, id: &SessionId) -> Result<Option<Session>, StoreError> {
        let sql = select("WHERE s.id = $1");
        let row: Option<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(id.as_str())
            .fetch_optional(c)
            .await)?;
        row.map(Session::try_from).transpose()
    }

    /// The sessions of a workflow, newest first.
    pub async fn sessions(&self, workflow: &WorkflowId) -> Result<Vec<Session>, StoreError> {
        let sql = select("WHERE s.workflow_id = $1 ORDER BY s.created_at DESC, s.id DESC");
        let rows: Vec<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(workflow.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Session::try_from).collect()
    }

    /// The newest active session of a workflow.
    pub async fn active_session(
        &self,
        workflow: &WorkflowId,
    ) -> Result<Option<Session>, StoreError> {
        let sql = select(
            "WHERE s.workflow_id = $1 AND s.status = 'active' \
             ORDER BY s.created_at DESC, s.id DESC LIMIT 1",
        );
        let row: Option<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(workflow.as_str())
            .fetch_optional(c)
            .await)?;
        row.map(Session::try_from).transpose()
    }

    /// The newest session of a step, of any kind and status.
    pub async fn newest_session(&self, step: StepId) -> Result<Option<Session>, StoreError> {
        let sql = select("WHERE s.step_id = $1 ORDER BY s.created_at DESC, s.id DESC LIMIT 1");
        let row: Option<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(step.0)
            .fetch_optional(c)
            .await)?;
        row.map(Session::try_from).transpose()
    }

    /// The sessions of a project that have not ended.
    pub async fn open_sessions(&self, project: &ProjectSlug) -> Result<Vec<Session>, StoreError> {
        let sql = select(
            "WHERE s.project_slug = $1 \
             AND s.run_status IN ('pending', 'running', 'waiting', 'paused')",
        );
        let rows: Vec<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Session::try_from).collect()
    }

    /// How many sessions are queued, running or waiting, in all projects.
    pub async fn count_going_sessions(&self) -> Result<i64, StoreError> {
        let sql = "SELECT COUNT(*) FROM sessions \
                   WHERE run_status IN ('pending', 'running', 'waiting')";
        Ok(read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?)
    }
}

/// A session as it is inside a transaction; on PostgreSQL its row is held from here on.
pub(crate) async fn session_in(tx: &mut Tx, id: &SessionId) -> Result<Option<Session>, StoreError> {
    // An update of nothing holds the row in both databases.
    let hold = "UPDATE sessions SET version = version WHERE id = $1";
    on!(tx, |c| sqlx::query(hold)
        .bind(id.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    let sql = select("WHERE s.id = $1");
    let row: Option<SessionRow> = on!(tx, |c| sqlx::query_as(sql)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    row.map(Session::try_from).transpose()
}

/// The workflow of a session, without holding either; it never changes.
pub(crate) async fn workflow_of(
    tx: &mut Tx,
    id: &SessionId,
) -> Result<Option<WorkflowId>, StoreError> {
    let sql = "SELECT workflow_id FROM sessions WHERE id = $1";
    let found: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(id.as_str())
        .fetch_optional(c)
        .await)?;
    let bad = |_| StoreError::bad("sessions", "workflow_id", id);
    found.map(|found| found.parse().map_err(bad)).transpose()
}
