//! What came of the time since a moment: for whoever comes back.

use redraft_domain::{
    Going, IterationId, IterationStatus, Night, RunStatus, SessionState, Standing, Timestamp, Usd,
    last_evening,
};
use sqlx::FromRow;

use crate::{
    Overview, Store, StoreError, Tx,
    gate::preferences_in,
    glance::alive_in,
    sessions::{OverviewRow, select_overview},
};

/// The most sessions of one report. What is older is counted.
const MOST_SESSIONS: i64 = 1_000;

/// A session of the report.
#[derive(Debug, Clone)]
pub struct MorningLine {
    /// The session and its place.
    pub overview: Overview,
    /// Characters that all its iterations added.
    pub chars_added: i64,
    /// Characters that all its iterations removed.
    pub chars_removed: i64,
    /// The newest failed iteration that was not tried again.
    pub failed: Option<IterationId>,
}

/// What came of the time since a moment.
#[derive(Debug, Clone)]
pub struct Morning {
    /// Since when.
    pub since: Timestamp,
    /// The figures.
    pub night: Night,
    /// Sessions that ended since then or need the user, and that the user has not accepted; newest first.
    pub lines: Vec<MorningLine>,
    /// How many of them are not listed.
    pub unlisted: i64,
    /// How many the user has accepted.
    pub accepted: i64,
}

#[derive(FromRow)]
struct Row {
    #[sqlx(flatten)]
    overview: OverviewRow,
    chars_added: i64,
    chars_removed: i64,
    failed_iteration: Option<i64>,
}

impl Store {
    /// What came of the time since a moment; without one since the evening before, in the time zone of the budgets.
    /// What needs the user is in it however long it has done so.
    pub async fn morning(&self, since: Option<Timestamp>) -> Result<Morning, StoreError> {
        let now = self.now();
        let mut tx = self.begin_reading().await?;
        let zone = preferences_in(&mut tx).await?.zone;
        let since = since.unwrap_or_else(|| last_evening(now, zone));
        let lines = lines_in(&mut tx, since).await?;
        let (all, accepted) = counts_in(&mut tx, since).await?;
        let unlisted = (all - lines.len() as i64).max(0);
        let of = |standing| {
            let found = lines
                .iter()
                .filter(|line| line.overview.standing() == standing);
            found.count() as u64
        };
        let bad = |line: &&MorningLine| line.overview.standing() != Standing::Done;
        let night = Night {
            done: of(Standing::Done),
            needs_you: of(Standing::NeedsYou),
            stopped: of(Standing::Stopped),
            why: lines
                .iter()
                .find(bad)
                .map(|line| line.overview.session.sentence()),
            iterations_completed: ended_in(&mut tx, since, IterationStatus::Completed).await?,
            iterations_failed: ended_in(&mut tx, since, IterationStatus::Failed).await?,
            spent_usd: spent_since(&mut tx, since).await?,
            workers: alive_in(&mut tx, now).await?,
            going: going_in(&mut tx).await?,
        };
        Ok(Morning {
            since,
            night,
            lines,
            unlisted,
            accepted,
        })
    }
}

async fn lines_in(tx: &mut Tx, since: Timestamp) -> Result<Vec<MorningLine>, StoreError> {
    let more = ", (SELECT CAST(COALESCE(SUM(i.chars_added), 0) AS BIGINT) FROM iterations i \
                WHERE i.session_id = s.id) AS chars_added, \
                (SELECT CAST(COALESCE(SUM(i.chars_removed), 0) AS BIGINT) FROM iterations i \
                WHERE i.session_id = s.id) AS chars_removed, \
                (SELECT MAX(i.id) FROM iterations i WHERE i.session_id = s.id AND i.status = 'failed' \
                AND NOT EXISTS (SELECT 1 FROM iterations r WHERE r.session_id = s.id \
                AND r.retry_of = i.number)) AS failed_iteration";
    // A session that the user paused is told once, at its time; one that needs the user, until it does not.
    let rest = "WHERE s.kind = 'iteration' AND (s.ended_at >= $1 OR (s.run_status = 'paused' \
                AND (s.state_reason <> 'user' OR s.updated_at >= $1))) \
                AND (s.accepted_at IS NULL OR s.accepted_at < COALESCE(s.ended_at, s.updated_at)) \
                ORDER BY COALESCE(s.ended_at, s.updated_at) DESC, s.id DESC LIMIT $2";
    let sql = select_overview(more, rest);
    let rows: Vec<Row> = on!(tx, |c| {
        let select = sqlx::query_as(sql).bind(since.0).bind(MOST_SESSIONS);
        select.fetch_all(c).await
    })?;
    let line = |row: Row| {
        Ok(MorningLine {
            overview: row.overview.try_into()?,
            chars_added: row.chars_added,
            chars_removed: row.chars_removed,
            failed: row.failed_iteration.map(IterationId),
        })
    };
    rows.into_iter().map(line).collect()
}

/// How many sessions the report is about, and how many more the user has accepted.
async fn counts_in(tx: &mut Tx, since: Timestamp) -> Result<(i64, i64), StoreError> {
    let sql = "SELECT CAST(COALESCE(SUM(CASE WHEN accepted_at IS NULL \
               OR accepted_at < COALESCE(ended_at, updated_at) THEN 1 ELSE 0 END), 0) AS BIGINT), \
               CAST(COALESCE(SUM(CASE WHEN accepted_at >= COALESCE(ended_at, updated_at) \
               THEN 1 ELSE 0 END), 0) AS BIGINT) FROM sessions \
               WHERE kind = 'iteration' AND (ended_at >= $1 OR (run_status = 'paused' \
               AND (state_reason <> 'user' OR updated_at >= $1)))";
    Ok(on!(tx, |c| sqlx::query_as(sql)
        .bind(since.0)
        .fetch_one(c)
        .await)?)
}

async fn ended_in(
    tx: &mut Tx,
    since: Timestamp,
    status: IterationStatus,
) -> Result<u64, StoreError> {
    let sql = "SELECT COUNT(*) FROM iterations i JOIN sessions s ON s.id = i.session_id \
               WHERE i.completed_at >= $1 AND i.status = $2 AND s.kind = 'iteration'";
    let count: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(since.0)
        .bind(status.as_str())
        .fetch_one(c)
        .await)?;
    Ok(count as u64)
}

async fn spent_since(tx: &mut Tx, since: Timestamp) -> Result<Usd, StoreError> {
    let sql = "SELECT COALESCE(SUM(cost_usd), 0.0) FROM attempts WHERE settled_at >= $1";
    Ok(on!(tx, |c| sqlx::query_scalar(sql)
        .bind(since.0)
        .fetch_one(c)
        .await)?)
}

async fn going_in(tx: &mut Tx) -> Result<Going, StoreError> {
    let sql = "SELECT run_status, COUNT(*) FROM sessions WHERE kind = 'iteration' \
               AND run_status IN ('pending', 'running', 'waiting') GROUP BY run_status";
    let counts: Vec<(String, i64)> = on!(tx, |c| sqlx::query_as(sql).fetch_all(c).await)?;
    let count = |status: RunStatus| {
        let found = counts.iter().find(|(word, _)| word == status.as_str());
        found.map_or(0, |(_, count)| *count as u64)
    };
    let rest = "WHERE s.kind = 'iteration' AND s.run_status = 'waiting' \
                ORDER BY s.wait_until, s.id LIMIT 1";
    let sql = select_overview("", rest);
    let first: Option<OverviewRow> = on!(tx, |c| sqlx::query_as(sql).fetch_optional(c).await)?;
    let first: Option<Overview> = first.map(Overview::try_from).transpose()?;
    let why = |state: &SessionState| state.message().map(str::to_owned);
    Ok(Going {
        running: count(RunStatus::Running),
        waiting: count(RunStatus::Waiting),
        queued: count(RunStatus::Pending),
        first_waits: first.and_then(|one| why(&one.session.state)),
    })
}
