//! Writing a note.

use redraft_domain::{EventBody, NoteChange, NoteId, NoteText, SessionId, SessionKind};
use thiserror::Error;

use super::{Note, NoteAnchor, read::WAITING_COMMENTS};
use crate::{
    NewEvent, Session, Store, StoreError, Tx, events::insert_events, sessions::session_in,
};

/// How many notes may wait for the same session, and how many comments for the next one.
pub(super) const MOST_WAITING: i64 = 20;

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
    #[error(
        "iteration {0} was given this note already, so it can neither be changed nor taken back"
    )]
    Used(u32),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Writes a note that the next iteration to begin is given. While an iteration runs that is the one
    /// after it.
    pub async fn write_note(&self, id: &SessionId, text: &NoteText) -> Result<Note, NoteError> {
        self.write(id, text, None).await
    }

    /// Writes a note about lines of the document. When the session has ended it waits for the next one over
    /// the same document.
    pub async fn write_comment(
        &self,
        id: &SessionId,
        text: &NoteText,
        anchor: NoteAnchor,
    ) -> Result<Note, NoteError> {
        self.write(id, text, Some(anchor)).await
    }

    async fn write(
        &self,
        id: &SessionId,
        text: &NoteText,
        anchor: Option<NoteAnchor>,
    ) -> Result<Note, NoteError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id).await?.ok_or(NoteError::NoSession)?;
        if session.kind == SessionKind::Chat {
            return Err(NoteError::Conversation(id.clone()));
        }
        let is_over = session.state.is_final();
        if is_over && anchor.is_none() {
            return Err(NoteError::Ended(id.clone()));
        }
        if waiting(&mut tx, &session).await? >= MOST_WAITING {
            return Err(NoteError::TooMany);
        }
        let for_iteration = next_to_begin(&mut tx, &session).await?;
        let note = insert(
            &mut tx,
            &session,
            text,
            anchor.as_ref(),
            (for_iteration, now.0),
        )
        .await?;
        // What is told of an ended session ends with its end.
        if !is_over {
            let body = EventBody::Note {
                note_id: note,
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
        }
        tx.commit().await?;
        Ok(Note {
            id: note,
            content: text.as_str().to_owned(),
            for_iteration,
            anchor,
            uses: Vec::new(),
            created_at: now,
            changed_at: None,
        })
    }
}

/// How many notes wait where another one would wait.
async fn waiting(tx: &mut Tx, session: &Session) -> Result<i64, StoreError> {
    if session.state.is_final() {
        let sql = sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {WAITING_COMMENTS}"));
        return on!(tx, |c| sqlx::query_scalar(sql)
            .bind(session.step.0)
            .fetch_one(c)
            .await)
        .map_err(StoreError::from);
    }
    let sql = "SELECT COUNT(*) FROM notes n WHERE n.session_id = $1 \
               AND NOT EXISTS (SELECT 1 FROM note_uses u WHERE u.note_id = n.id)";
    on!(tx, |c| sqlx::query_scalar(sql)
        .bind(session.id.as_str())
        .fetch_one(c)
        .await)
    .map_err(StoreError::from)
}

async fn insert(
    tx: &mut Tx,
    session: &Session,
    text: &NoteText,
    anchor: Option<&NoteAnchor>,
    (for_iteration, now): (u32, i64),
) -> Result<NoteId, StoreError> {
    let sql = "INSERT INTO notes (session_id, content, for_iteration, created_at, anchor_revision, \
               anchor_first, anchor_last, anchor_quote) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id";
    let note: i64 = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql)
            .bind(session.id.as_str())
            .bind(text.as_str());
        let insert = insert.bind(i64::from(for_iteration)).bind(now);
        let insert = insert.bind(anchor.map(|anchor| anchor.revision.0));
        let insert = insert
            .bind(anchor.map(|anchor| anchor.lines.first() as i64))
            .bind(anchor.map(|anchor| anchor.lines.last() as i64));
        insert
            .bind(anchor.map(|anchor| anchor.quote.clone()))
            .fetch_one(c)
            .await
    })?;
    Ok(NoteId(note))
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
