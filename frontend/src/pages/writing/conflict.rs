//! The document has moved on while somebody typed: both texts, and what can be done.

use leptos::prelude::*;

use super::editing::Editing;
use crate::ui::{Press, live, when};

/// The newest version beside the own text; nothing while that is the base.
pub(super) fn conflict(editing: Editing) -> AnyView {
    let shown = live(move || {
        editing.newest.get().map(|newest| {
            let merge = Callback::new(move |()| editing.merge());
            let own = Callback::new(move |()| editing.keep_own());
            let version = newest.revision_id.0.unwrap_or(0);
            let at = newest.changed_at.0.as_deref().map(when);
            view! {
                <div class="conflict" role="group" aria-label="The document has moved on">
                    <p>
                        <strong>"The document has moved on, so nothing was saved. "</strong>
                        {format!("Version {version} was written while you typed, ")}
                        {at}
                        ". Your text is below, untouched; join both, or save yours over it. Version "
                        {version} " is kept either way."
                    </p>
                    <p class="actions">
                        <Press label="Join both" on_press=merge />
                        <Press label="Save mine over it" class="quiet" on_press=own />
                    </p>
                    <details open>
                        <summary>{format!("Version {version}, as it is now")}</summary>
                        <pre tabindex="0">{newest.content}</pre>
                    </details>
                </div>
            }
            .into_any()
        })
    });
    view! { <div role="alert">{shown}</div> }.into_any()
}
