//! The document of a step: which revision it is at, and which one the file holds.

use redraft_domain::{RevisionId, StepId};

use crate::{Store, StoreError, Tx};

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DocumentState {
    /// The newest revision; `None` while there is no document.
    pub current: Option<RevisionId>,
    /// The revision that the user's file holds, as far as we know.
    pub published: Option<RevisionId>,
}

impl Store {
    /// Where the document of a step stands.
    pub async fn document(&self, step: StepId) -> Result<DocumentState, StoreError> {
        let sql = "SELECT current_revision, published_revision FROM documents WHERE step_id = $1";
        let row: Option<(Option<i64>, Option<i64>)> = read!(self, |c| sqlx::query_as(sql)
            .bind(step.0)
            .fetch_optional(c)
            .await)?;
        let (current, published) = row.unwrap_or_default();
        Ok(DocumentState {
            current: current.map(RevisionId),
            published: published.map(RevisionId),
        })
    }

    /// Says where a step's document is. Another place than before holds nothing of ours yet.
    pub async fn place_document(&self, step: StepId, path: &str) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "INSERT INTO documents (step_id, path) VALUES ($1, $2) \
                   ON CONFLICT (step_id) DO UPDATE SET path = excluded.path, published_revision = \
                   CASE WHEN documents.path = excluded.path THEN documents.published_revision END";
        on!(tx, |c| sqlx::query(sql)
            .bind(step.0)
            .bind(path)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }

    /// Records that the user's file holds this revision.
    pub async fn mark_published(
        &self,
        step: StepId,
        revision: RevisionId,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE documents SET published_revision = $2 WHERE step_id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(step.0)
            .bind(revision.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }
}

/// Moves a step's document, and the active session over it, from one revision to the next.
///
/// # Errors
/// [`StoreError::Lost`] when the document is not at `from` any more.
pub(crate) async fn move_document(
    tx: &mut Tx,
    step: StepId,
    from: Option<RevisionId>,
    to: RevisionId,
) -> Result<(), StoreError> {
    // The session's row first, as everywhere: in another order a restore and the end of an iteration
    // could wait for each other on PostgreSQL.
    let sql = "UPDATE sessions SET revision_id = $2 WHERE step_id = $1 AND status = 'active'";
    on!(tx, |c| sqlx::query(sql)
        .bind(step.0)
        .bind(to.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    let sql = "UPDATE documents SET current_revision = $3 WHERE step_id = $1 \
               AND (current_revision = $2 OR (current_revision IS NULL AND $4))";
    let moved = on!(tx, |c| {
        let update = sqlx::query(sql)
            .bind(step.0)
            .bind(from.map(|id| id.0))
            .bind(to.0);
        update
            .bind(from.is_none())
            .execute(c)
            .await
            .map(|done| done.rows_affected())
    })?;
    if moved == 1 {
        Ok(())
    } else {
        Err(StoreError::Lost)
    }
}
