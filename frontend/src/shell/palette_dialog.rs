//! The palette's dialog. What is in it comes when it is opened for the first time, and not with the page.

use leptos::{ev, html, prelude::*};

use crate::texts::around as texts;

/// What is known of the palette without its code.
#[derive(Clone, Copy)]
pub(crate) struct PaletteDialog {
    /// Whether it is open.
    pub(crate) open: RwSignal<bool>,
    pub(super) dialog: NodeRef<html::Dialog>,
}

impl PaletteDialog {
    /// Not yet on the page.
    pub(crate) fn new(open: RwSignal<bool>) -> Self {
        let dialog = NodeRef::new();
        Self { open, dialog }
    }

    /// The dialog with this in it.
    pub(crate) fn around(self, inside: AnyView) -> AnyView {
        let Self { open, dialog } = self;
        Effect::new(move || {
            let Some(dialog) = dialog.get() else {
                return;
            };
            if !open.get() {
                // The browser gives the focus back to what had it.
                dialog.close();
            } else if !dialog.open() {
                // A dialog on a page that is just going cannot be shown, and need not.
                let _ = dialog.show_modal();
            }
        });
        let outside = move |event: ev::MouseEvent| {
            // The dialog itself is hit only beside what is in it.
            if let Some(dialog) = dialog.get_untracked()
                && event.target().as_ref() == Some(dialog.as_ref())
            {
                dialog.close();
            }
        };
        view! {
            <dialog
                class="palette"
                aria-label=texts::GO_TO_OR_DO
                node_ref=dialog
                on:close=move |_| open.set(false)
                on:click=outside
            >
                {inside}
            </dialog>
        }
        .into_any()
    }
}
