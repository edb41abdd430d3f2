//! Revisions of a document.

mod compare;
mod restore;
mod show;

use crate::texts::versions as texts;

pub(crate) use restore::RestoreButton;
pub(crate) use show::RevisionPage;

/// Who wrote a revision, and whether it is the present one.
pub(crate) fn author(author: &str, is_present: bool) -> String {
    let who = match author {
        "iteration" => texts::WRITTEN_BY_THE_AGENT,
        "user" => texts::WRITTEN_BY_YOU,
        _ => texts::READ_FROM_THE_FILE,
    };
    let present = if is_present {
        texts::IS_THE_PRESENT_ONE
    } else {
        ""
    };
    format!("{who}{present}")
}
