//! The page of who is told what happens.

use leptos::prelude::*;

use super::channels::Channels;
use super::deliveries::Deliveries;
use crate::api;
use crate::texts::{notifications as texts, words};
use crate::ui::{Crumb, PageHead, Remote, section};

/// The page.
#[component]
pub(crate) fn NotificationsPage() -> impl IntoView {
    let deliveries = Remote::new(api::deliveries);
    // `assets/watch.js` draws it, which alone knows whether this browser may.
    let here = view! { <browser-notices class="notices"></browser-notices> };
    view! {
        <div class="page narrow">
            <PageHead heading=words::NOTIFICATIONS crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")]) />
            {section("here", texts::IN_THIS_BROWSER, here.into_any())}
            <Channels sent=Callback::new(move |()| deliveries.reload()) />
            <Deliveries deliveries />
        </div>
    }
}
