//! Revisions of a document.

mod restore;
mod show;

pub(crate) use restore::RestoreButton;
pub(crate) use show::RevisionPage;

/// Who wrote a revision, as a sentence.
pub(crate) fn author(author: &str) -> &'static str {
    match author {
        "iteration" => "Written by the agent.",
        "user" => "Written by you.",
        _ => "Read from the file.",
    }
}
