//! Why an answer did not come.

use crate::texts::around as texts;

/// A request that failed, as the page tells it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Failure {
    /// Nothing answers.
    Offline,
    /// The service wants a token.
    SignedOut,
    /// There is no such thing.
    Missing(String),
    /// The service refused, and says why.
    Refused(String),
    /// The answer makes no sense to this page.
    Unreadable,
}

impl Failure {
    /// What happened, why and what next, in one sentence.
    pub(crate) fn sentence(&self) -> String {
        match self {
            Self::Offline => texts::REDRAFT_DOES_NOT_ANSWER.to_owned(),
            Self::SignedOut => texts::SIGNED_OUT.to_owned(),
            Self::Missing(detail) | Self::Refused(detail) => detail.clone(),
            Self::Unreadable => texts::ANSWER_COULD_NOT_BE_READ.to_owned(),
        }
    }
}
