//! Two changes of one text, made one.

use redraft_document::{Merge, merge};

/// Two changes of one text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Joined {
    /// They fit together.
    Clean(String),
    /// They touch the same places.
    Conflict,
}

/// Joins two changes of `base`, where blocking is allowed.
pub async fn join(base: String, ours: String, theirs: String) -> Joined {
    if ours == theirs || base == theirs {
        return Joined::Clean(ours);
    }
    if base == ours {
        return Joined::Clean(theirs);
    }
    let merged = tokio::task::spawn_blocking(move || merge(&base, &ours, &theirs)).await;
    match merged {
        Ok(Merge::Clean(text)) => Joined::Clean(text),
        Ok(Merge::Conflict { .. }) => Joined::Conflict,
        Err(error) => std::panic::resume_unwind(error.into_panic()),
    }
}
