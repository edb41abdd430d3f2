//! Taking back a note that nobody was given yet.

use redraft_domain::{EventBody, NoteChange, NoteId, SessionId};

use super::NoteError;
use crate::{NewEvent, Store, StoreError, events::insert_events, sessions::session_in};

impl Store {
    /// Takes a note back, as if it had never been written.
    ///
    /// # Errors
    /// [`NoteError::Used`] when an attempt was given it.
    pub async fn take_back_note(&self, id: &SessionId, note: NoteId) -> Result<(), NoteError> {
        let mut tx = self.begin().await?;
        // An attempt that begins at this moment holds the same row.
        let session = session_in(&mut tx, id).await?.ok_or(NoteError::NoSession)?;
        let sql = "SELECT n.content, n.for_iteration, (SELECT MIN(i.number) FROM note_uses u \
                   JOIN attempts a ON a.id = u.attempt_id JOIN iterations i ON i.id = a.iteration_id \
                   WHERE u.note_id = n.id) FROM notes n WHERE n.id = $1 AND n.session_id = $2";
        let found: Option<(String, i64, Option<i64>)> = on!(tx, |c| sqlx::query_as(sql)
            .bind(note.0)
            .bind(id.as_str())
            .fetch_optional(c)
            .await)
        .map_err(StoreError::from)?;
        let (text, for_iteration, used_in) = found.ok_or(NoteError::Unknown)?;
        if let Some(number) = used_in {
            return Err(NoteError::Used(number as u32));
        }
        let sql = "DELETE FROM notes WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(note.0)
            .execute(c)
            .await
            .map(|_| ()))
        .map_err(StoreError::from)?;
        // After the end of a session no event follows, or its viewers would wait for another end.
        if !session.state.is_final() {
            let body = EventBody::Note {
                note_id: note,
                change: NoteChange::TakenBack,
                iteration: for_iteration as u32,
                text,
            };
            let event = NewEvent {
                iteration: None,
                attempt: None,
                body,
                at: self.now(),
            };
            insert_events(&mut tx, id, &[event]).await?;
        }
        Ok(tx.commit().await?)
    }
}
