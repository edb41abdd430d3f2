//! Everything of the record that has a say in whether an agent may be started.

use redraft_domain::{AgentName, Policy, Preferences, SessionId, StepId, Timestamp, Usd};

use super::{Account, AccountKey, Periods, account_in, policy_in, preferences_in, spent_in};
use crate::{Session, Store, StoreError, Tx, sessions::session_in, transaction::Connection};

/// How many earlier iterations tell what the next one will cost.
const MOST_EARLIER: i64 = 20;

/// Everything of the record that has a say in whether an agent may be started.
#[derive(Debug, Clone)]
pub struct GateFacts {
    /// The session, as it is now.
    pub session: Session,
    /// What the installation allows.
    pub installation: Policy,
    /// What the project allows.
    pub project: Policy,
    /// What holds for the installation alone.
    pub preferences: Preferences,
    /// What all projects spent.
    pub spent: Periods,
    /// What the project spent.
    pub project_spent: Periods,
    /// What an iteration of this step cost so far; `None`: there was none that cost anything.
    pub expected: Option<Expected>,
    /// What is known of the account; `None` before its first agent.
    pub account: Option<Account>,
    /// The present moment.
    pub now: Timestamp,
}

/// What an iteration cost, by the median of the earlier ones of its step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expected {
    /// Dollars.
    pub usd: Usd,
    /// Tokens.
    pub tokens: i64,
}

/// Lets nobody else be admitted until this transaction ends. SQLite has one writer at a time anyway.
pub(crate) async fn hold_gate(tx: &mut Tx) -> Result<(), StoreError> {
    if let Connection::Postgres(transaction) = &mut tx.connection {
        let sql = "SELECT id FROM preferences WHERE id = 1 FOR UPDATE";
        sqlx::query(sql).fetch_one(&mut **transaction).await?;
    }
    Ok(())
}

pub(crate) async fn facts_in(
    tx: &mut Tx,
    session: &SessionId,
    account: &AccountKey,
    now: Timestamp,
) -> Result<GateFacts, StoreError> {
    let session = session_in(tx, session).await?.ok_or(StoreError::Lost)?;
    let preferences = preferences_in(tx).await?;
    Ok(GateFacts {
        installation: policy_in(tx, None).await?,
        project: policy_in(tx, Some(&session.project)).await?,
        spent: spent_in(tx, None, &preferences, now).await?,
        project_spent: spent_in(tx, Some(&session.project), &preferences, now).await?,
        expected: expected(tx, session.step, session.agent).await?,
        account: account_in(tx, Some(&account.id)).await?.pop(),
        preferences,
        session,
        now,
    })
}

async fn expected(
    tx: &mut Tx,
    step: StepId,
    agent: AgentName,
) -> Result<Option<Expected>, StoreError> {
    let sql = "SELECT i.cost_usd, i.input_tokens + i.output_tokens FROM iterations i \
               JOIN sessions s ON s.id = i.session_id WHERE s.step_id = $1 AND s.agent = $2 \
               AND i.status = 'completed' AND i.cost_usd > 0 ORDER BY i.id DESC LIMIT $3";
    let earlier: Vec<(f64, i64)> = on!(tx, |c| {
        let select = sqlx::query_as(sql).bind(step.0).bind(agent.as_str());
        select.bind(MOST_EARLIER).fetch_all(c).await
    })?;
    let (mut usd, mut tokens): (Vec<f64>, Vec<i64>) = earlier.into_iter().unzip();
    usd.sort_by(f64::total_cmp);
    tokens.sort_unstable();
    let middle = usd.len() / 2;
    Ok(usd.get(middle).map(|usd| Expected {
        usd: *usd,
        tokens: tokens[middle],
    }))
}

impl Store {
    /// What the gate looks at now. Only what [`begin_attempt`](Self::begin_attempt) reads counts in the
    /// end; this is to be asked before anything is prepared.
    pub async fn gate_facts(
        &self,
        session: &SessionId,
        account: &AccountKey,
    ) -> Result<GateFacts, StoreError> {
        let now = self.now();
        facts_in(&mut self.begin().await?, session, account, now).await
    }
}
