//! What stands in the place of something that could not be loaded.

use leptos::prelude::*;

use crate::api::Failure;

/// The failure and the one button that helps.
#[component]
pub(crate) fn Failed(failure: Failure, retry: Callback<()>) -> impl IntoView {
    let is_missing = matches!(failure, Failure::Missing(_));
    let button = if is_missing {
        view! { <a class="button" href="/">"Go to the start page"</a> }.into_any()
    } else {
        view! {
            <button type="button" on:click=move |_| retry.run(())>
                "Try again"
            </button>
        }
        .into_any()
    };
    view! {
        <div class="empty" role="alert">
            <p>{failure.sentence()}</p>
            <p>{button}</p>
        </div>
    }
}
