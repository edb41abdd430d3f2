use redraft_domain::{Budget, Limits, Policy, Timestamp};
use redraft_store::{Account, InstallationPolicy, Periods, Spent};
use redraft_wire as wire;

use super::time;

/// All limits of a session.
pub(crate) fn session_limits(limits: &Limits) -> wire::SessionLimits {
    let rules = &limits.rules;
    let stop_when = wire::StopWhen {
        converged_percent: rules.converged.map(|rule| rule.percent),
        converged_iterations: rules.converged.map(|rule| i64::from(rule.iterations)),
        oscillating: rules.oscillating.then_some(true),
        unchanged_iterations: rules.unchanged.map(i64::from),
        failures_in_a_row: rules.failures.map(i64::from),
        phrase: rules.phrase.clone(),
    };
    wire::SessionLimits {
        iterations: i64::from(limits.iterations),
        max_cost_usd: limits.max_cost_usd,
        max_tokens: limits.max_tokens,
        max_wall_secs: limits.max_wall_secs.map(|secs| secs as i64),
        deadline: limits.deadline.map(|at| at.to_string()),
        hours: limits.hours.map(|hours| wire::HoursOfDay {
            from: hours.from(),
            to: hours.to(),
            time_zone: hours.time_zone().to_owned(),
        }),
        stop_when: (stop_when != wire::StopWhen::default()).then_some(stop_when),
    }
}

/// What was spent, by the periods of the budgets.
pub(crate) fn spending(spent: &Periods) -> wire::Spending {
    let shown = |spent: Spent| wire::Spent {
        usd: spent.usd,
        tokens: spent.tokens,
        reserved_usd: spent.reserved_usd,
    };
    wire::Spending {
        day: shown(spent.day),
        month: shown(spent.month),
        total: shown(spent.total),
        day_ends: spent.day_ends.to_string(),
        month_ends: spent.month_ends.to_string(),
    }
}

/// The limits of a project.
pub(crate) fn project_limits(policy: &Policy) -> wire::ProjectLimits {
    wire::ProjectLimits {
        max_running: policy.most_running.map(i64::from),
        day: budget(policy.day),
        month: budget(policy.month),
        total: budget(policy.total),
    }
}

/// The limits of the installation, what was spent, and its accounts.
pub(crate) fn installation_limits(
    policy: &InstallationPolicy,
    spent: &Periods,
    accounts: &[Account],
    now: Timestamp,
) -> wire::InstallationLimitsStatus {
    let InstallationPolicy {
        policy,
        preferences,
    } = policy;
    wire::InstallationLimitsStatus {
        limits: wire::InstallationLimits {
            max_running: policy.most_running.map(i64::from),
            day: budget(policy.day),
            month: budget(policy.month),
            total: budget(policy.total),
            time_zone: Some(preferences.zone.name().to_owned()),
            first_iteration_usd: Some(preferences.first_iteration_usd),
            fruitless_starts: Some(i64::from(preferences.fruitless_starts)),
            reserve_percent: preferences.reserve_percent.map(i64::from),
        },
        spent: spending(spent),
        accounts: accounts
            .iter()
            .map(|account| self::account(account, now))
            .collect(),
    }
}

fn budget(budget: Budget) -> Option<wire::Budget> {
    budget.is_set().then_some(wire::Budget {
        usd: budget.usd,
        tokens: budget.tokens,
    })
}

fn account(account: &Account, now: Timestamp) -> wire::AgentAccount {
    let windows = account.windows.iter().map(|window| wire::UsageWindow {
        kind: window.kind.clone(),
        used_percent: window.used * 100.0,
        resets_at: time(window.resets_at),
        seen_at: window.seen_at.to_string(),
    });
    wire::AgentAccount {
        label: account.label.clone(),
        billing: account.billing.clone(),
        limited_until: time(account.limited_until.filter(|until| *until > now)),
        windows: windows.collect(),
    }
}
