//! Removing, in transactions so small that nobody waits for one.

use redraft_domain::{SessionId, Timestamp};
use sqlx::AssertSqlSafe;

use super::IS_PRUNABLE;
use crate::{Store, StoreError, Tx, blobs::named_by_none, sessions::session_in};

/// How many events one transaction removes.
const EVENTS_AT_ONCE: i64 = 500;

/// How many sessions are looked for at a time.
const SESSIONS_AT_ONCE: i64 = 100;

/// What was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Pruned {
    /// Sessions of which something was removed.
    pub sessions: u64,
    /// Events.
    pub events: u64,
    /// Prompts of attempts.
    pub prompts: u64,
    /// Contents that nothing named any more.
    pub blobs: u64,
    /// Happenings that somebody was told of, or nobody wanted to know.
    pub happenings: u64,
}

impl Store {
    /// Removes the events, but for the last one, and the prompts of sessions that ended before this
    /// moment, and the contents that only they named. Interrupted anywhere, it goes on at its next
    /// call.
    pub async fn prune(&self, ended_before: Timestamp) -> Result<Pruned, StoreError> {
        let mut done = Pruned::default();
        // By id, so that a session of which nothing can be removed is passed once.
        let mut after = String::new();
        loop {
            let found = self.old_sessions(ended_before, &after).await?;
            let Some(last) = found.last() else {
                done.happenings = self.forget_old_happenings(ended_before).await?;
                return Ok(done);
            };
            after.clone_from(last);
            for id in found {
                let id: SessionId = id
                    .parse()
                    .map_err(|_| StoreError::bad("sessions", "id", &id))?;
                let removed = self.prune_session(&id, ended_before, &mut done).await?;
                done.sessions += u64::from(removed);
            }
        }
    }

    async fn old_sessions(
        &self,
        ended_before: Timestamp,
        after: &str,
    ) -> Result<Vec<String>, StoreError> {
        let sql = AssertSqlSafe(format!(
            "SELECT s.id FROM sessions s WHERE {IS_PRUNABLE} AND s.id > $2 ORDER BY s.id LIMIT $3"
        ));
        Ok(read!(self, |c| {
            let select = sqlx::query_scalar(sql).bind(ended_before.0).bind(after);
            select.bind(SESSIONS_AT_ONCE).fetch_all(c).await
        })?)
    }

    /// Whether anything of this session was removed.
    async fn prune_session(
        &self,
        id: &SessionId,
        ended_before: Timestamp,
        done: &mut Pruned,
    ) -> Result<bool, StoreError> {
        let mut any = false;
        loop {
            let mut tx = self.begin().await?;
            // Held and looked at again: it may have been taken up again since it was found.
            let session = session_in(&mut tx, id).await?;
            let is_old = session.is_some_and(|session| {
                session.state.is_final()
                    && session.ended_at.is_some_and(|ended| ended < ended_before)
            });
            if !is_old {
                return Ok(any);
            }
            let (events, mut names) = remove_events(&mut tx, id).await?;
            if events < EVENTS_AT_ONCE as u64 {
                names.extend(self.remove_prompts(&mut tx, id, done).await?);
            }
            done.events += events;
            done.blobs += forget(&mut tx, names).await?;
            let now = self.now();
            let sql = "UPDATE sessions SET events_pruned_at = $2 WHERE id = $1";
            on!(tx, |c| sqlx::query(sql)
                .bind(id.as_str())
                .bind(now.0)
                .execute(c)
                .await
                .map(|_| ()))?;
            tx.commit().await?;
            any = true;
            if events < EVENTS_AT_ONCE as u64 {
                return Ok(any);
            }
        }
    }

    /// Takes the prompts from a session's attempts, and its unfinished block; returns the prompts' names.
    async fn remove_prompts(
        &self,
        tx: &mut Tx,
        id: &SessionId,
        done: &mut Pruned,
    ) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT prompt_hash FROM attempts WHERE session_id = $1 \
                   AND prompt_hash IS NOT NULL";
        let names: Vec<String> = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(id.as_str())
            .fetch_all(c)
            .await)?;
        for sql in [
            "UPDATE attempts SET prompt_hash = NULL WHERE session_id = $1 \
             AND prompt_hash IS NOT NULL",
            "DELETE FROM partials WHERE session_id = $1",
        ] {
            on!(tx, |c| sqlx::query(sql)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ()))?;
        }
        done.prompts += names.len() as u64;
        Ok(names)
    }
}

/// Removes a session's oldest events, but never its last one; returns how many, and the contents that
/// they named.
async fn remove_events(tx: &mut Tx, id: &SessionId) -> Result<(u64, Vec<String>), StoreError> {
    let sql = "DELETE FROM events WHERE id IN (SELECT e.id FROM events e WHERE e.session_id = $1 \
               AND e.id < (SELECT MAX(m.id) FROM events m WHERE m.session_id = $1) \
               ORDER BY e.id LIMIT $2) RETURNING blob_hash";
    let removed: Vec<Option<String>> = on!(tx, |c| {
        let delete = sqlx::query_scalar(sql).bind(id.as_str());
        delete.bind(EVENTS_AT_ONCE).fetch_all(c).await
    })?;
    let count = removed.len() as u64;
    Ok((count, removed.into_iter().flatten().collect()))
}

/// Removes those of the contents that no row names any more; returns how many.
async fn forget(tx: &mut Tx, mut names: Vec<String>) -> Result<u64, StoreError> {
    names.sort_unstable();
    names.dedup();
    let hold = "UPDATE blobs SET size_bytes = size_bytes WHERE hash = $1";
    let delete = format!(
        "DELETE FROM blobs AS b WHERE b.hash = $1 AND {}",
        named_by_none()
    );
    let mut forgotten = 0;
    for name in names {
        // Held first, so that who names it again either has done so before the deletion looks, or waits
        // for it and stores the content anew.
        on!(tx, |c| sqlx::query(hold)
            .bind(&name)
            .execute(c)
            .await
            .map(|_| ()))?;
        let sql = AssertSqlSafe(delete.clone());
        forgotten += on!(tx, |c| sqlx::query(sql)
            .bind(&name)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
    }
    Ok(forgotten)
}
