//! A session's guardrails. The session holds the newest text; all that there ever were are revisions of
//! its step, like those of the document.

use redraft_domain::{Artifact, IterationId, RevisionAuthor, RevisionId, SessionId, Timestamp};

use super::{Session, session_in};
use crate::{NewRevision, Store, StoreError, Tx, revisions::insert_revision, text::storable};

impl Store {
    /// Replaces a session's guardrails by the user's.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the session is gone.
    pub async fn set_guardrails(&self, id: &SessionId, text: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id).await?.ok_or(StoreError::Lost)?;
        write_guardrails(&mut tx, &session, text, None, self.now()).await?;
        tx.commit().await
    }
}

/// Gives the session new guardrails, written by the iteration or else by the user. The same text
/// again is no new revision.
pub(crate) async fn write_guardrails(
    tx: &mut Tx,
    session: &Session,
    text: &str,
    iteration: Option<IterationId>,
    now: Timestamp,
) -> Result<(), StoreError> {
    if session.guardrails.as_deref() == Some(text) {
        return Ok(());
    }
    let new = |author, parent, text: &str| NewRevision {
        step: session.step,
        artifact: Artifact::Guardrails,
        parent,
        author,
        iteration,
        session: Some(session.id.clone()),
        text: storable(text).into_owned(),
    };
    let mut parent = newest(tx, session).await?;
    if let (None, Some(earlier)) = (parent, &session.guardrails) {
        // They are of a time when guardrails had no revisions.
        let earlier = new(RevisionAuthor::Import, None, earlier);
        parent = Some(insert_revision(tx, &earlier, now).await?);
    }
    let author = match iteration {
        Some(_) => RevisionAuthor::Iteration,
        None => RevisionAuthor::User,
    };
    let new = new(author, parent, text);
    insert_revision(tx, &new, now).await?;
    let sql = "UPDATE sessions SET guardrails = $2, updated_at = $3 WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(session.id.as_str())
            .bind(&new.text)
            .bind(now.0);
        update.execute(c).await.map(|_| ())
    })?;
    Ok(())
}

async fn newest(tx: &mut Tx, session: &Session) -> Result<Option<RevisionId>, StoreError> {
    let sql = "SELECT MAX(id) FROM revisions WHERE step_id = $1 AND artifact = 'guardrails'";
    let id: Option<i64> = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(session.step.0)
        .fetch_one(c)
        .await)?;
    Ok(id.map(RevisionId))
}
