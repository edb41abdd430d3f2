//! The last line of every page.

use leptos::prelude::*;

use super::Look;
use crate::api;
use crate::ui::{Deed, Remote};

/// The version, and what belongs to no page.
#[component]
pub(crate) fn Footer(density: Look) -> impl IntoView {
    let version = Remote::new(api::version);
    let leaving = Deed::new();
    let signed_in = api::is_signed_in();
    let sign_out = move |_| {
        leaving.run(api::sign_out(), move |()| api::is_signed_in().set(false));
    };
    view! {
        <footer class="bottom">
            <span>
                "Redraft " {move || version.map(|version| version.version.clone())}
            </span>
            <a href="/api/docs" rel="external">
                "API"
            </a>
            <button type="button" class="plain" on:click=move |_| density.next()>
                "Layout: " {move || density.word()}
            </button>
            {move || {
                signed_in
                    .get()
                    .then(|| {
                        view! {
                            <button type="button" class="plain" on:click=sign_out>
                                "Sign out"
                            </button>
                        }
                    })
            }}
        </footer>
    }
}
