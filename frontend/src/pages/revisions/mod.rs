//! Revisions of a document.

mod compare;
mod restore;
mod show;

pub(crate) use restore::RestoreButton;
pub(crate) use show::RevisionPage;

/// Who wrote a revision, and whether it is the present one.
pub(crate) fn author(author: &str, is_present: bool) -> String {
    let who = match author {
        "iteration" => "Written by the agent.",
        "user" => "Written by you.",
        _ => "Read from the file.",
    };
    format!("{who}{}", if is_present { " The present one." } else { "" })
}
