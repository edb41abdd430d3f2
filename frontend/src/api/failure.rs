//! Why an answer did not come.

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
            Self::Offline => "Redraft does not answer; it may have been stopped, and \
                              `redraft up` starts it again."
                .to_owned(),
            Self::SignedOut => "You are signed out; sign in again to go on.".to_owned(),
            Self::Missing(detail) | Self::Refused(detail) => detail.clone(),
            Self::Unreadable => "The answer could not be read; this page may be older than the \
                                 service, and reloading it helps."
                .to_owned(),
        }
    }
}
