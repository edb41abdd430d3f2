//! What stands in the place of something that could not be loaded.

use leptos::prelude::*;

use super::Press;
use crate::api::Failure;

/// The failure and the one button that helps.
#[component]
pub(crate) fn Failed(failure: Failure, retry: Callback<()>) -> impl IntoView {
    let button = if matches!(failure, Failure::Missing(_)) {
        view! { <a class="button" href="/">"Go to the start page"</a> }.into_any()
    } else {
        view! { <Press label="Try again" on_press=retry /> }.into_any()
    };
    view! {
        <div class="empty" role="alert">
            <p>{failure.sentence()}</p>
            <p>{button}</p>
        </div>
    }
}
