//! Unsaved texts in the browser's storage.

use leptos::prelude::*;

use crate::paths::WorkflowPath;
use crate::writing::draft::KeptDraft;

/// Where the unsaved text of a document is kept.
pub(super) fn key(path: &WorkflowPath, step: i64) -> String {
    format!("unsaved:{}/{step}", path.page())
}

/// The unsaved text of a document.
pub(super) fn load(key: &str) -> Option<KeptDraft> {
    KeptDraft::read(&storage()?.get_item(key).ok()??)
}

/// Keeps an unsaved text. Returns whether the browser does.
pub(super) fn keep(key: &str, base: Option<i64>, text: &str) -> bool {
    let draft = KeptDraft {
        base,
        at: js_sys::Date::now() as i64,
        text: text.to_owned(),
    };
    storage().is_some_and(|storage| storage.set_item(key, &draft.write()).is_ok())
}

/// Forgets it, since it is saved or thrown away.
pub(super) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

fn storage() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}
