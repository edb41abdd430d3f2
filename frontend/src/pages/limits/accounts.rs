//! The accounts that agents were started with.

use leptos::prelude::*;
use redraft_wire::{AgentAccount, UsageWindow};

use crate::texts::limits as texts;
use crate::ui::{empty, when};

/// What is known of each.
pub(super) fn accounts(accounts: Vec<AgentAccount>) -> AnyView {
    if accounts.is_empty() {
        return empty(texts::NO_ACCOUNT_YET);
    }
    let items = accounts.into_iter().map(account).collect_view();
    view! { <ul class="lines accounts">{items}</ul> }.into_any()
}

fn account(account: AgentAccount) -> AnyView {
    let dollars = match account.billing.as_str() {
        "api" => texts::DOLLARS_ARE_PAID,
        "subscription" => texts::API_EQUIVALENT,
        _ => texts::DEMO,
    };
    let limited = account.limited_until.0.map(|until| {
        view! { <p class="attention">{texts::LIMIT_IS_REACHED_UNTIL} {when(&until)} "."</p> }
    });
    let windows = match account.windows {
        _ if account.billing == "demo" => Vec::new(),
        windows if windows.is_empty() => {
            vec![view! { <p class="hint">{texts::WINDOWS_ARE_UNKNOWN}</p> }.into_any()]
        }
        windows => windows.into_iter().map(window).collect(),
    };
    view! {
        <li>
            <h3>{account.label}</h3>
            <p>{dollars}</p>
            {limited}
            {windows}
        </li>
    }
    .into_any()
}

fn window(window: UsageWindow) -> AnyView {
    let name = match window.kind.as_str() {
        "five_hour" => texts::FIVE_HOUR_WINDOW.to_owned(),
        "seven_day" => texts::SEVEN_DAY_WINDOW.to_owned(),
        other => texts::window(&other.replace('_', " ")),
    };
    let used = texts::used(&name, window.used_percent);
    let anew = window
        .resets_at
        .0
        .map(|at| view! { {texts::BEGINS_ANEW_AT} {when(&at)} }.into_any());
    view! { <p class="hint">{used} {when(&window.seen_at)} {anew} "."</p> }.into_any()
}
