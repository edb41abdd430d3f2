//! What lies between two versions of a document.

use leptos::prelude::*;

use super::diff_view;
use crate::api;
use crate::diff::between;
use crate::paths::WorkflowPath;
use crate::texts::session as texts;
use crate::ui::{Remote, empty, loaded};

/// The changes; `before` is 0 where there was no document.
pub(super) fn changes(path: WorkflowPath, before: i64, after: i64) -> AnyView {
    let same = path.clone();
    let new = Remote::new(move || api::revision(same.clone(), after));
    if before == 0 {
        return loaded(new, |new| drawn("", &new.content));
    }
    let old = Remote::new(move || api::revision(path.clone(), before));
    loaded(old, move |old| {
        loaded(new, move |new| drawn(&old.content, &new.content))
    })
}

fn drawn(old: &str, new: &str) -> AnyView {
    let lines = between(old, new, "document").lines;
    if lines.is_empty() {
        return empty(texts::THE_DOCUMENT_IS_AS_BEFORE);
    }
    diff_view(&lines)
}
