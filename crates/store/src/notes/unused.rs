//! A note that nobody was given yet, held for a change.

use redraft_domain::{EventBody, NoteChange, NoteId, SessionId};

use super::NoteError;
use crate::{NewEvent, Session, StoreError, Tx, events::insert_events, sessions::session_in};

/// What is known of a note that is about to be changed or taken back.
pub(super) struct Unused {
    session: Session,
    note: NoteId,
    /// What it says.
    pub(super) text: String,
    for_iteration: i64,
}

impl Unused {
    /// Finds it. An attempt that begins at this moment holds the same row of the session.
    ///
    /// # Errors
    /// [`NoteError::Used`] when an attempt was given it.
    pub(super) async fn hold(tx: &mut Tx, id: &SessionId, note: NoteId) -> Result<Self, NoteError> {
        let session = session_in(tx, id).await?.ok_or(NoteError::NoSession)?;
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
        Ok(Self {
            session,
            note,
            text,
            for_iteration,
        })
    }

    /// Tells whoever watches. After the end of a session no event follows, or its viewers would wait for
    /// another end.
    pub(super) async fn tell(
        self,
        tx: &mut Tx,
        change: NoteChange,
        at: redraft_domain::Timestamp,
    ) -> Result<(), StoreError> {
        if self.session.state.is_final() {
            return Ok(());
        }
        let body = EventBody::Note {
            note_id: self.note,
            change,
            iteration: self.for_iteration as u32,
            text: self.text,
        };
        let event = NewEvent {
            iteration: None,
            attempt: None,
            body,
            at,
        };
        insert_events(tx, &self.session.id, &[event]).await
    }
}
