//! What happened: written with the change, read by those who watch.

use redraft_domain::{
    HappeningKind, ProjectSlug, SessionId, SessionKind, SessionState, Timestamp, Usd, WorkflowId,
};
use sqlx::FromRow;

use crate::{
    Session, Store, StoreError, Tx, store::random_u64, text::storable, transaction::Connection,
};

/// What PostgreSQL's transactions hold that write happenings, so that their ids have the order of the commits.
const ORDER_LOCK: i64 = 0x7265_6472_6166_7401;

/// Something that happened to a session, about to be written.
#[derive(Debug)]
pub(crate) struct Happened {
    session: SessionId,
    kind: HappeningKind,
    reason: Option<&'static str>,
    sentence: String,
    iterations_completed: u32,
    iterations_requested: u32,
    cost_usd: Usd,
    at: Timestamp,
}

/// Something that happened to a session, as it is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Happening {
    /// Grows with each, in the order of the commits.
    pub id: i64,
    /// What receivers know it by.
    pub uid: String,
    /// When.
    pub at: Timestamp,
    /// What it was.
    pub kind: HappeningKind,
    /// The session and its place; none for a test.
    pub place: Option<Place>,
    /// Why: a reason of the session's state.
    pub reason: Option<String>,
    /// For a person.
    pub sentence: String,
    /// How many iterations were completed then.
    pub iterations_completed: i64,
    /// How many were wanted.
    pub iterations_requested: i64,
    /// Dollars so far.
    pub cost_usd: Usd,
}

/// Which session, and where it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The session.
    pub session: SessionId,
    /// Its project.
    pub project: ProjectSlug,
    /// The project's name.
    pub project_name: String,
    /// Its workflow.
    pub workflow: WorkflowId,
    /// The workflow's name.
    pub workflow_name: String,
}

/// How it stands with all sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, FromRow)]
pub struct Now {
    /// How many go on only when their user has done something.
    pub needs_you: i64,
    /// How many are queued or run.
    pub running: i64,
    /// The newest happening; 0 before the first.
    pub newest: i64,
}

impl Happened {
    /// What a session's new state is to those who want to be told. A conversation is looked at while it goes on,
    /// so nobody is told of it.
    pub(crate) fn to(
        before: &Session,
        to: &SessionState,
        reason: Option<&'static str>,
        at: Timestamp,
    ) -> Option<Self> {
        let kind = HappeningKind::of(to, at).filter(|_| before.kind == SessionKind::Iteration)?;
        Some(Self {
            session: before.id.clone(),
            kind,
            reason,
            sentence: to.message().unwrap_or_default().to_owned(),
            iterations_completed: before.iterations_completed,
            iterations_requested: before.limits.iterations,
            cost_usd: before.cost_usd,
            at,
        })
    }
}

/// Writes what happened, as the last thing before a commit. On PostgreSQL ids would not have the order of the
/// commits by themselves, and whoever reads after an id would miss one that comes to light later; so one such
/// transaction waits here for the other. Both hold what else they need by then, and neither can wait for the
/// other somewhere else.
pub(crate) async fn write_happenings(
    tx: &mut Tx,
    happened: Vec<Happened>,
) -> Result<(), StoreError> {
    if let Connection::Postgres(transaction) = &mut tx.connection {
        sqlx::query("SELECT pg_advisory_xact_lock($1)")
            .bind(ORDER_LOCK)
            .execute(&mut **transaction)
            .await?;
    }
    // A session that was deleted in the same transaction has nothing to be told of.
    let sql = "INSERT INTO happenings (uid, at, kind, session_id, reason, sentence, \
               iterations_completed, iterations_requested, cost_usd) \
               SELECT $1, $2, $3, s.id, $5, $6, $7, $8, $9 FROM sessions s WHERE s.id = $4";
    for one in happened {
        on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(new_uid())
                .bind(one.at.0)
                .bind(one.kind.as_str());
            let insert = insert
                .bind(one.session.as_str())
                .bind(one.reason)
                .bind(storable(&one.sentence));
            let insert = insert
                .bind(i64::from(one.iterations_completed))
                .bind(i64::from(one.iterations_requested))
                .bind(one.cost_usd);
            insert.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// An id that no other installation gives either.
pub(super) fn new_uid() -> String {
    format!("hp-{:016x}", random_u64())
}

/// The columns of a [`HappeningRow`]; to be followed by [`FROM`].
pub(super) const COLUMNS: &str = "h.id, h.uid, h.at, h.kind, h.session_id, h.reason, h.sentence, \
     h.iterations_completed, h.iterations_requested, h.cost_usd, s.project_slug, \
     p.name AS project_name, s.workflow_id, w.name AS workflow_name";

/// Where they come from.
pub(super) const FROM: &str = "happenings h LEFT JOIN sessions s ON s.id = h.session_id \
     LEFT JOIN projects p ON p.slug = s.project_slug LEFT JOIN workflows w ON w.id = s.workflow_id";

#[derive(Debug, FromRow)]
pub(super) struct HappeningRow {
    id: i64,
    uid: String,
    at: i64,
    kind: String,
    session_id: Option<String>,
    reason: Option<String>,
    sentence: String,
    iterations_completed: i64,
    iterations_requested: i64,
    cost_usd: f64,
    project_slug: Option<String>,
    project_name: Option<String>,
    workflow_id: Option<String>,
    workflow_name: Option<String>,
}

impl TryFrom<HappeningRow> for Happening {
    type Error = StoreError;

    fn try_from(row: HappeningRow) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("happenings", column, row.id);
        let place = match (&row.session_id, &row.project_slug, &row.workflow_id) {
            (Some(session), Some(project), Some(workflow)) => Some(Place {
                session: session.parse().map_err(|_| bad("session_id"))?,
                project: project.parse().map_err(|_| bad("project_slug"))?,
                project_name: row.project_name.clone().unwrap_or_default(),
                workflow: workflow.parse().map_err(|_| bad("workflow_id"))?,
                workflow_name: row.workflow_name.clone().unwrap_or_default(),
            }),
            _ => None,
        };
        Ok(Self {
            kind: row.kind.parse().map_err(|()| bad("kind"))?,
            id: row.id,
            uid: row.uid,
            at: Timestamp(row.at),
            place,
            reason: row.reason,
            sentence: row.sentence,
            iterations_completed: row.iterations_completed,
            iterations_requested: row.iterations_requested,
            cost_usd: row.cost_usd,
        })
    }
}

impl Store {
    /// What happened to sessions after the happening of this id, oldest first; tests are not among it.
    pub async fn happenings_after(
        &self,
        id: i64,
        limit: i64,
    ) -> Result<Vec<Happening>, StoreError> {
        let sql = sqlx::AssertSqlSafe(format!(
            "SELECT {COLUMNS} FROM {FROM} WHERE h.id > $1 AND h.session_id IS NOT NULL \
             ORDER BY h.id LIMIT $2"
        ));
        let rows: Vec<HappeningRow> = read!(self, |c| {
            sqlx::query_as(sql).bind(id).bind(limit).fetch_all(c).await
        })?;
        rows.into_iter().map(Happening::try_from).collect()
    }

    /// How it stands with all sessions. Conversations count where they run.
    pub async fn how_it_stands(&self) -> Result<Now, StoreError> {
        let sql = "SELECT \
             (SELECT COUNT(*) FROM sessions WHERE run_status = 'paused' AND kind = 'iteration' \
             AND state_reason <> 'user') AS needs_you, \
             (SELECT COUNT(*) FROM sessions WHERE run_status IN ('pending', 'running')) AS running, \
             (SELECT COALESCE(MAX(id), 0) FROM happenings) AS newest";
        Ok(read!(self, |c| sqlx::query_as(sql).fetch_one(c).await)?)
    }
}
