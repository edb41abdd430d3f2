//! The session as a file to hand on.

use leptos::prelude::*;

use super::state::SessionState;
use crate::texts::figures as texts;

/// Two links; the browser saves what they lead to.
pub(super) fn export_links(state: SessionState) -> AnyView {
    let (path, id) = state.address();
    let link = |format: &'static str, label: &'static str| {
        let href = path.export(&id, format);
        // A link with a `rel` is the browser's business, not the dashboard's.
        view! {
            <a class="button quiet" href=href download rel="external">
                {label}
            </a>
        }
        .into_any()
    };
    view! {
        <div class="actions export">
            {link("html", texts::SAVE_AS_A_PAGE)} {link("markdown", texts::SAVE_AS_MARKDOWN)}
            <span class="note">{texts::TO_HAND_ON}</span>
        </div>
    }
    .into_any()
}
