//! What earlier iterations took, for an estimate of further ones.

use redraft_domain::{AgentName, ENOUGH_HISTORY, HistoryOf, ProjectSlug, StepId, Taken};
use sqlx::AssertSqlSafe;

use crate::{Store, StoreError};

/// How many earlier iterations are looked at, the newest ones.
const MOST: i64 = 50;

/// How many iterations of the installation are looked through for those: an estimate is no reason to read all.
const NEWEST: i64 = 20_000;

impl Store {
    /// What completed iterations with this agent and model took, the newest first: those of the step, then those of
    /// the project, then all. It looks no further once there are enough.
    pub async fn histories(
        &self,
        step: Option<StepId>,
        project: Option<&ProjectSlug>,
        agent: AgentName,
        model: &str,
    ) -> Result<Vec<(HistoryOf, Vec<Taken>)>, StoreError> {
        let scopes = [
            (HistoryOf::Step, step.map(|step| step.to_string())),
            (HistoryOf::Project, project.map(ToString::to_string)),
            (HistoryOf::Installation, Some(String::new())),
        ];
        let mut histories = Vec::new();
        for (of, scope) in scopes {
            let Some(scope) = scope else { continue };
            let taken = self.history(of, &scope, agent, model).await?;
            let is_enough = taken.len() >= ENOUGH_HISTORY;
            histories.push((of, taken));
            if is_enough {
                break;
            }
        }
        Ok(histories)
    }

    async fn history(
        &self,
        of: HistoryOf,
        scope: &str,
        agent: AgentName,
        model: &str,
    ) -> Result<Vec<Taken>, StoreError> {
        let is_of = match of {
            HistoryOf::Step => "s.step_id = CAST(CAST($1 AS TEXT) AS BIGINT)",
            HistoryOf::Project => "s.project_slug = CAST($1 AS TEXT)",
            HistoryOf::Installation => "CAST($1 AS TEXT) = ''",
        };
        // An iteration also waits between its attempts; what these took themselves is what is asked for.
        let sql = AssertSqlSafe(format!(
            "SELECT i.cost_usd, COALESCE((SELECT CAST(SUM(a.ended_at - a.started_at) AS BIGINT) \
             FROM attempts a WHERE a.iteration_id = i.id AND a.ended_at IS NOT NULL), \
             i.completed_at - i.started_at, 0) \
             FROM iterations i JOIN sessions s ON s.id = i.session_id WHERE {is_of} \
             AND i.id > (SELECT MAX(n.id) FROM iterations n) - $2 AND s.agent = $3 AND s.model = $4 \
             AND s.kind = 'iteration' AND i.status = 'completed' ORDER BY i.id DESC LIMIT $5"
        ));
        let rows: Vec<(f64, i64)> = read!(self, |c| {
            let select = sqlx::query_as(sql).bind(scope).bind(NEWEST);
            let select = select.bind(agent.as_str()).bind(model).bind(MOST);
            select.fetch_all(c).await
        })?;
        let taken = |(usd, ms)| Taken { ms, usd };
        Ok(rows.into_iter().map(taken).collect())
    }
}
