//! The browsers that are signed in.

use leptos::prelude::*;
use redraft_wire::SignedInBrowser;

use crate::api;
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
            return empty("None is signed in.");
        }
        lines(all.into_iter().map(browser).collect())
    });
    let inside = view! {
        {list}
        <Trouble deed />
        <Confirm
            label="Sign out everywhere"
            question="Sign out all browsers, this one too?"
            yes="Sign out all"
            deed
            on_yes=out
        />
    };
    section("browsers", "Browsers", inside.into_any())
}

fn browser(browser: SignedInBrowser) -> AnyView {
    let by = match browser.signed_in_by.as_str() {
        "link" => "by link".to_owned(),
        "environment" => "with the token of the environment".to_owned(),
        token => format!("with the token {token}"),
    };
    let from = browser.signed_in_from.0.unwrap_or_default();
    let used = browser.last_used_at.0;
    let used = used.map(|at| view! { ", used " {when(&at)} }.into_any());
    view! {
        <li class="access-line">
            <strong>{from}</strong>
            <span class="chip">{browser.scope}</span>
            <span class="hint">
                "signed in " {when(&browser.signed_in_at)} " " {by} {used}
            </span>
        </li>
    }
    .into_any()
}
