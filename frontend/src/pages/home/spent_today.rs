//! What was spent of the day's budget.

use leptos::prelude::*;

use crate::api;
use crate::format::money_of;
use crate::paths::LIMITS_PAGE;
use crate::ui::{Remote, link, live};

/// One line; nothing where the day has no budget in dollars.
pub(super) fn spent_today() -> AnyView {
    let status = Remote::new(api::limits);
    let said = live(move || {
        let said = status.map(|status| {
            let most = status.limits.day.and_then(|day| day.usd)?;
            Some(money_of(status.spent.day.usd, Some(most), false))
        });
        said.flatten().map(|said| {
            view! {
                <p class="hint">
                    "Spent today " {said} ". " {link(LIMITS_PAGE.to_owned(), "Limits".to_owned())}
                </p>
            }
            .into_any()
        })
    });
    said.into_any()
}
