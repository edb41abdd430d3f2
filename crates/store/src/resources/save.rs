//! Recording a resource.

use redraft_domain::{ResourceId, ResourceRevisionId, RevisionAuthor, Timestamp};

use super::{
    NewResource,
    revisions::{KeptText, insert_revision},
};
use crate::{Store, StoreError, Tx, blobs::put_blob};

impl Store {
    /// Records a resource with its first revision. An imported text is in its file already; any other
    /// one has to be published.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when there is one at this path, also one that is to be removed.
    pub async fn add_resource(&self, new: &NewResource) -> Result<ResourceId, StoreError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let id = insert(&mut tx, new, now).await?;
        tx.commit().await?;
        Ok(id)
    }
}

/// Records the result of a planning step: a new resource, or the next revision of the one at its path.
pub(crate) async fn save_resource(
    tx: &mut Tx,
    new: &NewResource,
    now: Timestamp,
) -> Result<(), StoreError> {
    let sql = "SELECT id, current_revision, blob_hash FROM resources \
               WHERE project_slug = $1 AND path = $2";
    let found: Option<(i64, i64, String)> = on!(tx, |c| sqlx::query_as(sql)
        .bind(new.project.as_str())
        .bind(&new.path)
        .fetch_optional(c)
        .await)?;
    let Some((id, current, text)) = found else {
        return insert(tx, new, now).await.map(|_| ());
    };
    let (id, current) = (ResourceId(id), ResourceRevisionId(current));
    let hash = put_blob(tx, &new.text).await?;
    let next = if hash == text {
        current
    } else {
        insert_revision(tx, id, Some(current), kept(new, &hash), now).await?
    };
    // What was to be removed is wanted again; whether its file is still there has to be looked at.
    let sql = "UPDATE resources SET workflow_id = $3, kind = $4, name = $5, blob_hash = $6, \
               published_revision = CASE WHEN removed_at IS NULL THEN published_revision END, \
               removed_at = NULL, current_revision = $7, updated_at = $8 \
               WHERE id = $1 AND current_revision = $2";
    let saved = on!(tx, |c| {
        let update = sqlx::query(sql).bind(id.0).bind(current.0);
        let update = update.bind(workflow_of(new)).bind(new.kind.as_str());
        let update = update.bind(&new.name).bind(&hash).bind(next.0).bind(now.0);
        update.execute(c).await.map(|done| done.rows_affected())
    })?;
    if saved == 1 {
        Ok(())
    } else {
        Err(StoreError::Lost)
    }
}

async fn insert(tx: &mut Tx, new: &NewResource, now: Timestamp) -> Result<ResourceId, StoreError> {
    let hash = put_blob(tx, &new.text).await?;
    let sql = "INSERT INTO resources \
               (project_slug, workflow_id, kind, name, path, blob_hash, created_at, updated_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $7) \
               ON CONFLICT (project_slug, path) DO NOTHING RETURNING id";
    let id: Option<i64> = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql)
            .bind(new.project.as_str())
            .bind(workflow_of(new));
        let insert = insert.bind(new.kind.as_str()).bind(&new.name);
        let insert = insert.bind(&new.path).bind(&hash).bind(now.0);
        insert.fetch_optional(c).await
    })?;
    let id = ResourceId(id.ok_or(StoreError::Lost)?);
    let first = insert_revision(tx, id, None, kept(new, &hash), now).await?;
    let published = (new.author == RevisionAuthor::Import).then_some(first.0);
    let sql = "UPDATE resources SET current_revision = $2, published_revision = $3 WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(id.0)
        .bind(first.0)
        .bind(published)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(id)
}

/// What is in the column, which cannot be null.
fn workflow_of(new: &NewResource) -> &str {
    new.workflow.as_ref().map_or("", |id| id.as_str())
}

fn kept<'a>(new: &'a NewResource, hash: &'a str) -> KeptText<'a> {
    KeptText {
        hash,
        size_bytes: new.text.len(),
        author: new.author,
        session: new.session.as_ref(),
    }
}
