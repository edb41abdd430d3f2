//! The limits of the installation.

use std::time::Duration;

use leptos::prelude::*;

use super::accounts::accounts;
use super::form::InstallationForm;
use crate::api;
use crate::texts::{limits as texts, words};
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
            <PageHead heading=words::LIMITS crumbs=Signal::stored(vec![Crumb::new(words::PROJECTS, "/")]) />
            <p class="lead">{texts::WHAT_ALL_SESSIONS_MAY_DO}</p>
            {form}
            {section("accounts", texts::ACCOUNTS, known)}
        </div>
    }
}
