//! What must hold of the record whatever happened, counted where it does not.

use redraft_domain::Usd;

use crate::{Store, StoreError};

/// How often something that must hold does not: all are 0 in a record that is whole, once nothing runs
/// any more.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Invariants {
    /// Iterations with more than one event that tells their completion.
    pub completed_twice: i64,
    /// Iterations whose events tell another end than their row, and sessions that count others than are
    /// completed.
    pub miscounted: i64,
    /// Attempts of ended sessions whose money and evidence were never recorded.
    pub unsettled: i64,
    /// Sessions whose dollars are not the sum of their attempts' dollars, and projects whose days do not
    /// add up to that. The days outlive what is deleted: then they are more.
    pub wrong_sums: i64,
    /// Iterations that counted other starts than there are attempts.
    pub wrong_starts: i64,
    /// Revisions whose parent is not there, or that the document's present revision does not stand upon.
    /// A conflict that the user has to resolve leaves such a one on purpose.
    pub broken_chains: i64,
    /// Ended sessions whose last event does not say so, or with more than one such event.
    pub wrong_ends: i64,
    /// Jobs of sessions that do not go on.
    pub stray_jobs: i64,
    /// Dollars beyond the limits of sessions and beyond the budgets of projects and of the installation
    /// in all, without what the last message of each attempt may cost beyond what was reserved for it.
    pub overspent_usd: f64,
}

impl Invariants {
    /// Whether all of them hold.
    pub fn hold(&self) -> bool {
        *self == Self::default()
    }
}

const COMPLETED_TWICE: &str = "SELECT COUNT(*) FROM (SELECT session_id FROM events \
     WHERE kind = 'iteration_complete' GROUP BY session_id, iteration_number \
     HAVING COUNT(*) > 1) AS twice";

const MISTOLD: &str = "SELECT COUNT(*) FROM iterations i \
     WHERE (i.status = 'completed') <> EXISTS (SELECT 1 FROM events e \
     WHERE e.session_id = i.session_id AND e.iteration_number = i.number \
     AND e.kind = 'iteration_complete')";

const MISCOUNTED: &str = "SELECT COUNT(*) FROM sessions s WHERE s.iterations_completed <> \
     (SELECT COUNT(*) FROM iterations i WHERE i.session_id = s.id AND i.status = 'completed')";

const UNSETTLED: &str = "SELECT COUNT(*) FROM attempts a JOIN sessions s ON s.id = a.session_id \
     WHERE a.settled_at IS NULL AND s.run_status IN ('completed', 'error', 'cancelled')";

const WRONG_SUMS: &str = "SELECT COUNT(*) FROM sessions s WHERE ABS(s.cost_usd - COALESCE( \
     (SELECT SUM(a.cost_usd) FROM attempts a WHERE a.session_id = s.id), 0)) > 0.000001";

const WRONG_STARTS: &str = "SELECT COUNT(*) FROM iterations i WHERE i.attempts <> \
     (SELECT COUNT(*) FROM attempts a WHERE a.iteration_id = i.id)";

const NO_PARENT: &str = "SELECT COUNT(*) FROM revisions r LEFT JOIN revisions p \
     ON p.id = r.parent_id WHERE r.parent_id IS NOT NULL \
     AND (p.id IS NULL OR p.step_id <> r.step_id OR p.artifact <> r.artifact)";

const OFF_THE_CHAIN: &str = "WITH RECURSIVE chain (id, parent_id) AS ( \
     SELECT r.id, r.parent_id FROM documents d JOIN revisions r ON r.id = d.current_revision \
     UNION SELECT r.id, r.parent_id FROM chain c JOIN revisions r ON r.id = c.parent_id) \
     SELECT COUNT(*) FROM revisions r WHERE r.artifact = 'design_doc' \
     AND r.id NOT IN (SELECT id FROM chain)";

const WRONG_ENDS: &str = "SELECT COUNT(*) FROM sessions s WHERE s.kind = 'iteration' \
     AND s.run_status IN ('completed', 'error', 'cancelled') AND (NOT EXISTS (SELECT 1 \
     FROM events e WHERE e.kind IN ('done', 'cancelled', 'error') \
     AND e.id = (SELECT MAX(l.id) FROM events l WHERE l.session_id = s.id)) \
     OR (SELECT COUNT(*) FROM events e WHERE e.session_id = s.id \
     AND e.kind IN ('done', 'cancelled')) > 1)";

const STRAY_JOBS: &str = "SELECT COUNT(*) FROM jobs j JOIN sessions s ON s.id = j.session_id \
     WHERE s.run_status IN ('completed', 'error', 'cancelled', 'paused')";

const WRONG_DAYS: &str = "SELECT COUNT(*) FROM ( \
     SELECT project_slug AS slug, SUM(cost_usd) AS usd FROM spending GROUP BY project_slug) AS d \
     WHERE ABS(d.usd - COALESCE((SELECT SUM(a.cost_usd) FROM attempts a \
     JOIN sessions s ON s.id = a.session_id WHERE s.project_slug = d.slug), 0)) > 0.000001";

/// What the attempts of some sessions cost beyond what was reserved for them, $1 at most of each.
macro_rules! overdrawn {
    ($which:literal) => {
        concat!(
            "COALESCE((SELECT SUM(CASE WHEN a.cost_usd - a.reserved_usd > $1 THEN $1 \
             WHEN a.cost_usd > a.reserved_usd THEN a.cost_usd - a.reserved_usd ELSE 0 END) \
             FROM attempts a JOIN sessions t ON t.id = a.session_id WHERE ",
            $which,
            "), 0)"
        )
    };
}

const BEYOND_LIMITS: &str = concat!(
    "SELECT CAST(COALESCE(SUM(CASE WHEN beyond > 0.000001 THEN beyond ELSE 0 END), 0) \
     AS DOUBLE PRECISION) FROM (SELECT s.cost_usd - s.max_cost_usd - ",
    overdrawn!("t.id = s.id"),
    " AS beyond FROM sessions s WHERE s.max_cost_usd IS NOT NULL) AS sums"
);

const BEYOND_BUDGETS: &str = concat!(
    "SELECT CAST(COALESCE(SUM(CASE WHEN beyond > 0.000001 THEN beyond ELSE 0 END), 0) \
     AS DOUBLE PRECISION) FROM (SELECT COALESCE((SELECT SUM(d.cost_usd) FROM spending d \
     WHERE p.scope = '' OR d.project_slug = p.scope), 0) - p.total_usd - ",
    overdrawn!("p.scope = '' OR t.project_slug = p.scope"),
    " AS beyond FROM policies p WHERE p.total_usd IS NOT NULL) AS sums"
);

impl Store {
    /// Looks through the whole record. It takes long where there is much, and is of use once nothing runs:
    /// an attempt that still runs is not settled yet. An agent looks at its budget after each message, which
    /// costs `message_usd` at most.
    pub async fn invariants(&self, message_usd: Usd) -> Result<Invariants, StoreError> {
        Ok(Invariants {
            completed_twice: self.count(COMPLETED_TWICE).await?,
            miscounted: self.count(MISTOLD).await? + self.count(MISCOUNTED).await?,
            unsettled: self.count(UNSETTLED).await?,
            wrong_sums: self.count(WRONG_SUMS).await? + self.count(WRONG_DAYS).await?,
            wrong_starts: self.count(WRONG_STARTS).await?,
            broken_chains: self.count(NO_PARENT).await? + self.count(OFF_THE_CHAIN).await?,
            wrong_ends: self.count(WRONG_ENDS).await?,
            stray_jobs: self.count(STRAY_JOBS).await?,
            overspent_usd: self.dollars(BEYOND_LIMITS, message_usd).await?
                + self.dollars(BEYOND_BUDGETS, message_usd).await?,
        })
    }

    async fn count(&self, sql: &'static str) -> Result<i64, StoreError> {
        Ok(read!(self, |c| sqlx::query_scalar(sql).fetch_one(c).await)?)
    }

    async fn dollars(&self, sql: &'static str, message: Usd) -> Result<Usd, StoreError> {
        Ok(read!(self, |c| sqlx::query_scalar(sql)
            .bind(message)
            .fetch_one(c)
            .await)?)
    }
}
