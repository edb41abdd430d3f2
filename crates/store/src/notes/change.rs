//! Changing what a note says, until somebody was given it.

use redraft_domain::{NoteChange, NoteId, NoteText, SessionId};

use super::{NoteError, unused::Unused};
use crate::{Store, StoreError};

impl Store {
    /// Changes what a note says. The same text changes nothing.
    ///
    /// # Errors
    /// [`NoteError::Used`] when an attempt was given it.
    pub async fn change_note(
        &self,
        id: &SessionId,
        note: NoteId,
        text: &NoteText,
    ) -> Result<(), NoteError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let mut held = Unused::hold(&mut tx, id, note).await?;
        if held.text == text.as_str() {
            return Ok(());
        }
        // Another session may be given a comment at this moment.
        let sql =
            "UPDATE notes SET content = $3, changed_at = $4 WHERE id = $1 AND session_id = $2";
        let changed = on!(tx, |c| {
            let update = sqlx::query(sql).bind(note.0).bind(id.as_str());
            let update = update.bind(text.as_str()).bind(now.0);
            update.execute(c).await.map(|done| done.rows_affected())
        })
        .map_err(StoreError::from)?;
        if changed == 0 {
            return Err(NoteError::Unknown);
        }
        text.as_str().clone_into(&mut held.text);
        held.tell(&mut tx, NoteChange::Changed, now).await?;
        Ok(tx.commit().await?)
    }
}
