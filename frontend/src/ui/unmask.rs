//! A text with marks in the place of secrets, which is about to be changed.

use leptos::prelude::*;

use crate::api::Request;
use crate::json::FromJson;

/// What stands in the place of a secret begins so.
const MARK: &str = "[redacted: ";

/// Puts the text as it was written in the place of one with marks. Where that fails the marks stay, and
/// the service takes none of them in the place of a secret.
pub(crate) fn unmask<T: FromJson + 'static>(
    text: RwSignal<String>,
    verbatim: impl FnOnce() -> Request<T>,
    text_of: impl FnOnce(T) -> Option<String> + 'static,
) {
    if !text.with_untracked(|text| text.contains(MARK)) {
        return;
    }
    let asked = verbatim().answer();
    leptos::task::spawn_local(async move {
        if let Some(found) = asked.await.ok().and_then(text_of) {
            // The form may be gone by now.
            let _ = text.try_set(found);
        }
    });
}
