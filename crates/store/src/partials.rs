//! The block that an agent is writing right now: shown to viewers, replaced, never kept.

use redraft_domain::{LeaseEpoch, SessionId};

use crate::{Store, StoreError, Tx, text::storable};

/// The unfinished block of one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partial {
    /// The session.
    pub session: SessionId,
    /// Grows with each change, so that a reader knows what it has seen.
    pub number: i64,
    /// The stream's JSON: `{"type":"partial",…}`.
    pub data: String,
}

impl Store {
    /// Shows an unfinished block; only while the lease stands.
    pub async fn put_partial(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        data: &str,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        // The session's row is held, so that no text appears after the session's end.
        let hold = "UPDATE sessions SET version = version WHERE id = $1 AND lease_epoch = $2";
        let held = on!(tx, |c| {
            let update = sqlx::query(hold).bind(session.as_str()).bind(epoch.0);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        if held != 1 {
            return Ok(());
        }
        let sql = "INSERT INTO partials (session_id, number, data) VALUES ($1, 1, $2) \
                   ON CONFLICT (session_id) DO UPDATE SET number = partials.number + 1, \
                   data = excluded.data";
        on!(tx, |c| {
            let upsert = sqlx::query(sql).bind(session.as_str()).bind(storable(data));
            upsert.execute(c).await.map(|_| ())
        })?;
        tx.will_ring_events();
        tx.commit().await
    }

    /// All unfinished blocks: at most one for each running session, none for a finished block.
    pub async fn partials(&self) -> Result<Vec<Partial>, StoreError> {
        let sql = "SELECT session_id, number, data FROM partials WHERE data <> ''";
        let rows: Vec<(String, i64, String)> =
            read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        rows.into_iter()
            .map(|(id, number, data)| {
                let bad = StoreError::bad("partials", "session_id", &id);
                Ok(Partial {
                    session: id.parse().map_err(|_| bad)?,
                    number,
                    data,
                })
            })
            .collect()
    }
}

pub(crate) async fn clear_partial(tx: &mut Tx, session: &SessionId) -> Result<(), StoreError> {
    // The row stays, empty, so that the number goes on growing.
    let sql = "UPDATE partials SET number = number + 1, data = '' \
               WHERE session_id = $1 AND data <> ''";
    on!(tx, |c| sqlx::query(sql)
        .bind(session.as_str())
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
