//! Making iterations, and marking them when something happens to their session.

use std::ops::RangeInclusive;

use redraft_domain::{SessionId, Timestamp};

use crate::{StoreError, Tx};

pub(crate) async fn insert_iterations(
    tx: &mut Tx,
    session: &SessionId,
    numbers: RangeInclusive<u32>,
) -> Result<(), StoreError> {
    let sql = "INSERT INTO iterations (session_id, number, status) VALUES ($1, $2, 'pending')";
    for number in numbers {
        on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(session.as_str())
                .bind(i64::from(number));
            insert.execute(c).await.map(|_| ())
        })?;
    }
    Ok(())
}

/// Marks every iteration that is not final as skipped.
pub(crate) async fn skip_rest(
    tx: &mut Tx,
    session: &SessionId,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET status = 'skipped', \
               completed_at = CASE WHEN started_at IS NULL THEN NULL ELSE $2 END \
               WHERE session_id = $1 AND status IN ('pending', 'running')";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .bind(now.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The user lets the session go on: the attempts so far no longer count against the iteration.
pub(crate) async fn forgive(
    tx: &mut Tx,
    session: &SessionId,
    number: u32,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET forgiven_attempts = attempts \
               WHERE session_id = $1 AND number = $2";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.as_str())
            .bind(i64::from(number));
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// Marks an interrupted iteration as one to be gone on with.
pub(crate) async fn reopen(
    tx: &mut Tx,
    session: &SessionId,
    number: u32,
) -> Result<(), StoreError> {
    let sql = "UPDATE iterations SET status = 'pending' \
               WHERE session_id = $1 AND number = $2 AND status = 'running'";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.as_str())
            .bind(i64::from(number));
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
