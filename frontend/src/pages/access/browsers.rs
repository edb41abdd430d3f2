//! The browsers that are signed in.

use leptos::prelude::*;
use redraft_wire::SignedInBrowser;

use crate::api;
use crate::texts::access as texts;
use crate::ui::{Confirm, Deed, Needs, Remote, Trouble, empty, lines, loaded, section, when};

/// All of them, and a way to sign them out.
#[component]
pub(super) fn Browsers() -> impl IntoView {
    let browsers = Remote::new(api::browsers);
    let deed = Deed::needing(Needs::Admin);
    let signed_in = api::is_signed_in();
    let out = Callback::new(move |()| {
        let signed_in = signed_in.clone();
        deed.run(api::sign_out_browsers(), move |()| signed_in.set(false));
    });
    let list = loaded(browsers, |all| {
        if all.is_empty() {
            return empty(texts::NONE_IS_SIGNED_IN);
        }
        lines(all.into_iter().map(browser).collect())
    });
    let inside = view! {
        {list}
        <Trouble deed />
        <Confirm
            label=texts::SIGN_OUT_EVERYWHERE
            question=texts::SIGN_OUT_ALL_BROWSERS
            yes=texts::SIGN_OUT_ALL
            deed
            on_yes=out
        />
    };
    section("browsers", texts::BROWSERS, inside.into_any())
}

fn browser(browser: SignedInBrowser) -> AnyView {
    let by = match browser.signed_in_by.as_str() {
        "link" => texts::BY_LINK.to_owned(),
        "environment" => texts::WITH_THE_ENVIRONMENTS_TOKEN.to_owned(),
        token => texts::with_the_token(token),
    };
    let from = browser.signed_in_from.0.unwrap_or_default();
    let used = browser.last_used_at.0;
    let used = used.map(|at| view! { {texts::AND_USED} {when(&at)} }.into_any());
    view! {
        <li class="access-line">
            <strong>{from}</strong>
            <span class="chip">{browser.scope}</span>
            <span class="hint">
                {texts::SIGNED_IN} {when(&browser.signed_in_at)} " " {by} {used}
            </span>
        </li>
    }
    .into_any()
}
