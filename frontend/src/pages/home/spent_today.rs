//! What was spent of the day's budget.

use leptos::prelude::*;
use redraft_wire::Glance;

use crate::format::money_of;
use crate::paths::LIMITS_PAGE;
use crate::texts::{home as texts, words};
use crate::ui::{Remote, link, live};

/// One line.
pub(super) fn spent_today(glance: Remote<Glance>) -> AnyView {
    let said = Memo::new(move |_| {
        let said =
            glance.map(|glance| money_of(glance.spent_today_usd, glance.day_budget_usd.0, false));
        said.unwrap_or_default()
    });
    view! {
        <p class="hint">
            {texts::SPENT_TODAY} {live(move || said.get())} ". "
            {link(LIMITS_PAGE.to_owned(), words::LIMITS.to_owned())}
        </p>
    }
    .into_any()
}
