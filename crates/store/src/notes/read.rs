//! Reading notes.

use redraft_domain::{LineRange, NoteId, RevisionId, SessionId, StepId, Timestamp};
use sqlx::FromRow;

use super::write::MOST_WAITING;
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
    /// The lines that it is about; without them it is about the document as a whole.
    pub anchor: Option<NoteAnchor>,
    /// The attempts that were given it, oldest first; none while it waits.
    pub uses: Vec<NoteUse>,
    /// When it was written.
    pub created_at: Timestamp,
    /// When the user last changed it.
    pub changed_at: Option<Timestamp>,
}

/// Lines of a version of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoteAnchor {
    /// The version.
    pub revision: RevisionId,
    /// The lines' numbers in it.
    pub lines: LineRange,
    /// What they said.
    pub quote: String,
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

#[derive(FromRow)]
struct Row {
    id: i64,
    content: String,
    for_iteration: i64,
    created_at: i64,
    changed_at: Option<i64>,
    anchor_revision: Option<i64>,
    anchor_first: Option<i64>,
    anchor_last: Option<i64>,
    anchor_quote: Option<String>,
}

/// Note, iteration's number, attempt's number, time.
type UseRow = (i64, i64, i64, i64);

impl Store {
    /// The notes to a session, oldest first.
    pub async fn notes(&self, session: &SessionId) -> Result<Vec<Note>, StoreError> {
        let sql = "SELECT id, content, for_iteration, created_at, changed_at, anchor_revision, \
                   anchor_first, anchor_last, anchor_quote FROM notes \
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
        rows.into_iter().map(|row| note(row, &uses)).collect()
    }

    /// The comments on a step's document that no attempt was given and whose session has ended, oldest
    /// first: the next session may be given them, as many at once as may wait.
    pub async fn waiting_comments(&self, step: StepId) -> Result<Vec<Note>, StoreError> {
        let sql = format!(
            "SELECT n.id, n.content, n.for_iteration, n.created_at, n.changed_at, \
             n.anchor_revision, n.anchor_first, n.anchor_last, n.anchor_quote FROM {WAITING_COMMENTS} \
             ORDER BY n.id LIMIT {MOST_WAITING}"
        );
        let sql = sqlx::AssertSqlSafe(sql);
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(step.0)
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(|row| note(row, &[])).collect()
    }
}

/// The rows `n` of the comments that wait for a session of the step `$1`.
pub(super) const WAITING_COMMENTS: &str = "notes n JOIN sessions s ON s.id = n.session_id \
    WHERE s.step_id = $1 AND s.run_status IN ('completed', 'error', 'cancelled') \
    AND n.anchor_revision IS NOT NULL \
    AND NOT EXISTS (SELECT 1 FROM note_uses u WHERE u.note_id = n.id)";

fn note(row: Row, uses: &[UseRow]) -> Result<Note, StoreError> {
    let own = uses.iter().filter(|(note, ..)| *note == row.id);
    let anchor = match (row.anchor_revision, row.anchor_first, row.anchor_last) {
        (Some(revision), Some(first), Some(last)) => Some(NoteAnchor {
            revision: RevisionId(revision),
            lines: LineRange::new(first, last)
                .map_err(|_| StoreError::bad("notes", "anchor_first", row.id))?,
            quote: row.anchor_quote.unwrap_or_default(),
        }),
        _ => None,
    };
    Ok(Note {
        id: NoteId(row.id),
        content: row.content,
        for_iteration: row.for_iteration as u32,
        anchor,
        uses: own
            .map(|(_, iteration, attempt, at)| NoteUse {
                iteration: *iteration as u32,
                attempt: *attempt as u32,
                at: Timestamp(*at),
            })
            .collect(),
        created_at: Timestamp(row.created_at),
        changed_at: row.changed_at.map(Timestamp),
    })
}
