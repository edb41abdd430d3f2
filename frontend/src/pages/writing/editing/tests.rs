//! The editor, without the page.

use leptos::prelude::*;
use redraft_wire::{Document, Nullable};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Editing, Opening, kept};
use crate::paths::WorkflowPath;
use crate::ui::stage::owned;

fn document(step: i64, content: &str) -> Document {
    Document {
        step_id: step,
        path: "DESIGN.md".to_owned(),
        revision_id: Nullable(Some(3)),
        changed_at: Nullable(None),
        content: content.to_owned(),
        session_id: Nullable(None),
        iteration_number: Nullable(None),
        warnings: Vec::new(),
    }
}

fn path() -> WorkflowPath {
    WorkflowPath {
        slug: "shop".to_owned(),
        workflow: "w".to_owned(),
    }
}

/// The editor of a step's document, and how often it was closed.
fn open(step: i64, content: &str) -> (Editing, StoredValue<u32>, Owner) {
    let ((editing, closed), owner) = owned(|| {
        let closed = StoredValue::new(0);
        let opening = Opening {
            path: path(),
            on_close: Callback::new(move |()| closed.update_value(|closed| *closed += 1)),
            on_saved: Callback::new(|()| ()),
        };
        (Editing::of(opening, &document(step, content)), closed)
    });
    (editing, closed, owner)
}

fn kept_of(step: i64) -> Option<String> {
    kept::load(&kept::key(&path(), step)).map(|draft| draft.text)
}

#[wasm_bindgen_test]
fn what_is_typed_is_unsaved_and_is_kept_when_the_page_goes() {
    let (editing, _, owner) = open(1, "before");
    assert!(!editing.is_unsaved());
    editing.typed("after".to_owned());
    assert!(editing.is_unsaved());
    owner.cleanup();
    assert_eq!(kept_of(1).as_deref(), Some("after"));

    let (editing, _, owner) = open(1, "before");
    assert_eq!(editing.found.get_untracked().unwrap().text, "after");
    editing.decide(true);
    assert_eq!(editing.text.get_untracked(), "after");
    editing.typed("before".to_owned());
    owner.cleanup();
    assert_eq!(kept_of(1), None, "what is as it was saved is not kept");
}

#[wasm_bindgen_test]
fn what_was_found_is_kept_until_it_is_decided() {
    kept::keep(&kept::key(&path(), 2), Some(1), "older");
    let (editing, _, owner) = open(2, "newer");
    editing.keep();
    owner.cleanup();
    assert_eq!(kept_of(2).as_deref(), Some("older"));
    let (editing, _, _owner) = open(2, "newer");
    editing.decide(false);
    assert_eq!(
        (kept_of(2), editing.text.get_untracked().as_str()),
        (None, "newer")
    );
}

#[wasm_bindgen_test]
fn leaving_asks_only_where_something_is_unsaved() {
    let (editing, closed, _owner) = open(3, "text");
    editing.leave();
    assert_eq!(
        (closed.get_value(), editing.leaving.get_untracked()),
        (1, false)
    );
    editing.typed("other".to_owned());
    editing.leave();
    assert_eq!(
        (closed.get_value(), editing.leaving.get_untracked()),
        (1, true)
    );
    editing.close();
    assert_eq!(
        (closed.get_value(), kept_of(3).as_deref()),
        (2, Some("other"))
    );
}

#[wasm_bindgen_test]
fn a_text_that_cannot_be_saved_is_not_sent() {
    let (editing, _, _owner) = open(4, "text");
    editing.typed("x".repeat(3 << 20));
    editing.save(Callback::new(|()| panic!("it is too long")));
    assert!(editing.trouble.get_untracked().is_some());
    assert!(!editing.busy.get_untracked());
    editing.typed("text".to_owned());
    editing.save(Callback::new(|()| ()));
    assert_eq!(editing.said.get_untracked(), "There is nothing to save.");
}
