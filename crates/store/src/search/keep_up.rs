//! Keeping the words of what was written since the last time.

use super::waiting::Waiting;
use crate::{Store, StoreError, Tx, text::storable, transaction::Connection};

/// Masks a text, or the JSON of an event.
pub(super) type Mask<'a> = &'a (dyn Fn(&str) -> String + Send + Sync);

impl Store {
    /// Keeps the words of a batch of new texts. Returns whether there may be more. Several processes may
    /// do it at once: what one has kept, the other leaves. Every text passes `mask` first, so that nobody
    /// finds out a secret by guesses.
    pub async fn keep_words(&self, mask: Mask<'_>) -> Result<bool, StoreError> {
        let batch = self.texts_waiting(mask).await?;
        let has_moved = batch.to_event != batch.from_event;
        if batch.texts.is_empty() && !has_moved {
            return Ok(false);
        }
        let mut tx = self.begin().await?;
        let sql = "UPDATE search_progress SET event_id = $1 WHERE event_id = $2";
        let is_ours = on!(tx, |c| {
            let update = sqlx::query(sql).bind(batch.to_event).bind(batch.from_event);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        if is_ours == 0 {
            // Another process has kept these.
            return Ok(true);
        }
        for text in &batch.texts {
            keep(&mut tx, text).await?;
        }
        tx.commit().await?;
        Ok(true)
    }
}

/// Keeps the words of one text, in the place of those of an earlier revision.
async fn keep(tx: &mut Tx, waiting: &Waiting) -> Result<(), StoreError> {
    if let Some(revision) = waiting.revision {
        let sql = "DELETE FROM search_entries WHERE step_id = $1 AND kind = 'document' \
                   AND revision_id IN (SELECT o.id FROM revisions o JOIN revisions n \
                   ON n.step_id = o.step_id AND n.artifact = o.artifact WHERE n.id = $2)";
        on!(tx, |c| {
            let delete = sqlx::query(sql).bind(waiting.step).bind(revision);
            delete.execute(c).await.map(|_| ())
        })?;
    }
    let text = storable(&waiting.text);
    match &mut tx.connection {
        Connection::Sqlite(c) => {
            let sql = "INSERT INTO search_entries (kind, step_id, session_id, event_id, message_id, \
                       revision_id) SELECT $1, id, $3, $4, $5, $6 FROM steps WHERE id = $2 \
                       ON CONFLICT DO NOTHING RETURNING id";
            let insert = sqlx::query_scalar(sql)
                .bind(waiting.kind.as_str())
                .bind(waiting.step)
                .bind(&waiting.session)
                .bind(waiting.event)
                .bind(waiting.message)
                .bind(waiting.revision);
            let id: Option<i64> = insert.fetch_optional(&mut **c).await?;
            if let Some(id) = id {
                let sql = "INSERT INTO search_words (rowid, body) VALUES ($1, $2)";
                let insert = sqlx::query(sql).bind(id).bind(&*text);
                insert.execute(&mut **c).await?;
            }
        }
        Connection::Postgres(c) => {
            let sql = "INSERT INTO search_entries (kind, step_id, session_id, event_id, message_id, \
                       revision_id, words) SELECT $1, id, $3, $4, $5, $6, to_tsvector('simple', $7) \
                       FROM steps WHERE id = $2 ON CONFLICT DO NOTHING";
            let insert = sqlx::query(sql)
                .bind(waiting.kind.as_str())
                .bind(waiting.step)
                .bind(&waiting.session)
                .bind(waiting.event)
                .bind(waiting.message)
                .bind(waiting.revision)
                .bind(&*text);
            insert.execute(&mut **c).await?;
        }
    }
    Ok(())
}
