//! Giving the focus to what has just come onto the page.

use leptos::{html, prelude::*};

/// Gives it to a field once the field is drawn.
pub(crate) fn focus_soon(field: NodeRef<html::Textarea>) {
    request_animation_frame(move || {
        if let Some(field) = field.try_get_untracked().flatten() {
            // A field that has just gone needs no focus.
            let _ = field.focus();
        }
    });
}
