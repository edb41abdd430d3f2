//! Why an iteration could not go on.

use redraft_domain::PauseReason;
use redraft_publication::PublicationError;
use redraft_store::StoreError;

/// Why an iteration could not go on.
#[derive(Debug)]
pub(super) enum Trouble {
    /// Only the user can put it right: the session pauses with this sentence.
    User(PauseReason, String),
    /// The database could not be read or written, or the lease is gone.
    Store(StoreError),
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<PublicationError> for Trouble {
    fn from(error: PublicationError) -> Self {
        match error {
            PublicationError::Store(error) => Self::Store(error),
            other => needs_user(&other),
        }
    }
}

/// Pauses for something that the user can put right, as the error says.
pub(super) fn needs_user(error: &(dyn std::error::Error + 'static)) -> Trouble {
    let mut message = format!("Paused: {error}");
    let mut cause = error.source();
    while let Some(source) = cause {
        message = format!("{} ({source})", message.trim_end_matches('.'));
        cause = source.source();
    }
    let message = format!("{} Then resume.", with_full_stop(message));
    Trouble::User(PauseReason::NeedsUser, message)
}

fn with_full_stop(text: String) -> String {
    if text.ends_with('.') {
        text
    } else {
        text + "."
    }
}
