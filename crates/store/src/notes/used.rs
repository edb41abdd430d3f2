//! Tying notes to the attempt that was given them.

use redraft_domain::{AttemptId, EventBody, NoteChange, NoteId, SessionId};

use crate::{StoreError, Tx};

/// Records that an attempt is given these notes. Returns the events that tell of it, of those notes that
/// were given to nobody before.
///
/// # Errors
/// [`StoreError::NoteTakenBack`] when one of them is gone.
pub(crate) async fn use_notes(
    tx: &mut Tx,
    session: &SessionId,
    notes: &[NoteId],
    attempt: AttemptId,
    iteration: u32,
) -> Result<Vec<EventBody>, StoreError> {
    let mut events = Vec::new();
    for id in notes {
        let sql = "SELECT content, (SELECT COUNT(*) FROM note_uses u WHERE u.note_id = n.id) \
                   FROM notes n WHERE id = $1 AND session_id = $2";
        let found: Option<(String, i64)> = on!(tx, |c| sqlx::query_as(sql)
            .bind(id.0)
            .bind(session.as_str())
            .fetch_optional(c)
            .await)?;
        let (text, uses) = found.ok_or(StoreError::NoteTakenBack)?;
        let sql = "INSERT INTO note_uses (note_id, attempt_id) VALUES ($1, $2)";
        on!(tx, |c| sqlx::query(sql)
            .bind(id.0)
            .bind(attempt.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        if uses == 0 {
            events.push(EventBody::Note {
                note_id: *id,
                change: NoteChange::Used,
                iteration,
                text,
            });
        }
    }
    Ok(events)
}
