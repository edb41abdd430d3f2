//! Sessions of all projects in lists: with their places' names, and without what no list shows.

use redraft_domain::Standing;
use sqlx::{AssertSqlSafe, FromRow};

use super::{Session, SessionRow};
use crate::{Store, StoreError};

/// A session in a list over all projects. Of its prompt there is the beginning, of its guardrails, its newest event
/// and its account nothing.
#[derive(Debug, Clone)]
pub struct Overview {
    /// The session.
    pub session: Session,
    /// Its project's name.
    pub project_name: String,
    /// Its workflow's name.
    pub workflow_name: String,
}

impl Overview {
    /// What it needs, or how it ended.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.session.state)
    }
}

#[derive(FromRow)]
pub(crate) struct OverviewRow {
    #[sqlx(flatten)]
    session: SessionRow,
    project_name: String,
    workflow_name: String,
}

impl TryFrom<OverviewRow> for Overview {
    type Error = StoreError;

    fn try_from(row: OverviewRow) -> Result<Self, StoreError> {
        Ok(Self {
            session: row.session.try_into()?,
            project_name: row.project_name,
            workflow_name: row.workflow_name,
        })
    }
}

/// The columns of [`OverviewRow`] in a statement over `sessions s`, `projects p` and `workflows w`. A prompt may
/// have 100,000 characters and there may be hundreds of rows, so that it is cut where it is read.
const COLUMNS: &str = "s.id, s.project_slug, s.workflow_id, s.step_id, s.kind, s.status, s.run_status, \
    s.state_reason, s.state_message, s.wait_until, s.version, substr(s.prompt, 1, 101) AS prompt, \
    s.agent, s.model, s.may_run_commands, s.iterations_requested, s.max_cost_usd, s.max_wall_secs, \
    s.rules, s.run_now, s.iterations_completed, s.current_iteration, s.next_iteration, s.cost_usd, \
    s.cost_is_estimate, s.input_tokens, s.output_tokens, s.cache_read_tokens, s.cache_write_tokens, \
    s.document_path, s.start_revision, s.revision_id, CAST(NULL AS TEXT) AS guardrails, s.head_message, \
    s.forked_from_session, s.forked_from_revision, s.requested, s.lease_owner, s.lease_until, \
    s.lease_epoch, s.started_at, s.ended_at, s.created_at, s.updated_at, s.events_pruned_at, \
    CAST(NULL AS BIGINT) AS last_event_id, CAST(NULL AS TEXT) AS billing, p.name AS project_name, \
    w.name AS workflow_name";

/// The statement `SELECT (columns, more) FROM (sessions with their places) (rest)`. Both are always literals.
pub(crate) fn select_overview(more: &'static str, rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "SELECT {COLUMNS}{more} FROM sessions s JOIN projects p ON p.slug = s.project_slug \
         JOIN workflows w ON w.id = s.workflow_id {rest}"
    ))
}

impl Store {
    /// The sessions of all projects, newest first.
    pub async fn overview(&self, limit: i64) -> Result<Vec<Overview>, StoreError> {
        let rest = "WHERE s.kind = 'iteration' ORDER BY s.created_at DESC, s.id DESC LIMIT $1";
        let sql = select_overview("", rest);
        let rows: Vec<OverviewRow> =
            read!(self, |c| sqlx::query_as(sql).bind(limit).fetch_all(c).await)?;
        rows.into_iter().map(Overview::try_from).collect()
    }
}
