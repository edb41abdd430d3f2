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

#[cfg(test)]
mod tests {
    use wasm_bindgen_test::wasm_bindgen_test;

    use super::{forget, keep, load, storage};

    #[wasm_bindgen_test]
    fn a_text_is_kept_with_its_base_until_it_is_forgotten() {
        let text = "# Über\n\u{1f680} \"quoted\"\r\n";
        assert!(keep("unsaved:a", Some(7), text));
        let kept = load("unsaved:a").unwrap();
        assert_eq!((kept.base, kept.text.as_str()), (Some(7), text));
        assert!(load("unsaved:b").is_none());
        forget("unsaved:a");
        assert!(load("unsaved:a").is_none());
    }

    #[wasm_bindgen_test]
    fn what_something_else_wrote_there_is_no_text() {
        for junk in ["", "7", "{}", "not it"] {
            storage().unwrap().set_item("unsaved:junk", junk).unwrap();
            assert!(load("unsaved:junk").is_none(), "{junk}");
        }
        forget("unsaved:junk");
    }

    #[wasm_bindgen_test]
    fn a_browser_without_room_says_so_and_keeps_what_it_has() {
        assert!(keep("unsaved:full", None, "before"));
        assert!(!keep("unsaved:full", None, &"x".repeat(20 << 20)));
        assert_eq!(load("unsaved:full").unwrap().text, "before");
        forget("unsaved:full");
    }
}
