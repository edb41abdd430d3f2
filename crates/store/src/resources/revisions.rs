//! Every text that a resource ever had.

use std::sync::Arc;

use redraft_domain::{ResourceId, ResourceRevisionId, RevisionAuthor, SessionId, Timestamp};
use sqlx::FromRow;

use crate::{Store, StoreError, Tx};

/// A revision of a resource, without its text.
#[derive(Debug, Clone)]
pub struct ResourceRevision {
    /// Its id; grows.
    pub id: ResourceRevisionId,
    /// The resource.
    pub resource: ResourceId,
    /// The revision it was made from.
    pub parent: Option<ResourceRevisionId>,
    /// Who wrote it.
    pub author: RevisionAuthor,
    /// The session whose result it is.
    pub session: Option<SessionId>,
    /// Bytes of its text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: Timestamp,
    blob_hash: String,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    resource_id: i64,
    parent_id: Option<i64>,
    author: String,
    session_id: Option<String>,
    blob_hash: String,
    size_bytes: i64,
    created_at: i64,
}

impl TryFrom<Row> for ResourceRevision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("resource_revisions", column, row.id);
        let session = row.session_id.map(|id| id.parse()).transpose();
        Ok(Self {
            id: ResourceRevisionId(row.id),
            resource: ResourceId(row.resource_id),
            parent: row.parent_id.map(ResourceRevisionId),
            author: row.author.parse().map_err(|()| bad("author"))?,
            session: session.map_err(|_| bad("session_id"))?,
            size_bytes: row.size_bytes,
            created_at: Timestamp(row.created_at),
            blob_hash: row.blob_hash,
        })
    }
}

impl ResourceRevision {
    /// The revision's text.
    pub async fn text(&self, store: &Store) -> Result<Arc<str>, StoreError> {
        store.blob(&self.blob_hash).await
    }
}

impl Store {
    /// All revisions of a resource, newest first.
    pub async fn resource_revisions(
        &self,
        resource: ResourceId,
    ) -> Result<Vec<ResourceRevision>, StoreError> {
        let sql = "SELECT id, resource_id, parent_id, author, session_id, blob_hash, size_bytes, \
                   created_at FROM resource_revisions WHERE resource_id = $1 ORDER BY id DESC";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(resource.0)
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(ResourceRevision::try_from).collect()
    }

    /// One revision of a resource.
    pub async fn resource_revision(
        &self,
        resource: ResourceId,
        id: ResourceRevisionId,
    ) -> Result<Option<ResourceRevision>, StoreError> {
        let sql = "SELECT id, resource_id, parent_id, author, session_id, blob_hash, size_bytes, \
                   created_at FROM resource_revisions WHERE resource_id = $1 AND id = $2";
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(resource.0)
            .bind(id.0)
            .fetch_optional(c)
            .await)?;
        row.map(ResourceRevision::try_from).transpose()
    }

    /// The text of a resource's revision.
    pub async fn resource_text(&self, id: ResourceRevisionId) -> Result<Arc<str>, StoreError> {
        let sql = "SELECT blob_hash FROM resource_revisions WHERE id = $1";
        let hash: Option<String> = read!(self, |c| sqlx::query_scalar(sql)
            .bind(id.0)
            .fetch_optional(c)
            .await)?;
        // The resource was removed meanwhile.
        self.blob(&hash.ok_or(StoreError::Lost)?).await
    }
}

/// A text that is kept already, to become a revision.
pub(super) struct KeptText<'a> {
    pub(super) hash: &'a str,
    pub(super) size_bytes: usize,
    pub(super) author: RevisionAuthor,
    pub(super) session: Option<&'a SessionId>,
}

/// Adds a revision; the resource stays where it is.
pub(super) async fn insert_revision(
    tx: &mut Tx,
    resource: ResourceId,
    parent: Option<ResourceRevisionId>,
    text: KeptText<'_>,
    now: Timestamp,
) -> Result<ResourceRevisionId, StoreError> {
    let sql = "INSERT INTO resource_revisions \
               (resource_id, parent_id, author, session_id, blob_hash, size_bytes, created_at) \
               VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id";
    let id: i64 = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql)
            .bind(resource.0)
            .bind(parent.map(|id| id.0));
        let insert = insert
            .bind(text.author.as_str())
            .bind(text.session.map(SessionId::as_str));
        let insert = insert.bind(text.hash).bind(text.size_bytes as i64);
        insert.bind(now.0).fetch_one(c).await
    })?;
    Ok(ResourceRevisionId(id))
}
