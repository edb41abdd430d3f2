use redraft_domain::{RunStatus, SessionId, WorkflowError};
use thiserror::Error;

use crate::StoreError;

/// A workflow or one of its steps could not be changed; nothing was changed.
#[derive(Debug, Error)]
pub enum ChangeWorkflowError {
    /// There is no such workflow.
    #[error("there is no such workflow")]
    Unknown,
    /// Its state does not allow it.
    #[error(transparent)]
    NotPossible(#[from] WorkflowError),
    /// It would disturb a session.
    #[error("the session {session} is {run_status}; wait until it has ended, or cancel it first")]
    Busy {
        /// The session.
        session: SessionId,
        /// Where it stands.
        run_status: RunStatus,
    },
    /// The step has sessions, whose records would be lost with it.
    #[error(
        "the step has sessions ({0}), whose revisions and events would be lost with it; skip the step \
         to keep them, or remove it with_sessions"
    )]
    HasSessions(i64),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}
