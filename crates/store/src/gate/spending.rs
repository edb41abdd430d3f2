//! What was spent, day by day, and what running attempts have reserved.

use redraft_domain::{
    Preferences, ProjectSlug, SessionId, Timestamp, Usage, Usd, day_of, next_day, next_month,
};

use super::preferences_in;
use crate::{Store, StoreError, Tx};

/// Dollars and tokens: spent, and reserved by attempts that are not settled.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spent {
    /// Dollars.
    pub usd: Usd,
    /// Tokens, as budgets count them.
    pub tokens: i64,
    /// Dollars held back for attempts that run.
    pub reserved_usd: Usd,
    /// Tokens held back for attempts that run.
    pub reserved_tokens: i64,
}

/// What was spent in the present day, the present month and ever, by one project or by all.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Periods {
    /// Since the day began.
    pub day: Spent,
    /// Since the month began.
    pub month: Spent,
    /// Ever.
    pub total: Spent,
    /// When the day ends.
    pub day_ends: Timestamp,
    /// When the month ends.
    pub month_ends: Timestamp,
}

/// Adds what an attempt cost to its day.
pub(crate) async fn add_spending(
    tx: &mut Tx,
    session: &str,
    usd: Usd,
    tokens: i64,
    now: Timestamp,
) -> Result<(), StoreError> {
    let day = day_of(now, preferences_in(tx).await?.zone);
    let sql = "INSERT INTO spending (day, project_slug, cost_usd, tokens) \
               SELECT $2, project_slug, $3, $4 FROM sessions WHERE id = $1 \
               ON CONFLICT (day, project_slug) DO UPDATE SET \
               cost_usd = spending.cost_usd + excluded.cost_usd, \
               tokens = spending.tokens + excluded.tokens";
    on!(tx, |c| {
        let insert = sqlx::query(sql).bind(session).bind(day);
        insert.bind(usd).bind(tokens).execute(c).await.map(|_| ())
    })?;
    Ok(())
}

/// What was spent by a project, or with `None` by all.
pub(crate) async fn spent_in(
    tx: &mut Tx,
    project: Option<&ProjectSlug>,
    preferences: &Preferences,
    now: Timestamp,
) -> Result<Periods, StoreError> {
    let zone = preferences.zone;
    let today = day_of(now, zone);
    let month = format!("{}-01", &today[..7]);
    let sql = "SELECT \
               COALESCE(SUM(CASE WHEN day = $2 THEN cost_usd ELSE 0.0 END), 0.0), \
               CAST(COALESCE(SUM(CASE WHEN day = $2 THEN tokens ELSE 0 END), 0) AS BIGINT), \
               COALESCE(SUM(CASE WHEN day >= $3 THEN cost_usd ELSE 0.0 END), 0.0), \
               CAST(COALESCE(SUM(CASE WHEN day >= $3 THEN tokens ELSE 0 END), 0) AS BIGINT), \
               COALESCE(SUM(cost_usd), 0.0), CAST(COALESCE(SUM(tokens), 0) AS BIGINT) \
               FROM spending WHERE $1 = '' OR project_slug = $1";
    let scope = project.map_or("", ProjectSlug::as_str);
    let sums: (f64, i64, f64, i64, f64, i64) = on!(tx, |c| {
        let select = sqlx::query_as(sql).bind(scope).bind(today).bind(month);
        select.fetch_one(c).await
    })?;
    let sql = "SELECT COALESCE(SUM(a.reserved_usd), 0.0), \
               CAST(COALESCE(SUM(a.reserved_tokens), 0) AS BIGINT) FROM attempts a \
               JOIN sessions s ON s.id = a.session_id \
               WHERE a.settled_at IS NULL AND ($1 = '' OR s.project_slug = $1)";
    let (reserved_usd, reserved_tokens): (f64, i64) =
        on!(tx, |c| sqlx::query_as(sql).bind(scope).fetch_one(c).await)?;
    let spent = |usd, tokens| Spent {
        usd,
        tokens,
        reserved_usd,
        reserved_tokens,
    };
    Ok(Periods {
        day: spent(sums.0, sums.1),
        month: spent(sums.2, sums.3),
        total: spent(sums.4, sums.5),
        day_ends: next_day(now, zone),
        month_ends: next_month(now, zone),
    })
}

/// What an attempt probably cost whose agent did not tell: its tokens at the price of earlier ones of
/// the same model, else what was reserved for it.
pub(crate) async fn estimate(tx: &mut Tx, attempt: i64, usage: &Usage) -> Result<Usd, StoreError> {
    let weight = usage.weight();
    if weight > 0.0 {
        let sql = "SELECT e.cost_usd, e.input_tokens, e.output_tokens, e.cache_read_tokens, \
                   e.cache_write_tokens FROM attempts a JOIN sessions s ON s.id = a.session_id \
                   JOIN sessions t ON t.model = s.model AND t.agent = s.agent \
                   JOIN attempts e ON e.session_id = t.id \
                   WHERE a.id = $1 AND e.settled_at IS NOT NULL AND NOT e.cost_is_estimate \
                   AND e.cost_usd > 0 ORDER BY e.id DESC LIMIT 20";
        let earlier: Vec<(f64, i64, i64, i64, i64)> =
            on!(tx, |c| sqlx::query_as(sql).bind(attempt).fetch_all(c).await)?;
        let (mut usd, mut weights) = (0.0, 0.0);
        for (cost, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens) in earlier {
            usd += cost;
            weights += Usage {
                input_tokens,
                output_tokens,
                cache_read_tokens,
                cache_write_tokens,
            }
            .weight();
        }
        if weights > 0.0 {
            return Ok(usd / weights * weight);
        }
    }
    let sql = "SELECT reserved_usd FROM attempts WHERE id = $1";
    Ok(on!(tx, |c| sqlx::query_scalar(sql)
        .bind(attempt)
        .fetch_one(c)
        .await)?)
}

impl Store {
    /// What was spent by a project, or with `None` by all.
    pub async fn spent(&self, project: Option<&ProjectSlug>) -> Result<Periods, StoreError> {
        let mut tx = self.begin().await?;
        let preferences = preferences_in(&mut tx).await?;
        let now = self.now();
        spent_in(&mut tx, project, &preferences, now).await
    }

    /// The dollars that are held back for an attempt of the session that runs; 0 when none does.
    pub async fn reserved_for(&self, session: &SessionId) -> Result<Usd, StoreError> {
        let sql = "SELECT COALESCE(SUM(reserved_usd), 0.0) FROM attempts \
                   WHERE session_id = $1 AND settled_at IS NULL";
        Ok(read!(self, |c| sqlx::query_scalar(sql)
            .bind(session.as_str())
            .fetch_one(c)
            .await)?)
    }
}
