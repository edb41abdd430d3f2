//! Finding resources.

use redraft_domain::{ProjectSlug, ResourceId, ResourceRevisionId, Timestamp};
use sqlx::{AssertSqlSafe, FromRow};

use super::Resource;
use crate::{Store, StoreError};

/// The statement that selects resources. `rest` is always a literal.
fn select(rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!(
        "SELECT r.id, r.project_slug, r.workflow_id, r.kind, r.name, r.path, r.current_revision, \
         r.published_revision, r.removed_at, r.created_at, r.updated_at, v.size_bytes \
         FROM resources r JOIN resource_revisions v ON v.id = r.current_revision {rest}"
    ))
}

#[derive(FromRow)]
struct Row {
    id: i64,
    project_slug: String,
    workflow_id: String,
    kind: String,
    name: String,
    path: String,
    current_revision: i64,
    published_revision: Option<i64>,
    removed_at: Option<i64>,
    created_at: i64,
    updated_at: i64,
    size_bytes: i64,
}

impl TryFrom<Row> for Resource {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("resources", column, row.id);
        let workflow = Some(row.workflow_id.as_str()).filter(|id| !id.is_empty());
        let workflow = workflow.map(str::parse).transpose();
        Ok(Self {
            id: ResourceId(row.id),
            project: row.project_slug.parse().map_err(|_| bad("project_slug"))?,
            workflow: workflow.map_err(|_| bad("workflow_id"))?,
            kind: row.kind.parse().map_err(|()| bad("kind"))?,
            name: row.name,
            path: row.path,
            current: ResourceRevisionId(row.current_revision),
            published: row.published_revision.map(ResourceRevisionId),
            size_bytes: row.size_bytes,
            is_removed: row.removed_at.is_some(),
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
        })
    }
}

impl Store {
    /// The resources of a project, by path; without those that are to be removed.
    pub async fn resources(&self, project: &ProjectSlug) -> Result<Vec<Resource>, StoreError> {
        let sql = select("WHERE r.project_slug = $1 AND r.removed_at IS NULL ORDER BY r.path");
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Resource::try_from).collect()
    }

    /// The resource at a path, also one that is to be removed.
    pub async fn resource(
        &self,
        project: &ProjectSlug,
        path: &str,
    ) -> Result<Option<Resource>, StoreError> {
        let sql = select("WHERE r.project_slug = $1 AND r.path = $2");
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .bind(path)
            .fetch_optional(c)
            .await)?;
        row.map(Resource::try_from).transpose()
    }
}
