//! A session that begins with an earlier version of the document.

use redraft_domain::{Artifact, RevisionAuthor, RevisionId, SessionId};

use super::{NewSession, Session, SessionRow, read::select};
use crate::{
    NewRevision, StartSessionError, Store, StoreError, Tx, documents::move_document,
    revisions::insert_revision,
};

/// What a new session is forked from.
#[derive(Debug, Clone)]
pub struct Fork {
    /// The version of the document.
    pub revision: RevisionId,
    /// The session it belongs to.
    pub session: Option<SessionId>,
    /// Its text, where the document is at another one now.
    pub text: Option<String>,
}

/// Where a session was forked from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForkedFrom {
    /// The session, unless the version belongs to none.
    pub session: Option<SessionId>,
    /// The version of the document.
    pub revision: RevisionId,
}

impl Store {
    /// Starts a session on an earlier version of the document. Its text becomes the user's newest
    /// revision, after the one that the document is at, as one unit with the session.
    ///
    /// # Errors
    /// As [`start_session`](Self::start_session); [`StoreError::Lost`] when the document is not at
    /// `new.start_revision` any more.
    pub async fn fork_session(
        &self,
        new: NewSession,
        fork: &Fork,
    ) -> Result<SessionId, StartSessionError> {
        self.start(new, Some(fork)).await
    }

    /// The sessions that were forked from this one, oldest first.
    pub async fn forks(&self, id: &SessionId) -> Result<Vec<Session>, StoreError> {
        let sql = select("WHERE s.forked_from_session = $1 ORDER BY s.created_at, s.id");
        let rows: Vec<SessionRow> = read!(self, |c| sqlx::query_as(sql)
            .bind(id.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Session::try_from).collect()
    }
}

/// Ties a new session, which is the step's active one already, to what it is forked from, and brings the
/// document there.
pub(super) async fn write_fork(
    tx: &mut Tx,
    id: &SessionId,
    new: &NewSession,
    fork: &Fork,
    now: redraft_domain::Timestamp,
) -> Result<(), StoreError> {
    let sql = "UPDATE sessions SET forked_from_session = $2, forked_from_revision = $3 \
               WHERE id = $1";
    on!(tx, |c| {
        let update = sqlx::query(sql).bind(id.as_str());
        let update = update.bind(fork.session.as_ref().map(|id| id.as_str().to_owned()));
        update.bind(fork.revision.0).execute(c).await.map(|_| ())
    })?;
    let Some(text) = &fork.text else {
        return Ok(());
    };
    let revision = NewRevision {
        artifact: Artifact::DesignDoc,
        step: new.step,
        parent: new.start_revision,
        author: RevisionAuthor::User,
        iteration: None,
        session: Some(id.clone()),
        text: text.clone(),
    };
    let revision = insert_revision(tx, &revision, now).await?;
    move_document(tx, new.step, new.start_revision, revision).await?;
    let sql = "UPDATE sessions SET start_revision = $2 WHERE id = $1";
    on!(tx, |c| sqlx::query(sql)
        .bind(id.as_str())
        .bind(revision.0)
        .execute(c)
        .await
        .map(|_| ()))?;
    Ok(())
}
