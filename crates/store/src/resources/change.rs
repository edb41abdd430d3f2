//! Changing a resource.

use redraft_domain::{ResourceId, ResourceKind, ResourceRevisionId, RevisionAuthor};

use super::revisions::{KeptText, insert_revision};
use crate::{Store, StoreError, blobs::put_blob};

/// A new text for a resource.
#[derive(Debug, Clone)]
pub struct ResourceChange {
    /// The resource's present revision, which this one follows.
    pub parent: ResourceRevisionId,
    /// Who wrote the text.
    pub author: RevisionAuthor,
    /// The text. The present one again makes no revision.
    pub text: String,
    /// Another name.
    pub name: Option<String>,
    /// What it is for from now on.
    pub kind: Option<ResourceKind>,
}

impl Store {
    /// Changes a resource; returns its newest revision, which its file may not hold yet.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the resource is not at `parent` any more, or is to be removed.
    pub async fn change_resource(
        &self,
        id: ResourceId,
        change: &ResourceChange,
    ) -> Result<ResourceRevisionId, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let sql = "SELECT blob_hash FROM resources \
                   WHERE id = $1 AND current_revision = $2 AND removed_at IS NULL";
        let present: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
            .bind(id.0)
            .bind(change.parent.0)
            .fetch_optional(c)
            .await)?;
        let present = present.ok_or(StoreError::Lost)?;
        let hash = put_blob(&mut tx, &change.text).await?;
        let next = if hash == present {
            change.parent
        } else {
            let text = KeptText {
                hash: &hash,
                size_bytes: change.text.len(),
                author: change.author,
                session: None,
            };
            insert_revision(&mut tx, id, Some(change.parent), text, now).await?
        };
        let sql = "UPDATE resources SET current_revision = $3, blob_hash = $4, \
                   name = COALESCE($5, name), kind = COALESCE($6, kind), updated_at = $7 \
                   WHERE id = $1 AND current_revision = $2 AND removed_at IS NULL";
        let changed = on!(tx, |c| {
            let update = sqlx::query(sql).bind(id.0).bind(change.parent.0);
            let update = update.bind(next.0).bind(hash).bind(change.name.as_deref());
            let kind = change.kind.map(ResourceKind::as_str);
            let update = update.bind(kind).bind(now.0);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        if changed != 1 {
            return Err(StoreError::Lost);
        }
        tx.commit().await?;
        Ok(next)
    }

    /// Records that a resource's file holds this revision.
    pub async fn mark_resource_published(
        &self,
        id: ResourceId,
        revision: ResourceRevisionId,
    ) -> Result<(), StoreError> {
        self.mark_resource(id, Some(revision)).await
    }

    /// Records that a resource has no file, so that it is written again.
    pub async fn mark_resource_missing(&self, id: ResourceId) -> Result<(), StoreError> {
        self.mark_resource(id, None).await
    }

    async fn mark_resource(
        &self,
        id: ResourceId,
        published: Option<ResourceRevisionId>,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE resources SET published_revision = $2 WHERE id = $1";
        on!(tx, |c| sqlx::query(sql)
            .bind(id.0)
            .bind(published.map(|id| id.0))
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await
    }
}
