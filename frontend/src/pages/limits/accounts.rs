//! The accounts that agents were started with.

use leptos::prelude::*;
use redraft_wire::{AgentAccount, UsageWindow};

use crate::ui::{empty, when};

/// What is known of each.
pub(super) fn accounts(accounts: Vec<AgentAccount>) -> AnyView {
    if accounts.is_empty() {
        return empty("There is none yet; one is known from its first start on.");
    }
    let items = accounts.into_iter().map(account).collect_view();
    view! { <ul class="lines accounts">{items}</ul> }.into_any()
}

fn account(account: AgentAccount) -> AnyView {
    let dollars = match account.billing.as_str() {
        "api" => "Its dollars are paid.",
        "subscription" => {
            "API equivalent: a subscription, whose dollars are what the API would have cost."
        }
        _ => "Demo: its dollars are not real.",
    };
    let limited = account.limited_until.0.map(|until| {
        view! { <p class="attention">"Its usage limit is reached until " {when(&until)} "."</p> }
    });
    let windows = match account.windows {
        _ if account.billing == "demo" => Vec::new(),
        windows if windows.is_empty() => {
            let unknown = "Usage windows: unknown until a warning names one.";
            vec![view! { <p class="hint">{unknown}</p> }.into_any()]
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
        "five_hour" => "5-hour window".to_owned(),
        "seven_day" => "7-day window".to_owned(),
        other => format!("Window {}", other.replace('_', " ")),
    };
    let used = format!("{name}: {:.0} % used, heard of at ", window.used_percent);
    let anew = window
        .resets_at
        .0
        .map(|at| view! { ", begins anew at " {when(&at)} }.into_any());
    view! { <p class="hint">{used} {when(&window.seen_at)} {anew} "."</p> }.into_any()
}
