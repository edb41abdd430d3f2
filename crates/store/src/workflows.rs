//! Workflows: ordered steps.

mod error;
mod insert;
mod plan;
mod sessions;
mod state;
mod steps;
mod verbs;

use redraft_domain::{
    Name, ProjectSlug, StepConfig, StepType, Timestamp, WorkflowId, WorkflowStatus,
};
use sqlx::FromRow;

use self::insert::insert_step;
use crate::{ProjectError, Store, StoreError, projects::refuse_while_open, store::random_u64};

pub use error::ChangeWorkflowError;
pub(crate) use plan::plan_step;
pub(crate) use sessions::follow;
pub(crate) use state::{hold_workflow, save_workflow};

/// A workflow, without its steps.
#[derive(Debug, Clone)]
pub struct Workflow {
    /// Its id.
    pub id: WorkflowId,
    /// Its project.
    pub project: ProjectSlug,
    /// How it is called.
    pub name: String,
    /// Where it stands.
    pub status: WorkflowStatus,
    /// The number of the current step.
    pub current_step: Option<i64>,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub updated_at: Timestamp,
}

/// A workflow to be made.
#[derive(Debug, Clone)]
pub struct NewWorkflow {
    /// How it is called.
    pub name: Name,
    /// Its steps in order.
    pub steps: Vec<NewStep>,
}

/// A step of a workflow to be made.
#[derive(Debug, Clone)]
pub struct NewStep {
    /// How it is called.
    pub name: Name,
    /// What kind of work it is.
    pub step_type: StepType,
    /// Its settings.
    pub config: StepConfig,
}

#[derive(FromRow)]
struct Row {
    id: String,
    project_slug: String,
    name: String,
    status: String,
    current_step: Option<i64>,
    created_at: i64,
    updated_at: i64,
}

impl TryFrom<Row> for Workflow {
    type Error = StoreError;

    fn try_from(row: Row) -> Result<Self, StoreError> {
        let bad = |column| StoreError::bad("workflows", column, &row.id);
        Ok(Self {
            id: row.id.parse().map_err(|_| bad("id"))?,
            project: row.project_slug.parse().map_err(|_| bad("project_slug"))?,
            status: row.status.parse().map_err(|()| bad("status"))?,
            current_step: row.current_step,
            created_at: Timestamp(row.created_at),
            updated_at: Timestamp(row.updated_at),
            name: row.name,
        })
    }
}

impl Store {
    /// Makes a workflow with its steps.
    pub async fn create_workflow(
        &self,
        project: &ProjectSlug,
        new: NewWorkflow,
    ) -> Result<WorkflowId, StoreError> {
        let id = WorkflowId::from_random(random_u64());
        let now = self.now().0;
        let first_step = if new.steps.is_empty() {
            None
        } else {
            Some(1_i64)
        };
        let mut tx = self.begin().await?;
        on!(tx, |c| {
            let sql = "INSERT INTO workflows \
                       (id, project_slug, name, status, current_step, created_at, updated_at) \
                       VALUES ($1, $2, $3, 'draft', $4, $5, $5)";
            let insert = sqlx::query(sql).bind(id.as_str()).bind(project.as_str());
            insert
                .bind(new.name.as_str())
                .bind(first_step)
                .bind(now)
                .execute(c)
                .await
                .map(|_| ())
        })?;
        for (step, number) in new.steps.iter().zip(1_i64..) {
            insert_step(&mut tx, &id, number, step).await?;
        }
        tx.commit().await?;
        Ok(id)
    }

    /// The workflows of a project, in the order of their creation.
    pub async fn workflows(&self, project: &ProjectSlug) -> Result<Vec<Workflow>, StoreError> {
        let sql = "SELECT id, project_slug, name, status, current_step, created_at, updated_at \
                   FROM workflows WHERE project_slug = $1 ORDER BY created_at, id";
        let rows: Vec<Row> = read!(self, |c| sqlx::query_as(sql)
            .bind(project.as_str())
            .fetch_all(c)
            .await)?;
        rows.into_iter().map(Workflow::try_from).collect()
    }

    /// One workflow of a project.
    pub async fn workflow(
        &self,
        project: &ProjectSlug,
        id: &WorkflowId,
    ) -> Result<Option<Workflow>, StoreError> {
        let sql = "SELECT id, project_slug, name, status, current_step, created_at, updated_at \
                   FROM workflows WHERE id = $1 AND project_slug = $2";
        let row: Option<Row> = read!(self, |c| {
            sqlx::query_as(sql)
                .bind(id.as_str())
                .bind(project.as_str())
                .fetch_optional(c)
                .await
        })?;
        row.map(Workflow::try_from).transpose()
    }

    /// Gives a workflow another name.
    pub async fn rename_workflow(&self, id: &WorkflowId, name: &Name) -> Result<(), StoreError> {
        let mut tx = self.begin().await?;
        let now = self.now().0;
        on!(tx, |c| {
            let sql = "UPDATE workflows SET name = $2, updated_at = $3 WHERE id = $1";
            let update = sqlx::query(sql)
                .bind(id.as_str())
                .bind(name.as_str())
                .bind(now);
            update.execute(c).await.map(|_| ())
        })?;
        tx.commit().await
    }

    /// Forgets a workflow with all its records; the user's files stay.
    ///
    /// # Errors
    /// [`ProjectError::Busy`] while one of its sessions has not ended.
    pub async fn delete_workflow(&self, id: &WorkflowId) -> Result<(), ProjectError> {
        let mut tx = self.begin().await?;
        // Held, so that no session starts between the look and the deletion.
        on!(tx, |c| {
            let sql = "UPDATE workflows SET status = status WHERE id = $1";
            sqlx::query(sql)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        let open: Option<String> = on!(tx, |c| {
            let sql = "SELECT id FROM sessions WHERE workflow_id = $1 AND run_status IN \
                       ('pending', 'running', 'waiting', 'paused') LIMIT 1";
            let look = sqlx::query_scalar(sql).bind(id.as_str());
            look.fetch_optional(c).await
        })
        .map_err(StoreError::from)?;
        refuse_while_open(open)?;
        on!(tx, |c| {
            let sql = "DELETE FROM workflows WHERE id = $1";
            sqlx::query(sql)
                .bind(id.as_str())
                .execute(c)
                .await
                .map(|_| ())
        })
        .map_err(StoreError::from)?;
        tx.commit().await?;
        self.forget_unnamed_blobs().await;
        Ok(())
    }
}
