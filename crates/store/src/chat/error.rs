//! Why a chat session could not do what was asked.

use redraft_domain::WorkflowError;
use thiserror::Error;

use crate::StoreError;

/// A chat session could not do what was asked; nothing was changed.
#[derive(Debug, Error)]
pub enum ChatError {
    /// There is no such session, or it is not active any more.
    #[error("there is no active session")]
    NotActive,
    /// The session refines a document.
    #[error(
        "this session runs iterations and takes no messages; complete or cancel it before you chat"
    )]
    NotAChat,
    /// An answer is running.
    #[error("an answer is running; wait for it or stop it before you go on")]
    Busy,
    /// The conversation has no such message.
    #[error("the conversation has no such message")]
    NoSuchMessage,
    /// There is nothing to be answered.
    #[error("the conversation has no message yet; send one first")]
    NothingAsked,
    /// The workflow takes no answer on this step: it is paused, archived or elsewhere.
    #[error(transparent)]
    NotOpen(#[from] WorkflowError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<sqlx::Error> for ChatError {
    fn from(error: sqlx::Error) -> Self {
        Self::Store(error.into())
    }
}
