//! The document has moved on while somebody typed: both texts, and what can be done.

use leptos::prelude::*;

use super::editing::Editing;
use crate::texts::writing as texts;
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
                <div class="conflict" role="group" aria-label=texts::MOVED_ON>
                    <p>
                        <strong>{texts::NOTHING_WAS_SAVED}</strong>
                        {texts::written_while_you_typed(version)}
                        {at}
                        {texts::YOUR_TEXT_IS_BELOW}
                        {version} {texts::IS_KEPT_EITHER_WAY}
                    </p>
                    <p class="actions">
                        <Press label=texts::JOIN_BOTH on_press=merge />
                        <Press label=texts::SAVE_MINE_OVER_IT class="quiet" on_press=own />
                    </p>
                    <details open>
                        <summary>{texts::as_it_is_now(version)}</summary>
                        <pre tabindex="0">{newest.content}</pre>
                    </details>
                </div>
            }
            .into_any()
        })
    });
    view! { <div role="alert">{shown}</div> }.into_any()
}
