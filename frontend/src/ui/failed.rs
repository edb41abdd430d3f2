//! What stands in the place of something that could not be loaded.

use leptos::prelude::*;

use super::Press;
use crate::api::{Failure, Reach, reach};
use crate::texts::words as texts;

/// The failure and the one button that helps. It is tried again by itself when the service was away and is back.
#[component]
pub(crate) fn Failed(failure: Failure, retry: Callback<()>) -> impl IntoView {
    let reach = reach();
    Effect::new(move |before: Option<Reach>| {
        let now = reach.get();
        if before == Some(Reach::Away) && now == Reach::Fine {
            retry.run(());
        }
        now
    });
    let button = if matches!(failure, Failure::Missing(_)) {
        view! { <a class="button" href="/">{texts::GO_TO_THE_START_PAGE}</a> }.into_any()
    } else {
        view! { <Press label=texts::TRY_AGAIN on_press=retry /> }.into_any()
    };
    view! {
        <div class="empty" role="alert">
            <p>{failure.sentence()}</p>
            <p>{button}</p>
        </div>
    }
}
