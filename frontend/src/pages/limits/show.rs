//! The limits of the installation.

use std::time::Duration;

use leptos::prelude::*;

use super::accounts::accounts;
use super::form::InstallationForm;
use crate::api;
use crate::ui::{Crumb, PageHead, Remote, again, loaded, section};

/// How often the figures are asked for again while they are looked at.
const AGAIN: Duration = Duration::from_secs(5);

/// The page.
#[component]
pub(crate) fn LimitsPage() -> impl IntoView {
    let status = Remote::new(api::limits);
    again(AGAIN, Callback::new(move |()| status.reload()));
    // Only whether there is an answer: the form and the figures follow by themselves.
    let is_here = Memo::new(move |_| status.map(|_| ()).is_some());
    let form = crate::ui::live(move || {
        if is_here.get() {
            view! { <InstallationForm status /> }.into_any()
        } else {
            loaded(status, |_| ().into_any())
        }
    });
    let known = loaded(status, |status| accounts(status.accounts));
    view! {
        <div class="page narrow">
            <PageHead heading="Limits" crumbs=Signal::stored(vec![Crumb::new("Projects", "/")]) />
            <p class="lead">
                "What all sessions together may do; an empty field limits nothing. What an iteration is \
                expected to cost is reserved before it starts. Two workers together overspend by at most \
                one message for each running attempt."
            </p>
            {form}
            {section("accounts", "Accounts", known)}
        </div>
    }
}
