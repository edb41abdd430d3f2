//! Texts of others, made fit for both databases.

use std::borrow::Cow;

/// The text with each NUL replaced by U+FFFD: PostgreSQL's TEXT cannot hold one, and an agent's
/// stderr may. Contents that must stay as they are become blobs.
pub(crate) fn storable(text: &str) -> Cow<'_, str> {
    if text.contains('\0') {
        Cow::Owned(text.replace('\0', "\u{fffd}"))
    } else {
        Cow::Borrowed(text)
    }
}
