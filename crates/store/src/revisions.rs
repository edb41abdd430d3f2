//! Revisions: every text that a document ever had, whoever wrote it.

use std::sync::Arc;

use redraft_domain::{
    Artifact, IterationId, RevisionAuthor, RevisionId, SessionId, StepId, Timestamp,
};
use sqlx::FromRow;

use crate::{Store, StoreError, Tx, blobs::put_blob, documents::move_document};

/// A revision, without its text.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Its id; grows.
    pub id: RevisionId,
    /// The step whose artifact it is.
    pub step: StepId,
    /// Which of the step's artifacts it is a text of.
    pub artifact: Artifact,
    /// The revision it was made from.
    pub parent: Option<RevisionId>,
    /// Who wrote it.
    pub author: RevisionAuthor,
    /// The iteration that wrote it.
    pub iteration: Option<IterationId>,
    /// The session in which it was written.
    pub session: Option<SessionId>,
    /// Bytes of its text.
    pub size_bytes: i64,
    /// When it was written.
    pub created_at: Timestamp,
    blob_hash: String,
}

/// A revision to be added.
#[derive(Debug, Clone)]
pub struct NewRevision {
    /// The step whose artifact it is.
    pub step: StepId,
    /// Which of the step's artifacts it is a text of.
    pub artifact: Artifact,
    /// The artifact's present revision, which this one follows.
    pub parent: Option<RevisionId>,
    /// Who wrote it.
    pub author: RevisionAuthor,
    /// The iteration that wrote it.
    pub iteration: Option<IterationId>,
    /// The session in which it was written.
    pub session: Option<SessionId>,
    /// Its text: UTF-8, lines ended by LF.
    pub text: String,
}

#[derive(FromRow)]
struct Row {
    id: i64,
    step_id: i64,
    artifact: String,
    parent_id: Option<i64>,
    author: String,
    iteration_id: Option<i64>,
    session_id: Option<String>,
    blob_hash: String,
    size_bytes: i64,
    created_at: i64,
}

impl TryFrom<Row> for Revision {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("revisions", column, row.id);
        let session = row.session_id.map(|id| id.parse()).transpose();
        Ok(Self {
            id: RevisionId(row.id),
            step: StepId(row.step_id),
            artifact: row.artifact.parse().map_err(|()| bad("artifact"))?,
            parent: row.parent_id.map(RevisionId),
            author: row.author.parse().map_err(|()| bad("author"))?,
            iteration: row.iteration_id.map(IterationId),
            session: session.map_err(|_| bad("session_id"))?,
            size_bytes: row.size_bytes,
            created_at: Timestamp(row.created_at),
            blob_hash: row.blob_hash,
        })
    }
}

impl Store {
    /// Adds a revision and makes it the document's present one.
    ///
    /// # Errors
    /// [`StoreError::Lost`] when the document is not at `parent` any more.
    pub async fn add_revision(&self, new: &NewRevision) -> Result<RevisionId, StoreError> {
        let mut tx = self.begin().await?;
        let id = insert_revision(&mut tx, new, self.now()).await?;
        move_document(&mut tx, new.step, new.parent, id).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// Keeps a text beside the chain: the document stays where it is. For a change that does not fit
    /// together with the user's.
    pub async fn keep_aside(&self, new: &NewRevision) -> Result<RevisionId, StoreError> {
        let mut tx = self.begin().await?;
        let id = insert_revision(&mut tx, new, self.now()).await?;
        tx.commit().await?;
        Ok(id)
    }

    /// All revisions of one of a step's artifacts, newest first.
    pub async fn revisions(
        &self,
        step: StepId,
        artifact: Artifact,
    ) -> Result<Vec<Revision>, StoreError> {
        let sql = "SELECT id, step_id, artifact, parent_id, author, iteration_id, session_id, \
                   blob_hash, size_bytes, created_at FROM revisions \
                   WHERE step_id = $1 AND artifact = $2 ORDER BY id DESC";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(step.0)
            .bind(artifact.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Revision::try_from).collect()
    }

    /// The artifact's present revision.
    pub async fn current_revision(
        &self,
        step: StepId,
        artifact: Artifact,
    ) -> Result<Option<RevisionId>, StoreError> {
        if artifact == Artifact::DesignDoc {
            // Not always the newest: a text may be kept aside.
            return Ok(self.document(step).await?.current);
        }
        let sql = "SELECT MAX(id) FROM revisions WHERE step_id = $1 AND artifact = $2";
        let id: Option<i64> = read!(self, |c| sqlx::query_scalar(sql)
            .bind(step.0)
            .bind(artifact.as_str())
            .fetch_one(c)
            .await)?;
        Ok(id.map(RevisionId))
    }

    /// One revision.
    pub async fn revision(&self, id: RevisionId) -> Result<Option<Revision>, StoreError> {
        let sql = "SELECT id, step_id, artifact, parent_id, author, iteration_id, session_id, \
                   blob_hash, size_bytes, created_at FROM revisions WHERE id = $1";
        let row: Option<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(id.0)
            .fetch_optional(c)
            .await)?;
        row.map(Revision::try_from).transpose()
    }

    /// The text of a revision.
    pub async fn revision_text(&self, id: RevisionId) -> Result<Arc<str>, StoreError> {
        let sql = "SELECT blob_hash FROM revisions WHERE id = $1";
        let hash: String = read!(self, |c| sqlx::query_scalar(sql)
            .bind(id.0)
            .fetch_one(c)
            .await)?;
        self.blob(&hash).await
    }
}

impl Revision {
    /// A name of its text: the same text has the same name.
    pub fn text_name(&self) -> &str {
        &self.blob_hash
    }

    /// The revision's text.
    pub async fn text(&self, store: &Store) -> Result<Arc<str>, StoreError> {
        store.blob(&self.blob_hash).await
    }
}

pub(crate) async fn insert_revision(
    tx: &mut Tx,
    new: &NewRevision,
    now: Timestamp,
) -> Result<RevisionId, StoreError> {
    let hash = put_blob(tx, &new.text).await?;
    let sql = "INSERT INTO revisions (step_id, parent_id, author, iteration_id, session_id, \
               blob_hash, size_bytes, created_at, artifact) \
               VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id";
    let id: i64 = on!(tx, |c| {
        let insert = sqlx::query_scalar(sql)
            .bind(new.step.0)
            .bind(new.parent.map(|id| id.0));
        let insert = insert
            .bind(new.author.as_str())
            .bind(new.iteration.map(|id| id.0));
        let insert = insert.bind(new.session.as_ref().map(|id| id.as_str().to_owned()));
        insert
            .bind(hash)
            .bind(new.text.len() as i64)
            .bind(now.0)
            .bind(new.artifact.as_str())
            .fetch_one(c)
            .await
    })?;
    Ok(RevisionId(id))
}
