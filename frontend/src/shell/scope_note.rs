//! What a browser may not do that was signed in with a lower scope.

use leptos::prelude::*;

use crate::api;
use crate::ui::{Remote, live};

/// One sentence above every page; nothing for who may do everything.
#[component]
pub(crate) fn ScopeNote() -> impl IntoView {
    let me = Remote::later(api::me);
    let signed_in = api::is_signed_in();
    Effect::new(move || {
        if signed_in.get() {
            me.reload();
        }
    });
    live(move || {
        let note = match me.map(|me| me.scope.clone()).as_deref() {
            Some("read") => {
                "You are signed in to look (scope 'read'): what would change something is refused."
            }
            Some("operate") => {
                "You are signed in to operate: projects, limits and access are for the scope 'admin'."
            }
            _ => return ().into_any(),
        };
        view! { <p class="scope-note">{note}</p> }.into_any()
    })
}
