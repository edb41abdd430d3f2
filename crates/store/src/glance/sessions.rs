//! The sessions of a glance.

use redraft_domain::Timestamp;

use crate::{
    Overview, StoreError, Tx,
    sessions::{OverviewRow, select_overview},
};

/// Sessions that have not ended, and how many there are beyond `most`.
pub(super) async fn open_in(tx: &mut Tx, most: i64) -> Result<(Vec<Overview>, i64), StoreError> {
    let rest = "WHERE s.kind = 'iteration' \
                AND s.run_status IN ('paused', 'running', 'waiting', 'pending') \
                ORDER BY CASE s.run_status WHEN 'paused' THEN 0 WHEN 'running' THEN 1 \
                WHEN 'waiting' THEN 2 ELSE 3 END, s.created_at DESC, s.id DESC LIMIT $1";
    let sql = select_overview("", rest);
    let rows: Vec<OverviewRow> = on!(tx, |c| sqlx::query_as(sql).bind(most).fetch_all(c).await)?;
    let sql = "SELECT COUNT(*) FROM sessions WHERE kind = 'iteration' \
               AND run_status IN ('paused', 'running', 'waiting', 'pending')";
    let all: i64 = on!(tx, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
    listed(rows, all)
}

/// Sessions that ended since a moment, newest first, and how many there are beyond `most`.
pub(super) async fn ended_in(
    tx: &mut Tx,
    since: Timestamp,
    most: i64,
) -> Result<(Vec<Overview>, i64), StoreError> {
    let rest = "WHERE s.kind = 'iteration' AND s.ended_at >= $1 \
                ORDER BY s.ended_at DESC, s.id DESC LIMIT $2";
    let sql = select_overview("", rest);
    let rows: Vec<OverviewRow> = on!(tx, |c| {
        let select = sqlx::query_as(sql).bind(since.0).bind(most);
        select.fetch_all(c).await
    })?;
    let sql = "SELECT COUNT(*) FROM sessions WHERE kind = 'iteration' AND ended_at >= $1";
    let all: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(since.0)
        .fetch_one(c)
        .await)?;
    listed(rows, all)
}

fn listed(rows: Vec<OverviewRow>, all: i64) -> Result<(Vec<Overview>, i64), StoreError> {
    let more = all.saturating_sub(rows.len() as i64).max(0);
    let listed: Result<Vec<Overview>, StoreError> =
        rows.into_iter().map(Overview::try_from).collect();
    Ok((listed?, more))
}
