//! The last line of every page.

use leptos::prelude::*;

use super::Look;
use crate::api;
use crate::paths::{ACCESS_PAGE, KEYS_PAGE, LIMITS_PAGE, NOTIFICATIONS_PAGE};
use crate::texts::{around as texts, words};
use crate::ui::{Deed, Needs, Press, Remote, live};

/// The version, and what belongs to no page.
#[component]
pub(crate) fn Footer(density: Look) -> impl IntoView {
    let version = Remote::new(api::version);
    let leaving = Deed::needing(Needs::Read);
    let signed_in = api::is_signed_in();
    let sign_out = Callback::new(move |()| {
        leaving.run(api::sign_out(), move |()| api::is_signed_in().set(false));
    });
    let change = Callback::new(move |()| density.next());
    let layout = Signal::derive(move || texts::layout(density.word()));
    let number = live(move || {
        version
            .map(|version| version.version.clone())
            .unwrap_or_default()
    });
    let is_out = Signal::derive(move || !signed_in.get());
    view! {
        <footer class="bottom">
            <span>{texts::VERSION_OF_REDRAFT} {number}</span>
            <a href=LIMITS_PAGE>{words::LIMITS}</a>
            <a href=NOTIFICATIONS_PAGE>{words::NOTIFICATIONS}</a>
            <a href=ACCESS_PAGE>{words::ACCESS}</a>
            <a href=KEYS_PAGE>{texts::KEYS}</a>
            <a href="/api/docs" rel="external" hidden=is_out>
                {texts::API}
            </a>
            <Press label=layout class="plain" on_press=change />
            <span hidden=is_out>
                <Press label=texts::SIGN_OUT class="plain" on_press=sign_out />
            </span>
        </footer>
    }
}
