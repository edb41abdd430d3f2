//! `redraft sessions limits`.

use anyhow::{Result, bail};
use redraft_wire::{IterationSession, SessionLimits};

use crate::{
    arguments::{SessionLimit, SessionLimitsCommand},
    commands::{find, host::Host},
    show::{limits::session_limits, print, print_json},
};

pub(super) async fn limits(host: &Host, wanted: &SessionLimitsCommand, json: bool) -> Result<()> {
    let path = find::session(&host.client, Some(&wanted.session.session)).await?;
    let session = host.client.session(&path).await?;
    let limits = changed(session.limits.clone(), wanted);
    if limits == session.limits {
        bail!(
            "nothing would change; name a limit to set, such as `--max-cost 5`, or one to drop, such \
             as `--drop max-cost` (`redraft sessions show {}` shows them)",
            path.id
        );
    }
    let address = format!("{}/limits", path.session());
    let session: IterationSession = host.client.put(&address, &limits).await?;
    if json {
        return print_json(&session);
    }
    let now = session_limits(&session.limits).join(", ");
    print(&format!("The limits of {} are now: {now}.\n", path.id))
}

fn changed(mut limits: SessionLimits, wanted: &SessionLimitsCommand) -> SessionLimits {
    let mut rules = limits.stop_when.take().unwrap_or_default();
    for drop in &wanted.drop {
        match drop {
            SessionLimit::MaxCost => limits.max_cost_usd = None,
            SessionLimit::MaxTokens => limits.max_tokens = None,
            SessionLimit::MaxMinutes => limits.max_wall_secs = None,
            SessionLimit::Deadline => limits.deadline = None,
            SessionLimit::Hours => limits.hours = None,
            SessionLimit::Converged => {
                rules.converged_percent = None;
                rules.converged_iterations = None;
            }
            SessionLimit::Oscillating => rules.oscillating = None,
            SessionLimit::Unchanged => rules.unchanged_iterations = None,
            SessionLimit::Failures => rules.failures_in_a_row = None,
            SessionLimit::Phrase => rules.phrase = None,
        }
    }
    let given = &wanted.limits;
    let stop_when = given.stop_when().unwrap_or_default();
    rules.converged_percent = stop_when.converged_percent.or(rules.converged_percent);
    rules.oscillating = stop_when.oscillating.or(rules.oscillating);
    rules.unchanged_iterations = stop_when
        .unchanged_iterations
        .or(rules.unchanged_iterations);
    rules.failures_in_a_row = stop_when.failures_in_a_row.or(rules.failures_in_a_row);
    rules.phrase = stop_when.phrase.or(rules.phrase);
    SessionLimits {
        iterations: wanted.iterations.unwrap_or(limits.iterations),
        max_cost_usd: given.max_cost.or(limits.max_cost_usd),
        max_tokens: given.max_tokens.or(limits.max_tokens),
        max_wall_secs: given.max_wall_secs().or(limits.max_wall_secs),
        deadline: given.deadline.clone().or(limits.deadline),
        hours: given.hours().or(limits.hours),
        stop_when: (rules != redraft_wire::StopWhen::default()).then_some(rules),
    }
}
