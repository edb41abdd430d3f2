//! Limits, and what was spent of them, in words.

use redraft_wire::{
    AgentAccount, Budget, InstallationLimitsStatus, IterationSession, ProjectLimits,
    ProjectLimitsStatus, SessionLimits, Spending, Spent, StopWhen,
};

use super::{
    minute, table,
    text::{dollars, line},
};

/// The most characters of a name from outside.
const MOST_NAME: usize = 200;

/// What a session cost, said as what it is: a subscription's dollars are nobody's bill.
pub(crate) fn cost(session: &IterationSession) -> String {
    let cost = dollars(session.cost_usd, session.cost_is_estimate);
    let mut shown = match session.billing.as_deref() {
        Some("subscription") => format!("{cost} API equivalent"),
        _ => cost,
    };
    if session.reserved_usd > 0.0 {
        let reserved = dollars(session.reserved_usd, false);
        shown.push_str(&format!(", {reserved} reserved for the attempt that runs"));
    }
    shown
}

/// The limits of a session, one in each part.
pub(crate) fn session_limits(limits: &SessionLimits) -> Vec<String> {
    let count = match limits.iterations {
        1 => "1 iteration".to_owned(),
        many => format!("{many} iterations"),
    };
    let mut parts = vec![count];
    if let Some(usd) = limits.max_cost_usd {
        parts.push(format!("at most {}", dollars(usd, false)));
    }
    if let Some(tokens) = limits.max_tokens {
        parts.push(format!("at most {tokens} tokens"));
    }
    if let Some(secs) = limits.max_wall_secs {
        let time = match secs % 60 {
            0 => format!("{} min", secs / 60),
            _ => format!("{secs} s"),
        };
        parts.push(format!("at most {time} from its first start"));
    }
    if let Some(deadline) = &limits.deadline {
        parts.push(format!("no start after {} UTC", minute(deadline)));
    }
    if let Some(hours) = &limits.hours {
        let zone = line(&hours.time_zone, MOST_NAME);
        parts.push(format!("from {} to {} ({zone})", hours.from, hours.to));
    }
    if let Some(rules) = &limits.stop_when {
        parts.extend(stop_rules(rules));
    }
    parts
}

fn stop_rules(rules: &StopWhen) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some(percent) = rules.converged_percent {
        let count = rules.converged_iterations.unwrap_or(2);
        parts.push(format!(
            "until {count} in a row change less than {percent} %"
        ));
    }
    if rules.oscillating == Some(true) {
        parts.push("until a document comes back".to_owned());
    }
    if let Some(count) = rules.unchanged_iterations {
        parts.push(format!("until {count} in a row change nothing"));
    }
    if let Some(count) = rules.failures_in_a_row {
        parts.push(format!("until {count} in a row fail"));
    }
    if let Some(phrase) = &rules.phrase {
        parts.push(format!(
            "until the agent says \u{201c}{}\u{201d}",
            line(phrase, MOST_NAME)
        ));
    }
    parts
}

/// The limits of a project, and what it spent.
pub(crate) fn project(status: &ProjectLimitsStatus) -> String {
    let spent = budgets(&status.limits, &status.spent);
    format!("{}\n{spent}", running(status.limits.max_running))
}

/// The limits of the installation, what was spent, and its accounts.
pub(crate) fn installation(status: &InstallationLimitsStatus) -> String {
    let limits = &status.limits;
    let shared = ProjectLimits {
        max_running: limits.max_running,
        day: limits.day,
        month: limits.month,
        total: limits.total,
    };
    let zone = limits.time_zone.as_deref().unwrap_or("UTC");
    let first = limits.first_iteration_usd.unwrap_or(1.0);
    let starts = limits.fruitless_starts.unwrap_or(3);
    let reserve = match limits.reserve_percent {
        Some(percent) => format!("{percent} % of an account's 5-hour window are left to you"),
        None => "nothing of an account's 5-hour window is left to you".to_owned(),
    };
    let mut shown = format!(
        "{}\nDays begin at midnight in {}; a first iteration is expected to cost {}; after {starts} \
         starts without progress a session waits for you; {reserve}.\n{}",
        running(limits.max_running),
        line(zone, MOST_NAME),
        dollars(first, false),
        budgets(&shared, &status.spent)
    );
    if !status.accounts.is_empty() {
        let rows: Vec<Vec<String>> = status.accounts.iter().map(account).collect();
        let heads = ["ACCOUNT", "DOLLARS ARE", "LIMITED UNTIL (UTC)", "WINDOWS"];
        shown.push_str(&format!("\n{}", table(&heads, &rows)));
    }
    shown
}

fn running(most: Option<i64>) -> String {
    match most {
        Some(most) => format!("At most {most} sessions run at once."),
        None => "Any number of sessions runs at once, as far as there are workers.".to_owned(),
    }
}

fn budgets(limits: &ProjectLimits, spent: &Spending) -> String {
    let row = |name: &str, budget: Option<Budget>, spent: Spent, ends: &str| {
        let budget = budget.unwrap_or_default();
        let unlimited = || "no limit".to_owned();
        vec![
            name.to_owned(),
            dollars(spent.usd, false),
            dollars(spent.reserved_usd, false),
            budget.usd.map_or_else(unlimited, |usd| dollars(usd, false)),
            spent.tokens.to_string(),
            budget.tokens.map_or_else(unlimited, |t| t.to_string()),
            ends.to_owned(),
        ]
    };
    let rows = [
        row("day", limits.day, spent.day, &minute(&spent.day_ends)),
        row(
            "month",
            limits.month,
            spent.month,
            &minute(&spent.month_ends),
        ),
        row("in all", limits.total, spent.total, ""),
    ];
    let heads = [
        "BUDGET",
        "SPENT",
        "RESERVED",
        "OF",
        "TOKENS",
        "OF",
        "ENDS (UTC)",
    ];
    table(&heads, &rows)
}

fn account(account: &AgentAccount) -> Vec<String> {
    let billing = match account.billing.as_str() {
        "subscription" => "API equivalent",
        "demo" => "play money",
        _ => "paid",
    };
    let windows = account.windows.iter().map(|window| {
        let kind = line(&window.kind, MOST_NAME).replace('_', " ");
        format!("{kind}: {:.0} % used", window.used_percent)
    });
    let windows: Vec<String> = windows.collect();
    let windows = if windows.is_empty() {
        "unknown until a warning names them".to_owned()
    } else {
        windows.join(", ")
    };
    vec![
        line(&account.label, MOST_NAME),
        billing.to_owned(),
        account
            .limited_until
            .as_deref()
            .map_or_else(String::new, minute),
        windows,
    ]
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn every_limit_of_a_session_is_said() {
        let limits: SessionLimits = serde_json::from_value(json!({
            "iterations": 5, "max_cost_usd": 2.5, "max_tokens": 1000, "max_wall_secs": 3600,
            "deadline": "2026-12-31T06:00:00.000Z",
            "hours": {"from": "22:00", "to": "06:00", "time_zone": "Europe/Berlin"},
            "stop_when": {"converged_percent": 1.0, "oscillating": true, "unchanged_iterations": 2,
                          "failures_in_a_row": 3, "phrase": "DONE"},
        }))
        .unwrap();
        let said = session_limits(&limits).join("; ");
        for part in [
            "5 iterations",
            "$2.50",
            "1000 tokens",
            "60 min",
            "2026-12-31 06:00 UTC",
            "from 22:00 to 06:00 (Europe/Berlin)",
            "2 in a row change less than 1 %",
            "comes back",
            "2 in a row change nothing",
            "3 in a row fail",
            "\u{201c}DONE\u{201d}",
        ] {
            assert!(said.contains(part), "{part}: {said}");
        }
    }

    #[test]
    fn an_installation_shows_what_was_spent_of_what() {
        let spent = json!({"usd": 1.5, "tokens": 10, "reserved_usd": 0.5});
        let status: InstallationLimitsStatus = serde_json::from_value(json!({
            "limits": {"day": {"usd": 5.0}, "reserve_percent": 30},
            "spent": {"day": spent, "month": spent, "total": spent,
                      "day_ends": "2026-02-01T00:00:00.000Z", "month_ends": "2026-02-01T00:00:00.000Z"},
            "accounts": [{"label": "~/.claude, signed in", "billing": "subscription",
                          "limited_until": null, "windows": []}],
        }))
        .unwrap();
        let shown = installation(&status);
        for part in [
            "$1.50",
            "$0.5000",
            "$5.00",
            "30 %",
            "API equivalent",
            "unknown until",
        ] {
            assert!(shown.contains(part), "{part}: {shown}");
        }
    }
}
