//! Taking back a note that nobody was given yet.

use redraft_domain::{NoteChange, NoteId, SessionId};

use super::{NoteError, unused::Unused};
use crate::{Store, StoreError};

impl Store {
    /// Takes a note back, as if it had never been written.
    ///
    /// # Errors
    /// [`NoteError::Used`] when an attempt was given it.
    pub async fn take_back_note(&self, id: &SessionId, note: NoteId) -> Result<(), NoteError> {
        let mut tx = self.begin().await?;
        let held = Unused::hold(&mut tx, id, note).await?;
        // Another session may be given a comment at this moment.
        let sql = "DELETE FROM notes WHERE id = $1 AND session_id = $2";
        let gone = on!(tx, |c| sqlx::query(sql)
            .bind(note.0)
            .bind(id.as_str())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))
        .map_err(StoreError::from)?;
        if gone == 0 {
            return Err(NoteError::Unknown);
        }
        held.tell(&mut tx, NoteChange::TakenBack, self.now())
            .await?;
        Ok(tx.commit().await?)
    }
}
