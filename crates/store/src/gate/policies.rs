//! Policies: what the installation and each project allow.

use redraft_domain::{Budget, Policy, Preferences, ProjectSlug, parse_zone};
use sqlx::FromRow;

use crate::{Store, StoreError, Tx};

/// The scope of the installation's row.
const INSTALLATION: &str = "";

/// What holds for the whole installation.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct InstallationPolicy {
    /// What is allowed in all.
    pub policy: Policy,
    /// What holds here alone.
    pub preferences: Preferences,
}

#[derive(FromRow, Default)]
struct Row {
    most_running: Option<i64>,
    day_usd: Option<f64>,
    day_tokens: Option<i64>,
    month_usd: Option<f64>,
    month_tokens: Option<i64>,
    total_usd: Option<f64>,
    total_tokens: Option<i64>,
}

impl From<Row> for Policy {
    fn from(row: Row) -> Self {
        let budget = |usd, tokens| Budget { usd, tokens };
        Self {
            most_running: row.most_running.map(|most| most as u32),
            day: budget(row.day_usd, row.day_tokens),
            month: budget(row.month_usd, row.month_tokens),
            total: budget(row.total_usd, row.total_tokens),
        }
    }
}

/// The policy of a project, or with `None` of the installation. Nothing set: nothing limited.
pub(crate) async fn policy_in(
    tx: &mut Tx,
    project: Option<&ProjectSlug>,
) -> Result<Policy, StoreError> {
    let sql = "SELECT most_running, day_usd, day_tokens, month_usd, month_tokens, total_usd, \
               total_tokens FROM policies WHERE scope = $1";
    let scope = project.map_or(INSTALLATION, ProjectSlug::as_str);
    let row: Option<Row> = on!(tx, |c| sqlx::query_as(sql)
        .bind(scope)
        .fetch_optional(c)
        .await)?;
    Ok(row.unwrap_or_default().into())
}

pub(crate) async fn preferences_in(tx: &mut Tx) -> Result<Preferences, StoreError> {
    let sql = "SELECT time_zone, first_iteration_usd, fruitless_starts, reserve_percent \
               FROM preferences WHERE id = 1";
    let (zone, first_iteration_usd, starts, reserve): (String, f64, i64, Option<i64>) =
        on!(tx, |c| sqlx::query_as(sql).fetch_one(c).await)?;
    Ok(Preferences {
        zone: parse_zone(&zone).map_err(|_| StoreError::bad("preferences", "time_zone", 1))?,
        first_iteration_usd,
        fruitless_starts: starts as u32,
        reserve_percent: reserve.map(|percent| percent as u32),
    })
}

async fn write_policy(tx: &mut Tx, scope: &str, policy: &Policy) -> Result<(), StoreError> {
    let sql = "INSERT INTO policies (scope, most_running, day_usd, day_tokens, month_usd, \
               month_tokens, total_usd, total_tokens) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) \
               ON CONFLICT (scope) DO UPDATE SET most_running = excluded.most_running, \
               day_usd = excluded.day_usd, day_tokens = excluded.day_tokens, \
               month_usd = excluded.month_usd, month_tokens = excluded.month_tokens, \
               total_usd = excluded.total_usd, total_tokens = excluded.total_tokens";
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(scope)
            .bind(policy.most_running.map(i64::from));
        let insert = insert.bind(policy.day.usd).bind(policy.day.tokens);
        let insert = insert.bind(policy.month.usd).bind(policy.month.tokens);
        let insert = insert.bind(policy.total.usd).bind(policy.total.tokens);
        insert.execute(c).await.map(|_| ())
    })?;
    // Who waits for a place or a budget may have one now.
    tx.will_ring_jobs();
    Ok(())
}

impl Store {
    /// What holds for the installation.
    pub async fn installation_policy(&self) -> Result<InstallationPolicy, StoreError> {
        let mut tx = self.begin().await?;
        Ok(InstallationPolicy {
            policy: policy_in(&mut tx, None).await?,
            preferences: preferences_in(&mut tx).await?,
        })
    }

    /// Changes what holds for the installation.
    pub async fn set_installation_policy(
        &self,
        new: &InstallationPolicy,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        write_policy(&mut tx, INSTALLATION, &new.policy).await?;
        let sql = "UPDATE preferences SET time_zone = $1, first_iteration_usd = $2, \
                   fruitless_starts = $3, reserve_percent = $4 WHERE id = 1";
        let preferences = new.preferences;
        on!(tx, |c| {
            let update = sqlx::query(sql)
                .bind(preferences.zone.name())
                .bind(preferences.first_iteration_usd);
            update
                .bind(i64::from(preferences.fruitless_starts))
                .bind(preferences.reserve_percent.map(i64::from))
                .execute(c)
                .await
                .map(|_| ())
        })?;
        tx.commit().await
    }

    /// What a project allows.
    pub async fn project_policy(&self, project: &ProjectSlug) -> Result<Policy, StoreError> {
        policy_in(&mut self.begin().await?, Some(project)).await
    }

    /// Changes what a project allows.
    pub async fn set_project_policy(
        &self,
        project: &ProjectSlug,
        new: &Policy,
    ) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        write_policy(&mut tx, project.as_str(), new).await?;
        tx.commit().await
    }
}
