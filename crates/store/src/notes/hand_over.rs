//! Comments whose session ended go on to the next one.

use redraft_domain::{EventBody, NoteChange, NoteId, SessionId, StepId, Timestamp};

use super::{read::WAITING_COMMENTS, write::MOST_WAITING};
use crate::{NewEvent, StoreError, Tx, events::insert_events};

/// Gives a new session of the step the comments that wait, for its first iteration.
pub(crate) async fn hand_over_comments(
    tx: &mut Tx,
    step: StepId,
    to: &SessionId,
    at: Timestamp,
) -> Result<(), StoreError> {
    let sql = format!(
        "SELECT n.id, n.content FROM {WAITING_COMMENTS} ORDER BY n.id LIMIT {MOST_WAITING}"
    );
    let sql = sqlx::AssertSqlSafe(sql);
    let waiting: Vec<(i64, String)> =
        on!(tx, |c| sqlx::query_as(sql).bind(step.0).fetch_all(c).await)?;
    let mut events = Vec::with_capacity(waiting.len());
    for (note, text) in waiting {
        let sql = "UPDATE notes SET session_id = $2, for_iteration = 1 WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(note)
            .bind(to.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        events.push(NewEvent {
            iteration: None,
            attempt: None,
            body: EventBody::Note {
                note_id: NoteId(note),
                change: NoteChange::Written,
                iteration: 1,
                text,
            },
            at,
        });
    }
    if !events.is_empty() {
        insert_events(tx, to, &events).await?;
    }
    Ok(())
}
