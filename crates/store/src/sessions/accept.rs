//! That the user took note of how a session stands: a mark beside the record, which changes nothing in it.

use redraft_domain::{RunStatus, SessionId};
use thiserror::Error;

use super::read::session_in;
use crate::{Store, StoreError, Tx};

/// A session cannot be marked.
#[derive(Debug, Error)]
pub enum AcceptError {
    /// There is no such session.
    #[error("there is no such session")]
    NoSession,
    /// There is nothing to take note of yet.
    #[error(
        "the session {0} goes on; what it does can be accepted once it has ended or stands still"
    )]
    GoesOn(SessionId),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Marks that the user took note of how a session stands now. What it does afterwards is news again.
    ///
    /// # Errors
    /// [`AcceptError::GoesOn`] when it has neither ended nor stands still for the user.
    pub async fn accept_session(&self, id: &SessionId) -> Result<(), AcceptError> {
        let now = self.now();
        let mut tx = self.begin().await?;
        let session = session_in(&mut tx, id)
            .await?
            .ok_or(AcceptError::NoSession)?;
        if !session.state.is_final() && session.state.status() != RunStatus::Paused {
            return Err(AcceptError::GoesOn(id.clone()));
        }
        // One that a worker's clock dates later than ours is accepted all the same.
        let stands_since = session.ended_at.unwrap_or(session.updated_at);
        mark(tx, id, Some(now.max(stands_since).0)).await
    }

    /// Takes the mark away. A session without one stays as it is.
    pub async fn take_back_acceptance(&self, id: &SessionId) -> Result<(), AcceptError> {
        let mut tx = self.begin().await?;
        session_in(&mut tx, id)
            .await?
            .ok_or(AcceptError::NoSession)?;
        mark(tx, id, None).await
    }
}

async fn mark(mut tx: Tx, id: &SessionId, at: Option<i64>) -> Result<(), AcceptError> {
    let sql = "UPDATE sessions SET accepted_at = $2 WHERE id = $1";
    let changed = on!(tx, |c| sqlx::query(sql)
        .bind(id.as_str())
        .bind(at)
        .execute(c)
        .await
        .map(|_| ()));
    changed.map_err(StoreError::from)?;
    // Whoever looks at the lists sees it go.
    tx.will_ring_events();
    Ok(tx.commit().await?)
}
