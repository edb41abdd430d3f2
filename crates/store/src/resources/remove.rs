//! Removing a resource, and what is left to be done to files.

use redraft_domain::{ResourceId, ResourceRevisionId};

use crate::{Store, StoreError};

/// A resource whose file is not as its record says.
#[derive(Debug, Clone)]
pub struct UnsettledResource {
    /// Its project.
    pub project: String,
    /// The project's folder.
    pub project_path: String,
    /// Its file, relative to the project.
    pub path: String,
}

impl Store {
    /// Says that a resource is to be removed: from now on it is none, and its file is to go. `false`:
    /// it is not at this revision any more, or is to be removed already.
    pub async fn remove_resource(
        &self,
        id: ResourceId,
        at: ResourceRevisionId,
    ) -> Result<bool, StoreError> {
        let mut tx = self.begin().await?;
        let sql = "UPDATE resources SET removed_at = $3, updated_at = $3 \
                   WHERE id = $1 AND current_revision = $2 AND removed_at IS NULL";
        let now = self.now().0;
        let removed = on!(tx, |c| {
            let update = sqlx::query(sql).bind(id.0).bind(at.0).bind(now);
            update.execute(c).await.map(|done| done.rows_affected())
        })?;
        tx.commit().await?;
        Ok(removed == 1)
    }

    /// Forgets a resource that was to be removed and whose file is gone, with all its revisions. One
    /// that is wanted again is kept.
    pub async fn forget_resource(&self, id: ResourceId) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let sql = "DELETE FROM resources WHERE id = $1 AND removed_at IS NOT NULL";
        on!(tx, |c| sqlx::query(sql)
            .bind(id.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        tx.commit().await?;
        self.forget_unnamed_blobs().await;
        Ok(())
    }

    /// The resources whose file does not hold their newest revision, or is still to go.
    pub async fn unsettled_resources(&self) -> Result<Vec<UnsettledResource>, StoreError> {
        let sql = "SELECT r.project_slug, p.path, r.path FROM resources r \
                   JOIN projects p ON p.slug = r.project_slug \
                   WHERE r.removed_at IS NOT NULL OR r.published_revision IS NULL \
                   OR r.published_revision <> r.current_revision ORDER BY r.id";
        let rows: Vec<(String, String, String)> =
            read!(self, |c| sqlx::query_as(sql).fetch_all(c).await)?;
        let unsettled = |(project, project_path, path)| UnsettledResource {
            project,
            project_path,
            path,
        };
        Ok(rows.into_iter().map(unsettled).collect())
    }
}
