//! Reading notes.

use redraft_domain::{NoteId, SessionId, Timestamp};

use crate::{Store, StoreError};

/// A note to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// Its id; grows.
    pub id: NoteId,
    /// What it says.
    pub content: String,
    /// The number of the first iteration that may get it.
    pub for_iteration: u32,
    /// The attempts that were given it, oldest first; none while it waits.
    pub uses: Vec<NoteUse>,
    /// When it was written.
    pub created_at: Timestamp,
}

/// An attempt that was given a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoteUse {
    /// The number of its iteration.
    pub iteration: u32,
    /// Which start for that iteration, from 1.
    pub attempt: u32,
    /// When it began.
    pub at: Timestamp,
}

/// Id, text, first iteration, time.
type Row = (i64, String, i64, i64);

/// Note, iteration's number, attempt's number, time.
type UseRow = (i64, i64, i64, i64);

impl Store {
    /// The notes to a session, oldest first.
    pub async fn notes(&self, session: &SessionId) -> Result<Vec<Note>, StoreError> {
        let sql = "SELECT id, content, for_iteration, created_at FROM notes \
                   WHERE session_id = $1 ORDER BY id";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?;
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let sql = "SELECT u.note_id, i.number, a.number, a.started_at FROM note_uses u \
                   JOIN notes n ON n.id = u.note_id JOIN attempts a ON a.id = u.attempt_id \
                   JOIN iterations i ON i.id = a.iteration_id \
                   WHERE n.session_id = $1 ORDER BY u.attempt_id";
        let uses: Vec<UseRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(session.as_str())
            .fetch_all(c)
            .await)?;
        Ok(rows.into_iter().map(|row| note(row, &uses)).collect())
    }
}

fn note((id, content, for_iteration, created_at): Row, uses: &[UseRow]) -> Note {
    let own = uses.iter().filter(|(note, ..)| *note == id);
    Note {
        id: NoteId(id),
        content,
        for_iteration: for_iteration as u32,
        uses: own
            .map(|(_, iteration, attempt, at)| NoteUse {
                iteration: *iteration as u32,
                attempt: *attempt as u32,
                at: Timestamp(*at),
            })
            .collect(),
        created_at: Timestamp(created_at),
    }
}
