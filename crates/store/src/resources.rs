//! Resources: files of a project that later steps use, such as a finished design document.

use redraft_domain::{ProjectSlug, Timestamp, WorkflowId};

use crate::{Store, StoreError, Tx, blobs::put_blob};

/// A resource to be saved; one at the same path is replaced.
#[derive(Debug, Clone)]
pub struct NewResource {
    /// Its project.
    pub project: ProjectSlug,
    /// The workflow that made it.
    pub workflow: WorkflowId,
    /// `design_doc` or `guardrails`.
    pub kind: &'static str,
    /// How it is called.
    pub name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// Its text.
    pub text: String,
}

/// A resource, without its text.
#[derive(Debug, Clone)]
pub struct Resource {
    /// `design_doc` or `guardrails`.
    pub kind: String,
    /// How it is called.
    pub name: String,
    /// Its file, relative to the project.
    pub path: String,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

pub(crate) async fn save_resource(
    tx: &mut Tx,
    new: &NewResource,
    now: Timestamp,
) -> Result<(), StoreError> {
    let hash = put_blob(tx, &new.text).await?;
    let sql = "INSERT INTO resources \
               (project_slug, workflow_id, kind, name, path, blob_hash, created_at, updated_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $7) \
               ON CONFLICT (project_slug, path) DO UPDATE SET name = excluded.name, \
               blob_hash = excluded.blob_hash, updated_at = excluded.updated_at";
    on!(tx, |c| {
        let upsert = sqlx::query(sql)
            .bind(new.project.as_str())
            .bind(new.workflow.as_str());
        let upsert = upsert.bind(new.kind).bind(&new.name).bind(&new.path);
        upsert.bind(hash).bind(now.0).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

impl Store {
    /// The resources of a project, by path.
    pub async fn resources(&self, project: &ProjectSlug) -> Result<Vec<Resource>, StoreError> {
        let sql = "SELECT kind, name, path, updated_at FROM resources WHERE project_slug = $1 \
                   ORDER BY path";
        let rows: Vec<(String, String, String, i64)> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .fetch_all(c)
            .await)?;
        let resource = |(kind, name, path, at)| Resource {
            kind,
            name,
            path,
            updated_at: Timestamp(at),
        };
        Ok(rows.into_iter().map(resource).collect())
    }
}
