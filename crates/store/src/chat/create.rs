//! The chat session that a planning step begins with.

use redraft_domain::{
    AgentName, EndReason, ModelName, ProjectSlug, RevisionId, SessionId, StepId, WorkflowId,
};

use crate::{Store, StoreError, store::random_u64};

/// A chat session to be created.
#[derive(Debug, Clone)]
pub struct NewChat {
    /// Its project.
    pub project: ProjectSlug,
    /// Its workflow.
    pub workflow: WorkflowId,
    /// Its step.
    pub step: StepId,
    /// Which agent answers.
    pub agent: AgentName,
    /// The model.
    pub model: ModelName,
    /// Whether the agent may run commands.
    pub may_run_commands: bool,
    /// Its document, relative to the project.
    pub document_path: String,
    /// The document's canonical absolute path.
    pub document_key: String,
    /// The document as it is now.
    pub start_revision: Option<RevisionId>,
}

impl Store {
    /// Creates a chat session, unless the step has a session by now; returns the newest one.
    pub async fn create_chat(&self, new: &NewChat) -> Result<SessionId, StoreError> {
        let now = self.now().0;
        let mut tx = self.begin().await?;
        // Two requests at once see each other: the second one waits here for the first.
        let hold = "UPDATE workflows SET status = status WHERE id = $1";
        on!(tx, |c| sqlx::query(hold)
            .bind(new.workflow.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        let newest =
            "SELECT id FROM sessions WHERE step_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1";
        let found: Option<String> = on!(tx, |c| sqlx::query_scalar(newest)
            .bind(new.step.0)
            .fetch_optional(c)
            .await)?;
        if let Some(id) = found {
            return id
                .parse()
                .map_err(|_| StoreError::bad("sessions", "id", &id));
        }
        let id = SessionId::from_random(random_u64());
        let sql = "INSERT INTO sessions (id, project_slug, workflow_id, step_id, kind, status, \
                   run_status, state_reason, state_message, agent, model, may_run_commands, \
                   iterations_requested, document_path, document_key, start_revision, revision_id, \
                   created_at, updated_at) VALUES ($1, $2, $3, $4, 'chat', 'active', 'completed', \
                   $5, 'Nothing was asked yet.', $6, $7, $8, 0, $9, $10, $11, $11, $12, $12)";
        on!(tx, |c| {
            let insert = sqlx::query(sql)
                .bind(id.as_str())
                .bind(new.project.as_str())
                .bind(new.workflow.as_str())
                .bind(new.step.0)
                .bind(EndReason::Answered.as_str());
            let insert = insert
                .bind(new.agent.as_str())
                .bind(new.model.as_str())
                .bind(new.may_run_commands);
            let insert = insert
                .bind(&new.document_path)
                .bind(&new.document_key)
                .bind(new.start_revision.map(|id| id.0));
            insert.bind(now).execute(c).await.map(|_| ())
        })?;
        tx.commit().await?;
        Ok(id)
    }
}
