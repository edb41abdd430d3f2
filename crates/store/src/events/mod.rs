//! The events of sessions: append only.

mod insert;
mod moments;
mod writes;

use futures::{Stream, TryStreamExt as _};
use redraft_domain::{AttemptId, EventBody, EventId, LeaseEpoch, SessionId, Timestamp};
use sqlx::FromRow;

use crate::{Store, StoreError, partials::clear_partial};

pub(crate) use insert::{insert_events, short};
pub use writes::WritingCalls;

/// An event to be appended.
#[derive(Debug, Clone)]
pub struct NewEvent {
    /// The iteration it belongs to.
    pub iteration: Option<u32>,
    /// The attempt it belongs to.
    pub attempt: Option<AttemptId>,
    /// What happened.
    pub body: EventBody,
    /// When.
    pub at: Timestamp,
}

/// An event as it is stored.
#[derive(Debug, Clone, FromRow)]
pub struct StoredEvent {
    /// Grows; the ids of one session commit in ascending order.
    pub id: i64,
    /// Its session.
    pub session_id: String,
    /// The iteration it belongs to.
    pub iteration_number: Option<i64>,
    /// Its type.
    pub kind: String,
    /// The event stream's JSON, cut where it is large.
    pub data: String,
    /// Where all of it is, if it is cut.
    pub blob_hash: Option<String>,
    /// Bytes of the whole JSON.
    pub size_bytes: i64,
    /// When it happened, in milliseconds since 1970.
    pub created_at: i64,
}

/// Which part of a session's events to read.
#[derive(Debug, Clone, Copy)]
pub enum EventPage {
    /// The first ones after this id.
    After(EventId),
    /// The last ones before this id.
    Before(EventId),
}

impl Store {
    /// Appends events of the attempt that holds the lease of this epoch, as one unit.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the lease is gone: nothing was appended.
    pub async fn append_events(
        &self,
        session: &SessionId,
        epoch: LeaseEpoch,
        events: &[NewEvent],
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE sessions SET updated_at = $3 WHERE id = $1 AND lease_epoch = $2";
        let now = self.now().0;
        let held = on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(session.as_str())
                .bind(epoch.0)
                .bind(now);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        if held != 1 {
            return Err(StoreError::Lost);
        }
        insert_events(&mut tx, session, events).await?;
        clear_partial(&mut tx, session).await?;
        tx.commit().await
    }

    /// A page of a session's events, ascending.
    pub async fn events(
        &self,
        session: &SessionId,
        page: EventPage,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let (sql, id, backwards) = match page {
            EventPage::After(id) => (
                "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                 created_at FROM events WHERE session_id = $1 AND id > $2 ORDER BY id LIMIT $3",
                id,
                false,
            ),
            EventPage::Before(id) => (
                "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                 created_at FROM events WHERE session_id = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
                id,
                true,
            ),
        };
        let mut events: Vec<StoredEvent> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(session.as_str()).bind(id.0);
            select.bind(limit).fetch_all(c).await
        })?;
        if backwards {
            events.reverse();
        }
        Ok(events)
    }

    /// The first events of a session after an id, ascending: at most `most` of them, and none after the
    /// one with which their text reaches `most_bytes`. Says whether there may be more.
    pub async fn next_events(
        &self,
        session: &SessionId,
        after: EventId,
        most: usize,
        most_bytes: usize,
    ) -> Result<(Vec<StoredEvent>, bool), StoreError> {
        let sql = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                   created_at FROM events WHERE session_id = $1 AND id > $2 ORDER BY id LIMIT $3";
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        Ok(read!(self, |c| {
            let select = sqlx::query_as(sql).bind(session.as_str()).bind(after.0);
            take_events(select.bind(limit).fetch(c), most, most_bytes).await
        })?)
    }

    /// The last events of an attempt, ascending.
    pub async fn last_events(
        &self,
        session: &SessionId,
        attempt: AttemptId,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let sql = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                   created_at FROM events WHERE session_id = $1 AND attempt_id = $2 \
                   ORDER BY id DESC LIMIT $3";
        let mut events: Vec<StoredEvent> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(session.as_str()).bind(attempt.0);
            select.bind(limit).fetch_all(c).await
        })?;
        events.reverse();
        Ok(events)
    }

    /// One event of a session, whole.
    pub async fn event(
        &self,
        session: &SessionId,
        id: EventId,
    ) -> Result<Option<StoredEvent>, StoreError> {
        let sql = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                   created_at FROM events WHERE session_id = $1 AND id = $2";
        let found: Option<StoredEvent> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(session.as_str())
                .bind(id.0)
                .fetch_optional(c)
                .await
        })?;
        let Some(mut event) = found else {
            return Ok(None);
        };
        if let Some(hash) = event.blob_hash.take() {
            event.data = self.blob(&hash).await?.to_string();
        }
        Ok(Some(event))
    }

    /// The events of all sessions after a global cursor, ascending.
    ///
    /// Only SQLite commits ids in order across sessions; with PostgreSQL read each session by its
    /// own cursor: see [`has_global_order`](Self::has_global_order).
    pub async fn events_since(
        &self,
        cursor: EventId,
        limit: i64,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let sql = "SELECT id, session_id, iteration_number, kind, data, blob_hash, size_bytes, \
                   created_at FROM events WHERE id > $1 ORDER BY id LIMIT $2";
        Ok(read!(self, |c| sqlx::query_as(sql)
            .bind(cursor.0)
            .bind(limit)
            .fetch_all(c)
            .await)?)
    }

    /// Whether event ids commit in ascending order across all sessions.
    pub fn has_global_order(&self) -> bool {
        matches!(self.database, crate::database::Database::Sqlite { .. })
    }

    /// The newest event of all; 0 while there is none.
    pub async fn newest_event(&self) -> Result<EventId, StoreError> {
        let sql = "SELECT COALESCE(MAX(id), 0) FROM events";
        let id: i64 = read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?;
        Ok(EventId(id))
    }
}

/// Reads rows until there are enough; the others are not fetched.
async fn take_events(
    mut rows: impl Stream<Item = Result<StoredEvent, sqlx::Error>> + Unpin,
    most: usize,
    most_bytes: usize,
) -> Result<(Vec<StoredEvent>, bool), sqlx::Error> {
    let (mut events, mut bytes) = (Vec::new(), 0);
    while let Some(event) = rows.try_next().await? {
        bytes += event.data.len();
        events.push(event);
        if events.len() == most || bytes >= most_bytes {
            return Ok((events, true));
        }
    }
    Ok((events, false))
}
