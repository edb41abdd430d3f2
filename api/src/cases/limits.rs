//! Limits as they come in: of a session, a project and the installation.

use redraft_domain::{
    Converged, Hours, Limits, Policy, PolicyError, Preferences, StopRules, Timestamp, parse_zone,
};
use redraft_store::{InstallationPolicy, Project, Session};
use redraft_wire::{
    Budget, HoursOfDay, InstallationLimits, InstallationLimitsStatus, ProjectLimits,
    ProjectLimitsStatus, SessionLimits, StopWhen,
};

use crate::{app::App, error::ApiError, show};

/// How many iterations count for a convergence whose request names no number.
const DEFAULT_CONVERGED: i64 = 2;

/// A number that does not fit into the type is out of range as well.
fn small(number: i64) -> u32 {
    u32::try_from(number).unwrap_or(0)
}

/// Reads and checks the limits of a session.
pub(crate) fn limits(wanted: &SessionLimits) -> Result<Limits, ApiError> {
    let limits = Limits {
        iterations: small(wanted.iterations),
        max_cost_usd: wanted.max_cost_usd,
        max_tokens: wanted.max_tokens,
        max_wall_secs: wanted
            .max_wall_secs
            .map(|secs| u64::try_from(secs).unwrap_or(0)),
        deadline: wanted.deadline.as_deref().map(moment).transpose()?,
        hours: wanted.hours.as_ref().map(hours).transpose()?,
        rules: wanted
            .stop_when
            .as_ref()
            .map(rules)
            .transpose()?
            .unwrap_or_default(),
    };
    Ok(limits.checked()?)
}

fn moment(iso: &str) -> Result<Timestamp, ApiError> {
    Timestamp::parse(iso).ok_or_else(|| {
        ApiError::invalid(
            "deadline must be a moment in ISO 8601 with its time zone, such as \
             2026-12-31T06:00:00+01:00.",
        )
    })
}

fn hours(written: &HoursOfDay) -> Result<Hours, ApiError> {
    Ok(Hours::parse(
        &written.from,
        &written.to,
        &written.time_zone,
    )?)
}

fn rules(wanted: &StopWhen) -> Result<StopRules, ApiError> {
    let converged = wanted.converged_percent.map(|percent| Converged {
        percent,
        iterations: small(wanted.converged_iterations.unwrap_or(DEFAULT_CONVERGED)),
    });
    if converged.is_none() && wanted.converged_iterations.is_some() {
        return Err(ApiError::invalid(
            "converged_iterations needs converged_percent beside it.",
        ));
    }
    Ok(StopRules {
        converged,
        oscillating: wanted.oscillating.unwrap_or(false),
        unchanged: wanted.unchanged_iterations.map(small),
        failures: wanted.failures_in_a_row.map(small),
        phrase: wanted.phrase.clone(),
    })
}

/// Gives a session that goes on other limits.
pub(crate) async fn change_limits(
    app: &App,
    session: &Session,
    wanted: &SessionLimits,
) -> Result<Session, ApiError> {
    let limits = limits(wanted)?;
    Ok(app.store.change_limits(&session.id, |_| limits).await?)
}

fn budget(written: Option<&Budget>) -> redraft_domain::Budget {
    let Budget { usd, tokens } = written.copied().unwrap_or_default();
    redraft_domain::Budget { usd, tokens }
}

/// What the installation allows, what was spent, and its accounts.
pub(crate) async fn installation_limits(app: &App) -> Result<InstallationLimitsStatus, ApiError> {
    let policy = app.store.installation_policy().await?;
    let spent = app.store.spent(None).await?;
    let accounts = app.store.accounts().await?;
    Ok(show::installation_limits(
        &policy,
        &spent,
        &accounts,
        app.store.now(),
    ))
}

/// Changes what the installation allows.
pub(crate) async fn set_installation_limits(
    app: &App,
    wanted: &InstallationLimits,
) -> Result<InstallationLimitsStatus, ApiError> {
    let policy = Policy {
        most_running: wanted.max_running.map(small),
        day: budget(wanted.day.as_ref()),
        month: budget(wanted.month.as_ref()),
        total: budget(wanted.total.as_ref()),
    };
    let usual = Preferences::default();
    let zone = wanted.time_zone.as_deref().map(parse_zone).transpose()?;
    let preferences = Preferences {
        zone: zone.unwrap_or(usual.zone),
        first_iteration_usd: wanted
            .first_iteration_usd
            .unwrap_or(usual.first_iteration_usd),
        fruitless_starts: wanted
            .fruitless_starts
            .map_or(usual.fruitless_starts, small),
        reserve_percent: wanted.reserve_percent.map(small),
    };
    let new = InstallationPolicy {
        policy: policy.checked()?,
        preferences: preferences.checked()?,
    };
    app.store.set_installation_policy(&new).await?;
    installation_limits(app).await
}

/// What a project allows, and what it spent.
pub(crate) async fn project_limits(
    app: &App,
    project: &Project,
) -> Result<ProjectLimitsStatus, ApiError> {
    let policy = app.store.project_policy(&project.slug).await?;
    let spent = app.store.spent(Some(&project.slug)).await?;
    Ok(ProjectLimitsStatus {
        limits: show::project_limits(&policy),
        spent: show::spending(&spent),
    })
}

/// Changes what a project allows.
pub(crate) async fn set_project_limits(
    app: &App,
    project: &Project,
    wanted: &ProjectLimits,
) -> Result<ProjectLimitsStatus, ApiError> {
    let policy = Policy {
        most_running: wanted.max_running.map(small),
        day: budget(wanted.day.as_ref()),
        month: budget(wanted.month.as_ref()),
        total: budget(wanted.total.as_ref()),
    };
    let policy: Result<Policy, PolicyError> = policy.checked();
    app.store
        .set_project_policy(&project.slug, &policy?)
        .await?;
    project_limits(app, project).await
}
