//! What a browser may not do that was signed in with a lower scope.

use leptos::prelude::*;

use crate::api;
use crate::texts::around as texts;
use crate::ui::{Remote, live};

/// One sentence above every page; nothing for who may do everything. What the scope does not allow is
/// hidden by the attribute that it gives to the page.
#[component]
pub(crate) fn ScopeNote() -> impl IntoView {
    let me = Remote::later(api::me);
    let signed_in = api::is_signed_in();
    let asks = signed_in.clone();
    Effect::new(move || {
        if asks.get() {
            me.reload();
        }
    });
    Effect::new(move || {
        // Nothing is watched for who is signed out.
        let scope = if signed_in.get() {
            me.map(|me| me.scope.clone()).unwrap_or_default()
        } else {
            String::new()
        };
        let page = document().document_element();
        if let Some(page) = page {
            // Without it nothing is hidden, and what is beyond the scope is refused.
            let _ = page.set_attribute("data-scope", &scope);
        }
    });
    live(move || {
        let note = match me.map(|me| me.scope.clone()).as_deref() {
            Some("read") => texts::SIGNED_IN_TO_LOOK,
            Some("operate") => texts::SIGNED_IN_TO_OPERATE,
            _ => return ().into_any(),
        };
        view! { <p class="scope-note">{note}</p> }.into_any()
    })
}
