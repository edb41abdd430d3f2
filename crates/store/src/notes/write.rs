//! Writing a note.

use redraft_domain::{EventBody, NoteChange, NoteId, NoteText, SessionId, SessionKind};
use thiserror::Error;

use super::Note;
use crate::{
    NewEvent, Session, Store, StoreError, Tx, events::insert_events, sessions::session_in,
};

/// How many notes may wait for the same session.
const MOST_WAITING: i64 = 20;

/// A note could not be written or taken back; nothing was changed.
#[derive(Debug, Error)]
pub enum NoteError {
    /// There is no such session.
    #[error("there is no such session")]
    NoSession,
    /// The session has no such note.
    #[error("there is no such note")]
    Unknown,
    /// No iteration comes any more.
    #[error(
        "the session {0} has ended, so no iteration would get the note; fork the session, or start \
         another one"
    )]
    Ended(SessionId),
    /// It is a conversation.
    #[error("the session {0} is a conversation; say it there, in a message")]
    Conversation(SessionId),
    /// Enough of them wait.
    #[error(
        "{MOST_WAITING} notes wait already; take one back, or wait until the next iteration begins"
    )]
    TooMany,
    /// The agent knows it already.
    #[error("iteration {0} was given this note already, so it cannot be taken back")]
    Used(u32),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Writes a note that the next iteration to begin is given. While an iteration runs that is the one
    /// after it.
    pub async fn write_note(&self, id: &SessionId, text: &NoteText) -> Result<Note, NoteError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id).await?.ok_or(NoteError::NoSession)?;
        if session.kind == SessionKind::Chat {
            return Err(NoteError::Conversation(id.clone()));
        }
        if session.state.is_final() {
            return Err(NoteError::Ended(id.clone()));
        }
        let waiting = "SELECT COUNT(*) FROM notes n WHERE n.session_id = $1 \
                       AND NOT EXISTS (SELECT 1 FROM note_uses u WHERE u.note_id = n.id)";
        let waiting: i64 = on!(tx, |c| sqlx::query_scalar(waiting)
            .bind(id.as_str())
            .fetch_one(c)
            .await)
        .map_err(StoreError::from)?;
        if waiting >= MOST_WAITING {
            return Err(NoteError::TooMany);
        }
        let for_iteration = next_to_begin(&mut tx, &session).await?;
        let sql = "INSERT INTO notes (session_id, content, for_iteration, created_at) \
                   VALUES ($1, $2, $3, $4) RETURNING id";
        let note: i64 = on!(tx, |c| {
            let insert = sqlx::query_scalar(sql)
                .bind(id.as_str())
                .bind(text.as_str());
            let insert = insert.bind(i64::from(for_iteration)).bind(now.0);
            insert.fetch_one(c).await
        })
        .map_err(StoreError::from)?;
        let body = EventBody::Note {
            note_id: NoteId(note),
            change: NoteChange::Written,
            iteration: for_iteration,
            text: text.as_str().to_owned(),
        };
        let event = NewEvent {
            iteration: None,
            attempt: None,
            body,
            at: now,
        };
        insert_events(&mut tx, id, &[event]).await?;
        tx.commit().await?;
        Ok(Note {
            id: NoteId(note),
            content: text.as_str().to_owned(),
            for_iteration,
            uses: Vec::new(),
            created_at: now,
        })
    }
}

/// The number of the iteration that has not begun to run, whether or not the session wants that many.
async fn next_to_begin(tx: &mut Tx, session: &Session) -> Result<u32, StoreError> {
    let sql = "SELECT COUNT(*) FROM iterations \
               WHERE session_id = $1 AND number = $2 AND status = 'running'";
    let running: i64 = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(session.id.as_str())
        .bind(i64::from(session.next_iteration))
        .fetch_one(c)
        .await)?;
    Ok(session.next_iteration + u32::from(running > 0))
}
