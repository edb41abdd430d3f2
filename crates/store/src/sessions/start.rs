//! Starting a session.

use redraft_domain::{
    AgentName, Limits, ModelName, ProjectSlug, Prompt, RevisionId, SessionId, StepId,
    WorkflowError, WorkflowId,
};
use thiserror::Error;

use super::{
    WrittenRules,
    fork::{Fork, write_fork},
};
use crate::{
    Store, StoreError, Tx, iterations::insert_iterations, jobs::enqueue, notes::hand_over_comments,
    store::random_u64, workflows::plan_step,
};

/// A session to be started.
#[derive(Debug, Clone)]
pub struct NewSession {
    /// Its project.
    pub project: ProjectSlug,
    /// Its workflow.
    pub workflow: WorkflowId,
    /// Its step.
    pub step: StepId,
    /// What every iteration is asked to do.
    pub prompt: Prompt,
    /// Which agent does the work.
    pub agent: AgentName,
    /// The model.
    pub model: ModelName,
    /// Whether the agent may run commands.
    pub may_run_commands: bool,
    /// How far it may go.
    pub limits: Limits,
    /// Its document, relative to the project.
    pub document_path: String,
    /// The document's canonical absolute path: no two sessions run on one.
    pub document_key: String,
    /// The document as it is now.
    pub start_revision: Option<RevisionId>,
    /// Whether its first iteration is given the comments on the document that wait.
    pub takes_comments: bool,
}

/// A session could not be started; nothing was changed.
#[derive(Debug, Error)]
pub enum StartSessionError {
    /// The workflow has a session that has not ended.
    #[error(
        "the session {0} of this workflow has not ended; wait for it, or cancel it, before you \
         start another"
    )]
    Busy(SessionId),
    /// Another session works on the same document.
    #[error("the session {0} works on the same document; wait for it or cancel it first")]
    DocumentInUse(SessionId),
    /// The workflow takes no session on this step: it is paused, archived or elsewhere.
    #[error(transparent)]
    NotOpen(#[from] WorkflowError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Store {
    /// Starts a session: its row, its iterations and its first job, as one unit. An earlier active
    /// session of the step becomes completed; its guardrails go on.
    pub async fn start_session(&self, new: NewSession) -> Result<SessionId, StartSessionError> {
        self.start(new, None).await
    }

    pub(super) async fn start(
        &self,
        new: NewSession,
        fork: Option<&Fork>,
    ) -> Result<SessionId, StartSessionError> {
        match self.try_to_start(&new, fork).await {
            // Another start was faster between this one's look and its row.
            Err(StartSessionError::Store(error)) if error.is_unique_violation() => {
                let mut tx = self.begin().await?;
                refuse_while_another_is_open(&mut tx, &new).await?;
                Err(StartSessionError::Store(error))
            }
            started => started,
        }
    }

    async fn try_to_start(
        &self,
        new: &NewSession,
        fork: Option<&Fork>,
    ) -> Result<SessionId, StartSessionError> {
        let id = SessionId::from_random(random_u64());
        let now = self.now();
        let mut tx = self.begin().await?;
        plan_step(&mut tx, &new.workflow, new.step, now).await??;
        refuse_while_another_is_open(&mut tx, new).await?;
        insert(&mut tx, &id, new, now.0).await?;
        let sql = "UPDATE sessions SET status = 'completed' \
                   WHERE step_id = $1 AND status = 'active' AND id <> $2";
        on!(tx, |c| {
            sqlx::query(sql)
                .bind(new.step.0)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        if let Some(fork) = fork {
            write_fork(&mut tx, &id, new, fork, now).await?;
        }
        insert_iterations(&mut tx, &id, 1..=new.limits.iterations).await?;
        if new.takes_comments {
            hand_over_comments(&mut tx, new.step, &id, now).await?;
        }
        enqueue(&mut tx, &id, 1, now, now).await?;
        tx.commit().await?;
        Ok(id)
    }
}

async fn refuse_while_another_is_open(
    tx: &mut Tx,
    new: &NewSession,
) -> Result<(), StartSessionError> {
    if let Some(other) = open_session(tx, Open::OfWorkflow(&new.workflow)).await? {
        return Err(StartSessionError::Busy(other));
    }
    match open_session(tx, Open::OverDocument(&new.document_key)).await? {
        Some(other) => Err(StartSessionError::DocumentInUse(other)),
        None => Ok(()),
    }
}

enum Open<'a> {
    OfWorkflow(&'a WorkflowId),
    OverDocument(&'a str),
}

async fn open_session(tx: &mut Tx, which: Open<'_>) -> Result<Option<SessionId>, StoreError> {
    let (sql, value) = match which {
        Open::OfWorkflow(id) => (
            "SELECT id FROM sessions WHERE workflow_id = $1 \
             AND run_status IN ('pending', 'running', 'waiting', 'paused') LIMIT 1",
            id.as_str(),
        ),
        Open::OverDocument(key) => (
            "SELECT id FROM sessions WHERE document_key = $1 AND kind = 'iteration' \
             AND run_status IN ('pending', 'running', 'waiting', 'paused') LIMIT 1",
            key,
        ),
    };
    let id: Option<String> = on!(tx, |c| sqlx::query_scalar(sql)
        .bind(value)
        .fetch_optional(c)
        .await)?;
    id.map(|id| {
        id.parse()
            .map_err(|_| StoreError::bad("sessions", "id", &id))
    })
    .transpose()
}

async fn insert(tx: &mut Tx, id: &SessionId, new: &NewSession, now: i64) -> Result<(), StoreError> {
    let sql = "INSERT INTO sessions (id, project_slug, workflow_id, step_id, kind, status, \
               run_status, prompt, agent, model, may_run_commands, iterations_requested, \
               max_cost_usd, max_wall_secs, document_path, document_key, start_revision, \
               revision_id, guardrails, created_at, updated_at, rules) \
               VALUES ($1, $2, $3, $4, 'iteration', 'active', 'pending', $5, $6, $7, $8, $9, $10, \
               $11, $12, $13, $14, $14, (SELECT guardrails FROM sessions WHERE step_id = $4 \
               ORDER BY created_at DESC, id DESC LIMIT 1), $15, $15, $16)";
    on!(tx, |c| {
        let insert = sqlx::query(sql)
            .bind(id.as_str())
            .bind(new.project.as_str());
        let insert = insert
            .bind(new.workflow.as_str())
            .bind(new.step.0)
            .bind(new.prompt.as_str());
        let insert = insert.bind(new.agent.as_str()).bind(new.model.as_str());
        let insert = insert
            .bind(new.may_run_commands)
            .bind(i64::from(new.limits.iterations));
        let insert = insert.bind(new.limits.max_cost_usd);
        let insert = insert.bind(new.limits.max_wall_secs.map(|secs| secs as i64));
        let insert = insert.bind(&new.document_path).bind(&new.document_key);
        let insert = insert.bind(new.start_revision.map(|id| id.0)).bind(now);
        let insert = insert.bind(WrittenRules::write(&new.limits));
        insert.execute(c).await.map(|_| ())
    })?;
    Ok(())
}
