//! `redraft limits`.

use std::process::ExitCode;

use anyhow::Result;
use redraft_wire::{
    Budget, InstallationLimits, InstallationLimitsStatus, ProjectLimits, ProjectLimitsStatus,
};

use super::{find, host::with_service};
use crate::{
    arguments::{LimitsCommand, PolicyChange, PolicyLimit},
    settings::Flags,
    show::{limits, print, print_json},
};

/// Shows the limits of the installation or of a project, after the change that is wanted, if any.
pub(super) fn limits(flags: Flags, arguments: LimitsCommand) -> Result<ExitCode> {
    let LimitsCommand {
        project,
        change,
        json,
    } = arguments;
    with_service(flags, async move |host| {
        let client = &host.client;
        let address = match &project {
            Some(given) => {
                let project = find::project(client, given).await?;
                format!("/api/projects/{}/limits", project.slug)
            }
            None => "/api/limits".to_owned(),
        };
        let wants_change = change != PolicyChange::default();
        if project.is_some() {
            let mut status: ProjectLimitsStatus = client.get(&address).await?;
            if wants_change {
                let limits = of_project(status.limits, &change);
                status = client.put(&address, &limits).await?;
            }
            if json {
                print_json(&status)?;
            } else {
                print(&limits::project(&status))?;
            }
        } else {
            let mut status: InstallationLimitsStatus = client.get(&address).await?;
            if wants_change {
                let limits = of_installation(status.limits, &change);
                status = client.put(&address, &limits).await?;
            }
            if json {
                print_json(&status)?;
            } else {
                print(&limits::installation(&status))?;
            }
        }
        Ok(ExitCode::SUCCESS)
    })
}

fn of_project(old: ProjectLimits, change: &PolicyChange) -> ProjectLimits {
    let keep = |limit| !change.drop.contains(&limit);
    ProjectLimits {
        max_running: change
            .max_running
            .or(old.max_running.filter(|_| keep(PolicyLimit::MaxRunning))),
        day: budget(
            old.day.filter(|_| keep(PolicyLimit::Day)),
            change.day,
            change.day_tokens,
        ),
        month: budget(
            old.month.filter(|_| keep(PolicyLimit::Month)),
            change.month,
            change.month_tokens,
        ),
        total: budget(
            old.total.filter(|_| keep(PolicyLimit::Total)),
            change.total,
            change.total_tokens,
        ),
    }
}

fn of_installation(old: InstallationLimits, change: &PolicyChange) -> InstallationLimits {
    let keep = |limit| !change.drop.contains(&limit);
    let shared = ProjectLimits {
        max_running: old.max_running,
        day: old.day,
        month: old.month,
        total: old.total,
    };
    let ProjectLimits {
        max_running,
        day,
        month,
        total,
    } = of_project(shared, change);
    let time_zone = old.time_zone.filter(|_| keep(PolicyLimit::TimeZone));
    let reserve = old.reserve_percent.filter(|_| keep(PolicyLimit::Reserve));
    let first = old.first_iteration_usd;
    let first = first.filter(|_| keep(PolicyLimit::FirstIteration));
    let starts = old.fruitless_starts.filter(|_| keep(PolicyLimit::Starts));
    InstallationLimits {
        max_running,
        day,
        month,
        total,
        time_zone: change.time_zone.clone().or(time_zone),
        first_iteration_usd: change.first_iteration.or(first),
        fruitless_starts: change.starts.or(starts),
        reserve_percent: change.reserve.or(reserve),
    }
}

fn budget(old: Option<Budget>, usd: Option<f64>, tokens: Option<i64>) -> Option<Budget> {
    let old = old.unwrap_or_default();
    let budget = Budget {
        usd: usd.or(old.usd),
        tokens: tokens.or(old.tokens),
    };
    (budget != Budget::default()).then_some(budget)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_leaves_the_other_limits_as_they_are() {
        let old = InstallationLimits {
            max_running: Some(3),
            day: budget(None, Some(5.0), Some(100)),
            reserve_percent: Some(30),
            ..InstallationLimits::default()
        };
        let change = PolicyChange {
            day: Some(7.0),
            time_zone: Some("Europe/Berlin".into()),
            drop: vec![PolicyLimit::Reserve, PolicyLimit::Month],
            ..PolicyChange::default()
        };
        let new = of_installation(old.clone(), &change);
        assert_eq!(new.day, budget(None, Some(7.0), Some(100)));
        assert_eq!(new.time_zone.as_deref(), Some("Europe/Berlin"));
        assert_eq!((new.max_running, new.reserve_percent), (Some(3), None));
        let change = PolicyChange {
            drop: vec![PolicyLimit::Day, PolicyLimit::MaxRunning],
            ..PolicyChange::default()
        };
        let new = of_installation(old, &change);
        assert_eq!((new.day, new.max_running), (None, None));
    }
}
