//! The errors of the crates below.

use redraft_document::{
    ContainmentError, FolderError, MadeFolderError, OwnFolderError, PathError, PublishError,
    ReadError, ResourceNameError, TextFileError,
};
use redraft_domain::{
    BoundError, HoursError, LimitError, PolicyError, StepConfigError, UnknownAgent, WorkflowError,
};
use redraft_publication::PublicationError;
use redraft_store::{
    AcceptError, ChangeLimitsError, ChangeWorkflowError, ChannelError, ChatError, CompleteError,
    NoteError, ProjectError, RequestError, RetryError, StartSessionError, StoreError,
    TemplateError,
};

use super::ApiError;

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        if error.is_disk_full() {
            return Self::busy(
                "The disk with Redraft's data is full, so nothing was stored; make room and try \
                 again.",
            );
        }
        if error.is_transient() {
            return Self::busy("The database is busy; try again in a moment.");
        }
        if error.is_damaged() {
            return Self::damaged(&error);
        }
        match error {
            StoreError::Lost => {
                Self::conflict("Someone else changed this meanwhile; look at it and try again.")
            }
            other => Self::internal(&other),
        }
    }
}

impl From<ProjectError> for ApiError {
    fn from(error: ProjectError) -> Self {
        match error {
            ProjectError::Store(error) => error.into(),
            told @ (ProjectError::Registered(_) | ProjectError::Busy(_)) => {
                Self::conflict(sentence(&told))
            }
        }
    }
}

impl From<StartSessionError> for ApiError {
    fn from(error: StartSessionError) -> Self {
        match error {
            StartSessionError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<RequestError> for ApiError {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::Unknown => Self::not_found("session"),
            RequestError::NotPossible(told) => Self::conflict(sentence(&told)),
            RequestError::NotOpen(told) => Self::conflict(sentence(&told)),
            RequestError::Store(error) => error.into(),
        }
    }
}

impl From<ChannelError> for ApiError {
    fn from(error: ChannelError) -> Self {
        match error {
            ChannelError::Unknown => Self::not_found("channel"),
            ChannelError::UnknownProject => Self::not_found("project"),
            ChannelError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<ChangeLimitsError> for ApiError {
    fn from(error: ChangeLimitsError) -> Self {
        match error {
            ChangeLimitsError::Unknown => Self::not_found("session"),
            ChangeLimitsError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<AcceptError> for ApiError {
    fn from(error: AcceptError) -> Self {
        match error {
            AcceptError::NoSession => Self::not_found("session"),
            AcceptError::Store(error) => error.into(),
            told @ AcceptError::GoesOn(_) => Self::conflict(sentence(&told)),
        }
    }
}

impl From<NoteError> for ApiError {
    fn from(error: NoteError) -> Self {
        match error {
            NoteError::NoSession => Self::not_found("session"),
            NoteError::Unknown => Self::not_found("note"),
            NoteError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<TemplateError> for ApiError {
    fn from(error: TemplateError) -> Self {
        match error {
            TemplateError::Unknown => Self::not_found("template"),
            TemplateError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<RetryError> for ApiError {
    fn from(error: RetryError) -> Self {
        match error {
            RetryError::NoSession => Self::not_found("session"),
            RetryError::Unknown => Self::not_found("iteration"),
            RetryError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<ChatError> for ApiError {
    fn from(error: ChatError) -> Self {
        match error {
            ChatError::Store(error) => error.into(),
            ChatError::NotActive => {
                Self::nothing("No session of this workflow is active; start one first.")
            }
            told @ ChatError::NoSuchMessage => Self::nothing(sentence(&told)),
            told @ (ChatError::NotAChat
            | ChatError::Busy
            | ChatError::NothingAsked
            | ChatError::NotOpen(_)) => Self::conflict(sentence(&told)),
        }
    }
}

impl From<CompleteError> for ApiError {
    fn from(error: CompleteError) -> Self {
        match error {
            CompleteError::Store(error) => error.into(),
            CompleteError::NotActive => {
                Self::nothing("The session is not active any more; reload to see what it is now.")
            }
            CompleteError::NotPossible(error) => error.into(),
            told @ CompleteError::Running(_) => Self::conflict(sentence(&told)),
        }
    }
}

impl From<WorkflowError> for ApiError {
    fn from(told: WorkflowError) -> Self {
        match told {
            WorkflowError::UnknownStep => Self::not_found("step"),
            WorkflowError::Order { .. } | WorkflowError::Place { .. } => {
                Self::invalid(sentence(&told))
            }
            _ => Self::conflict(sentence(&told)),
        }
    }
}

impl From<ChangeWorkflowError> for ApiError {
    fn from(error: ChangeWorkflowError) -> Self {
        match error {
            ChangeWorkflowError::Unknown => Self::not_found("workflow"),
            ChangeWorkflowError::NotPossible(told) => told.into(),
            ChangeWorkflowError::Store(error) => error.into(),
            told => Self::conflict(sentence(&told)),
        }
    }
}

impl From<PublicationError> for ApiError {
    fn from(error: PublicationError) -> Self {
        match error {
            PublicationError::Folder(error) => error.into(),
            PublicationError::Path(error) => error.into(),
            PublicationError::Containment(error) => error.into(),
            PublicationError::Read(error) => error.into(),
            PublicationError::Publish(error) => error.into(),
            PublicationError::Store(error) => error.into(),
            told @ PublicationError::Restless => Self::conflict(sentence(&told)),
        }
    }
}

/// Errors whose text is for the user, and whose fault is a value in the request.
macro_rules! invalid {
    ($($error:ty),+ $(,)?) => {
        $(impl From<$error> for ApiError {
            fn from(error: $error) -> Self {
                Self::invalid(sentence(&error))
            }
        })+
    };
}

invalid!(
    BoundError,
    HoursError,
    LimitError,
    PolicyError,
    StepConfigError,
    UnknownAgent,
    PathError,
    FolderError,
    ContainmentError,
    ReadError,
    ResourceNameError,
    TextFileError,
);

impl From<OwnFolderError> for ApiError {
    fn from(error: OwnFolderError) -> Self {
        Self::conflict(sentence(&error))
    }
}

impl From<MadeFolderError> for ApiError {
    fn from(error: MadeFolderError) -> Self {
        Self::conflict(sentence(&error))
    }
}

impl From<PublishError> for ApiError {
    fn from(error: PublishError) -> Self {
        let mut text = sentence(&error);
        // These two causes are written for the user as well.
        match &error {
            PublishError::OwnFolder(cause) => text = format!("{text} {cause}"),
            PublishError::Unreadable(cause) => text = format!("{text} {cause}"),
            _ => {}
        }
        Self::conflict(text)
    }
}

/// An error's text as a sentence: a capital letter, and a full stop.
fn sentence(error: &dyn std::error::Error) -> String {
    let text = error.to_string();
    let mut letters = text.chars();
    // A field's name stays as it is written.
    let first_word = text.split(' ').next().unwrap_or_default();
    let names_a_field = first_word.contains(['_', '.', ':']) || first_word == "iterations";
    let mut text = match letters.next() {
        Some(first) if !names_a_field => first.to_uppercase().chain(letters).collect(),
        _ => text,
    };
    if !text.ends_with(['.', '!', '?']) {
        text.push('.');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_cannot_be_used_is_a_wrong_value() {
        for folder in [
            FolderError::NotReadable,
            FolderError::Missing,
            FolderError::NotAFolder,
            FolderError::NotAbsolute,
        ] {
            assert_eq!(ApiError::from(folder).status(), 422);
        }
    }

    #[test]
    fn an_error_is_told_as_a_sentence_and_a_fields_name_is_kept() {
        let unknown = sentence(&UnknownAgent);
        assert_eq!(
            unknown,
            "There is no agent with this name; choose 'claude' or 'demo'."
        );
        assert!(sentence(&LimitError::Cost).starts_with("max_cost_usd must"));
        assert!(sentence(&StepConfigError::Timeout).starts_with("config.timeout: "));
        assert_eq!(sentence(&PathError::Empty), PathError::Empty.to_string());
    }
}
